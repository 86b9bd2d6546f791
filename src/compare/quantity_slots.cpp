// Two values for one measured thing, in rules written anew.
#include "compare/intervals.h"
#include "compare/slots.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kSameThing = 0.55;
constexpr double kLeastThing = 2;
constexpr double kSameClause = 0.65;             // dice of the words and half that of the headings from which two clauses are on one thing
constexpr double kLeastAlike = 0.28;             // dice of the words alone
constexpr std::size_t kBefore = 12, kAfter = 6;  // words around a value that say what it measures

struct Measured {
  std::int32_t unit = -1;
  const Words* words = nullptr;
  std::size_t at = 0;
  const Quantity* quantity = nullptr;
  Part thing;
  std::uint32_t body = 0;  ///< key of the first body in the sentence
  bool condition = false;  ///< the value belongs to a case ("trường hợp trên 5 ha"), not to the rule
};

bool ends(char stop) {
  return stop == '.' || stop == ';' || stop == '\n';
}

bool example(const Analysis& analysis, const Words& words, std::size_t begin) {
  return fold(analysis.text(words, begin, std::min(begin + 2, words.size()))).starts_with("vi du");
}

std::vector<Measured> measured(const Analysis& analysis, const Clause& clause) {
  std::vector<Measured> out;
  for (const Piece& piece : pieces(clause)) {
    const Words& words = *piece.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].is(WordClass::kQuantity)) continue;
      std::size_t begin = i, end = i + 1;
      Measured m{piece.unit, &words, i, &analysis.quantity(words[i]), {}, 0, false};
      while (begin > 0 && i - begin < kBefore && !ends(words[begin - 1].stop)) {
        --begin;
        if (words[begin].is(WordClass::kBody)) m.body = words[begin].key;
        if (words[begin].is(WordClass::kCondition) && words[i].stop == ',') m.condition = true;
      }
      while (end < words.size() && end - i < kAfter && !ends(words[end - 1].stop)) ++end;
      if (example(analysis, words, begin)) continue;
      Words around(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end));
      m.thing = part_of(analysis, around, 0, around.size());
      if (m.thing.mass >= kLeastThing) out.push_back(std::move(m));
    }
  }
  return out;
}

double alike(const Measured& a, const Measured& b) {
  if (a.quantity->role != b.quantity->role || a.condition != b.condition || a.condition) return 0;
  if (a.body != 0 && b.body != 0 && a.body != b.body) return 0;
  return likeness(a.thing.terms, a.thing.mass, b.thing.terms, b.thing.mass).dice;
}

// A service that is faster than the law demands, or a floor that is raised, breaks nothing.
double strength_of(Disagreement how, const Quantity& b) {
  switch (how) {
    case Disagreement::kLooser:
    case Disagreement::kOther:
      return 0.62;
    case Disagreement::kStricter:
      return b.bound == Bound::kExact && b.role != "deadline" ? 0.6 : 0.3;
    default:
      return 0;
  }
}

// A right that is had later, or by fewer, is taken from those between.
double strength_of_one(Disagreement how, const Quantity& a, const Quantity& b) {
  if (how == Disagreement::kStricter && (a.role == "age" || b.role == "age")) return 0.6;
  return strength_of(how, b);
}

}  // namespace

void slot_one_quantity(const ClausePair& pair, std::vector<Difference>& out) {
  if (pair.words.dice < kLeastAlike || pair.words.dice + pair.heads.dice / 2 < kSameClause) return;
  const std::vector<Measured> as = measured(pair.a, pair.a_clause), bs = measured(pair.b, pair.b_clause);
  const Measured *one = nullptr, *other = nullptr;
  for (const Measured& a : as)
    for (const Measured& b : bs) {
      if (a.condition || b.condition || disagreement(*a.quantity, *b.quantity) == Disagreement::kIncomparable) continue;
      if (one) return;  // which of them is meant is not told by the clause
      one = &a, other = &b;
    }
  if (!one) return;
  const double strength = strength_of_one(disagreement(*one->quantity, *other->quantity), *one->quantity, *other->quantity);
  if (strength <= 0) return;
  Difference d = slot_difference(pair, Kind::kQuantity, other->quantity->role.empty() ? "value" : other->quantity->role.c_str(),
                                 {one->words, one->at, one->at + 1}, {other->words, other->at, other->at + 1}, strength, "one-value");
  d.a_unit = one->unit;
  d.b_unit = other->unit;
  out.push_back(std::move(d));
}

void slot_quantities(const ClausePair& pair, std::vector<Difference>& out) {
  const std::vector<Measured> as = measured(pair.a, pair.a_clause), bs = measured(pair.b, pair.b_clause);
  for (const Measured& a : as) {
    const Measured* best = nullptr;
    double most = kSameThing;
    bool agreed = false;
    for (const Measured& b : bs) {
      const double how = alike(a, b);
      if (how < kSameThing) continue;
      agreed |= disagreement(*a.quantity, *b.quantity) == Disagreement::kNone;
      if (how > most) best = &b, most = how;
    }
    if (!best || agreed) continue;
    bool mutual = true;  // the value of another row is not this one's
    for (const Measured& other : as) mutual &= alike(other, *best) <= most;
    if (!mutual) continue;
    const double strength = strength_of(disagreement(*a.quantity, *best->quantity), *best->quantity);
    if (strength <= 0) continue;
    Difference d = slot_difference(pair, Kind::kQuantity, best->quantity->role.empty() ? "value" : best->quantity->role.c_str(),
                                   {a.words, a.at, a.at + 1}, {best->words, best->at, best->at + 1}, strength, "same-thing");
    d.a_unit = a.unit;
    d.b_unit = best->unit;
    out.push_back(std::move(d));
  }
}

}  // namespace rasoat
