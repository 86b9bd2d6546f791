#include "read/read_helpers.h"

namespace rasoat {
namespace {

using namespace read_test;
using Lines = std::vector<std::string>;

TEST(Json, ChaptersOfArticles) {
  const Source source = only(
      R"({"id": "12/2030/QH15", "sourceUrl": "x", "chapters": [{"title": "Chương I", "subtitle": "QUY ĐỊNH CHUNG", "articles": [
          {"number": "Điều 1", "heading": "Phạm vi", "body": "1. Một.\r\n\n2. Hai.", "blocks": []}, {"number": "Điều 2", "heading": "", "body": "Ba."}]}]})",
      "law.json");
  EXPECT_EQ(shown(source), (Lines{"Chương I", "QUY ĐỊNH CHUNG", "# Điều 1. Phạm vi", "1. Một.", "2. Hai.", "# Điều 2.", "Ba."}));
  EXPECT_EQ(source.imported.number, "12/2030/QH15");
  EXPECT_EQ(source.part, "");
}

TEST(Json, ThePageSaysTheTypeAndItsMarksAreNoText) {
  const Source source = only(
      R"({"id": "12/2030/QH15", "sourceUrl": "https://example.vn/van-ban/bo-luat-ben-do-so-12-2030-qh15--96117", "chapters": [{"title": "", "articles": [
          {"number": "Điều 1", "heading": "Phạm vi", "body": "1. Một.\nĐiều khoản được sửa đổi, bổ sung\n2. Hai."}]}]})",
      "law.json");
  EXPECT_EQ(source.imported.type, "Bộ luật");
  EXPECT_EQ(shown(source), (Lines{"# Điều 1. Phạm vi", "1. Một.", "2. Hai."}));
}

TEST(Json, FlatArticles) {
  const Source source = only(
      R"({"law_id": "12_2030_QH15", "title": "Luật Thủy lợi", "issued": "2030-06-20", "articles": [{"article_id": "5a", "title": "Nước", "text": "Nội dung."},
          {"article_id": 6, "title": "Đê", "text": "Khác."}]})",
      "law.json");
  EXPECT_EQ(shown(source), (Lines{"# Điều 5a. Nước", "Nội dung.", "# Điều 6. Đê", "Khác."}));
  EXPECT_EQ(source.imported.number, "12/2030/QH15");
  EXPECT_EQ(source.imported.title, "Luật Thủy lợi");
  EXPECT_EQ(source.imported.issued, Date::make(2030, 6, 20));
}

TEST(Json, ArticlesSortedAsTextGoBackToTheirOrder) {
  EXPECT_EQ(
      shown(only(R"({"law_id": "1/2030/QH15", "articles": [{"article_id": "Điều 1", "text": "a"}, {"article_id": "Điều 10", "text": "b"},
                           {"article_id": "Điều 2", "text": "c"}]})",
                 "law.json")),
      (Lines{"# Điều 1.", "a", "# Điều 2.", "c", "# Điều 10.", "b"}));
}

// A decision of two articles and the regulation that it puts in force: no order of numbers is wanted.
TEST(Json, ArticlesThatBeginAgainStay) {
  EXPECT_EQ(shown(only(R"({"law_id": "1/2030/QĐ-TTg", "articles": [{"article_id": "1", "text": "a"}, {"article_id": "2", "text": "b"},
                           {"article_id": "1", "text": "c"}]})",
                       "decision.json")),
            (Lines{"# Điều 1.", "a", "# Điều 2.", "b", "# Điều 1.", "c"}));
}

TEST(Json, AnIdentifierIsNoNumber) {
  EXPECT_EQ(only(R"({"law_id": "LUAT-CHUNG-2030", "articles": [{"article_id": "1", "text": "x"}]})", "law.json").imported.number, "");
}

TEST(Json, AListOfLawsIsSeveralDocuments) {
  const auto sources = read_bytes(R"([{"law_id": "1/2030/QH15", "articles": [{"article_id": "1", "text": "x"}]},
                                      {"law_id": "2/2030/QH15", "articles": [{"article_id": "1", "text": "y"}]}])",
                                  "laws.json");
  ASSERT_TRUE(sources.has_value());
  ASSERT_EQ(sources->size(), 2u);
  EXPECT_EQ((*sources)[1].part, "2/2030/QH15");
}

TEST(Json, OtherShapesAreNamed) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {R"({"name": "x"})", "missing \"chapters\" or \"articles\""},
      {R"([1, 2])", "missing an object with \"chapters\" or \"articles\""},
      {R"({"chapters": [{"title": "I"}]})", "missing chapters[].articles"},
      {R"({"articles": ["x"]})", "missing articles[] objects"},
  };
  for (const auto& [bytes, detail] : rows) {
    const auto sources = read_bytes(bytes, "a.json");
    ASSERT_FALSE(sources.has_value()) << bytes;
    EXPECT_EQ(sources.error().code, ErrorCode::kFormat);
    EXPECT_EQ(sources.error().detail, detail);
  }
}

TEST(Json, HostileFiles) {
  EXPECT_EQ(error_of(R"({"articles": [{"article_id": "1", "te)", "a.json"), ErrorCode::kFormat);
  EXPECT_EQ(error_of(repeat("[", 100000), "a.json"), ErrorCode::kTooDeep);
  EXPECT_EQ(error_of(R"({"a":)" + repeat(R"({"a":)", 300), "a.json"), ErrorCode::kTooDeep);
  EXPECT_EQ(error_of(R"({"articles": []})", "a.json"), ErrorCode::kNoDocument);
  EXPECT_EQ(error_of("[]", "a.json"), ErrorCode::kNoDocument);
  Limits limits;
  limits.paragraph_bytes = 100;
  EXPECT_EQ(error_of(R"({"articles": [{"article_id": "1", "text": ")" + repeat("a", 101) + "\"}]}", "a.json", limits),
            ErrorCode::kParagraphTooLong);
  // Values of the wrong type are as if absent.
  EXPECT_EQ(shown(only(R"({"articles": [{"article_id": {}, "title": [1], "text": "x"}]})", "a.json")), Lines{"x"});
}

}  // namespace
}  // namespace rasoat
