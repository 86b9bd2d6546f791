#include "read/read_helpers.h"

namespace rasoat {
namespace {

using namespace read_test;
using Lines = std::vector<std::string>;

TEST(PlainText, EachLineIsAParagraphWithItsOffset) {
  const std::string text = "QUYẾT ĐỊNH\r\n\r\n  Điều 1.\tPhạm vi  \nhết";
  const Source source = only(text, "a.txt");
  ASSERT_EQ(source.paragraphs.size(), 4u);
  EXPECT_EQ(source.paragraphs[1].text, "");
  EXPECT_EQ(source.paragraphs[2].text, "  Điều 1.\tPhạm vi");
  for (const Paragraph& paragraph : source.paragraphs) {
    EXPECT_EQ(paragraph.kind, ParagraphKind::kLine);
    EXPECT_EQ(text.substr(paragraph.origin.offset, paragraph.text.size()), paragraph.text);
  }
}

TEST(PlainText, ByteOrderMarkCountsInOffsets) {
  const Source source = only("\xEF\xBB\xBFĐiều 1", "a.txt");
  EXPECT_EQ(source.paragraphs[0].text, "Điều 1");
  EXPECT_EQ(source.paragraphs[0].origin.offset, 3u);
}

TEST(PlainText, Utf16WithMark) {
  const std::string little("\xFF\xFE\x10\x01i\0\xC1\x1Eu\0 \0\x31\0", 14);
  EXPECT_EQ(shown(only(little, "a.txt")), Lines{"Điều 1"});
  const std::string big("\xFE\xFF\x01\x10\0i\x1E\xC1\0u\0 \0\x31", 14);
  EXPECT_EQ(shown(only(big, "a.txt")), Lines{"Điều 1"});
}

TEST(PlainText, BrokenBytesAreReplacedAndCounted) {
  const Source source = only("Điều 1. Ph\xFFạm vi điều chỉnh", "a.txt");
  EXPECT_EQ(source.paragraphs[0].text, "Điều 1. Ph\xEF\xBF\xBDạm vi điều chỉnh");
  EXPECT_EQ(source.warnings, Lines{"invalid-utf8:1"});
}

TEST(PlainText, OneHugeLineIsRefusedAboveTheLimitOnly) {
  Limits limits;
  limits.paragraph_bytes = 1000;
  EXPECT_EQ(error_of(repeat("a", 1001), "a.txt", limits), ErrorCode::kParagraphTooLong);
  EXPECT_TRUE(read_bytes(repeat("a", 1000), "a.txt", limits).has_value());
}

TEST(Furniture, HeadsStampsAndNumbersBetweenPagesGo) {
  const Source source = only(
      "CÔNG BÁO/Số 12 + 13/Ngày 05-3-2030\nĐiều 1. Phạm vi điều\n\n1\n\f3 CÔNG BÁO/Số 12 + 13/Ngày 05-3-2030\n\nchỉnh của Quyết định.\n"
      "Ký bởi: CƠ QUAN THỬ\nCơ quan: SÔNG LAM\nNgày ký: 2030-03-05 11:03:51 +07:00\nSignature Not Verified\n[[SOURCE quyet-dinh-1 PAGE "
      "2]]\nĐiều 2. Hiệu lực.",
      "a.txt");
  EXPECT_EQ(shown(source), (Lines{"Điều 1. Phạm vi điều", "chỉnh của Quyết định.", "Điều 2. Hiệu lực."}));
  EXPECT_EQ(source.warnings, Lines{"page-furniture:8"});
  // No blank line is left where the page broke the sentence.
  EXPECT_EQ(source.paragraphs[1].text, "chỉnh của Quyết định.");
}

TEST(Furniture, NumbersAtTheHeadOfPagesThatCountGo) {
  const Source source = only("Trang đầu.\n\f        2\n\nTrang hai.\n\f        3\nTrang ba.\n", "a.txt");
  EXPECT_EQ(shown(source), (Lines{"Trang đầu.", "Trang hai.", "Trang ba."}));
}

TEST(Furniture, WhatOnlyLooksLikeItStays) {
  // Numbers of a table, a number at the edge of a page that does not count, an article on signing, a line that mentions the gazette.
  const Lines lines = {"1", "25", "Tổng cộng", "Ký bởi: người đại diện theo pháp luật.", "Đăng Công báo số 5 ngày 05-3-2030 của tỉnh."};
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  EXPECT_EQ(shown(only(text, "a.txt")), lines);
  EXPECT_EQ(shown(only("Đơn giá\n\f1500\nđồng", "a.txt")), (Lines{"Đơn giá", "1500", "đồng"}));
}

TEST(Furniture, NothingElseMeansAScan) {
  EXPECT_EQ(error_of("Signature Not Verified\n\f\n", "a.txt"), ErrorCode::kNeedsOcr);
}

// Long enough to be judged: the check never speaks about a short text.
TEST(Legibility, ByTheWordsOfTheText) {
  struct Row {
    const char* what;
    std::string line;
    std::optional<ErrorCode> error;
  };
  const std::vector<Row> rows = {
      {"Vietnamese", "Ủy ban nhân dân tỉnh Sông Lam quy định mức thu của các xã và phường được giao. ", std::nullopt},
      {"English", "The People's Committee of the province shall be responsible for the implementation of this Decision. ", std::nullopt},
      {"shifted glyphs", "6Ӣ CÔNG 7+ѬѪ1* 7ӌ1+ SÔNG LAM ĈӝF OұS 7ӵ do Ngh͓ ÿ͓nh cͯa Chính phͯ ", ErrorCode::kNeedsOcr},
      {"a scanner without marks", "UY BAN NHAN DAN TINH SONG LAM QUY DINH VE MUC THU CUA CAC XA ", ErrorCode::kNeedsOcr},
      {"a scanner in jagged letters", "SO CONG THTIONG ceNG HoA xA HQI CHfJ NGHiA VIpT NAM DQc lQp TV do ", ErrorCode::kNeedsOcr},
      {"TCVN3 shown as Latin-1", "QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh vÒ viÖc thu c¸c kho¶n ®­îc giao ", std::nullopt},
      {"VNI shown as Latin-1", "Quyeát ñònh cuûa UÛy ban nhaân daân tænh veà vieäc thu caùc khoaûn ñöôïc giao ", std::nullopt},
      {"document numbers are no shifted glyphs", "Quyết định số 12/2030/QĐ-UBND và Nghị định số 5/2029/NĐ-CP của Chính phủ. ",
       std::nullopt},
  };
  for (const Row& row : rows) {
    const auto read = read_bytes(repeat(row.line, 40), "a.txt");
    EXPECT_EQ(read.has_value(), !row.error.has_value()) << row.what;
    EXPECT_TRUE(read || read.error().code == row.error) << row.what;
    EXPECT_TRUE(read_bytes(row.line.substr(0, 12) + "Điều 1", "a.txt").has_value() || row.error == ErrorCode::kFormat)
        << row.what << ", short";
  }
}

}  // namespace
}  // namespace rasoat
