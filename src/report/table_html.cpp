// A table as a page: for the screen, and for printing on landscape paper.
#include <fmt/format.h>

#include <numeric>

#include "rasoat/table.h"
#include "report/markup.h"

namespace rasoat {
namespace {

constexpr std::string_view kTableStyle = R"css(
:root { --ink:#1d2330; --soft:#5b6475; --line:#c9d0db; --mark:#ffe08a; }
* { box-sizing:border-box; }
body { margin:0; background:#f4f6f9; color:var(--ink); font:15px/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
main { max-width:1400px; margin:0 auto; padding:28px 20px 60px; }
h1 { font-size:1.6rem; margin:0 0 6px; } h2 { font-size:1.15rem; margin:26px 0 8px; }
.facts { color:var(--soft); margin:0 0 14px; } .facts b { color:var(--ink); font-weight:600; }
table { width:100%; border-collapse:collapse; background:#fff; table-layout:fixed; }
th, td { border:1px solid var(--line); padding:7px 10px; text-align:left; vertical-align:top; overflow-wrap:anywhere; }
th { background:#e9edf3; font-weight:600; } td { white-space:pre-line; }
td:first-child, th:first-child { text-align:center; overflow-wrap:normal; }
mark { background:var(--mark); color:inherit; font-weight:600; border-radius:2px; }
footer { color:var(--soft); font-size:.9rem; margin-top:22px; }
@media print {
  @page { size:A4 landscape; margin:15mm 12mm; }
  body { background:#fff; font-size:10pt; } main { max-width:none; padding:0; }
  thead { display:table-header-group; } tr { break-inside:avoid; } mark { background:none; text-decoration:underline; }
}
)css";

std::string head_of(const Table& table) {
  const int whole =
      std::accumulate(table.columns.begin(), table.columns.end(), 0, [](int sum, const Column& column) { return sum + column.width; });
  std::string columns, titles;
  for (const Column& column : table.columns) {
    columns += fmt::format("<col style=\"width:{:.1f}%\">", 100.0 * column.width / std::max(whole, 1));
    titles += "<th>" + escaped(column.title) + "</th>";
  }
  return "<table>\n<colgroup>" + columns + "</colgroup>\n<thead><tr>" + titles + "</tr></thead>\n<tbody>\n";
}

}  // namespace

std::string table_html(const Table& table, Language language) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n",
      language == Language::kVietnamese ? "vi" : "en", escaped(table.title), kTableStyle, escaped(table.title));
  std::string facts;
  for (const auto& [name, words] : table.facts)
    facts += fmt::format("{}{}: <b>{}</b>", facts.empty() ? "" : " · ", escaped(name), escaped(words));
  out += "<p class=\"facts\">" + facts + "</p>\n";
  bool any = false;
  for (const Section& section : table.sections) {
    if (section.rows.empty()) continue;
    any = true;
    if (!section.title.empty()) out += fmt::format("<h2>{} ({})</h2>\n", escaped(section.title), section.rows.size());
    out += head_of(table);
    for (const std::vector<Cell>& row : section.rows) {
      out += "<tr>";
      for (const Cell& cell : row) out += "<td>" + marked_html(cell.text, cell.marks) + "</td>";
      out += "</tr>\n";
    }
    out += "</tbody></table>\n";
  }
  if (!any) out += "<p>" + escaped(table.empty) + "</p>\n";
  return out + "<footer>" + escaped(table.note) + "</footer>\n</main>\n</body>\n</html>\n";
}

}  // namespace rasoat
