#include "read/block_writer.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace rasoat::read {
namespace {

constexpr unsigned kWidestCell = 1000;  // as browsers clamp it; the list of columns must not grow with a number in the file

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == '\0';
}

// True if there is anything but blanks, no-break and zero-width ones included.
bool has_words(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i]))
      ++i;
    else if (text.substr(i, 2) == "\xC2\xA0" || text.substr(i, 2) == "\xC2\xAD")
      i += 2;
    else if (text.substr(i, 3) == "\xE2\x80\x8B" || text.substr(i, 3) == "\xEF\xBB\xBF")
      i += 3;
    else
      return true;
  }
  return false;
}

bool has_typed_number(std::string_view text) {
  static const RE2 kNumber(R"((?:[\s"“']|\x{00A0})*(?:Điều\s|\d+(?:\.\d+)*[.)]|\p{L}\d?[.)]|[ivxIVX]+[.)]|[-–+•*])(?s:.*))");
  return RE2::FullMatch(text.substr(0, 64), kNumber);
}

// Superscript signs of the digits and of a minus before them; empty for anything else.
std::string superscript_signs(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kDigits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  if (text.starts_with("-") || text.starts_with("–")) {
    out += "⁻";
    text.remove_prefix(text[0] == '-' ? 1 : 3);
  }
  if (text.empty() || text.size() > 3) return {};
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    out += kDigits[static_cast<std::size_t>(c - '0')];
  }
  return out;
}

// "m" or "km" as a word of its own, at the end of the text: what a raised 2 or 3 makes an area or a volume of.
bool ends_in_unit(std::string_view text) {
  static const RE2 kAlone("[kchdmμ]?m");
  static const RE2 kAfterWord(R"(.*[^\p{L}][kchdmμ]?m)");
  std::size_t from = text.size();
  for (int letters = 0; letters < 4 && from > 0; ++letters) do
      --from;
    while (from > 0 && (text[from] & 0xC0) == 0x80);
  const std::string_view tail = text.substr(from);
  return RE2::FullMatch(tail, kAfterWord) || (from == 0 && RE2::FullMatch(tail, kAlone));
}

std::string raised(std::string_view before, std::string_view text) {
  const std::string signs = superscript_signs(text);
  if (signs.empty()) return std::string(text);
  const bool after_digit = !before.empty() && before.back() >= '0' && before.back() <= '9';
  if (after_digit || text[0] == '-' || ((text == "2" || text == "3") && ends_in_unit(before))) return signs;
  // A note's mark: in brackets, lest its digit grow on the word before it.
  return "[" + std::string(text) + "]";
}

}  // namespace

void BlockWriter::text(std::string_view utf8) {
  if (raising_ > 0) {
    raised_.append(utf8);
    return;
  }
  put(utf8);
}

void BlockWriter::put(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    if (is_blank(utf8[i])) {
      pending_blank_ = true;
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < utf8.size() && !is_blank(utf8[end])) ++end;
    if (pending_blank_ && !current_.empty()) current_.push_back(' ');
    pending_blank_ = false;
    const std::string_view word = utf8.substr(i, end - i);
    current_.append(word);
    if ((bold_ == 0 && all_bold_) || (struck_ == 0 && all_struck_)) {
      const bool words = has_words(word);
      all_bold_ = all_bold_ && (bold_ > 0 || !words);
      all_struck_ = all_struck_ && (struck_ > 0 || !words);
    }
    i = end;
  }
}

void BlockWriter::block() {
  pending_blank_ = false;
  if (!current_.empty() && has_words(current_)) {
    longest_ = std::max(longest_, current_.size());
    Paragraph paragraph;
    if (!number_.empty() && !has_typed_number(current_))
      paragraph.text = number_ + current_;
    else
      paragraph.text = current_;
    number_.clear();
    paragraph.origin = origin();
    paragraph.kind = paragraph.origin.table > 0 ? ParagraphKind::kCell : ParagraphKind::kBody;
    paragraph.bold = all_bold_;
    paragraph.struck = all_struck_;
    out_.push_back(std::move(paragraph));
  }
  current_.clear();
  all_bold_ = all_struck_ = true;
}

void BlockWriter::list_number(std::string number) {
  block();
  number_ += number;  // an item that begins with a list has both numbers
}

void BlockWriter::end_item() {
  block();
  number_.clear();
}

void BlockWriter::begin_superscript() {
  if (raising_++ == 0) raised_.clear();
}

void BlockWriter::end_superscript() {
  if (raising_ == 0 || --raising_ > 0) return;
  const std::size_t from = raised_.find_first_not_of(" \t\r\n");
  if (from == std::string::npos) return;
  const std::string_view inner = std::string_view(raised_).substr(from, raised_.find_last_not_of(" \t\r\n") - from + 1);
  const std::string shown = raised(current_, inner);
  if (shown != inner) pending_blank_ = false;
  put(shown);
}

Origin BlockWriter::origin() const {
  Origin origin;
  origin.offset = out_.size();
  for (auto table = tables_.rbegin(); table != tables_.rend(); ++table) {
    if (!table->in_cell) continue;
    origin.table = table->ordinal;
    origin.row = table->row;
    origin.column = table->column;
    break;
  }
  return origin;
}

void BlockWriter::begin_table() {
  block();
  tables_.push_back({});
  tables_.back().ordinal = ++table_count_;
}

void BlockWriter::begin_row() {
  block();
  if (tables_.empty()) return;
  Table& table = tables_.back();
  table.in_cell = false;
  if (table.any_row) {
    ++table.row;
    for (unsigned& rows : table.reach) rows -= rows > 0 ? 1 : 0;
  }
  table.any_row = true;
  table.column = 0;
  table.width = 0;
}

void BlockWriter::begin_cell(unsigned columns, unsigned rows) {
  block();
  if (tables_.empty()) return;
  Table& table = tables_.back();
  table.column += table.any_row ? table.width : 0;
  table.any_row = true;
  while (table.column < table.reach.size() && table.reach[table.column] > 0) ++table.column;
  table.width = std::clamp(columns, 1u, kWidestCell);
  table.in_cell = true;
  if (rows > 1 && table.column < kWidestCell) {
    table.reach.resize(std::max<std::size_t>(table.reach.size(), table.column + table.width), 0);
    std::fill_n(table.reach.begin() + table.column, table.width, std::min(rows, 65534u));
  }
}

void BlockWriter::end_cell() {
  block();
  if (!tables_.empty()) tables_.back().in_cell = false;
}

void BlockWriter::end_table() {
  block();
  if (!tables_.empty()) tables_.pop_back();
}

}  // namespace rasoat::read
