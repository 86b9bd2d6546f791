#include "effect/quote_mask.h"

#include <re2/re2.h>

#include <algorithm>

#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::string_view kClosing = "”";

void blank(std::string& out, std::size_t begin, std::size_t end) {
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(begin), out.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

// "… như sau: “Điều 17. Phí bến … Sửa đổi khoản 1 Điều 21 như sau: “1. …": where the second announcement begins within what is quoted from
// `body` to `mark`; npos if there is none.
std::size_t announced_within(std::string_view words, std::size_t body, std::size_t mark) {
  static const RE2 next(R"([\pL.…)]\s+((?:Sửa đổi|Bổ sung|Thay thế)[\s,][^“”"]*như sau\s*:\s*)$)");
  re2::StringPiece found;
  if (!RE2::PartialMatch(re2::StringPiece(words.data() + body, mark - body), next, &found)) return std::string_view::npos;
  return static_cast<std::size_t>(found.data() - words.data());
}

std::size_t count(std::string_view words, std::string_view mark) {
  std::size_t found = 0;
  for (std::size_t at = words.find(mark); at != std::string_view::npos; at = words.find(mark, at + mark.size())) ++found;
  return found;
}

bool word_at(std::string_view words, std::size_t at) {
  return at < words.size() && words[at] != ' ' && words[at] != '\'';
}

}  // namespace

std::string with_double_marks(std::string_view words) {
  std::string out(words);
  for (std::size_t open = words.find('\''); open != std::string_view::npos; open = words.find('\'', open + 1)) {
    const bool opens = (open == 0 || words[open - 1] == ' ' || words[open - 1] == '(') && word_at(words, open + 1);
    if (!opens) continue;
    std::size_t close = words.find('\'', open + 1);
    while (close != std::string_view::npos && word_at(words, close + 1) &&
           std::string_view(",.;:)").find(words[close + 1]) == std::string_view::npos)
      close = words.find('\'', close + 1);
    if (close == std::string_view::npos || words[close - 1] == ' ') continue;
    out[open] = out[close] = '"';
    open = close;
  }
  return out;
}

std::string mask_quotes(std::string_view words) {
  std::string out(words);
  const bool left_open = count(words, "“") > count(words, kClosing);
  std::size_t open = std::string::npos, body = 0;
  for (std::size_t i = 0; i < words.size();) {
    const bool opening = words.substr(i, 3) == "“", closing = words.substr(i, 3) == kClosing, plain = words[i] == '"';
    const std::size_t size = opening || closing ? 3 : 1;
    if (opening && open != std::string::npos && left_open)
      if (const std::size_t next = announced_within(words, body, i); next != std::string_view::npos && next > body + kClosing.size()) {
        blank(out, body, next);
        out.replace(next - 1 - kClosing.size(), kClosing.size(), kClosing);
        open = std::string::npos;
      }
    if (open == std::string::npos && (opening || plain)) {
      open = i;
      body = i + size;
    } else if (open != std::string::npos && (closing || plain)) {
      blank(out, body, i);
      open = std::string::npos;
    }
    i += size;
  }
  // A quotation that is not closed in its line holds all the rest.
  if (open != std::string::npos) blank(out, body, out.size());
  return out;
}

std::vector<Span> statements_in(std::string_view masked) {
  // After a quotation that has closed; with a label of its own; or right after a title: "Điều 2. Điều khoản bãi bỏ Bãi bỏ khoản 3 …". A
  // name of a document goes on with the verb ("Luật Sửa đổi …").
  static const std::string verb = R"((?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Hủy bỏ|Bỏ|Đính chính)[\s,])";
  static const std::string label = R"((?:\d{1,2}[a-z]?\.|[a-zđ]\d?\))\s+)";
  static const RE2 next(R"((?:[”"][.;,]*\s+((?:)" + label + R"()?(?:)" + verb +
                        R"(|(?:Điều|Khoản|Điểm|Chương|Mục|Phụ lục|Các|Cụm)\s[^“”".;]{1,120}\sđược\s)))|[.;:]\s+()" + label + verb +
                        R"()|([^\s.:;,“”"]+)\s+((?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế)[\s,]))");
  static const RE2 names(R"(^(?:luật|pháp lệnh|nghị|định|quyết|thông|tư|tịch|.*[/\d].*)$)");
  std::vector<Span> out;
  std::size_t begin = 0;
  re2::StringPiece groups[5];
  const re2::StringPiece words(masked.data(), masked.size());
  for (std::size_t at = 0; at < masked.size() && next.Match(words, at, masked.size(), RE2::UNANCHORED, groups, 5);) {
    const re2::StringPiece found = groups[1].data() ? groups[1] : groups[2].data() ? groups[2] : groups[4];
    const auto split = static_cast<std::size_t>(found.data() - masked.data());
    at = split + 1;
    if (groups[3].data() && RE2::PartialMatch(lower({groups[3].data(), groups[3].size()}), names)) continue;
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(split)});
    begin = split;
  }
  out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(masked.size())});
  return out;
}

}  // namespace rasoat
