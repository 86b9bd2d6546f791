#include "read/markdown_inline.h"

#include <re2/re2.h>

#include <array>

#include "read/entities.h"

namespace rasoat::read {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\0';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// Links and pictures become their words; tags of HTML (only real ones: "<tên>" is a blank to fill in) go, <br> breaks the line.
std::string without_links_and_tags(std::string_view line) {
  static const RE2 kLink(R"(!?\[([^\[\]]*)\]\(<?[^()\s<>]*[/.#:@][^()\s<>]*>?(?:\s+"[^"]*")?\))");
  static const RE2 kBreak(R"((?i)<br\s*/?>)");
  static const RE2 kTag(
      R"((?i)</?(?:a|b|i|u|s|p|em|strong|span|div|center|font|sub|sup|small|big|del|ins|strike|img|hr|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|pre|code|mark)(?:\s[^<>]*)?/?>)");
  std::string out(line);
  if (out.find("](") != std::string::npos) RE2::GlobalReplace(&out, kLink, R"(\1)");
  if (out.find('<') != std::string::npos) {
    RE2::GlobalReplace(&out, kBreak, "\n");
    RE2::GlobalReplace(&out, kTag, "");
  }
  return out;
}

struct Run {
  std::size_t begin, end;
  char before, after;  // '\0' at the edges
};

Run run_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && line[end] == line[at]) ++end;
  return {at, end, at == 0 ? '\0' : line[at - 1], end < line.size() ? line[end] : '\0'};
}

// "2 * 3", "2*3", "a x b * c": a star between blanks or digits is a sign of the text, unless the marks of an emptied bold are meant ("**
// **").
bool is_star_of_text(std::string_view line, const Run& run) {
  if (run.before == '(' && run.after == ')') return true;  // (*), the mark of a note
  if (run.before == '[' && run.after == ']') return true;
  if (run.end - run.begin > 3) return true;  // a rule, a row of stars
  if (run.end - run.begin > 1) return false;
  std::size_t left = run.begin;
  while (left > 0 && is_blank(line[left - 1])) --left;
  std::size_t right = run.end;
  while (right < line.size() && is_blank(line[right])) ++right;
  return left > 0 && right < line.size() && (is_digit(line[left - 1]) || line[left - 1] == ')') &&
         (is_digit(line[right]) || line[right] == '(');
}

// Underscores within words and rows of them (blanks to fill in) are of the text.
bool is_underscore_of_text(const Run& run) {
  if (run.end - run.begin > 2) return true;
  const bool left = is_word(run.before);
  const bool right = is_word(run.after);
  return left == right;
}

}  // namespace

InlineText strip_inline(std::string_view line) {
  const std::string flat = without_links_and_tags(line);
  InlineText out;
  out.text.reserve(flat.size());
  std::size_t bold_bytes = 0;  // bytes of words written while a ** was open
  std::size_t word_bytes = 0;
  int strong = 0;
  int stars = 0;
  for (std::size_t i = 0; i < flat.size();) {
    const char c = flat[i];
    if (c == '\\' && i + 1 < flat.size() && is_punctuation(flat[i + 1])) {
      out.text.push_back(flat[i + 1]);
      i += 2;
      continue;
    }
    if (c == '&') {
      if (const std::size_t length = decode_entity(flat, i, out.text); length > 0) {
        i += length;
        continue;
      }
    }
    if (c == '*' || c == '_' || c == '`' || (c == '~' && flat.substr(i, 2) == "~~")) {
      const Run run = run_at(flat, i);
      const bool keep = c == '*' ? is_star_of_text(flat, run) : c == '_' ? is_underscore_of_text(run) : run.end - run.begin > 3;
      if (keep) {
        out.text.append(flat, run.begin, run.end - run.begin);
      } else if (c == '*') {
        stars ^= 1;
        if (run.end - run.begin >= 2) strong ^= 1;
      }
      i = run.end;
      continue;
    }
    if (!is_blank(c)) {
      ++word_bytes;
      bold_bytes += strong != 0 ? 1 : 0;
    }
    out.text.push_back(c);
    ++i;
  }
  out.bold = word_bytes > 0 && bold_bytes == word_bytes;
  out.open_stars = stars;
  return out;
}

}  // namespace rasoat::read
