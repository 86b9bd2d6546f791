#include "compare/declared.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "compare/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// The sentence, or the line, around a place.
Span sentence_around(std::string_view words, std::size_t at) {
  const std::size_t before = words.find_last_of(".\n;", at);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(words.find_first_of("\n;", at), words.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// "tại Điều này" holds for the article, "tại khoản này" for the clause, anything else for the document.
Span extent_of(const Document& document, std::uint32_t at, const std::string& of) {
  for (auto unit = static_cast<std::int32_t>(document.units.size()) - 1; unit >= 0; --unit) {
    const Unit& one = document.units[static_cast<std::size_t>(unit)];
    if (!one.extent.contains({at, at + 1})) continue;
    if (of == "dieu" && one.kind == UnitKind::kArticle) return one.extent;
    if (of == "khoan" && one.kind == UnitKind::kClause) return one.extent;
  }
  return {0, static_cast<std::uint32_t>(document.text.words.size())};
}

}  // namespace

std::vector<DeclaredBound> declared_bounds(const Document& document) {
  const CompareKnowledge& known = compare_knowledge();
  const std::string_view words = document.text.words;
  std::vector<DeclaredBound> out;
  for (const std::string& mark : known.declared_marks)
    for (std::size_t at = words.find(mark); at != std::string_view::npos; at = words.find(mark, at + mark.size())) {
      const std::string sentence = fold(document.words(sentence_around(words, at)));
      const auto place = static_cast<std::uint32_t>(at);
      std::string of;
      const auto says = [&](const std::unique_ptr<RE2>& pattern) { return RE2::PartialMatch(sentence, *pattern, &of); };
      if (std::any_of(known.declared_floor.begin(), known.declared_floor.end(), says))
        out.push_back({extent_of(document, place, of), Bound::kAtLeast});
      else if (std::any_of(known.declared_ceiling.begin(), known.declared_ceiling.end(), says))
        out.push_back({extent_of(document, place, of), Bound::kAtMost});
    }
  return out;
}

bool keeps_declared(const Quantity& value, const Quantity& superior, Bound declared) {
  if (superior.bound != Bound::kExact || value.dimension != superior.dimension) return false;
  return declared == Bound::kAtLeast ? value.low >= superior.high : declared == Bound::kAtMost && value.high <= superior.low;
}

}  // namespace rasoat
