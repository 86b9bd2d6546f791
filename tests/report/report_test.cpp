#include "rasoat/report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "rasoat/text.h"
#include "report/layout.h"

namespace rasoat {
namespace {

Finding sample() {
  Finding finding;
  finding.id = "f-1";
  finding.kind = Kind::kQuantity;
  finding.severity = Severity::kError;
  finding.confidence = 0.9123456;
  finding.rule = "quantity@1";
  finding.a = {"17/2021/QĐ-UBND", "art_1",   "Điều 1 Quyết định số 17/2021/QĐ-UBND", "Trả lời trong 20 ngày <hết>.", {0, 30}, "a.txt",
               "in-force",        {{11, 18}}};
  finding.b =
      Side{"912/2019/NĐ-CP", "art_4", "Điều 4 Nghị định số 912/2019/NĐ-CP", "Trả lời trong 15 ngày.", {5, 20}, "b.txt", "in-force", {}};
  const std::size_t at = finding.a.quote.find("20 ngày");
  finding.a.marks = {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + std::string("20 ngày").size())}};
  finding.difference.what = "deadline";
  finding.difference.a = "20 ngày";
  finding.difference.b = "15 ngày";
  finding.message = "Thời hạn khác nhau.";
  finding.ground = {{"khoản 3 Điều 58 Luật số 64/2025/QH15", "hiệu lực cao hơn"}};
  finding.prevails = "b";
  finding.handling = {"repeal", "Ủy ban nhân dân tỉnh Sông Lam", ""};
  finding.places = {{"17/2021/QĐ-UBND#art_2", "912/2019/NĐ-CP#art_4"}};
  return finding;
}

Review review() {
  Review out;
  out.reviewed = {"a.txt"};
  out.day = "2026-01-01";
  out.version = "0";
  out.findings = {sample()};
  return out;
}

TEST(FindingsJson, HasTheFieldsOfTheContract) {
  const auto json = nlohmann::json::parse(findings_json(review()));
  EXPECT_EQ(json["format"], "rasoat.findings/1");
  const auto& finding = json["findings"][0];
  for (const char* key : {"id", "kind", "severity", "confidence", "rule", "a", "b", "difference", "message", "explanation", "ground",
                          "prevails", "handling", "places", "suppressed"})
    EXPECT_TRUE(finding.contains(key)) << key;
  EXPECT_EQ(finding["kind"], "quantity");
  EXPECT_EQ(finding["a"]["span"], nlohmann::json::array({0, 30}));
  EXPECT_TRUE(finding["suppressed"].is_null());
  EXPECT_EQ(finding["places"][0]["a"], "17/2021/QĐ-UBND#art_2");
}

TEST(FindingsJson, IsReadBack) {
  const auto again = finding_from_json(finding_json(sample()));
  ASSERT_TRUE(again);
  EXPECT_EQ(finding_json(*again).substr(0, 200), finding_json(sample()).substr(0, 200));
  EXPECT_EQ(again->b->quote, sample().b->quote);
  EXPECT_FALSE(finding_from_json("{\"kind\": \"quantity\""));
  EXPECT_FALSE(finding_from_json("{\"a\": {}, \"kind\": \"nothing\"}"));
}

TEST(FindingsJson, GivesNullForARuleWithoutASecondProvision) {
  Finding finding = sample();
  finding.b.reset();
  EXPECT_TRUE(nlohmann::json::parse(finding_json(finding))["b"].is_null());
}

TEST(FindingsHtml, EscapesQuotesAndMarksTheOpposingWords) {
  const std::string page = findings_html(review(), Language::kVietnamese);
  EXPECT_NE(page.find("<mark>20 ngày</mark> &lt;hết&gt;."), std::string::npos);
  EXPECT_EQ(page.find("<hết>"), std::string::npos);
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("http"), std::string::npos);
  EXPECT_NE(page.find("khoản 3 Điều 58 Luật số 64/2025/QH15"), std::string::npos);
}

