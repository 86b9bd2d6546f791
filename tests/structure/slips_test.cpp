// Labels that a page prints wrongly.
#include <gtest/gtest.h>

#include "rasoat/structure.h"
#include "structure/written.h"

namespace rasoat::test {
namespace {

using Ids = std::vector<std::string>;

Ids read(const std::string& text) {
  return ids(parse_structure(lines(text)));
}

TEST(Slips, ThePointThatIsPrintedTwiceIsTheOneThatIsMissing) {
  EXPECT_EQ(
      read("Điều 1. Bến\n1. Chủ bến:\na) Treo bảng;\nb) Giữ sổ;\nc) Nộp phí;\nd) Sửa cầu;\nd) Trực đêm;\ne) Báo cáo.\n2. Khách đi đò.\n"),
      (Ids{"art_1", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_1__point_b", "art_1__para_1__point_c", "art_1__para_1__point_d",
           "art_1__para_1__point_đ", "art_1__para_1__point_e", "art_1__para_2"}));
  EXPECT_EQ(read("Điều 1. Bến\n1. Chủ bến:\na) Treo bảng;\nb) Giữ sổ;\nc) Nộp phí;\nđ) Sửa cầu;\nđ) Trực đêm.\n2. Khách đi đò.\n"),
            (Ids{"art_1", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_1__point_b", "art_1__para_1__point_c",
                 "art_1__para_1__point_d", "art_1__para_1__point_đ", "art_1__para_2"}));
}

TEST(Slips, TheClauseThatIsPrintedTwiceIsTheOneThatIsMissing) {
  EXPECT_EQ(read("Điều 1. Bến\n1. Chủ bến treo bảng.\n2. Khách trả tiền.\n2. Khách xếp hàng.\n4. Đò chở khách.\n"),
            (Ids{"art_1", "art_1__para_1", "art_1__para_2", "art_1__para_3", "art_1__para_4"}));
}

TEST(Slips, TwoClausesOfOneNumberAreBothUnits) {
  const Document document = parse_structure(lines(
      "Điều 1. Bến\n1. Chủ bến treo bảng.\n2. Khách trả tiền:\na) Người lớn;\nb) Trẻ em.\n2. Khách xếp hàng:\na) Trước giờ;\n3. Đò chở "
      "khách.\n"));
  EXPECT_EQ(ids(document), (Ids{"art_1", "art_1__para_1", "art_1__para_2", "art_1__para_2__point_a", "art_1__para_2__point_b",
                                "art_1__para_2_2", "art_1__para_2_2__point_a", "art_1__para_3"}));
  EXPECT_EQ(text_of(document, "art_1__para_2_2"), "Khách xếp hàng:");
}

TEST(Slips, AnArticleWhoseFirstClauseHasNoNumberHasItsOthers) {
  const Document document = parse_structure(
      lines("Điều 5. Chuẩn bị\nChủ bến rà soát các chuyến đò.\n2. Chủ bến họp với đội đò.\n3. Chủ bến báo cáo.\nĐiều 6. Họp\nLời.\n"));
  EXPECT_EQ(ids(document), (Ids{"art_5", "art_5__para_2", "art_5__para_3", "art_6"}));
  EXPECT_EQ(text_of(document, "art_5"), "Chủ bến rà soát các chuyến đò.");
}

TEST(Slips, ClausesThatAreNumberedOnFromTheArticleBeforeAreUnits) {
  EXPECT_EQ(
      read("Điều 1. Bãi bỏ toàn bộ\n1. Thông tư số 1.\n2. Thông tư số 2.\nĐiều 2. Bãi bỏ một phần\nBãi bỏ các điều sau đây:\n3. Điều 3 "
           "Thông tư số 3.\n4. Điều 5 Thông tư số 4.\n"),
      (Ids{"art_1", "art_1__para_1", "art_1__para_2", "art_2", "art_2__para_3", "art_2__para_4"}));
}

TEST(Slips, NewTextWithoutQuotationMarksHasNoClauses) {
  EXPECT_EQ(
      read("Điều 1. Sửa đổi\nSửa đổi khoản 2 và khoản 3 Điều 5 như sau:\n2. Chủ bến họp.\n3. Chủ bến báo cáo.\nĐiều 2. Hiệu lực\nLời.\n"),
      (Ids{"art_1", "art_2"}));
}

TEST(Slips, ANumberWithTwoDotsIsANumberAndAFormToFillInIsNone) {
  EXPECT_EQ(read("Điều 4. Từ ngữ\n1. Bến là nơi đón khách.\n2..Đò là thuyền chở khách.\n3... (ghi tên).\n"),
            (Ids{"art_4", "art_4__para_1", "art_4__para_2"}));
}

TEST(Slips, TheNumberOfAFootnoteBehindAClauseIsNoneOfItsOwn) {
  const Document document = parse_structure(lines(
      "VĂN PHÒNG QUỐC HỘI\nVĂN BẢN HỢP NHẤT\nLUẬT\nBẾN ĐÒ\nĐiều 2. Từ ngữ\n1.2 Bến là nơi đón khách.\n2.3 Đò là thuyền chở khách.\n3. Chủ "
      "bến là người giữ bến.\n3a.4 Khách là người đi đò.\n"));
  EXPECT_EQ(document.header.type, "van-ban-hop-nhat");
  EXPECT_EQ(ids(document), (Ids{"art_2", "art_2__para_1", "art_2__para_2", "art_2__para_3", "art_2__para_3a"}));
  EXPECT_EQ(text_of(document, "art_2__para_2"), "Đò là thuyền chở khách.");
}

TEST(Slips, DecimalsOfAConsolidatedTextStayDecimals) {
  const Document document =
      parse_structure(lines("BỘ XÂY DỰNG\nVĂN BẢN HỢP NHẤT\nTHÔNG TƯ\nBẾN ĐÒ\nĐiều 2. Từ ngữ\n1. Bến gồm:\n1.1 Bến ngang;\n1.2 Bến "
                            "dọc.\n2. Đò gồm:\n2.1 Đò chèo;\n2.2 Đò máy.\n"));
  EXPECT_EQ(ids(document), (Ids{"art_2", "art_2__para_1", "art_2__para_1__point_1.1", "art_2__para_1__point_1.2", "art_2__para_2",
                                "art_2__para_2__point_2.1", "art_2__para_2__point_2.2"}));
}

// The page opens the quotation of an article once more at its first clause, and closes it once.
TEST(Slips, AQuotationThatIsOpenedTwiceEndsWhereItIsClosed) {
  const Document document = parse_structure(
      lines("Điều 1. Sửa đổi, bổ sung Luật Bến đò\n1. Bổ sung Điều 9a vào sau Điều 9 như sau:\n“Điều 9a. Bến phụ\n“1. Bến phụ ở bờ "
            "bên kia.\n2. Xã giữ bến phụ.”.\n2. Bổ sung Điều 10a vào sau Điều 10 như sau:\n“Điều 10a. Đò phụ\nĐò phụ chở xe.”.\n3. "
            "Sửa đổi khoản 2 Điều 11 như sau:\n“2. Khách trả tiền.”.\n"));
  EXPECT_EQ(ids(document), (Ids{"art_1", "art_1__para_1", "art_1__para_2", "art_1__para_3"}));
  ASSERT_EQ(document.quoted.size(), 3u);
  EXPECT_TRUE(document.words(document.quoted.front()).ends_with("giữ bến phụ.”."));
}

// An amendment of an amending document quotes quotations.
TEST(Slips, AQuotationWithinAQuotationIsClosedFirst) {
  const Document document =
      parse_structure(lines("Điều 1. Sửa đổi Thông tư số 5\n1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:\n“1. Sửa đổi, bổ sung Điều 7 như "
                            "sau:\n“Điều 7. Bến\nBến mở "
                            "lúc 5 giờ.”\n“2. Đò nghỉ lúc 18 giờ.”.\nBến nghỉ lễ.”.\n2. Bãi bỏ Điều 3.\n"));
  EXPECT_EQ(ids(document), (Ids{"art_1", "art_1__para_1", "art_1__para_2"}));
  EXPECT_EQ(document.quoted.size(), 1u);
}

}  // namespace
}  // namespace rasoat::test
