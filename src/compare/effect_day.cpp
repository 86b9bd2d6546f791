// Days of effect that a superior provision does not allow: at once, or before the day of issue.
#include <re2/re2.h>

#include <string>

#include "compare/knowledge.h"
#include "compare/power.h"

namespace rasoat {

void compare_effect(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                    std::vector<Difference>& out) {
  const CompareKnowledge& known = compare_knowledge();
  const int issued = number_year(a.document().header.number);
  for (const Clause* clause : as) {
    if (!clause->effect) continue;
    const std::string says = folded(a, *clause);
    static const RE2 day(
        R"((?:hieu luc|ap dung) (?:thi hanh )?(?:ke )?tu ngay [0-9]{1,2}(?: thang |/|-)[0-9]{1,2}(?: nam |/|-)([0-9]{4}))");
    int year = 0;
    bool before_issue = false;
    for (re2::StringPiece rest(says); !before_issue && RE2::FindAndConsume(&rest, day, &year);) before_issue = issued > 0 && year < issued;
    const bool at_once = RE2::PartialMatch(says, *known.effect_at_once);
    for (const Clause* ground : bs) {
      const std::string demands = folded(b, *ground);
      const bool broken = (at_once && RE2::PartialMatch(demands, *known.effect_earliest)) ||
                          (before_issue && RE2::PartialMatch(demands, *known.no_retroaction));
      if (!broken) continue;
      out.push_back(power_difference(a, *clause, b, *ground, Kind::kValidity, "day of effect", 0.85, "effect"));
      return;
    }
  }
}

}  // namespace rasoat
