// The same act forbidden here and permitted there, a duty here and an exemption there; weighed by the model "act" of
// rules/models.toml.
#include "compare/model.h"
#include "compare/slots.h"

namespace rasoat {
namespace {

constexpr double kSameCase = 0.3;  // likeness of two clauses that both name a case below which the cases are two
constexpr double kNearAct = 0.25;  // dice from which two acts may be one
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

// The first word of meaning after the modal word: what is to be done.
std::uint32_t verb(const Analysis& analysis, const Rule& rule) {
  for (std::size_t i = static_cast<std::size_t>(rule.frame.modal) + 1; i < rule.frame.end; ++i)
    if (analysis.weight((*rule.words)[i]) > 0) return (*rule.words)[i].key;
  return 0;
}

Features features_of(const ClausePair& pair, const Rule& a, const Rule& b, const Likeness& acts) {
  const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
  return {{"alike", pair.words.dice},
          {"contained", pair.words.containment},
          {"head", pair.heads.dice},
          {"act", acts.dice},
          {"act_held", acts.containment},
          {"other_verb", holds(verb(pair.a, a) != verb(pair.b, b))},
          {"forbids", holds(a.modality == Modality::kProhibition || b.modality == Modality::kProhibition)},
          {"case", holds(a.frame.condition >= 0 || b.frame.condition >= 0)},
          {"two_cases", holds(a.frame.condition >= 0 && b.frame.condition >= 0 && pair.words.dice < kSameCase)},
          {"other_case", holds((a.frame.condition >= 0) != (b.frame.condition >= 0))},
          {"exception", holds(a.frame.exception >= 0 || b.frame.exception >= 0)}};
}

}  // namespace

void slot_modality(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& as = pair.a_read.of<std::vector<Rule>>([&] { return rules(pair.a, pair.a_clause); });
  if (as.empty()) return;
  const auto& bs = pair.b_read.of<std::vector<Rule>>([&] { return rules(pair.b, pair.b_clause); });
  for (const Rule& a : as)
    for (const Rule& b : bs) {
      if (!conflict(a.modality, b.modality)) continue;
      const Likeness acts = likeness(a.act.terms, a.act.mass, b.act.terms, b.act.mass);
      if (acts.dice < kNearAct) continue;
      Features features = features_of(pair, a, b, acts);
      const double likely = likelihood("act", features);
      if (likely < kLeastLikelihood) continue;
      Difference d = slot_difference(pair, Kind::kModality, "modality", {a.words, static_cast<std::size_t>(a.frame.modal), a.frame.end},
                                     {b.words, static_cast<std::size_t>(b.frame.modal), b.frame.end}, likely, "act");
      d.a_unit = a.unit;
      d.b_unit = b.unit;
      d.features = std::move(features);
      out.push_back(std::move(d));
    }
}

}  // namespace rasoat
