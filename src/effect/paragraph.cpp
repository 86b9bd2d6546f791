#include "effect/paragraph.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <vector>

#include "rasoat/address.h"

namespace rasoat {
namespace {

int ordinal(std::string_view word) {
  constexpr std::array<std::string_view, 6> kWords = {"nhất", "hai", "ba", "tư", "năm", "sáu"};
  if (word.front() >= '0' && word.front() <= '9') return word.front() - '0';
  for (std::size_t i = 0; i < kWords.size(); ++i)
    if (word == kWords[i]) return static_cast<int>(i) + 1;
  return 0;
}

// "đoạn 2 khoản 1 Điều 27" in the words of the amending unit, or "đoạn 2 khoản 1" at the end of what they say where the article stands
// above.
std::optional<NamedParagraph> named(std::string_view words, const std::string& cited, bool whole) {
  const std::string after = whole ? R"((?:[^\pL\d]|$))" : R"((?:\s+như\s+sau|\s*[.;:,]|\s*$))";
  const RE2 pattern(R"((?i)đoạn\s+(?:thứ\s+)?([1-9]|nhất|hai|ba|tư|năm|sáu|cuối)\s+(?:(?:của|tại)\s+)?)" + RE2::QuoteMeta(cited) + after);
  const re2::StringPiece piece(words.data(), words.size());
  std::array<re2::StringPiece, 2> found;
  if (!pattern.Match(piece, 0, piece.size(), RE2::UNANCHORED, found.data(), 2)) return std::nullopt;
  const std::string_view before = words.substr(0, static_cast<std::size_t>(found[0].data() - words.data()));
  const std::size_t repeal = before.rfind("ãi bỏ"), amend = before.rfind("ửa đổi");
  const bool repealed = repeal != std::string_view::npos && (amend == std::string_view::npos || amend < repeal);
  return NamedParagraph{ordinal({found[1].data(), found[1].size()}), repealed};
}

}  // namespace

std::optional<NamedParagraph> paragraph_named(const Document& by, const Amendment& amendment) {
  if (amendment.unit < 0 || amendment.target.unit.empty()) return std::nullopt;
  const Unit& unit = by.units[static_cast<std::size_t>(amendment.unit)];
  const std::string cited = cite_unit(amendment.target.unit);
  for (const Span span : {unit.heading, unit.text}) {
    if (auto found = named(by.words(span), cited, true)) return found;
    const std::size_t article = cited.rfind(" Điều ");
    if (article == std::string::npos) continue;
    if (auto found = named(by.words(span), cited.substr(0, article), false)) return found;
  }
  return std::nullopt;
}

bool put_paragraph(std::string& text, int number, std::string_view fresh) {
  std::vector<std::string> paragraphs;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    paragraphs.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  // Of a single paragraph nothing would be left, or all of it be new.
  if (paragraphs.size() < 2 || number > static_cast<int>(paragraphs.size())) return false;
  const auto place = number == 0 ? paragraphs.end() - 1 : paragraphs.begin() + (number - 1);
  if (fresh.empty())
    paragraphs.erase(place);
  else
    *place = std::string(fresh);
  text.clear();
  for (const std::string& one : paragraphs) text += (text.empty() ? "" : "\n") + one;
  return true;
}

}  // namespace rasoat
