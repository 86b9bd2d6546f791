// What a superior lets count for nothing ("không phân biệt nơi cư trú"), and the reviewed side makes a condition ("phải có hộ khẩu thường
// trú trong tỉnh").
#include "compare/knowledge.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kSameMatter = 0.15;       // share of the shorter of two sentences with their headings
constexpr double kSameMatterOfAll = 0.25;  // … where the superior only says "mọi"
constexpr double kLeastShared = 1.8;       // weight of what they share: two syllables found everywhere are no matter

struct Told {
  Sentence sentence;
  std::size_t kind = 0;  ///< of the things that may be distinguished
  bool of_all = false;   ///< "mọi công dân": told by no word of its own
  Part about;            ///< with the heading
};

Part about(const Analysis& analysis, const Clause& clause, const Sentence& s) {
  Words words = clause.heading;
  words.insert(words.end(), s.words->begin() + static_cast<std::ptrdiff_t>(s.begin), s.words->begin() + static_cast<std::ptrdiff_t>(s.end));
  return part_of(analysis, words, 0, words.size());
}

// Sentences of the reviewed side that ask for one side of a distinction.
struct Asked {
  std::vector<Told> all;
  Asked(const Analysis& analysis, const Clause& clause) {
    const CompareKnowledge& known = compare_knowledge();
    for (const Sentence& s : sentences_of(clause)) {
      const std::string says = fold(analysis.text(*s.words, s.begin, s.end));
      if (!RE2::PartialMatch(says, *known.distinction_binds) || RE2::PartialMatch(says, *known.no_distinction) ||
          RE2::PartialMatch(says, *known.distinction_waives))
        continue;
      for (std::size_t i = 0; i < known.distinctions.size(); ++i)
        if (RE2::PartialMatch(says, *known.distinctions[i].asked)) all.push_back({s, i, false, about(analysis, clause, s)});
    }
  }
};

// Sentences of the superior that let each such thing count for nothing.
struct Levelled {
  std::vector<Told> all;
  Levelled(const Analysis& analysis, const Clause& clause) {
    const std::vector<Distinction>& kinds = compare_knowledge().distinctions;
    for (const Sentence& s : sentences_of(clause)) {
      const std::string says = fold(analysis.text(*s.words, s.begin, s.end));
      re2::StringPiece rest(says);
      const bool level = RE2::FindAndConsume(&rest, *compare_knowledge().no_distinction);
      for (std::size_t i = 0; i < kinds.size(); ++i) {
        const bool named = level && RE2::PartialMatch(rest, *kinds[i].said);
        const bool of_all = !named && kinds[i].of_all && RE2::PartialMatch(says, *kinds[i].of_all);
        if (named || of_all) all.push_back({s, i, of_all, about(analysis, clause, s)});
      }
    }
  }
};

bool one_matter(const Told& a, const Told& b) {
  const double share = likeness(a.about.terms, a.about.mass, b.about.terms, b.about.mass).containment;
  return share >= (b.of_all ? kSameMatterOfAll : kSameMatter) && share * std::min(a.about.mass, b.about.mass) >= kLeastShared;
}

}  // namespace

void slot_distinctions(const ClausePair& pair, std::vector<Difference>& out) {
  if (!pair.a_clause.scope.distinguishes || !pair.b_clause.scope.levels) return;
  const auto& as = pair.a_read.of<Asked>([&] { return Asked(pair.a, pair.a_clause); });
  if (as.all.empty()) return;
  const auto& bs = pair.b_read.of<Levelled>([&] { return Levelled(pair.b, pair.b_clause); });
  for (const Told& a : as.all)
    for (const Told& b : bs.all) {
      if (a.kind != b.kind || !one_matter(a, b)) continue;
      out.push_back(slot_difference(pair, Kind::kScope, "distinction", range_of(a.sentence), range_of(b.sentence), b.of_all ? 0.6 : 0.75,
                                    "distinction"));
      out.back().a_unit = a.sentence.unit;
      out.back().b_unit = b.sentence.unit;
      return;
    }
}

}  // namespace rasoat
