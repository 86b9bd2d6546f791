// Leave that the reviewed side makes people ask for, where the superior lets them act on a notice or by their own decision, and leave that
// it lets them do without. Weighed by the model "licence".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastAct = 2.5;    // weight of the words of a sentence that says what is done
constexpr double kLeastLike = 0.15;  // dice of two sentences from which they may be on one act

struct Saying {
  Sentence sentence;
  bool plain = false;  ///< frees in so many words: "không phải xin phép", "tự quyết định"; else by a notice
  Part act;
};

// The sentences of a clause that say so.
std::vector<Saying> sayings(const Analysis& analysis, const Clause& clause, const RE2& says, const RE2* plainly) {
  std::vector<Saying> out;
  for (const Sentence& s : sentences_of(clause)) {
    const std::string words = fold(analysis.text(*s.words, s.begin, s.end));
    const bool plain = plainly && RE2::PartialMatch(words, *plainly);
    if (!plain && !RE2::PartialMatch(words, says)) continue;
    Saying saying{s, plain, part_of(analysis, *s.words, s.begin, s.end)};
    if (saying.act.mass >= kLeastAct) out.push_back(std::move(saying));
  }
  return out;
}

struct Asking {
  std::vector<Saying> all;
};
struct Freeing {
  std::vector<Saying> all;
};

// A superior that has leave asked for in the same clause, of others or of more, tells the cases apart itself.
bool asks_as_well(const Analysis& analysis, const Clause& clause) {
  const std::vector<Sentence> all = sentences_of(clause);
  return std::any_of(all.begin(), all.end(), [&](const Sentence& s) {
    const std::string words = fold(analysis.text(*s.words, s.begin, s.end));
    return !RE2::PartialMatch(words, *compare_knowledge().licence_free) && RE2::PartialMatch(words, *compare_knowledge().licence_named);
  });
}

const Saying* likest(const Saying& one, const std::vector<Saying>& all, Likeness& most) {
  const Saying* best = nullptr;
  for (const Saying& other : all) {
    const Likeness alike = likeness(one.act.terms, one.act.mass, other.act.terms, other.act.mass);
    if (alike.dice >= std::max(most.dice, kLeastLike)) best = &other, most = alike;
  }
  return best;
}

void tell(const ClausePair& pair, const Saying& a, const Saying& b, const Likeness& alike, bool plain, std::vector<Difference>& out) {
  Features features = {{"act", alike.dice}, {"act_held", alike.containment}, {"head", pair.heads.dice}, {"plain", plain ? 1.0 : 0.0}};
  const double likely = likelihood("licence", features);
  if (likely < kLeastLikelihood) return;
  out.push_back(
      sentence_difference(pair, Kind::kProcedure, "leave to ask for", a.sentence, b.sentence, likely, "licence", std::move(features)));
}

struct Released {
  std::vector<Saying> all;
};
struct Licensed {
  std::vector<Saying> all;
};

// Leave that the reviewed side lets people do without and the superior demands, unless the superior itself frees such an act.
void compare_released(const ClausePair& pair, std::vector<Difference>& out) {
  const CompareKnowledge& known = compare_knowledge();
  const auto& as = pair.a_read.of<Released>([&] { return Released{sayings(pair.a, pair.a_clause, *known.licence_free, nullptr)}; });
  if (as.all.empty()) return;
  const auto& bs = pair.b_read.of<Licensed>([&] { return Licensed{sayings(pair.b, pair.b_clause, *known.licence_needed, nullptr)}; });
  for (const Saying& a : as.all) {
    Likeness most, freed;
    const Saying* best = likest(a, bs.all, most);
    if (!best) continue;
    const bool freed_too = pair.others && std::any_of(pair.others->begin(), pair.others->end(), [&](const Clause* clause) {
                             return likest(a, sayings(pair.b, *clause, *known.licence_free, nullptr), freed) && freed.dice >= most.dice;
                           });
    if (!freed_too) tell(pair, a, *best, most, true, out);
  }
}

}  // namespace

void slot_licences(const ClausePair& pair, std::vector<Difference>& out) {
  const CompareKnowledge& known = compare_knowledge();
  compare_released(pair, out);
  const auto& as = pair.a_read.of<Asking>([&] { return Asking{sayings(pair.a, pair.a_clause, *known.licence_asked, nullptr)}; });
  if (as.all.empty()) return;
  const auto& bs = pair.b_read.of<Freeing>([&] {
    if (asks_as_well(pair.b, pair.b_clause)) return Freeing{};
    return Freeing{sayings(pair.b, pair.b_clause, *known.licence_notice, known.licence_free.get())};
  });
  for (const Saying& a : as.all) {
    Likeness most;
    if (const Saying* best = likest(a, bs.all, most)) tell(pair, a, *best, most, best->plain, out);
  }
}

}  // namespace rasoat
