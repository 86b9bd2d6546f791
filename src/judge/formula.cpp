#include "judge/formula.h"

#include <re2/re2.h>

#include <string>
#include <vector>

#include "judge/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// One pattern of all, so that the words are read once.
std::string any_of(const std::vector<std::string>& patterns) {
  std::string out;
  for (const std::string& pattern : patterns) out += (out.empty() ? "(?:" : "|(?:") + pattern + ")";
  return out.empty() ? "$.^" : out;
}

// Lower case; empty without an article or a heading.
std::string heading_above(const Document& document, std::int32_t unit) {
  const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
  return article < 0 ? std::string() : lower(document.words(document.units[static_cast<std::size_t>(article)].heading));
}

}  // namespace

bool is_formula(const Document& document, std::int32_t unit) {
  static const RE2 formulas(any_of(judge_knowledge().formulas));
  if (unit < 0) return false;
  const std::string own = lower(document.words(document.units[static_cast<std::size_t>(unit)].text));
  return RE2::PartialMatch(heading_above(document, unit) + "\n" + own, formulas);
}

bool under_formula_heading(const Document& document, std::int32_t unit) {
  static const RE2 headings(any_of(judge_knowledge().formula_headings));
  return unit >= 0 && RE2::PartialMatch(heading_above(document, unit), headings);
}

}  // namespace rasoat