TEST(FindingsText, StandsSideBySideOnlyWhereItIsWide) {
  Style wide, narrow;
  wide.width = 140;
  narrow.width = 80;
  const std::string one = findings_text(review(), wide), other = findings_text(review(), narrow);
  const auto beside = [](const std::string& text) {
    const std::size_t at = text.find("Trả lời trong 20 ngày");
    return text.substr(at, text.find('\n', at) - at).find("Trả lời trong 15 ngày") != std::string::npos;
  };
  EXPECT_TRUE(beside(one));
  EXPECT_FALSE(beside(other));
  EXPECT_EQ(one.find('\033'), std::string::npos);
}

TEST(FindingsText, ShowsTheChainOnceAndTheOtherPlacesByTheirCitations) {
  Review one = review();
  Finding& finding = one.findings[0];
  finding.chain = {{"905/2018/QH14", "art_9", "Điều 9 Luật số 905/2018/QH14", "15 ngày", 2},
                   {"912/2019/NĐ-CP", "art_4", "Điều 4 Nghị định số 912/2019/NĐ-CP", "15 ngày", 5},
                   {"17/2021/QĐ-UBND", "art_1", "Điều 1 Quyết định số 17/2021/QĐ-UBND", "20 ngày", 11}};
  finding.places[0].a_citation = "Điều 2 Quyết định số 17/2021/QĐ-UBND";
  finding.places.push_back({"17/2021/QĐ-UBND#art_1", "905/2018/QH14#art_9", finding.a.citation, "Điều 9 Luật số 905/2018/QH14"});
  Style style;
  style.width = 1000;
  const std::string text = findings_text(one, style);
  EXPECT_NE(text.find("Chuỗi quy định: Điều 9 Luật số 905/2018/QH14 (“15 ngày”) → Điều 4 Nghị định số 912/2019/NĐ-CP (“15 ngày”) → Điều 1"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("(1 nơi): Điều 2 Quyết định số 17/2021/QĐ-UBND / "), std::string::npos) << "what the chain says is not said again";
}

TEST(FindingsText, SaysSoWhereThereIsNothing) {
  Review empty = review();
  empty.findings.clear();
  EXPECT_EQ(findings_text(empty, {}), "Không có phát hiện nào.\n");
}

TEST(Wrap, CutsAtBlanksAndCountsCharactersNotBytes) {
  const auto lines = wrap("Ủy ban nhân dân tỉnh Sông Lam", 15);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].bytes, "Ủy ban nhân dân");
  EXPECT_EQ(lines[0].columns, 15u);
  EXPECT_EQ(lines[1].bytes, "tỉnh Sông Lam");
}

TEST(Wrap, KeepsMarksAcrossLines) {
  const std::string text = "mười lăm ngày làm việc";
  const auto lines = wrap(text, 10, {{0, static_cast<std::uint32_t>(text.size())}}, "<", ">");
  for (const Line& line : lines) EXPECT_EQ(line.bytes.front(), '<');
}

TEST(Wrap, NeverCutsALetterInTwo) {
  for (std::size_t columns = 8; columns < 20; ++columns)
    for (const Line& line : wrap("nghiệpvụđườngthủynộiđịaviệtnam ềềềềềềềềềềềềềềềề", columns)) {
      EXPECT_TRUE(valid_utf8(line.bytes));
      EXPECT_LE(line.columns, columns);
    }
}

TEST(Message, IsOneLineWithPlaceAndMend) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::kInternal); ++code)
    for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
      const std::string line = message({static_cast<ErrorCode>(code), "chi tiết\nhai dòng", "tệp.docx:3"}, language);
      EXPECT_EQ(line.find('\n'), std::string::npos);
      EXPECT_EQ(line.rfind("tệp.docx:3: ", 0), 0u);
      EXPECT_NE(line.find("; "), std::string::npos);
    }
}

}  // namespace
}  // namespace rasoat
