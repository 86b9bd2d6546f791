// The same act forbidden here and permitted there, a duty here and an exemption there.
#include "compare/slots.h"

namespace rasoat {
namespace {

constexpr double kSameAct = 0.65;
constexpr double kLeastAct = 2.5;

struct Rule {
  std::int32_t unit = -1;
  const Words* words = nullptr;
  Frame frame;
  Modality modality = Modality::kNone;
  Part act;
};

std::vector<Rule> rules(const Analysis& analysis, const Clause& clause) {
  std::vector<Rule> out;
  for (const Piece& piece : pieces(clause))
    for (const Frame& frame : frames_in(*piece.words)) {
      if (frame.modal < 0) continue;
      Rule rule{piece.unit, piece.words, frame, (*piece.words)[static_cast<std::size_t>(frame.modal)].modality(), {}};
      rule.act = part_of(analysis, *piece.words, static_cast<std::size_t>(frame.modal) + 1, frame.end);
      if (rule.act.mass >= kLeastAct) out.push_back(std::move(rule));
    }
  return out;
}

bool either(Modality a, Modality b, Modality x, Modality y) {
  return (a == x && b == y) || (a == y && b == x);
}

bool conflict(Modality a, Modality b) {
  return either(a, b, Modality::kProhibition, Modality::kPermission) || either(a, b, Modality::kObligation, Modality::kExemption) ||
         either(a, b, Modality::kProhibition, Modality::kObligation) || either(a, b, Modality::kProhibition, Modality::kRecommendation);
}

}  // namespace

void slot_modality(const ClausePair& pair, std::vector<Difference>& out) {
  const std::vector<Rule> as = rules(pair.a, pair.a_clause), bs = rules(pair.b, pair.b_clause);
  for (const Rule& a : as)
    for (const Rule& b : bs) {
      if (!conflict(a.modality, b.modality)) continue;
      // An exception may take out just the common case; a condition may name another.
      if (a.frame.exception >= 0 || b.frame.exception >= 0 || (a.frame.condition >= 0) != (b.frame.condition >= 0)) continue;
      const double alike = likeness(a.act.terms, a.act.mass, b.act.terms, b.act.mass).dice;
      if (alike < kSameAct) continue;
      Difference d = slot_difference(pair, Kind::kModality, "modality", {a.words, static_cast<std::size_t>(a.frame.modal), a.frame.end},
                                     {b.words, static_cast<std::size_t>(b.frame.modal), b.frame.end}, 0.5 + 0.2 * alike, "same-act");
      d.a_unit = a.unit;
      d.b_unit = b.unit;
      out.push_back(std::move(d));
    }
}

}  // namespace rasoat
