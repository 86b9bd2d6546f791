#include "structure/quotes.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace rasoat {
namespace {

std::size_t count(std::string_view text, std::string_view mark) {
  std::size_t n = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++n;
  return n;
}

// A block ends where a line's last mark closes it: ”, ”., ”; or .”
bool ends_with_mark(std::string_view line, std::string_view mark) {
  while (!line.empty() && std::string_view(".;, ").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
  return line.size() >= mark.size() && line.substr(line.size() - mark.size()) == mark;
}

}  // namespace

bool announces(std::string_view line) {
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return !line.empty() && line.back() == ':';
}

bool Quotes::inside(std::string_view line, bool announced) {
  const bool curly = line.rfind("“", 0) == 0 || line.rfind("„", 0) == 0, straight = line.rfind("\"", 0) == 0;
  if (!open_) {
    if (!(curly || straight) || !announced) return false;
    straight_ = straight;
    open_ = straight ? count(line, "\"") % 2 == 1 : count(line, "“") > count(line, "”") || !ends_with_mark(line, "”");
    if (open_ && ends_with_mark(line, "”") && !straight) open_ = false;
    return true;
  }
  if (straight_ ? ends_with_mark(line, "\"") : (ends_with_mark(line, "”") && count(line, "”") > count(line, "“"))) open_ = false;
  return true;
}

}  // namespace rasoat
