#include "rasoat/structure.h"

#include <gtest/gtest.h>

#include <ostream>

#include <algorithm>
#include <random>
#include <set>

#include "rasoat/text.h"

namespace rasoat {
namespace {

Source lines(const std::string& text, ParagraphKind kind = ParagraphKind::kBody) {
  Source source;
  source.file = "test.txt";
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    source.paragraphs.push_back({text.substr(begin, end - begin), kind, {begin, 0, 0, 0}, false, false});
    begin = end + 1;
  }
  return source;
}

std::vector<std::string> ids(const Document& document) {
  std::vector<std::string> out;
  for (const Unit& unit : document.units) out.push_back(unit.id);
  return out;
}

std::string text_of(const Document& document, const std::string& id) {
  const Unit* unit = document.find(id);
  return unit ? std::string(document.words(unit->text)) : "(absent)";
}

bool warned(const Document& document, const std::string& code) {
  return std::any_of(document.warnings.begin(), document.warnings.end(), [&](const Warning& warning) { return warning.code == code; });
}

const std::string kHead =
    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 17/2021/QĐ-UBND\n"
    "Sông Lam, ngày 12 tháng 4 năm 2021\nQUYẾT ĐỊNH\nQuy định về bến đò ngang\n"
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Căn cứ Luật Bến đò số 905/2018/QH14;\n"
    "Theo đề nghị của Giám đốc Sở Xây dựng;\nQUYẾT ĐỊNH:\n";
const std::string kTail = "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu\n";

TEST(Head, SaysWhoIssuedWhatWhenAndOnWhatBasis) {
  const Document document = parse_structure(lines(kHead + "Điều 1. Phạm vi\n1. Một.\n2. Hai.\n" + kTail));
  const Header& header = document.header;
  EXPECT_EQ(header.number, "17/2021/QĐ-UBND");
  EXPECT_EQ(header.type, "quyet-dinh");
  EXPECT_EQ(header.title, "Quy định về bến đò ngang");
  ASSERT_EQ(header.issuers.size(), 1u);
  EXPECT_EQ(header.issuers[0], "Ủy ban nhân dân tỉnh Sông Lam");
  EXPECT_EQ(header.province, "Sông Lam");
  EXPECT_EQ(header.place, "Sông Lam");
  EXPECT_EQ(header.issued, Date::parse_iso("2021-04-12"));
  EXPECT_TRUE(header.normative);
  EXPECT_FALSE(header.draft);
  ASSERT_EQ(header.bases.size(), 2u);
  EXPECT_EQ(document.words(header.bases[1].span), "Căn cứ Luật Bến đò số 905/2018/QH14");
  ASSERT_EQ(header.signers.size(), 1u);
  EXPECT_EQ(header.signers[0].capacity, "TM. ỦY BAN NHÂN DÂN");
  EXPECT_EQ(header.signers[0].office, "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
  EXPECT_EQ(header.signers[0].name, "Trần Văn Mẫu");
  EXPECT_EQ(header.recipients.size(), 2u);
}

struct HeadRow {
  const char* name;
  const char* text;
  const char* number;
  const char* type;
  const char* issuer;
  bool draft;
};

// The name of the case, not its bytes, names the test.
void PrintTo(const HeadRow& row, std::ostream* out) {
  *out << row.name;
}

class HeadForms : public testing::TestWithParam<HeadRow> {};

TEST_P(HeadForms, AreRead) {
  const Document document =
      parse_structure(lines(std::string(GetParam().text) + "\nĐiều 1. Phạm vi điều chỉnh\nVăn bản này quy định về bến đò."));
  EXPECT_EQ(document.header.number, GetParam().number);
  EXPECT_EQ(document.header.type, GetParam().type);
  EXPECT_EQ(document.header.issuers.empty() ? "" : document.header.issuers[0], GetParam().issuer);
  EXPECT_EQ(document.header.draft, GetParam().draft);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, HeadForms,
    testing::Values(
        HeadRow{"columns_by_tab",
                "BỘ XÂY DỰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 921/2020/TT-BXD\tHà Nội, ngày 02 tháng 02 năm 2020\nTHÔNG TƯ\nHướng "
                "dẫn về bến đò",
                "921/2020/TT-BXD", "thong-tu", "Bộ Xây dựng", false},
        HeadRow{"glued_to_the_motto",
                "HỘI ĐỒNG NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SÔNG LAM\nSố: 08/2022/NQ-HĐND\nNGHỊ QUYẾT\nVề phí bến đò",
                "08/2022/NQ-HĐND", "nghi-quyet", "Hội đồng nhân dân tỉnh Sông Lam", false},
        HeadRow{"blanks_in_the_number", "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 71      /2024/QĐ- UBND\nQUYẾT ĐỊNH\nVề bến đò",
                "71/2024/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", false},
        HeadRow{"number_on_the_next_line", "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố:\n71/2024/QĐ-UBND\nQUYẾT ĐỊNH\nVề bến đò", "71/2024/QĐ-UBND",
                "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", false},
        HeadRow{"draft_without_number",
                "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố:          /2025/QĐ-UBND\nSông Lam, ngày     tháng     năm 2025\nQUYẾT ĐỊNH\nVề bến đò",
                "", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", true},
        HeadRow{"law", "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLuật số: 905/2018/QH14\nLUẬT\nBến đò", "905/2018/QH14", "luat",
                "Quốc hội", false},
        HeadRow{"administrative_letter", "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 2716/UBND-XD\nV/v bến đò", "2716/UBND-XD", "cong-van",
                "Ủy ban nhân dân tỉnh Sông Lam", false}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Head, OfALawInCapitalsIsCitedAsPeopleWriteIt) {
  const auto title = [](const std::string& printed) {
    return parse_structure(lines("QUỐC HỘI\nLuật số: 930/2021/QH15\nHà Nội, ngày 12 tháng 4 năm 2021\nLUẬT\n" + printed +
                                 "\nĐiều 1. Phạm vi\nLuật này.\n"))
        .header.title;
  };
  EXPECT_EQ(title("SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT BẾN ĐÒ"), "Sửa đổi, bổ sung một số điều của Luật bến đò");
  EXPECT_EQ(title("GIÁM SÁT CỦA QUỐC HỘI VÀ HỘI ĐỒNG NHÂN DÂN"), "Giám sát của Quốc hội và Hội đồng nhân dân");
  EXPECT_EQ(title("BẾN ĐÒ\nCỦA QUỐC HỘI KHÓA XV, KỲ HỌP THỨ 5"), "Bến đò");
  EXPECT_EQ(title("CỦA QUỐC HỘI NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 930/2021/QH15 VỀ BẾN ĐÒ"), "Bến đò");
}

TEST(Head, AConsolidatedTextNamesItsSources) {
  const Document document =
      parse_structure(lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLUẬT\nBẾN ĐÒ\nLuật Bến đò số 905/2018/QH14 "
                            "ngày 11 tháng 11 năm 2018 của Quốc hội, có hiệu "
                            "lực kể từ ngày 01 tháng 7 năm 2019, được sửa đổi, bổ sung bởi:\n1. Luật số 930/2021/QH15 ngày 12 tháng 4 năm "
                            "2021.\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi\nLuật này.\n"));
  EXPECT_EQ(document.header.type, "van-ban-hop-nhat");
  EXPECT_EQ(document.header.title, "Bến đò");
}

std::vector<std::string> bases(const Document& document) {
  std::vector<std::string> out;
  for (const Basis& basis : document.header.bases) out.emplace_back(document.words(basis.span));
  return out;
}

TEST(Bases, EndWhereTheIssuerDecides) {
  const Document document =
      parse_structure(lines("QUYẾT ĐỊNH\nVề phí bến\nCăn cứ Luật Bến đò số 905/2018/QH14;\nLuật sửa đổi Luật Bến đò ngày 3 tháng 4 năm "
                            "2020;\nQUYẾT ĐỊNH:\nĐiều 1. Phí\nLời.\n"));
  EXPECT_EQ(bases(document),
            (std::vector<std::string>{"Căn cứ Luật Bến đò số 905/2018/QH14", "Luật sửa đổi Luật Bến đò ngày 3 tháng 4 năm 2020"}));
}

TEST(Bases, BrokenOverTwoLinesAreWhole) {
  const Document document = parse_structure(
      lines("THÔNG TƯ\nVề bến\nCăn cứ Nghị định số 901/2020/NĐ-CP của Chính phủ quy định cơ cấu tổ chức của\nBộ Xây dựng;\n"
            "Căn cứ Luật Bến đò số 905/2018/QH14\nđã được sửa đổi năm 2020;\nTheo đề nghị của Vụ trưởng;\nĐiều 1. Bến\nLời.\n"));
  ASSERT_EQ(document.header.bases.size(), 2u);
  EXPECT_EQ(bases(document)[0], "Căn cứ Nghị định số 901/2020/NĐ-CP của Chính phủ quy định cơ cấu tổ chức của\nBộ Xây dựng");
  EXPECT_EQ(bases(document)[1], "Căn cứ Luật Bến đò số 905/2018/QH14\nđã được sửa đổi năm 2020");
}

TEST(Bases, ASemicolonWithinATitleSeparatesNone) {
  const Document document = parse_structure(
      lines("THÔNG TƯ\nVề bến\nCăn cứ Nghị định số 901/2020/NĐ-CP về điều tra bến; đăng ký, cấp giấy phép bến; luật Bến đò số "
            "905/2018/QH14;\nĐiều 1. Bến\nLời.\n"));
  EXPECT_EQ(bases(document), (std::vector<std::string>{"Căn cứ Nghị định số 901/2020/NĐ-CP về điều tra bến; đăng ký, cấp giấy phép bến",
                                                       "luật Bến đò số 905/2018/QH14"}));
}

TEST(Signature, RecipientsOnOneLineAreToldApart) {
  const Document document = parse_structure(
      lines(kHead + "Điều 1. Phạm vi\nLời.\nNơi nhận: - Như Điều 3; - Bộ Xây dựng (để báo cáo); - Lưu: VT.\tCHỦ TỊCH\n\tTrần Văn Mẫu\n"));
  EXPECT_EQ(document.header.recipients, (std::vector<std::string>{"Như Điều 3", "Bộ Xây dựng (để báo cáo)", "Lưu: VT"}));
  ASSERT_EQ(document.header.signers.size(), 1u);
  EXPECT_EQ(document.header.signers[0].name, "Trần Văn Mẫu");
}

TEST(Signature, ALetterWithoutUnitsHasOne) {
  const Document document =
      parse_structure(lines("SỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v tổ chức đại hội\nKính gửi: Ủy ban nhân dân tỉnh\nSở Nội vụ kính trình.\nNơi "
                            "nhận:\n- Như trên;\n- Lưu: "
                            "VT.\nGIÁM ĐỐC\nTrần Văn Mẫu\n"));
  EXPECT_EQ(document.header.recipients, (std::vector<std::string>{"Như trên", "Lưu: VT"}));
  ASSERT_EQ(document.header.signers.size(), 1u);
  EXPECT_EQ(document.header.signers[0].name, "Trần Văn Mẫu");
}

TEST(Units, AStrayArticleBeginsNone) {
  const Document document =
      parse_structure(lines(kHead + "Điều 1. Một\nLời.\nĐiều 2. Hai\nLời.\nĐiều 11.\nĐiều 3. Ba\n1. Một.\nĐiều 4. Bốn\nLời.\n"));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_2", "art_3", "art_3__para_1", "art_4"}));
  EXPECT_TRUE(warned(document, "stray-article"));
}

TEST(Units, ANumberPrintedForTheFirstPointIsThePoint) {
  const Document document =
      parse_structure(lines("Điều 1. Bến\n1. Chủ bến phải:\n1. Treo bảng giá;\nb) Giữ sổ;\nc) Nộp phí.\n2. Khách phải:\na) Trả tiền.\n"));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_1__point_b",
                                                     "art_1__para_1__point_c", "art_1__para_2", "art_1__para_2__point_a"}));
}

