#include "rasoat/table.h"

namespace rasoat {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Quoted, quotes doubled. A clause that begins with a dash is words, not a formula: Excel takes it so after a blank.
std::string field(const std::string& text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos) out += ' ';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace

std::string table_csv(const Table& table) {
  const bool sections = table.sections.size() > 1;
  std::string out(kByteOrderMark);
  std::string line = sections ? field("Phần") : std::string();
  for (const Column& column : table.columns) line += (line.empty() ? "" : ";") + field(column.title);
  out += line + "\r\n";
  for (const Section& section : table.sections)
    for (const std::vector<Cell>& row : section.rows) {
      line = sections ? field(section.title) : std::string();
      for (const Cell& cell : row) line += (line.empty() ? "" : ";") + field(cell.text);
      out += line + "\r\n";
    }
  return out;
}

}  // namespace rasoat
