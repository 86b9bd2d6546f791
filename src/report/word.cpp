#include "report/word.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/markup.h"
#include "report/package.h"

namespace rasoat {
namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kSpaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";
constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";
constexpr std::string_view kDocumentRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>)";
constexpr std::string_view kFooter =
    R"(<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)";

// Sizes in half points: 13 for words, 11 within tables.
constexpr std::string_view kStyles =
    R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/><w:sz w:val="30"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>)";

// The words of a run; line ends become breaks.
std::string text_xml(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    if (at > 0) out += "<w:br/>";
    out += "<w:t xml:space=\"preserve\">" + escaped(words.substr(at, end - at)) + "</w:t>";
    at = end + 1;
  }
  return out;
}

std::string run(std::string_view words, std::string_view look = {}) {
  return "<w:r>" + (look.empty() ? std::string() : fmt::format("<w:rPr>{}</w:rPr>", look)) + text_xml(words) + "</w:r>";
}

std::string styled(std::string_view style, const std::string& runs) {
  return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>", style, runs);
}

// Marked words are bold and underlined: a printed report is black and white.
std::string cell_xml(const Cell& cell, bool head, int width) {
  std::string runs;
  for (const TextRun& one : text_runs(cell.text, cell.marks))
    runs += run(one.words, head ? "<w:b/>" : one.marked ? "<w:b/><w:u w:val=\"single\"/>" : "");
  return fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tcPr>{}</w:tc>", width,
                     head ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E9EDF3\"/>" : "", styled("TableText", runs));
}

}  // namespace

void Word::title(std::string_view words) {
  body_ += styled("Title", run(words));
}

void Word::heading(std::string_view words, int level) {
  body_ += styled(level == 1 ? "Heading1" : "Heading2", run(words));
}

void Word::paragraph(std::string_view words, bool italic) {
  body_ += styled("Normal", run(words, italic ? "<w:i/>" : ""));
}

void Word::fact(std::string_view label, std::string_view words) {
  if (!words.empty()) body_ += styled("Normal", run(fmt::format("{}: ", label), "<w:b/>") + run(words));
}

int Word::text_width() const {
  return page_ == Page::kPortrait ? 11906 - 1701 - 851 : 16838 - 2 * 851;
}

void Word::table(const std::vector<int>& widths, const std::vector<std::vector<Cell>>& rows, bool head) {
  const int whole = std::max(std::accumulate(widths.begin(), widths.end(), 0), 1);
  std::vector<int> columns;
  for (const int width : widths) columns.push_back(text_width() * width / whole);
  std::string grid, lines;
  for (const int column : columns) grid += fmt::format("<w:gridCol w:w=\"{}\"/>", column);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool first = head && r == 0;
    std::string cells;
    for (std::size_t c = 0; c < rows[r].size() && c < columns.size(); ++c) cells += cell_xml(rows[r][c], first, columns[c]);
    lines += fmt::format("<w:tr><w:trPr><w:cantSplit/>{}</w:trPr>{}</w:tr>", first ? "<w:tblHeader/>" : "", cells);
  }
  body_ += fmt::format(
      "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>"
      "<w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/>"
      "<w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/>"
      "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{}</w:tblGrid>{}</w:tbl>",
      text_width(), grid, lines);
}

std::string Word::bytes(std::string_view name) const {
  const bool upright = page_ == Page::kPortrait;
  const std::string section = fmt::format(
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"1134\" "
      "w:right=\"851\" w:bottom=\"1134\" w:left=\"{}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>",
      upright ? 11906 : 16838, upright ? 16838 : 11906, upright ? "" : " w:orient=\"landscape\"", upright ? 1701 : 851);
  const std::string properties = fmt::format(
      "{}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title></cp:coreProperties>",
      kXml, escaped(name));
  return zipped({{"[Content_Types].xml", std::string(kXml) + std::string(kTypes)},
                 {"_rels/.rels", std::string(kXml) + std::string(kRelations)},
                 {"word/document.xml", fmt::format("{}<w:document {}><w:body>{}{}</w:body></w:document>", kXml, kSpaces, body_, section)},
                 {"word/_rels/document.xml.rels", std::string(kXml) + std::string(kDocumentRelations)},
                 {"word/styles.xml", fmt::format("{}<w:styles {}>{}</w:styles>", kXml, kSpaces, kStyles)},
                 {"word/footer1.xml", fmt::format("{}<w:ftr {}>{}</w:ftr>", kXml, kSpaces, kFooter)},
                 {"docProps/core.xml", properties}});
}

std::string table_docx(const Table& table) {
  Word word(Word::Page::kLandscape);
  word.title(table.title);
  for (const auto& [name, words] : table.facts) word.fact(name, words);
  std::vector<int> widths;
  std::vector<Cell> head;
  for (const Column& column : table.columns) widths.push_back(column.width), head.push_back({column.title});
  bool any = false;
  for (const Section& section : table.sections) {
    if (section.rows.empty()) continue;
    any = true;
    if (!section.title.empty()) word.heading(fmt::format("{} ({})", section.title, section.rows.size()));
    std::vector<std::vector<Cell>> rows{head};
    rows.insert(rows.end(), section.rows.begin(), section.rows.end());
    word.table(widths, rows, true);
  }
  if (!any) word.paragraph(table.empty);
  word.paragraph(table.note, true);
  return word.bytes(table.title);
}

}  // namespace rasoat