TEST(Units, ANumberPrintedForTheOnlyPointIsThePoint) {
  const Document document =
      parse_structure(lines("Điều 1. Bến\n1. Chủ bến phải:\n1. Tính các chỉ số sau đây:\n(i) Lượt khách;\n(ii) Số đò.\n2. Khách phải:\na) "
                            "Trả tiền;\nb) Xếp hàng.\n"));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_1__para_1", "art_1__para_1__point_a",
                                                     "art_1__para_1__point_a__subpoint_i", "art_1__para_1__point_a__subpoint_ii",
                                                     "art_1__para_2", "art_1__para_2__point_a", "art_1__para_2__point_b"}));
}

TEST(Units, TheLineOfAdoptionIsNoneOfTheirs) {
  const Document document =
      parse_structure(lines("QUỐC HỘI\nLuật số: 930/2021/QH15\nLUẬT\nBẾN ĐÒ\nĐiều 1. Phạm vi\nLuật này quy định về bến đò.\nĐiều 2. Hiệu "
                            "lực\nLuật này có hiệu lực thi hành từ ngày 01 tháng 7 năm "
                            "2022.\nLuật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 1 thông qua ngày "
                            "12 tháng 4 năm 2021.\nCHỦ TỊCH QUỐC HỘI\nTrần Văn Mẫu\n"));
  EXPECT_EQ(text_of(document, "art_2"), "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2022.");
  EXPECT_EQ(document.header.issued, Date::parse_iso("2021-04-12"));
  ASSERT_EQ(document.header.signers.size(), 1u);
}

