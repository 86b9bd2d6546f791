// Leave, or a paper of another office, without which nothing is done on the reviewed side, where the superior says of the same act what it
// takes and names no such thing. Weighed by the model "precondition".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/power.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastAct = 3.0;    // weight of the words that say what is done
constexpr double kLeastLike = 0.15;  // dice of two sentences from which they may be on one act

struct Gate {
  Sentence sentence;
  Part act;   ///< what is let through: the words before "khi"
  Part gate;  ///< what it waits for
};

std::vector<Gate> gates_in(const Analysis& analysis, const Clause& clause) {
  std::vector<Gate> out;
  if (!clause.scope.gated) return out;
  for (const Sentence& s : sentences_of(clause)) {
    const Words& words = *s.words;
    if (!RE2::PartialMatch(fold(analysis.text(words, s.begin, s.end)), *compare_knowledge().gated)) continue;
    const auto refers = [](const Lexeme& word) { return word.is(WordClass::kReference); };
    if (std::any_of(words.begin() + static_cast<std::ptrdiff_t>(s.begin), words.begin() + static_cast<std::ptrdiff_t>(s.end), refers))
      continue;
    std::size_t when = s.begin;
    while (when < s.end && !words[when].is(WordClass::kCondition)) ++when;
    Gate gate{s, part_of(analysis, words, s.begin, when), part_of(analysis, words, when, s.end)};
    if (gate.act.mass >= kLeastAct && gate.gate.mass > 0) out.push_back(std::move(gate));
  }
  return out;
}

struct Act {
  Sentence sentence;
  Part part;
};

std::vector<Act> acts_in(const Analysis& analysis, const Clause& clause) {
  std::vector<Act> out;
  for (const Sentence& s : sentences_of(clause)) out.push_back({s, part_of(analysis, *s.words, s.begin, s.end)});
  return out;
}

// The superior has people wait for leave, or asks for just such a paper, somewhere in what is held against the clause.
bool knows_gate(const ClausePair& pair, const Gate& gate) {
  constexpr double kNamed = 0.5;
  const auto knows = [&](const Clause& clause) {
    const std::string words = folded(pair.b, clause);
    return RE2::PartialMatch(words, *compare_knowledge().licence_asked) || RE2::PartialMatch(words, *compare_knowledge().gate_known) ||
           likeness(gate.gate.terms, gate.gate.mass, clause.terms, std::max(gate.gate.mass, clause.mass)).containment >= kNamed;
  };
  if (!pair.others) return knows(pair.b_clause);
  return std::any_of(pair.others->begin(), pair.others->end(), [&](const Clause* clause) { return knows(*clause); });
}

}  // namespace

void slot_preconditions(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& gates = pair.a_read.of<std::vector<Gate>>([&] { return gates_in(pair.a, pair.a_clause); });
  // A decree may add a step; ministries, councils and committees may not (Luật số 80/2015/QH13, khoản 4 Điều 14).
  if (gates.empty() || issuer_of(pair.a.document().header).name.empty()) return;
  for (const Gate& gate : gates) {
    const Act* best = nullptr;
    double most = kLeastLike;
    const auto& acts = pair.b_read.of<std::vector<Act>>([&] { return acts_in(pair.b, pair.b_clause); });
    for (const Act& act : acts) {
      const double alike = likeness(gate.act.terms, gate.act.mass, act.part.terms, act.part.mass).dice;
      if (alike >= most) best = &act, most = alike;
    }
    if (!best || knows_gate(pair, gate)) continue;
    Features features = {{"act", most},
                         {"act_held", likeness(gate.act.terms, gate.act.mass, best->part.terms, best->part.mass).containment},
                         {"head", pair.heads.dice}};
    const double likely = likelihood("precondition", features);
    if (likely < kLeastLikelihood) continue;
    out.push_back(sentence_difference(pair, Kind::kProcedure, "precondition", gate.sentence, best->sentence, likely, "precondition",
                                      std::move(features)));
  }
}

}  // namespace rasoat
