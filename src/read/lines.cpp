#include "read/lines.h"

namespace rasoat::read {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\v' || c == '\0';
}

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::string_view trim_end(std::string_view line) {
  for (;;) {
    if (!line.empty() && is_blank(line.back()))
      line.remove_suffix(1);
    else if (line.ends_with(kNoBreakSpace))
      line.remove_suffix(2);
    else
      return line;
  }
}

}  // namespace

bool Line::blank() const {
  return text.empty();
}

Result<std::vector<Line>> split_lines(std::string_view text, std::uint64_t skipped, const std::string& file, const Limits& limits) {
  std::vector<Line> lines;
  bool new_page = false;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t end = text.find_first_of("\n\r\f", from);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view line = trim_end(text.substr(from, end - from));
    if (line.size() > limits.paragraph_bytes)
      return fail(ErrorCode::kParagraphTooLong, std::to_string(line.size()), file + ":" + std::to_string(lines.size() + 1));
    const bool page_end = end < text.size() && text[end] == '\f';
    // A form feed after a line end begins no line of its own.
    if (!(page_end && line.empty())) {
      lines.push_back({line, skipped + from, new_page});
      new_page = false;
    }
    new_page = new_page || page_end;
    from = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

}  // namespace rasoat::read