TEST(Units, FormATreeWithIdentifiers) {
  const Document document =
      parse_structure(lines("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Lời dẫn:\na) Một;\nb) Hai;\nd) Bốn;\nđ) Năm;\ne) Sáu.\n2. Khoản "
                            "hai.\n2a. Khoản hai a.\nĐiều 1a. Chèn thêm\nLời của điều."));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"chp_1", "art_1", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_1__point_b",
                                                     "art_1__para_1__point_d", "art_1__para_1__point_đ", "art_1__para_1__point_e",
                                                     "art_1__para_2", "art_1__para_2a", "art_1a"}));
  EXPECT_EQ(text_of(document, "art_1__para_1__point_đ"), "Năm;");
  EXPECT_EQ(text_of(document, "art_1a"), "Lời của điều.");
  EXPECT_EQ(document.words(document.find("chp_1")->heading), "QUY ĐỊNH CHUNG");
  EXPECT_EQ(document.words(document.find("art_1")->heading), "Phạm vi");
}

TEST(Units, AnAttachedDocumentNumbersItsArticlesAnew) {
  const Document document = parse_structure(lines(
      kHead + "Điều 1. Ban hành kèm theo Quyết định này Quy định về bến đò.\nĐiều 2. Hiệu lực từ ngày 01 tháng 5 năm 2021.\n" + kTail +
      "QUY ĐỊNH\nVề bến đò\n(Ban hành kèm theo Quyết định số 17/2021/QĐ-UBND)\nĐiều 1. Phạm vi\n1. Một.\nPHỤ LỤC I\nMẫu đơn\n1. Tên bến"));
  EXPECT_NE(document.find("art_2"), nullptr);
  EXPECT_NE(document.find("att_1__art_1__para_1"), nullptr);
  EXPECT_EQ(text_of(document, "art_1"), "Ban hành kèm theo Quyết định này Quy định về bến đò.");
  EXPECT_NE(document.find("annex_1"), nullptr);
}

