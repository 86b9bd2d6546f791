// A right that the reviewed side gives "chỉ … cho" one class, where the superior gives it to all, or to all of whom that class is a part.
// Weighed by the model "only".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastThing = 1.8;     // weight of the words that say what is given
constexpr double kLeastClass = 2.0;     // … and of those that say to whom
constexpr double kLeastNovelty = 0.35;  // share of a class unknown to the superior from which it is narrower than another of that name
constexpr double kLeastTheme = 0.3;     // share of the thing from which a sentence may give it

// "Trung tâm chỉ cấp thẻ bơi cho | học sinh các trường trong thành phố".
struct Only {
  Sentence sentence;
  Part thing;    ///< what stands before the class, with the heading where that is little
  Part subject;  ///< what stands before "chỉ"
  Part who;      ///< the class
  Words noun;    ///< its first words
};

// The first word of the class after "chỉ": behind "cho", "đối với", "phục vụ".
std::size_t class_after(const Words& words, std::size_t only, std::size_t end) {
  constexpr std::size_t kFarthest = 12;
  for (std::size_t i = only + 1; i < end && i - only <= kFarthest; ++i) {
    std::size_t length = 0;
    if (compare_knowledge().recipients.at(words, i, length) >= 0) return i + length;
    if (words[i].is(WordClass::kCondition) || words[i].stop == ',') break;
  }
  return end;
}

std::vector<Only> onlies_in(const Analysis& analysis, const Clause& clause) {
  constexpr std::size_t kNoun = 2;
  std::vector<Only> out;
  for (const Sentence& s : sentences_of(clause)) {
    const Words& words = *s.words;
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(s.begin), last = words.begin() + static_cast<std::ptrdiff_t>(s.end);
    const auto only = std::find_if(begin, last, is_only);
    if (only == last || std::any_of(only, last, [](const Lexeme& word) { return word.is(WordClass::kReference); })) continue;
    if (RE2::PartialMatch(fold(analysis.text(words, s.begin, s.end)), *compare_knowledge().on_top)) continue;
    const auto at = static_cast<std::size_t>(only - words.begin());
    const std::size_t who = class_after(words, at, s.end);
    if (who + kNoun > s.end) continue;
    Words thing(begin, only);
    thing.insert(thing.end(), only + 1, words.begin() + static_cast<std::ptrdiff_t>(who));
    if (part_of(analysis, thing, 0, thing.size()).mass < kLeastThing)
      thing.insert(thing.begin(), clause.heading.begin(), clause.heading.end());
    Only one{s, part_of(analysis, thing, 0, thing.size()), part_of(analysis, words, s.begin, at), part_of(analysis, words, who, s.end),
             Words(words.begin() + static_cast<std::ptrdiff_t>(who), words.begin() + static_cast<std::ptrdiff_t>(who + kNoun))};
    if (one.thing.mass >= kLeastThing && one.who.mass >= kLeastClass) out.push_back(std::move(one));
  }
  return out;
}

// A sentence that gives something, and shuts nobody out.
struct Giving {
  Sentence sentence;
  Part about;           ///< with the heading
  bool to_all = false;  ///< "mọi người", "tổ chức, cá nhân"
};

std::vector<Giving> givings_in(const Analysis& analysis, const Clause& clause) {
  const CompareKnowledge& known = compare_knowledge();
  std::vector<Giving> out;
  for (const Sentence& s : sentences_of(clause)) {
    const std::string says = fold(analysis.text(*s.words, s.begin, s.end));
    if (!RE2::PartialMatch(says, *known.gives) || RE2::PartialMatch(says, *known.narrows)) continue;
    Words about = clause.heading;
    about.insert(about.end(), s.words->begin() + static_cast<std::ptrdiff_t>(s.begin),
                 s.words->begin() + static_cast<std::ptrdiff_t>(s.end));
    out.push_back({s, part_of(analysis, about, 0, about.size()), RE2::PartialMatch(says, *known.to_all)});
  }
  return out;
}

// Share of the class that no clause of the superior speaks of.
double novelty(const ClausePair& pair, const Part& who) {
  double said = 0;
  for (const Term& term : who.terms) {
    const auto holds = [&](const Clause* clause) {
      return std::binary_search(clause->terms.begin(), clause->terms.end(), term,
                                [](const Term& x, const Term& y) { return x.key < y.key; });
    };
    if (pair.others ? std::any_of(pair.others->begin(), pair.others->end(), holds) : holds(&pair.b_clause)) said += term.weight;
  }
  return 1 - said / who.mass;
}

bool names(const Sentence& s, const Words& noun) {
  return std::all_of(noun.begin(), noun.end(), [&](const Lexeme& word) {
    return std::any_of(s.words->begin() + static_cast<std::ptrdiff_t>(s.begin), s.words->begin() + static_cast<std::ptrdiff_t>(s.end),
                       [&](const Lexeme& other) { return other.key == word.key; });
  });
}

}  // namespace

void slot_only(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& onlies = pair.a_read.of<std::vector<Only>>([&] { return onlies_in(pair.a, pair.a_clause); });
  if (onlies.empty()) return;
  const auto& givings = pair.b_read.of<std::vector<Giving>>([&] { return givings_in(pair.b, pair.b_clause); });
  for (const Only& only : onlies)
    for (const Giving& giving : givings) {
      double theme = share(only.thing, giving.about);
      if (only.subject.mass >= kLeastThing) theme = std::max(theme, share(only.subject, giving.about));
      if (theme < kLeastTheme) continue;
      const double fresh = novelty(pair, only.who);
      if (!giving.to_all && (fresh < kLeastNovelty || !names(giving.sentence, only.noun))) continue;
      Features features = {{"theme", theme}, {"novelty", fresh}, {"to_all", giving.to_all ? 1.0 : 0.0}, {"head", pair.heads.dice}};
      const double likely = likelihood("only", features);
      if (likely < kLeastLikelihood) continue;
      out.push_back(sentence_difference(pair, Kind::kScope, "only", only.sentence, giving.sentence, likely, "only", std::move(features)));
      return;
    }
}

}  // namespace rasoat
