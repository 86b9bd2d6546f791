// The units of a document.
#include "rasoat/structure.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "rasoat/text.h"
#include "structure/written.h"

namespace rasoat::test {
namespace {

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

TEST(Structure, NotesAtTheFootOfAPageAreNoWordsOfAUnit) {
  Source source = lines(kHead + "Điều 1. Phạm vi\nQuy định về bến đò.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký.\n");
  source.paragraphs.push_back(
      {"Cụm từ này được sửa đổi theo Điều 1 Quyết định số 18/2022/QĐ-UBND.", ParagraphKind::kNote, {}, false, false});
  const Document document = parse_structure(source);
  EXPECT_EQ(text_of(document, "art_2"), "Có hiệu lực từ ngày ký.");
}

// Random sequences of our own keywords must give a sound tree: parsing never refuses.
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
}  // namespace rasoat::test