TEST(Units, TheNameOfAFileThatHangsOnAPageBeginsNoAnnex) {
  const Document document = parse_structure(
      lines(kHead + "Điều 1. Hồ sơ\n1. Một.\nPHỤ LỤC VII - TT 921-2020-BXD.doc\nĐiều 2. Hiệu lực\nTừ ngày 01 tháng 5 năm 2021.\n" + kTail));
  EXPECT_NE(document.find("art_2"), nullptr);
  EXPECT_EQ(document.find("annex_7"), nullptr);
}

TEST(Quotations, AreNoUnitsOfTheAmendingDocument) {
  const Document document =
      parse_structure(lines("Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP\n1. Sửa đổi Điều 5 như sau:\n“Điều 5. "
                            "Bến đò\n1. Một.\n2. Hai.”\n2. Bãi bỏ khoản 3 Điều 6.\nĐiều 2. Hiệu "
                            "lực\nCó hiệu lực từ ngày 01 tháng 01 năm 2024."));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_1__para_1", "art_1__para_2", "art_2"}));
  ASSERT_EQ(document.quoted.size(), 1u);
  EXPECT_EQ(document.words(document.quoted[0]), "“Điều 5. Bến đò\n1. Một.\n2. Hai.”");
}

TEST(Quotations, AMissingClosingMarkEndsAtANumberOnALineOfItsOwn) {
  const Document document = parse_structure(lines(
      "CHÍNH PHỦ\nSố: 970/2023/NĐ-CP\nNGHỊ ĐỊNH\nSửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP\nĐiều 1\nSửa đổi, bổ sung "
      "khoản 2 Điều 5 như sau:\n"
      "“2. Biểu phí:\nBến nhỏ\n10\nĐiều 2\nSửa đổi, bổ sung một số điều của Nghị định số 913/2019/NĐ-CP như sau:\n1. Bãi bỏ Điều 4.\n"));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_2", "art_2__para_1"}));
}

TEST(Quotations, AMissingClosingMarkEndsWhereTheOuterListGoesOn) {
  const Document document = parse_structure(
      lines("Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP\n1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Hai mới.\na) "
            "Điểm.\n2. Sửa đổi khoản 3 Điều 6 như sau:\n“3. Ba mới.”\nĐiều 2. Trách nhiệm\nBộ Xây dựng thi hành."));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_1__para_1", "art_1__para_2", "art_2"}));
  EXPECT_TRUE(warned(document, "unclosed-quote"));
}

