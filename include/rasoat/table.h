// A table for people: findings a row each, the rule sets of merged provinces side by side, a work list. What stands in it is decided
// once; each writer draws it for one program that officers work with.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rasoat/report.h"
#include "rasoat/span.h"

namespace rasoat {

struct Cell {
  std::string text;
  std::vector<Span> marks{};  ///< within text: the opposing words
};

struct Column {
  std::string title;
  int width = 10;  ///< in characters of a spreadsheet; in proportion to the others elsewhere
};

/// Rows under one heading; numbered from 1 in each section.
struct Section {
  std::string title;  ///< empty: none
  std::vector<std::vector<Cell>> rows;
};

struct Table {
  std::string title;
  std::vector<std::pair<std::string, std::string>> facts;  ///< "Ngày xem xét hiệu lực", "28/11/2026"
  std::vector<Column> columns;
  std::vector<Section> sections;
  std::string note;   ///< under the table
  std::string empty;  ///< said where there is no row
};

/// One self-contained page, no script; prints on landscape paper with the head of the table on each page.
std::string table_html(const Table& table, Language language);

/// For Excel and other programs: UTF-8 with a byte order mark, fields parted by `;` and quoted, lines ended by CR LF, the head of the
/// columns first. `;`, because Excel parts by it where numbers have a decimal comma, as in Vietnam. Sections become a first column.
std::string table_csv(const Table& table);

/// An Excel workbook of one sheet: head frozen and repeated in print, filters set, marked words red.
std::string table_xlsx(const Table& table);

/// A Word document on landscape A4.
std::string table_docx(const Table& table);

/// The findings of a review, a row each.
Table findings_table(const Review& review, Language language);

/// A Word report: a list of the findings, then each with both quotes, the difference, who prevails and why, and who handles it.
std::string findings_docx(const Review& review, Language language);

/// SARIF 2.1.0, for editors and code review.
std::string findings_sarif(const Review& review);

}  // namespace rasoat
