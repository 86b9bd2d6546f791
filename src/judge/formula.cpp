#include "judge/formula.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "judge/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

using Patterns = std::vector<std::unique_ptr<RE2>>;

Patterns compiled(const std::vector<std::string>& sources) {
  Patterns out;
  for (const std::string& source : sources) out.push_back(std::make_unique<RE2>(source));
  return out;
}

bool any(const Patterns& patterns, const std::string& words) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) { return RE2::PartialMatch(words, *pattern); });
}

// Lower case; empty without an article or a heading.
std::string heading_above(const Document& document, std::int32_t unit) {
  const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
  return article < 0 ? std::string() : lower(document.words(document.units[static_cast<std::size_t>(article)].heading));
}

}  // namespace

bool is_formula(const Document& document, std::int32_t unit) {
  static const Patterns formulas = compiled(judge_knowledge().formulas);
  if (unit < 0) return false;
  const std::string own = lower(document.words(document.units[static_cast<std::size_t>(unit)].text));
  return any(formulas, heading_above(document, unit) + "\n" + own);
}

bool under_formula_heading(const Document& document, std::int32_t unit) {
  static const Patterns headings = compiled(judge_knowledge().formula_headings);
  return unit >= 0 && any(headings, heading_above(document, unit));
}

}  // namespace rasoat