TEST(Quotations, ClosedTooEarlyEndWhereTheyAreClosedAgain) {
  const Document document = parse_structure(
      lines(kHead +
            "Điều 1. Bổ sung các khoản 9 và 10 vào sau khoản 8 Điều 5 như sau:\n“9. Bến đò có đèn.”.\n10. Bến đò có phao theo nguyên tắc "
            "sau:\na) Mỗi khách một phao;\nb) Phao còn hạn.”.\nĐiều 2. Bãi bỏ Điều 7\nBãi bỏ Điều 7.\n" +
            kTail));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_2"}));
  ASSERT_EQ(document.quoted.size(), 1u);
  EXPECT_TRUE(document.words(document.quoted[0]).ends_with("Phao còn hạn.”."));
}

TEST(Units, SectionsBearCapitalLetters) {
  const Document document = parse_structure(lines(
      "UỶ BAN NHÂN DÂN\nSố: 17/2021/QĐ-UBND\nQUYẾT ĐỊNH\nVề bến đò\nA. Phạm vi\nBến đò.\nB. Hồ sơ\nĐơn.\nC. Lệ phí\nKhông.\n" + kTail));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"sec_a", "sec_b", "sec_c"}));
}

TEST(Units, APointFollowsOneWhoseMarkIsMissing) {
  const Document document = parse_structure(
      lines(kHead + "Điều 1. Hồ sơ\n1. Chủ bến đò nộp:\nMột đơn;\nb) Một ảnh.\n2. Sở Xây dựng trả lời trong 05 ngày.\n" + kTail));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_1__para_1", "art_1__para_1__point_b", "art_1__para_2"}));
}

TEST(WrappedLines, AreRejoinedWithoutMovingASpan) {
  const std::string wrapped =
      "Điều 1. Thời hạn\n1. Ủy ban nhân dân cấp xã tiếp nhận đơn của chủ bến đò, kiểm tra các giấy tờ\nkèm theo và trả lời bằng văn bản "
      "trong thời hạn không quá 15 ngày làm việc, kể từ\nngày "
      "nhận đủ giấy tờ hợp lệ; trường hợp từ chối thì nêu rõ lý do theo quy định tại\nĐiều 5 Nghị định số 912/2019/NĐ-CP.\n2. Chủ bến đò "
      "bảo quản phương tiện, bố trí đủ áo phao, dụng cụ nổi cho "
      "người qua\nsông và niêm yết giá tại hai đầu bến để người dân biết, thực hiện và giám sát\nviệc chấp hành.\n3. Người lái phương tiện "
      "phải có giấy chứng nhận phù hợp với loại phương tiện được\nphép "
      "điều khiển và chấp hành hướng dẫn của lực lượng chức năng tại bến.\n";
  const Document document = parse_structure(lines(wrapped, ParagraphKind::kLine));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_1__para_1", "art_1__para_2", "art_1__para_3"}));
  EXPECT_NE(text_of(document, "art_1__para_1").find("giấy tờ kèm theo và trả lời"), std::string::npos);
  EXPECT_EQ(document.text.words.size(), normalize(lines(wrapped, ParagraphKind::kLine)).words.size());
}

TEST(Fragments, AreReadWithoutAHead) {
  const Document article = parse_fragment("Điều 5. Hồ sơ\n1. Hồ sơ gồm:\na) Đơn;\nb) Bản sao.");
  EXPECT_EQ(ids(article), (std::vector<std::string>{"art_5", "art_5__para_1", "art_5__para_1__point_a", "art_5__para_1__point_b"}));
  const Document bare = parse_fragment("Sở Xây dựng trả lời trong 15 ngày.");
  ASSERT_EQ(bare.units.size(), 1u);
  EXPECT_EQ(bare.words(bare.units[0].text), "Sở Xây dựng trả lời trong 15 ngày.");
}

TEST(HeaderFromNumber, FollowsTheCode) {
  const struct {
    const char *number, *title, *type;
    bool normative;
  } rows[] = {{"12/2025/QĐ-UBND", "", "quyet-dinh", true},
              {"1122/QĐ-UBND", "", "quyet-dinh", false},
              {"921/2020/TT-BXD", "", "thong-tu", true},
              {"905/2018/QH14", "Luật Bến đò", "luat", true},
              {"906/2018/QH14", "Nghị quyết về bến đò", "nghi-quyet", true},
              {"31/VBHN-BXD", "", "van-ban-hop-nhat", false},
              {"35/CT-UBND", "", "chi-thi", false}};
  for (const auto& row : rows) {
    Header header;
    header_from_number(row.number, row.title, header);
    EXPECT_EQ(header.type, row.type) << row.number;
    EXPECT_EQ(header.normative, row.normative) << row.number;
  }
}

