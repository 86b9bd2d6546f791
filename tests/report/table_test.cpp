// Tables and reports for Excel and Word: what an officer opens must open, and hold what he needs.
#include "rasoat/table.h"

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <zip.h>

#include <map>
#include <nlohmann/json.hpp>

namespace rasoat {
namespace {

std::map<std::string, std::string> parts_of(const std::string& bytes) {
  std::map<std::string, std::string> out;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  if (!archive) return out;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t facts;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts);
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    std::string part(facts.size, '\0');
    zip_fread(file, part.data(), part.size());
    zip_fclose(file);
    out[facts.name] = part;
  }
  zip_close(archive);
  return out;
}

void expect_well_formed(const std::map<std::string, std::string>& parts) {
  ASSERT_FALSE(parts.empty());
  for (const auto& [name, xml] : parts) {
    xmlDoc* document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), name.c_str(), nullptr, XML_PARSE_NONET);
    EXPECT_TRUE(document) << name;
    xmlFreeDoc(document);
  }
}

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

Span span_of(const std::string& text, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Table sample() {
  Table out;
  out.title = "Bảng so sánh";
  out.facts = {{"Địa bàn", "Sông Lam & Ngàn Phố"}};
  out.columns = {{"STT", 6}, {"Sông Lam", 40}, {"Ngàn Phố", 40}};
  const std::string clause = "- Thời hạn <trả lời> là 20 ngày; \"gấp\" thì 5 ngày\nvà báo cáo.";
  out.sections = {{"Quy định khác nhau", {{{"1"}, {clause, {span_of(clause, "20 ngày")}}, {"15 ngày"}}}}, {"Không có gì", {}}};
  out.note = "Không phải danh sách sai phạm.";
  return out;
}

Finding finding() {
  Finding out;
  out.id = "f-1";
  out.severity = Severity::kError;
  out.confidence = 0.912;
  out.rule = "quantity@1";
  out.a.document = "17/2021/QĐ-UBND";
  out.a.unit = "art_1";
  out.a.citation = "Điều 1 Quyết định số 17/2021/QĐ-UBND";
  out.a.quote = "Trả lời trong 20 ngày <làm việc>.";
  out.a.marks = {span_of(out.a.quote, "20 ngày")};
  out.a.file = "dự thảo/a b.docx";
  out.b = out.a;
  out.b->document = "912/2019/NĐ-CP";
  out.b->citation = "Điều 4 Nghị định số 912/2019/NĐ-CP";
  out.b->quote = "Trả lời trong 15 ngày.";
  out.b->marks = {span_of(out.b->quote, "15 ngày")};
  out.difference = {};
  out.difference.what = "deadline";
  out.difference.a = "20 ngày";
  out.difference.b = "15 ngày";
  out.message = "Thời hạn khác nhau.";
  out.explanation = "Văn bản có hiệu lực pháp lý cao hơn được áp dụng: Nghị định số 912/2019/NĐ-CP.";
  out.ground = {{"khoản 3 Điều 58 Luật số 64/2025/QH15", "hiệu lực pháp lý cao hơn"}};
  out.prevails = "b";
  out.procedure = kReview;
  out.handling = {"recommend", "Ủy ban nhân dân tỉnh Sông Lam", "Bộ Xây dựng", "amend"};
  out.places = {
      {"17/2021/QĐ-UBND#art_2", "912/2019/NĐ-CP#art_4", "Điều 2 Quyết định số 17/2021/QĐ-UBND", "Điều 4 Nghị định số 912/2019/NĐ-CP"}};
  out.chain = {{"905/2018/QH14", "art_9", "Điều 9 Luật số 905/2018/QH14", "15 ngày", 2},
               {"17/2021/QĐ-UBND", "art_1", "Điều 1 Quyết định số 17/2021/QĐ-UBND", "20 ngày", 11}};
  return out;
}

Review review() {
  Review out;
  out.reviewed = {"a.docx"};
  out.day = "2026-01-01";
  out.version = "0";
  out.findings = {finding()};
  return out;
}

TEST(Csv, OpensInExcelInColumns) {
  const std::string csv = table_csv(sample());
  EXPECT_EQ(csv.rfind("\xEF\xBB\xBF\"Phần\";\"STT\";\"Sông Lam\";\"Ngàn Phố\"\r\n", 0), 0u) << csv;
  EXPECT_TRUE(holds(csv, "\"\"gấp\"\" thì 5 ngày\nvà báo cáo.\"")) << "quotes doubled, line ends kept within the field";
}

TEST(Csv, TakesADashForWordsNotForAFormula) {
  EXPECT_TRUE(holds(table_csv(sample()), "\" - Thời hạn"));
}

TEST(Html, EscapesAndMarks) {
  const std::string page = table_html(sample(), Language::kVietnamese);
  EXPECT_TRUE(holds(page, "&lt;trả lời&gt; là <mark>20 ngày</mark>;"));
  EXPECT_TRUE(holds(page, "Sông Lam &amp; Ngàn Phố"));
  EXPECT_TRUE(holds(page, "Quy định khác nhau (1)"));
  EXPECT_FALSE(holds(page, "Không có gì")) << "a section without rows is not shown";
  EXPECT_FALSE(holds(page, "<script"));
  EXPECT_FALSE(holds(page, "http"));
}

TEST(Excel, IsAWorkbookWithTheWordsInIt) {
  const auto parts = parts_of(table_xlsx(sample()));
  expect_well_formed(parts);
  const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  EXPECT_TRUE(holds(sheet, "&lt;trả lời&gt;"));
  EXPECT_TRUE(holds(sheet, "<color rgb=\"FFB3261E\"/><rFont val=\"Times New Roman\"/></rPr><t xml:space=\"preserve\">20 ngày</t>"));
  EXPECT_TRUE(holds(sheet, "state=\"frozen\""));
}

// Excel does not open a workbook with a cell of more than 32,767 characters.
TEST(Excel, CutsACellThatIsTooLongBetweenLetters) {
  Table table = sample();
  std::string& text = table.sections[0].rows[0][2].text;
  for (int i = 0; i < 20000; ++i) text += "ề";
  const auto parts = parts_of(table_xlsx(table));
  expect_well_formed(parts);
  EXPECT_TRUE(holds(parts.at("xl/worksheets/sheet1.xml"), "ề… (xem tiếp trong văn bản)"));
}

TEST(Office, TheSameTableGivesTheSameBytes) {
  EXPECT_EQ(table_xlsx(sample()), table_xlsx(sample()));
  EXPECT_EQ(table_docx(sample()), table_docx(sample()));
}

TEST(WordReport, HoldsWhatAnOfficerNeedsToVerifyAFinding) {
  const auto parts = parts_of(findings_docx(review(), Language::kVietnamese));
  expect_well_formed(parts);
  const std::string& words = parts.at("word/document.xml");
  for (const char* needed : {"Trả lời trong 20 ngày &lt;làm việc&gt;.", "“20 ngày” ↔ “15 ngày”", "khoản 3 Điều 58 Luật số 64/2025/QH15",
                             "được áp dụng: Nghị định số 912/2019/NĐ-CP", "Rà soát văn bản",
                             "Ủy ban nhân dân tỉnh Sông Lam: kiến nghị Bộ Xây dựng sửa đổi, bổ sung", "91 % (PHẢI XỬ LÝ)",
                             "Điều 9 Luật số 905/2018/QH14 (“15 ngày”) → Điều 1 Quyết định số 17/2021/QĐ-UBND (“20 ngày”)",
                             "Điều 2 Quyết định số 17/2021/QĐ-UBND / Điều 4 Nghị định số 912/2019/NĐ-CP"}) {
    std::string plain;
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at] == '<')
        at = words.find('>', at);
      else
        plain += words[at];
    }
    EXPECT_TRUE(holds(plain, needed)) << needed;
  }
  EXPECT_TRUE(holds(words, "<w:b/><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">20 ngày</w:t>")) << "opposing words stand out";
  EXPECT_TRUE(holds(words, "<w:pStyle w:val=\"Heading2\"/>"));
}

TEST(WordReport, SaysSoWhereThereIsNothing) {
  Review none = review();
  none.findings.clear();
  EXPECT_TRUE(holds(parts_of(findings_docx(none, Language::kVietnamese)).at("word/document.xml"), "Không có phát hiện nào."));
}

TEST(FindingsTable, HasARowAFindingAndNoEnglish) {
  const Table table = findings_table(review(), Language::kVietnamese);
  ASSERT_EQ(table.sections.at(0).rows.size(), 1u);
  EXPECT_EQ(table.sections[0].rows[0].size(), table.columns.size());
  const std::string csv = table_csv(table);
  for (const char* code : {"deadline", "recommend", "review", "error", "quantity"}) EXPECT_FALSE(holds(csv, code)) << code;
}

TEST(Sarif, NamesTheProvisionsAndTheFile) {
  const auto run = nlohmann::json::parse(findings_sarif(review()))["runs"][0];
  const auto& result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "quantity@1");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "d%E1%BB%B1%20th%E1%BA%A3o/a%20b.docx");
  EXPECT_EQ(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"], "17/2021/QĐ-UBND#art_1");
  EXPECT_EQ(result["relatedLocations"][0]["logicalLocations"][0]["fullyQualifiedName"], "912/2019/NĐ-CP#art_1");
  EXPECT_EQ(result["partialFingerprints"]["rasoat/1"], "f-1");
}

}  // namespace
}  // namespace rasoat
