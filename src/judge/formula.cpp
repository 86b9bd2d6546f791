#include "judge/formula.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "judge/knowledge.h"
#include "rasoat/judge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// One pattern of all, so that the words are read once.
std::string any_of(const std::vector<std::string>& patterns) {
  std::string out;
  for (const std::string& pattern : patterns) out += (out.empty() ? "(?:" : "|(?:") + pattern + ")";
  return out.empty() ? "$.^" : out;
}

const RE2& formulas() {
  static const RE2 instance(any_of(judge_knowledge().formulas));
  return instance;
}

// Lower case; empty without an article or a heading.
std::string heading_above(const Document& document, std::int32_t unit) {
  const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
  return article < 0 ? std::string() : lower(document.words(document.units[static_cast<std::size_t>(article)].heading));
}

}  // namespace

bool is_formula(const Document& document, std::int32_t unit) {
  if (unit < 0) return false;
  const std::string own = lower(document.words(document.units[static_cast<std::size_t>(unit)].text));
  return RE2::PartialMatch(heading_above(document, unit) + "\n" + own, formulas());
}

// A unit is made of whole lines, and a formula in any of them makes it one; so where every line is one every unit is.
bool is_formula(std::string_view heading, std::string_view body) {
  bool any = false;
  for (std::string_view left = body; !left.empty();) {
    const std::string_view line = left.substr(0, left.find('\n'));
    left.remove_prefix(std::min(left.size(), line.size() + 1));
    if (line.find_first_not_of(' ') == std::string_view::npos) continue;
    if (!RE2::PartialMatch(lower(line), formulas())) return false;
    any = true;
  }
  return any || RE2::PartialMatch(lower(heading), formulas());
}

bool under_formula_heading(const Document& document, std::int32_t unit) {
  static const RE2 headings(any_of(judge_knowledge().formula_headings));
  return unit >= 0 && RE2::PartialMatch(heading_above(document, unit), headings);
}

}  // namespace rasoat