// What must hold of every document, whatever its text.
void expect_sound(const Document& document) {
  std::set<std::string> seen;
  const auto size = static_cast<std::uint32_t>(document.text.words.size());
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    EXPECT_TRUE(seen.insert(unit.id).second) << unit.id;
    EXPECT_LE(unit.extent.end, size);
    EXPECT_LT(unit.parent, static_cast<std::int32_t>(i));
    for (const Span span : {unit.heading, unit.text}) {
      EXPECT_TRUE(span.empty() || unit.extent.contains(span)) << unit.id;
    }
    EXPECT_TRUE(valid_utf8(document.words(unit.text)));
    EXPECT_TRUE(unit.parent < 0 || document.units[static_cast<std::size_t>(unit.parent)].extent.contains(unit.extent)) << unit.id;
    for (const Span quoted : document.quoted) EXPECT_FALSE(!unit.text.empty() && quoted.contains(unit.text)) << unit.id;
  }
}

// Random sequences of our own keywords must give a sound tree: parsing never refuses.
TEST(Header, TwoIssuersSignSideBySide) {
  const Document document = parse_structure(lines(
      "BỘ XÂY DỰNG - BỘ TÀI CHÍNH\nSố: 07/2015/TTLT-BXD-BTC\nHà Nội, ngày 12 tháng 4 năm 2015\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn phí bến đò\n"
      "Điều 1. Phạm vi\nPhí bến đò ngang.\nKT. BỘ TRƯỞNG BỘ TÀI CHÍNH\tKT. BỘ TRƯỞNG BỘ XÂY DỰNG\nTHỨ TRƯỞNG\tTHỨ TRƯỞNG\n"
      "Trần Thị Mẫu\tLê Văn Thử\nNơi nhận:\n- Lưu: VT.\n"));
  ASSERT_EQ(document.header.signers.size(), 2U);
  EXPECT_EQ(document.header.signers[0].office, "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH / THỨ TRƯỞNG");
  EXPECT_EQ(document.header.signers[0].name, "Trần Thị Mẫu");
  EXPECT_EQ(document.header.signers[1].office, "KT. BỘ TRƯỞNG BỘ XÂY DỰNG / THỨ TRƯỞNG");
  EXPECT_EQ(document.header.signers[1].name, "Lê Văn Thử");
  EXPECT_EQ(document.header.recipients, (std::vector<std::string>{"Lưu: VT"}));
}

TEST(Structure, NotesAtTheFootOfAPageAreNoWordsOfAUnit) {
  Source source = lines(kHead + "Điều 1. Phạm vi\nQuy định về bến đò.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký.\n");
  source.paragraphs.push_back(
      {"Cụm từ này được sửa đổi theo Điều 1 Quyết định số 18/2022/QĐ-UBND.", ParagraphKind::kNote, {}, false, false});
  const Document document = parse_structure(source);
  EXPECT_EQ(text_of(document, "art_2"), "Có hiệu lực từ ngày ký.");
}

TEST(Header, SaysWhatADecisionPublishesThatOthersHaveSet) {
  struct Row {
    const char* number;
    const char* title;
    const char* published;
  };
  for (const Row& row : {Row{"812/QĐ-UBND", "Về việc công bố Danh mục thủ tục hành chính lĩnh vực bến đò", "thu-tuc-hanh-chinh"},
                         {"813/QĐ-UBND", "Phê duyệt quy trình nội bộ giải quyết thủ tục hành chính lĩnh vực bến đò", "thu-tuc-hanh-chinh"},
                         {"814/QĐ-UBND", "Công bố giá bến đò", ""},
                         {"15/2021/QĐ-UBND", "Ban hành Quy chế công bố thủ tục hành chính", ""},
                         {"5/2014/TT-BTP", "Hướng dẫn công bố thủ tục hành chính", ""}}) {
    Header header;
    header_from_number(row.number, row.title, header);
    header.title = row.title;
    EXPECT_EQ(published(header), row.published) << row.title;
  }
}

