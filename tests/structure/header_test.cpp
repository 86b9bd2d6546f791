// The head and the end of a document: who issued what, when, on what basis, who signed.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "structure/written.h"

namespace rasoat::test {
namespace {

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

// Before 1997 the number of a decree had the form that letters have today.
TEST(Header, OfADecreeNumberedLikeALetterHasTheTypeThatItsSourceGives) {
  Source source = lines("Điều 1. Phạm vi\nBến đò ngang.\n");
  source.imported.number = "91/CP";
  source.imported.type = "Nghị định";
  EXPECT_EQ(parse_structure(source).header.type, "nghi-dinh");
  source.imported.number = "2744/UBND-KT";
  source.imported.type = "";
  EXPECT_EQ(parse_structure(source).header.type, "cong-van");
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

}  // namespace
}  // namespace rasoat::test
