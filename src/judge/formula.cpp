#include "judge/formula.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "judge/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

const std::vector<std::unique_ptr<RE2>>& formulas() {
  static const std::vector<std::unique_ptr<RE2>> compiled = [] {
    std::vector<std::unique_ptr<RE2>> out;
    for (const std::string& source : judge_knowledge().formulas) out.push_back(std::make_unique<RE2>(source));
    return out;
  }();
  return compiled;
}

}  // namespace

bool is_formula(const Document& document, std::int32_t unit) {
  if (unit < 0) return false;
  const Unit& own = document.units[static_cast<std::size_t>(unit)];
  std::string words = lower(document.words(own.text));
  for (std::int32_t up = unit; up >= 0; up = document.units[static_cast<std::size_t>(up)].parent)
    if (document.units[static_cast<std::size_t>(up)].kind == UnitKind::kArticle)
      words = lower(document.words(document.units[static_cast<std::size_t>(up)].heading)) + "\n" + words;
  return std::any_of(formulas().begin(), formulas().end(), [&](const auto& pattern) { return RE2::PartialMatch(words, *pattern); });
}

}  // namespace rasoat