TEST(Header, ReadsTheDayThatStandsOnTheLineOfTheNumber) {
  const Document document =
      parse_structure(lines("CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                            "Số: 921/2021/NĐ-CP Hà Nội, ngày 19 tháng 3 năm 2021\nNGHỊ ĐỊNH\nQuy định về bến đò ngang\n"
                            "Căn cứ Luật Bến đò số 905/2018/QH14;\nĐiều 1. Phạm vi\nBến đò ngang.\n"));
  EXPECT_EQ(document.header.number, "921/2021/NĐ-CP");
  EXPECT_EQ(document.header.place, "Hà Nội");
  EXPECT_EQ(document.header.issued, Date::make(2021, 3, 19));
}

TEST(Header, OfAConsolidatedTextBearsTheNumberOfItsCertificate) {
  const Document document =
      parse_structure(lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLUẬT\nBẾN ĐÒ\n"
                            "Luật Bến đò số 905/2018/QH14 ngày 12 tháng 6 năm 2018 của Quốc hội, được sửa đổi, bổ sung bởi:\n"
                            "Luật số 906/2024/QH15 ngày 29 tháng 6 năm 2024 của Quốc hội.\nĐiều 1. Phạm vi\nBến đò ngang.\n"
                            "VĂN PHÒNG QUỐC HỘI\nSố: 79/VBHN-VPQH\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 26 tháng 3 năm 2026\n"));
  EXPECT_EQ(document.header.type, "van-ban-hop-nhat");
  EXPECT_EQ(document.header.number, "79/VBHN-VPQH");
  EXPECT_EQ(document.header.issued, Date::make(2026, 3, 26));
}

TEST(Header, OfAResolutionOfTheStandingCommitteeKeepsTheTypeThatItsSourceGives) {
  Source source = lines("Điều 1. Phạm vi\nBến đò ngang.\n");
  source.imported.number = "912/2016/UBTVQH13";
  source.imported.type = "Nghị quyết";
  EXPECT_EQ(parse_structure(source).header.type, "nghi-quyet");
}

TEST(Header, OfADraftThatPublishesProceduresIsNotNormative) {
  const Document document = parse_structure(
      lines("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố:       /2026/QĐ-UBND\nSông Lam, ngày    tháng    năm 2026\nQUYẾT ĐỊNH\n"
            "Về việc công bố Danh mục thủ tục hành chính lĩnh vực bến đò\nCăn cứ Luật Bến đò số 905/2018/QH14;\nQUYẾT ĐỊNH:\n"
            "Điều 1. Công bố kèm theo Quyết định này 02 thủ tục hành chính.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"));
  EXPECT_TRUE(document.header.draft);
  EXPECT_FALSE(document.header.normative);
  EXPECT_EQ(published(document.header), "thu-tuc-hanh-chinh");
}

TEST(Property, RandomKeywordsGiveASoundTree) {
  const std::vector<std::string> pieces = {"Điều 1. Phạm vi",
                                           "Điều 2",
                                           "Điều 3: Tên",
                                           "1. Một",
                                           "2. Hai",
                                           "1) Ba",
                                           "a) Điểm",
                                           "b) Điểm",
                                           "đ) Điểm",
                                           "- gạch",
                                           "+ cộng",
                                           "Chương I",
                                           "QUY ĐỊNH CHUNG",
                                           "Mục 1",
                                           "Phần thứ nhất",
                                           "“Điều 5. Trích",
                                           "”.",
                                           "Sửa đổi như sau:",
                                           "Nơi nhận:",
                                           "TM. ỦY BAN NHÂN DÂN",
                                           "PHỤ LỤC II",
                                           "QUY CHẾ",
                                           "(Ban hành kèm theo Quyết định)",
                                           "Căn cứ Luật Bến đò;",
                                           "",
                                           "lời văn thường",
                                           "Số: 12/2025/QĐ-UBND",
                                           "ỦY BAN NHÂN DÂN",
                                           "Tiểu mục 3. Tên",
                                           "2.1. Số thập phân",
                                           "a1) Tiết"};
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int n = 0; n < 30; ++n) text += pieces[random() % pieces.size()] + "\n";
    expect_sound(parse_structure(lines(text, round % 2 ? ParagraphKind::kLine : ParagraphKind::kBody)));
    expect_sound(parse_fragment(text));
  }
}

// Composed and decomposed letters give the same units with the same words.
TEST(Property, ComposedAndDecomposedAreOne) {
  const std::string composed = kHead + "Điều 1. Thời hạn\n1. Trả lời trong 15 ngày.\nđ) Điểm.\n" + kTail;
  std::string decomposed;
  for (std::size_t at = 0; at < composed.size();) {
    if (composed.compare(at, 3, "ề") == 0)
      decomposed += "e\u0302\u0300", at += 3;
    else if (composed.compare(at, 3, "ạ") == 0)
      decomposed += "a\u0323", at += 3;
    else if (composed.compare(at, 2, "ả") == 0)
      decomposed += composed[at++];
    else
      decomposed += composed[at++];
  }
  ASSERT_NE(composed, decomposed);
  const Document one = parse_structure(lines(composed)), other = parse_structure(lines(decomposed));
  EXPECT_EQ(ids(one), ids(other));
  EXPECT_EQ(one.text.words, other.text.words);
  EXPECT_EQ(one.header.number, other.header.number);
}

