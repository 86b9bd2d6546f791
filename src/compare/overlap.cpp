// The same rule stated again: strongly alike, and nothing in which the two differ.
#include "compare/slots.h"

namespace rasoat {
namespace {

constexpr double kRepeated = 0.8;
constexpr double kLeastMass = 8;  // short clauses are alike by chance

}  // namespace

void overlap(const ClausePair& pair, std::vector<Difference>& out) {
  if (pair.words.dice < kRepeated || pair.a_clause.mass < kLeastMass) return;
  out.push_back(slot_difference(pair, Kind::kOverlap, "repeated rule", {&pair.a_clause.lead, 0, pair.a_clause.lead.size()},
                                {&pair.b_clause.lead, 0, pair.b_clause.lead.size()},
                                0.3 + 0.4 * (pair.words.dice - kRepeated) / (1 - kRepeated), "alike"));
}

}  // namespace rasoat
