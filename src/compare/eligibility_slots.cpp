// A kind of condition that the reviewed side puts on who gets something, and that the superior, on the same benefit, does not know: length
// of residence, membership, no other benefit … Weighed by the model "eligibility".
#include <algorithm>
#include <bit>
#include <cstdint>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastShared = 2.5;  // weight of what two sentences share with their headings: less is no benefit in common

struct Benefit {
  Sentence sentence;
  std::uint64_t kinds = 0;  ///< of conditions, a bit each
  Part about;               ///< with the heading
};

// The code of the first of them.
const char* first_of(std::uint64_t kinds) {
  return compare_knowledge().eligibility[static_cast<std::size_t>(std::countr_zero(kinds))].what.c_str();
}

std::uint64_t kinds_in(const std::string& folded) {
  const std::vector<EligibilityKind>& kinds = compare_knowledge().eligibility;
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (RE2::PartialMatch(folded, *kinds[i].asked)) out |= std::uint64_t{1} << i;
  return out;
}

Benefit benefit(const Analysis& analysis, const Clause& clause, const Sentence& s, std::uint64_t kinds) {
  Words about = clause.heading;
  about.insert(about.end(), s.words->begin() + static_cast<std::ptrdiff_t>(s.begin), s.words->begin() + static_cast<std::ptrdiff_t>(s.end));
  return {s, kinds, part_of(analysis, about, 0, about.size())};
}

// Sentences of the reviewed side that make somebody's right depend on such a condition.
struct Demanding {
  std::vector<Benefit> all;
  Demanding(const Analysis& analysis, const Clause& clause) {
    if (!clause.scope.conditions) return;
    const CompareKnowledge& known = compare_knowledge();
    const std::string heading = folded(analysis, clause.heading);
    if (RE2::PartialMatch(heading, *known.on_top)) return;
    for (const Sentence& s : sentences_of(clause)) {
      const std::string says = fold(analysis.text(*s.words, s.begin, s.end));
      const std::uint64_t kinds = kinds_in(says);
      if (kinds == 0 || RE2::PartialMatch(says, *known.on_top)) continue;
      all.push_back(benefit(analysis, clause, s, kinds));
    }
  }
};

struct Granting {
  std::vector<Benefit> all;
  Granting(const Analysis& analysis, const Clause& clause) {
    const std::string heading = folded(analysis, clause.heading) + " ";
    for (const Sentence& s : sentences_of(clause)) {
      const std::string says = heading + fold(analysis.text(*s.words, s.begin, s.end));
      if (RE2::PartialMatch(says, *compare_knowledge().entitles)) all.push_back(benefit(analysis, clause, s, 0));
    }
  }
};

// The kinds that a clause of the superior speaks of, and whether it leaves conditions to others.
struct Known {
  std::uint64_t kinds = 0;
  bool left = false;
  Known(const Analysis& analysis, const Clause& clause) {
    const std::vector<EligibilityKind>& all = compare_knowledge().eligibility;
    const std::string words = folded(analysis, clause.heading) + " " + folded(analysis, clause);
    left = RE2::PartialMatch(words, *compare_knowledge().leaves_conditions);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (RE2::PartialMatch(words, *all[i].known)) kinds |= std::uint64_t{1} << i;
  }
};

// Of `kinds` those that the superior speaks of nowhere; none where it leaves conditions to others.
std::uint64_t unknown_to(const ClausePair& pair, std::uint64_t kinds) {
  const auto without = [&](const Clause& clause, Reading& reading) {
    const Known& known = reading.of<Known>([&] { return Known(pair.b, clause); });
    kinds = known.left ? 0 : kinds & ~known.kinds;
  };
  if (!pair.others) without(pair.b_clause, pair.b_read);
  for (std::size_t i = 0; pair.others && i < pair.others->size() && kinds != 0; ++i) without(*(*pair.others)[i], (*pair.others_read)[i]);
  return kinds;
}

// The grant that has most in common with the demand.
const Benefit* nearest(const Benefit& demand, const Granting& grants, Likeness& most) {
  const Benefit* best = nullptr;
  for (const Benefit& grant : grants.all) {
    const Likeness alike = likeness(demand.about.terms, demand.about.mass, grant.about.terms, grant.about.mass);
    if (alike.dice > most.dice) best = &grant, most = alike;
  }
  return best;
}

// Another clause of the superior is nearer to the benefit.
bool nearer_elsewhere(const ClausePair& pair, const Benefit& demand, const Likeness& most) {
  if (!pair.others) return false;
  for (std::size_t j = 0; j < pair.others->size(); ++j) {
    const Clause& clause = *(*pair.others)[j];
    const auto& grants = (*pair.others_read)[j].of<Granting>([&] { return Granting(pair.b, clause); });
    Likeness other = most;
    if (&clause != &pair.b_clause && nearest(demand, grants, other)) return true;
  }
  return false;
}

}  // namespace

void slot_eligibility(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& demands = pair.a_read.of<Demanding>([&] { return Demanding(pair.a, pair.a_clause); });
  if (demands.all.empty()) return;
  const auto& grants = pair.b_read.of<Granting>([&] { return Granting(pair.b, pair.b_clause); });
  for (const Benefit& demand : demands.all) {
    Likeness most;
    const Benefit* best = nearest(demand, grants, most);
    if (!best || most.containment * std::min(demand.about.mass, best->about.mass) < kLeastShared) continue;
    Features features = {{"benefit", most.dice}, {"held", most.containment}, {"head", pair.heads.dice}};
    const double likely = likelihood("eligibility", features);
    const std::uint64_t unknown = likely < kLeastLikelihood ? 0 : unknown_to(pair, demand.kinds);
    if (unknown == 0 || nearer_elsewhere(pair, demand, most)) continue;
    out.push_back(sentence_difference(pair, Kind::kScope, first_of(unknown), demand.sentence, best->sentence, likely, "eligibility",
                                      std::move(features)));
    return;
  }
}

}  // namespace rasoat