TEST(Containers, AnArticleBelowABrokenSectionTitleIsNoPartOfThatTitle) {
  const Document document =
      parse_structure(lines(kHead +
                            "Mục 1\nQUY ĐỊNH CHUNG\nĐiều 1. Bến\nLời.\nMục 2\nQuyền và nghĩa vụ của\nĐiều 4. Đò\nLời.\n"
                            "Mục 3\nTRÁCH NHIỆM VỀ\nĐiều 3. Chủ đò\nLời.\n" +
                            kTail));
  EXPECT_EQ(ids(document), (std::vector<std::string>{"sec_1", "art_1", "sec_2", "art_4", "sec_3", "art_3"}));
  EXPECT_EQ(document.words(document.find("sec_2")->heading), "Quyền và nghĩa vụ của");
  EXPECT_TRUE(warned(document, "articles-out-of-order"));
}

// The codification cuts its text by articles: neither a quotation mark that is never closed nor a leap of the numbers hides one.
TEST(Containers, WhereTheCodificationBeginsAnArticleOneBegins) {
  Source source =
      lines("Điều 1. Đò\n1. Sửa đổi, bổ sung Điều 2 như sau:\n“Điều 2. Bến\nBến có đèn.\nĐiều 5. Hiệu lực\nThông tư này có hiệu lực.");
  source.format = "codification";
  source.imported.edition = "2025-02";
  source.paragraphs[0].kind = source.paragraphs[4].kind = ParagraphKind::kArticle;
  const Document document = parse_structure(source);
  EXPECT_EQ(ids(document), (std::vector<std::string>{"art_1", "art_1__para_1", "art_5"}));
  EXPECT_FALSE(warned(document, "article-gap")) << "the edition leaves out what has ended";
}

TEST(Warnings, APlanAndAnOldCircularInSectionsNeedNoArticles) {
  EXPECT_FALSE(warned(parse_structure(lines("Số: 12/KH-UBND\nKẾ HOẠCH\nSửa bến đò\nI. MỤC TIÊU\n1. Sửa bến.")), "no-articles"));
  EXPECT_FALSE(
      warned(parse_structure(lines("Số: 1/2004/TT-BGT\nHà Nội, ngày 5 tháng 3 năm 2004\nTHÔNG TƯ\nHướng dẫn bến đò\nI. QUY ĐỊNH\n1. Bến.")),
             "no-articles"));
}

TEST(Warnings, ATranslationIsSetApart) {
  std::string text = "Law No. 12/2031/QH17\nLaw on Ferries\nArticle 1. Scope\n";
  for (int i = 0; i < 20; ++i)
    text += "1. The owner of the ferry and the crew shall comply with the rules of the river prescribed by this Law.\n";
  const Document document = parse_structure(lines(text));
  EXPECT_EQ(document.header.language, "en");
  EXPECT_FALSE(document.header.normative);
  EXPECT_TRUE(warned(document, "translation"));
  EXPECT_FALSE(warned(document, "no-articles"));
}

TEST(Warnings, TellWhatLooksWrong) {
  EXPECT_TRUE(warned(parse_structure(lines("Điều 1. Một\nLời.\nĐiều 4. Bốn\nLời.")), "article-gap"));
  EXPECT_TRUE(warned(parse_structure(lines("Chỉ có lời văn thường, không có điều nào.")), "no-articles"));
  EXPECT_TRUE(warned(parse_structure(lines("Điều 1. Một\nLời.")), "no-number"));
}

TEST(StructureTest, AnExcerptMayHoldAClauseOnTheLineOfItsArticle) {
  const Document read = parse_fragment("Điều 60. 5. Kết quả được trao cho chủ đò.\n6. Đò neo tại bến.");
  ASSERT_EQ(read.units.size(), 3U);
  EXPECT_TRUE(read.units[0].heading.empty());
  EXPECT_EQ(read.units[1].label, "5");
  EXPECT_EQ(read.words(read.units[1].text), "Kết quả được trao cho chủ đò.");
}

}  // namespace
}  // namespace rasoat
