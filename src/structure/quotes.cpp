#include "structure/quotes.h"

#include <string>
#include <vector>

namespace rasoat {
namespace {

struct Glyph {
  std::string_view bytes;
  char direction;  // '(' opening, ')' closing, '|' either
};

constexpr Glyph kGlyphs[] = {{"“", '('},  {"”", ')'}, {"„", '('},  {"‟", '('},  {"«", '('}, {"»", ')'},
                             {"\"", '|'}, {"″", '|'}, {"''", '|'}, {"’’", ')'}, {"‘‘", '('}};

const Glyph* glyph_at(std::string_view line, std::size_t at) {
  const char c = line[at];
  if (c != '"' && c != '\'' && static_cast<unsigned char>(c) != 0xE2 && static_cast<unsigned char>(c) != 0xC2) return nullptr;
  for (const Glyph& glyph : kGlyphs)
    if (line.substr(at).starts_with(glyph.bytes)) return &glyph;
  return nullptr;
}

bool ends_word(char c) {
  return c == '\0' || c == ' ' || c == '\t' || c == '.' || c == ',' || c == ';' || c == ':' || c == ')' || c == '/';
}

bool opens(const Glyph& glyph, char before, char after, bool any_open) {
  const bool starts = before == '\0' || before == ' ' || before == '\t' || before == '(';
  if (starts && !ends_word(after)) return true;
  if (!starts && ends_word(after)) return false;
  if (glyph.direction != '|') return glyph.direction == '(';
  return !any_open;
}

}  // namespace

Marks marks_of(std::string_view line) {
  Marks out;
  std::vector<std::size_t> open;
  for (std::size_t at = line.find_first_of("\"'\xE2\xC2"); at != std::string_view::npos; at = line.find_first_of("\"'\xE2\xC2", at + 1)) {
    const Glyph* glyph = glyph_at(line, at);
    if (!glyph) continue;
    const std::size_t end = at + glyph->bytes.size();
    if (opens(*glyph, at == 0 ? '\0' : line[at - 1], end < line.size() ? line[end] : '\0', !open.empty())) {
      open.push_back(at);
    } else {
      if (open.empty())
        ++out.close;
      else
        open.pop_back();
      out.last_end = end;
    }
    at = end - 1;
  }
  out.open = open.size();
  if (!open.empty()) out.first_open = open.front();
  return out;
}

std::size_t opening_mark(std::string_view line) {
  const Glyph* glyph = line.empty() ? nullptr : glyph_at(line, 0);
  return glyph && line.size() > glyph->bytes.size() ? glyph->bytes.size() : 0;
}

bool ends_closed(std::string_view line, const Marks& marks) {
  return marks.last_end > 0 && line.substr(marks.last_end).find_first_not_of(".;,: /)") == std::string_view::npos;
}

bool announces(std::string_view line) {
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return line.ends_with(':');
}

}  // namespace rasoat
