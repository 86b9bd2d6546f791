// Leave that the reviewed side makes people ask for, where the superior lets them act on a notice or by their own decision. Weighed by the
// model "licence".
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

}  // namespace

void slot_licences(const ClausePair& pair, std::vector<Difference>& out) {
  const CompareKnowledge& known = compare_knowledge();
  const auto& as = pair.a_read.of<Asking>([&] { return Asking{sayings(pair.a, pair.a_clause, *known.licence_asked, nullptr)}; });
  if (as.all.empty()) return;
  const auto& bs = pair.b_read.of<Freeing>([&] {
    if (asks_as_well(pair.b, pair.b_clause)) return Freeing{};
    return Freeing{sayings(pair.b, pair.b_clause, *known.licence_notice, known.licence_free.get())};
  });
  for (const Saying& a : as.all) {
    const Saying* best = nullptr;
    Likeness most;
    for (const Saying& b : bs.all) {
      const Likeness alike = likeness(a.act.terms, a.act.mass, b.act.terms, b.act.mass);
      if (alike.dice >= std::max(most.dice, kLeastLike)) best = &b, most = alike;
    }
    if (!best) continue;
    Features features = {{"act", most.dice}, {"act_held", most.containment}, {"head", pair.heads.dice}, {"plain", best->plain ? 1.0 : 0.0}};
    const double likely = likelihood("licence", features);
    if (likely < kLeastLikelihood) continue;
    Difference d =
        slot_difference(pair, Kind::kProcedure, "leave to ask for", range_of(a.sentence), range_of(best->sentence), likely, "licence");
    d.a_unit = a.sentence.unit;
    d.b_unit = best->sentence.unit;
    d.features = std::move(features);
    out.push_back(std::move(d));
  }
}

}  // namespace rasoat
