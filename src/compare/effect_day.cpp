// Days of effect that a superior provision does not allow: at once, too few days after issue, or before the day of issue.
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "compare/knowledge.h"
#include "compare/power.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// Whose documents a demand is for.
enum class Tier { kUntold, kCentral, kProvince, kBelow };

Tier tier_in(const std::string& words) {
  const EffectKnowledge& known = compare_knowledge().effect;
  if (RE2::PartialMatch(words, *known.province)) return Tier::kProvince;
  if (RE2::PartialMatch(words, *known.below)) return Tier::kBelow;
  return RE2::PartialMatch(words, *known.central) ? Tier::kCentral : Tier::kUntold;
}

Tier tier_of(const Header& header, const Issuer& issuer, const std::string& says) {
  if (issuer.name == "ministry") return Tier::kCentral;
  if (issuer.kind != BodyKind::kCommittee && issuer.kind != BodyKind::kCouncil) return Tier::kUntold;
  const bool below = issuer.level == BodyLevel::kDistrict || issuer.level == BodyLevel::kCommune ||
                     RE2::PartialMatch(fold(header.title), *compare_knowledge().effect.place_below) ||
                     RE2::PartialMatch(says, *compare_knowledge().effect.issued_below);
  return below ? Tier::kBelow : Tier::kProvince;
}

// "45", "muoi"
int number_of(const std::string& words) {
  const auto& spelled = compare_knowledge().effect.spelled;
  const auto found = spelled.find(words);
  return found != spelled.end() ? found->second : std::atoi(words.c_str());
}

// The least number of days between issue and effect that `demands` asks of the documents of a tier; 0 where it asks for none.
int least_days(const std::string& demands, Tier tier) {
  int out = 0;
  if (!RE2::PartialMatch(demands, *compare_knowledge().effect.earliest)) return out;
  re2::StringPiece part;
  static const RE2 parts("([^.;]+)[.;]?");
  for (re2::StringPiece rest(demands); RE2::FindAndConsume(&rest, parts, &part);) {
    std::string days;
    if (RE2::PartialMatch(part, *compare_knowledge().effect.least, &days) && tier_in(part.as_string()) == tier) out = number_of(days);
  }
  return out;
}

// The days from issue to effect as the clause tells them: by their number, or by two dates.
std::optional<int> days_to_effect(const std::string& says, const Header& header) {
  const EffectKnowledge& known = compare_knowledge().effect;
  int count = 0;
  if (RE2::PartialMatch(says, *known.after_days, &count)) return count;
  std::optional<Date> from = header.issued;
  int day = 0, month = 0, year = 0;
  if (RE2::PartialMatch(says, *known.adopted, &day, &month, &year)) from = Date::make(year, month, day);
  std::string before;
  for (re2::StringPiece rest(says); RE2::FindAndConsume(&rest, *known.begins, &before, &day, &month, &year);) {
    if (RE2::PartialMatch(before, *known.another)) continue;
    const auto effective = Date::make(year, month, day);
    if (!from || !effective || *effective < *from) return std::nullopt;
    return effective->days() - from->days();
  }
  return std::nullopt;
}

bool begins_before_issue(const std::string& says, int issued) {
  static const RE2 day(R"((?:hieu luc|ap dung) (?:thi hanh )?(?:ke )?tu ngay [0-9]{1,2}(?: thang |/|-)[0-9]{1,2}(?: nam |/|-)([0-9]{4}))");
  int year = 0;
  for (re2::StringPiece rest(says); RE2::FindAndConsume(&rest, day, &year);)
    if (issued > 0 && year < issued) return true;
  return false;
}

}  // namespace

void compare_effect(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                    const Issuer& issuer, std::vector<Difference>& out) {
  const EffectKnowledge& known = compare_knowledge().effect;
  const Header& header = a.document().header;
  for (const Clause* clause : as) {
    if (!clause->effect) continue;
    const std::string says = folded(a, *clause);
    const bool before_issue = begins_before_issue(says, number_year(header.number));
    const bool shortened = RE2::PartialMatch(says, *known.shortened);
    const bool at_once = !shortened && RE2::PartialMatch(says, *known.at_once);
    const auto days = shortened ? std::nullopt : days_to_effect(says, header);
    const Tier tier = tier_of(header, issuer, says);
    for (const Clause* ground : bs) {
      const std::string demands = folded(b, *ground);
      const bool broken = (at_once && RE2::PartialMatch(demands, *known.earliest)) ||
                          (before_issue && RE2::PartialMatch(demands, *known.no_retroaction)) ||
                          (days && tier != Tier::kUntold && *days < least_days(demands, tier));
      if (!broken) continue;
      out.push_back(power_difference(a, *clause, b, *ground, Kind::kValidity, "day of effect", 0.85, "effect"));
      return;
    }
  }
}

}  // namespace rasoat
