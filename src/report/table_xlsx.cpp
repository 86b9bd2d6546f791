// A workbook of one sheet, as ECMA-376 (Office Open XML) wants it.
#include <fmt/format.h>

#include <algorithm>

#include "rasoat/table.h"
#include "report/markup.h"
#include "report/package.h"

namespace rasoat {
namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::size_t kMostBytes = 30000;  // Excel refuses a cell of more than 32,767 characters

constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr std::string_view kSheetRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";

// Styles by number: 0 plain, 1 title, 2 facts, 3 head of a column, 4 a cell, 5 title of a section.
constexpr std::string_view kStyles =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="16"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE3EC"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1F3F7"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf/><xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="2" fillId="3" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/></cellXfs></styleSheet>)";

std::string column_name(std::size_t index) {
  std::string out(1, static_cast<char>('A' + index % 26));
  return index < 26 ? out : column_name(index / 26 - 1) + out;
}

// Cut between letters, and said so.
std::string_view within_limit(std::string_view text, std::string& room) {
  if (text.size() <= kMostBytes) return text;
  std::size_t cut = kMostBytes;
  while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  room = std::string(text.substr(0, cut)) + "… (xem tiếp trong văn bản)";
  return room;
}

std::string cell_xml(const Cell& cell, std::size_t column, std::size_t row, int style) {
  std::string room, runs;
  for (const TextRun& run : text_runs(within_limit(cell.text, room), cell.marks))
    runs += fmt::format("<r><rPr>{}<sz val=\"12\"/>{}<rFont val=\"Times New Roman\"/></rPr><t xml:space=\"preserve\">{}</t></r>",
                        run.marked ? "<b/>" : "", run.marked ? "<color rgb=\"FFB3261E\"/>" : "", escaped(run.words));
  if (runs.empty()) return fmt::format("<c r=\"{}{}\" s=\"{}\"/>", column_name(column), row, style);
  return fmt::format("<c r=\"{}{}\" s=\"{}\" t=\"inlineStr\"><is>{}</is></c>", column_name(column), row, style, runs);
}

// A cell of one style throughout; its font is the style's.
std::string plain_xml(const std::string& text, std::size_t column, std::size_t row, int style) {
  return fmt::format("<c r=\"{}{}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", column_name(column), row,
                     style, escaped(text));
}

// Lines that a text takes in a column; Excel and its peers do not all find the height of a row by themselves.
std::size_t lines_in(const std::string& text, int width) {
  const auto columns = static_cast<std::size_t>(std::max(width, 4));
  std::size_t lines = 0, letters = 0;
  for (const char c : text + "\n") {
    if (c == '\n') {
      lines += std::max<std::size_t>(1, (letters + columns - 1) / columns);
      letters = 0;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++letters;
    }
  }
  return lines;
}

class Sheet {
 public:
  explicit Sheet(const Table& table) : table_(table) {}

  std::string write() {
    line(plain_xml(table_.title, 0, row_, 1));
    for (const auto& [name, words] : table_.facts) line(plain_xml(name + ": " + words, 0, row_, 2));
    head_ = row_;
    std::string cells;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) cells += plain_xml(table_.columns[c].title, c, row_, 3);
    line(cells);
    for (const Section& section : table_.sections) add(section);
    last_ = row_ - 1;
    return xml();
  }

  [[nodiscard]] std::size_t head() const { return head_; }
  [[nodiscard]] std::string range() const { return fmt::format("A{}:{}{}", head_, column_name(table_.columns.size() - 1), last_); }

 private:
  void line(const std::string& cells, std::size_t lines = 1) {
    constexpr double kLine = 16.5, kMost = 409;  // points; Excel has no higher rows
    const double height = std::min(kLine * static_cast<double>(lines), kMost);
    rows_ += lines == 1 ? fmt::format("<row r=\"{}\">{}</row>", row_, cells)
                        : fmt::format("<row r=\"{}\" ht=\"{}\" customHeight=\"1\">{}</row>", row_, height, cells);
    ++row_;
  }

  void add(const Section& section) {
    if (section.rows.empty()) return;
    if (table_.sections.size() > 1) {
      std::string cells = plain_xml(fmt::format("{} ({})", section.title, section.rows.size()), 0, row_, 5);
      for (std::size_t c = 1; c < table_.columns.size(); ++c) cells += cell_xml({}, c, row_, 5);
      line(cells);
    }
    for (const std::vector<Cell>& row : section.rows) {
      std::string cells;
      std::size_t lines = 1;
      for (std::size_t c = 0; c < row.size(); ++c) {
        cells += cell_xml(row[c], c, row_, 4);
        lines = std::max(lines, lines_in(row[c].text, table_.columns[c].width));
      }
      line(cells, lines);
    }
  }

  [[nodiscard]] std::string xml() const {
    constexpr int kOnePage = 240;  // letters that can still be read on a landscape page
    std::string columns;
    int width = 0;
    for (const Column& column : table_.columns) width += column.width;
    for (std::size_t c = 0; c < table_.columns.size(); ++c)
      columns += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", c + 1, table_.columns[c].width);
    return fmt::format(
        "{}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr "
        "fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{}\" topLeftCell=\"A{}\" "
        "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>{}</cols><sheetData>{}</sheetData><autoFilter "
        "ref=\"{}\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup "
        "paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"{}\" fitToHeight=\"0\"/></worksheet>",
        kXml, head_, head_ + 1, columns, rows_, range(), width / kOnePage + 1);
  }

  const Table& table_;
  std::string rows_;
  std::size_t row_ = 1, head_ = 1, last_ = 1;
};

std::string workbook(const Sheet& sheet) {
  return fmt::format(
      "{}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Bảng\" sheetId=\"1\" "
      "r:id=\"rId1\"/></sheets><definedNames><definedName name=\"_xlnm.Print_Titles\" "
      "localSheetId=\"0\">'Bảng'!${}:${}</definedName></definedNames></workbook>",
      kXml, sheet.head(), sheet.head());
}

}  // namespace

std::string table_xlsx(const Table& table) {
  Sheet sheet(table);
  const std::string rows = sheet.write();
  return zipped({{"[Content_Types].xml", std::string(kXml) + std::string(kTypes)},
                 {"_rels/.rels", std::string(kXml) + std::string(kRelations)},
                 {"xl/workbook.xml", workbook(sheet)},
                 {"xl/_rels/workbook.xml.rels", std::string(kXml) + std::string(kSheetRelations)},
                 {"xl/styles.xml", std::string(kXml) + std::string(kStyles)},
                 {"xl/worksheets/sheet1.xml", rows}});
}

}  // namespace rasoat
