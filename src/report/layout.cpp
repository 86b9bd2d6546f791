#include "report/layout.h"

#include <algorithm>

namespace rasoat {
namespace {

// Vietnamese text in its normal form takes one column a code point; combining marks and wide letters do not occur in it.
std::size_t columns_of(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; }));
}

bool blank(char c) {
  return c == ' ' || c == '\t';
}

// The bytes [begin, end) of the text with marked ones between `on` and `off`.
std::string dressed(std::string_view text, std::size_t begin, std::size_t end, const std::vector<Span>& marks, std::string_view on,
                    std::string_view off) {
  if (on.empty()) return std::string(text.substr(begin, end - begin));
  std::string out;
  std::size_t at = begin;
  for (const Span mark : marks) {
    const std::size_t from = std::max<std::size_t>(mark.begin, at), to = std::min<std::size_t>(mark.end, end);
    if (from >= to) continue;
    out.append(text.substr(at, from - at)).append(on).append(text.substr(from, to - from)).append(off);
    at = to;
  }
  return out.append(text.substr(at, end - at));
}

// End of the longest piece that fits: at a blank if there is one, else in the middle of the word.
std::size_t fit(std::string_view text, std::size_t begin, std::size_t end, std::size_t columns) {
  std::size_t last_blank = begin, used = 0, at = begin;
  while (at < end && used < columns) {
    if (blank(text[at])) last_blank = at;
    ++at;
    while (at < end && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    ++used;
  }
  if (at == end || blank(text[at])) return at;
  return last_blank > begin ? last_blank : at;
}

}  // namespace

std::vector<Line> wrap(std::string_view text, std::size_t columns, const std::vector<Span>& marks, std::string_view on,
                       std::string_view off) {
  columns = std::max<std::size_t>(columns, 8);
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    while (begin < end) {
      const std::size_t cut = fit(text, begin, end, columns);
      lines.push_back({dressed(text, begin, cut, marks, on, off), columns_of(text.substr(begin, cut - begin))});
      begin = cut;
      while (begin < end && blank(text[begin])) ++begin;
    }
    begin = end + 1;
  }
  return lines;
}

std::string side_by_side(const std::vector<Line>& left, const std::vector<Line>& right, std::size_t columns) {
  std::string out;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    const Line one = i < left.size() ? left[i] : Line{};
    out += "  " + one.bytes + std::string(columns > one.columns ? columns - one.columns : 0, ' ') + " │ ";
    if (i < right.size()) out += right[i].bytes;
    out += '\n';
  }
  return out;
}

std::string stacked(const std::vector<Line>& lines, std::string_view indent) {
  std::string out;
  for (const Line& line : lines) out.append(indent).append(line.bytes) += '\n';
  return out;
}

}  // namespace rasoat
