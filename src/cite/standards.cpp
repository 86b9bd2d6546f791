#include "cite/standards.h"

#include <algorithm>

#include "cite/types.h"
#include "cite/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestTitle = 200;  // bytes between the kind of a standard and its number

// Past "QCVN 06:2022/BXD" at `at`; `at` if there is none.
std::size_t number_end(std::string_view text, std::size_t at) {
  for (const std::string& word : standard_words()) {
    const std::size_t past = exact_at(text, at, word);
    if (past == kNoWord) continue;
    std::size_t end = skip_blanks(text, past);
    if (end >= text.size() || !digit(text[end])) continue;
    while (end < text.size() && (letter_at(text, end) || std::string_view(":/-.").find(text[end]) != std::string_view::npos)) ++end;
    while (std::string_view(":/-.").find(text[end - 1]) != std::string_view::npos) --end;
    return end;
  }
  return at;
}

bool kind_begins(std::string_view text, std::size_t at) {
  return std::any_of(standard_kind_words().begin(), standard_kind_words().end(),
                     [&](const std::string& kind) { return exact_at(text, at, kind) != kNoWord; });
}

}  // namespace

std::optional<SaidDocument> standard_at(std::string_view text, std::size_t at) {
  const std::size_t stop = std::min(text.size(), at + (kind_begins(text, at) ? kLongestTitle : 1));
  for (std::size_t here = at; here < stop && std::string_view(";\n.").find(text[here]) == std::string_view::npos; ++here) {
    if (!word_begins(text, here)) continue;
    const std::size_t end = number_end(text, here);
    if (end == here) continue;
    SaidDocument said;
    said.name = text.substr(here, end - here);
    said.document = "@" + said.name;
    said.end = end;
    return said;
  }
  return std::nullopt;
}

}  // namespace rasoat
