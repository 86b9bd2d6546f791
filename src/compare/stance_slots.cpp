// What one side forbids and the other permits, demands and forgives, binds to and only recommends; with the modal word taken from the
// heading or the lead where a point has none, and "được" read as a permission of whoever is named before it. Weighed by the model "stance".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastAct = 1.8;
constexpr double kNearAct = 0.2;

struct Stance {
  Sentence sentence;
  std::size_t at = 0;  ///< the modal word, or the first word of the act
  Modality modality = Modality::kNone;
  bool above = false;      ///< the modal word stands in a heading or a lead
  bool plain = false;      ///< "được"
  bool soft = false;       ///< "khuyến khích", "có thể": leaves free what another may bind to
  bool exception = false;  ///< "trừ …"
  bool conditional = false;
  Part near{};  ///< the first words of the act
  Part act{};   ///< all of it
  Part whole{};  ///< the sentence
};

bool names_doer(const Words& words, std::size_t at) {
  return words[at].is(WordClass::kBody) || compare_knowledge().deeds.heads.at(words, at) >= 0;
}

// "Khách được chụp ảnh": somebody, and no agent after "được".
bool permits(const Words& words, const Sentence& s, std::size_t at) {
  if (!words[at].is(WordClass::kModal) || words[at].modality() != Modality::kNone || at + 1 >= s.end) return false;
  if (words[at].stop != 0 || names_doer(words, at + 1) || words[at + 1].is(WordClass::kFiller)) return false;
  if (compare_knowledge().received.at(words, at + 1) >= 0) return false;
  for (std::size_t i = s.begin; i < at; ++i)
    if (names_doer(words, i) && (i == s.begin || words[i - 1].stop != 0 || i <= s.begin + 1)) return true;
  return false;
}

// The modality that the words above lend to a point: "Các hành vi bị nghiêm cấm", "Công trình không phải xin phép gồm:".
Modality lent(const Clause& clause, bool item) {
  const auto found = [](const Words& words) {
    for (const Lexeme& word : words)
      if (word.modality() == Modality::kProhibition || word.modality() == Modality::kExemption) return word.modality();
    return Modality::kNone;
  };
  Modality out = Modality::kNone;
  if (item && !clause.lead.empty() && clause.lead.back().stop == ':') out = found(clause.lead);
  if (out == Modality::kNone) out = found(clause.above);
  return out == Modality::kNone ? found(clause.heading) : out;
}

Part first_words(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  constexpr std::size_t kNear = 6;
  std::size_t weighty = 0, i = begin;
  for (; i < end && weighty < kNear; ++i) weighty += analysis.weight(words[i]) > 0 ? 1 : 0;
  return part_of(analysis, words, begin, i);
}

class Reader {
 public:
  Reader(const Analysis& analysis, const Clause& clause) : analysis_(analysis), clause_(clause) {
    for (const Sentence& s : sentences_of(clause)) read(s);
  }
  std::vector<Stance> out;

 private:
  void read(const Sentence& s) {
    const Words& words = *s.words;
    bool told = false;
    for (std::size_t i = s.begin; i < s.end; ++i) {
      const bool plain = permits(words, s, i);
      const Modality modality = plain ? Modality::kPermission : words[i].modality();
      if (modality == Modality::kNone || (i + 1 < s.end && compare_knowledge().modal_nouns.at(words, i + 1) >= 0)) continue;
      // A later one speaks of somebody on the way: "người bị cấm hành nghề".
      if (told && words[i - 1].stop != ',') continue;
      told = true;
      add(s, i, i + 1, modality, false, plain);
    }
    if (told || words[s.end - 1].stop == ':') return;
    if (const Modality modality = lent(clause_, s.item); modality != Modality::kNone) add(s, s.begin, s.begin, modality, true, false);
  }

  void add(const Sentence& s, std::size_t at, std::size_t act, Modality modality, bool above, bool plain) {
    const Words& words = *s.words;
    Stance stance{s, at, modality, above, plain};
    stance.soft = modality == Modality::kRecommendation ||
                  (modality == Modality::kPermission && !above && fold(analysis_.document().words(words[at].span)) == "co the");
    stance.act = part_of(analysis_, words, act, s.end);
    if (stance.act.mass < kLeastAct) return;
    stance.near = first_words(analysis_, words, act, s.end);
    stance.whole = rest_of(analysis_, s, at, act);
    stance.conditional = words[s.begin].is(WordClass::kCondition);
    for (std::size_t i = s.begin; i < s.end; ++i) stance.exception |= words[i].is(WordClass::kException);
    out.push_back(std::move(stance));
  }

  const Analysis& analysis_;
  const Clause& clause_;
};

// What cannot both hold; the reviewed side `a` may also weaken what the superior demands.
bool opposed(const Stance& a, const Stance& b) {
  const auto either = [&](Modality x, Modality y) {
    return (a.modality == x && b.modality == y) || (a.modality == y && b.modality == x);
  };
  if (either(Modality::kProhibition, Modality::kPermission) || either(Modality::kProhibition, Modality::kObligation)) return true;
  if (either(Modality::kObligation, Modality::kExemption) || either(Modality::kProhibition, Modality::kRecommendation)) return true;
  return b.modality == Modality::kObligation && a.soft;
}

double share(const Part& some, const Part& of) {
  return likeness(some.terms, some.mass, of.terms, std::max(of.mass, some.mass)).containment;
}

// The first words of each act, as far as they stand in the other: who acts may be named before or after the modal word.
double near_likeness(const Stance& a, const Stance& b) {
  const double dice = likeness(a.near.terms, a.near.mass, b.near.terms, b.near.mass).dice;
  return std::max(dice, (share(a.near, b.act) + share(b.near, a.act)) / 2);
}

WordRange range_of(const Stance& s) {
  return {s.sentence.words, s.at, s.sentence.end};
}

}  // namespace

void slot_stances(const ClausePair& pair, std::vector<Difference>& out) {
  const Reader as(pair.a, pair.a_clause);
  if (as.out.empty()) return;
  const Reader bs(pair.b, pair.b_clause);
  const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
  for (const Stance& a : as.out)
    for (const Stance& b : bs.out) {
      if (!opposed(a, b) || (a.above && b.above)) continue;
      const Likeness acts = likeness(a.act.terms, a.act.mass, b.act.terms, b.act.mass);
      if (acts.dice < kNearAct) continue;
      const Likeness whole = likeness(a.whole.terms, a.whole.mass, b.whole.terms, b.whole.mass);
      Features features = {{"alike", pair.words.dice},
                           {"head", pair.heads.dice},
                           {"act", std::max(acts.dice, whole.dice)},
                           {"act_held", acts.containment},
                           {"near", near_likeness(a, b)},
                           {"whole", whole.dice},
                           {"above", holds(a.above || b.above)},
                           {"plain", holds(a.plain || b.plain)},
                           {"soft", holds(a.soft)},
                           {"other_case", holds(a.conditional != b.conditional)},
                           {"exception", holds(a.exception || b.exception)}};
      const double likely = likelihood("stance", features);
      if (likely < kLeastLikelihood) continue;
      Difference d = slot_difference(pair, Kind::kModality, "modality", range_of(a), range_of(b), likely, "stance");
      d.a_unit = a.sentence.unit;
      d.b_unit = b.sentence.unit;
      d.features = std::move(features);
      out.push_back(std::move(d));
    }
}

}  // namespace rasoat
