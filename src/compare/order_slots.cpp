// Two acts in the other order, and two ways of doing one thing that shut each other out: sentence against sentence.
#include <algorithm>
#include <optional>
#include <utility>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentences.h"

namespace rasoat {
namespace {

struct Order {
  Sentence sentence;
  Part first, then;
};

// "A sau khi B", "Sau khi B, A", "B trước khi A": B is first.
std::optional<Order> order_in(const Analysis& analysis, const Sentence& s) {
  const CompareKnowledge& known = compare_knowledge();
  for (std::size_t i = s.begin; i < s.end; ++i) {
    std::size_t length = 0;
    const int told = known.order.at(*s.words, i, length);
    if (told < 0 || length < 2) continue;
    std::size_t left_begin = s.begin, left_end = i, right_begin = i + length, right_end = s.end;
    if (i <= s.begin + 1) {  // the clause of time stands in front
      std::size_t comma = right_begin;
      while (comma < s.end && (*s.words)[comma].stop != ',') ++comma;
      if (comma >= s.end) return std::nullopt;
      left_begin = comma + 1, left_end = s.end, right_end = comma + 1;
    }
    Part left = part_of(analysis, *s.words, left_begin, left_end), right = part_of(analysis, *s.words, right_begin, right_end);
    if (left.mass < 1.8 || right.mass < 1.8) return std::nullopt;
    if (told != 0) std::swap(left, right);
    return Order{s, std::move(left), std::move(right)};
  }
  return std::nullopt;
}

double alike(const Part& x, const Part& y) {
  return likeness(x.terms, x.mass, y.terms, y.mass).dice;
}

void compare_orders(const ClausePair& pair, const std::vector<Sentence>& as, const std::vector<Sentence>& bs,
                    std::vector<Difference>& out) {
  constexpr double kLeastSide = 0.3;
  for (const Sentence& sa : as) {
    const std::optional<Order> a = order_in(pair.a, sa);
    if (!a) continue;
    for (const Sentence& sb : bs) {
      const std::optional<Order> b = order_in(pair.b, sb);
      if (!b) continue;
      const double crossed = std::min(alike(a->first, b->then), alike(a->then, b->first));
      const double straight = alike(a->first, b->first) + alike(a->then, b->then);
      if (crossed < kLeastSide || 2 * crossed <= straight) continue;
      const double likely = likelihood("order", {{"crossed", crossed}, {"straight", straight}});
      Difference d = slot_difference(pair, Kind::kProcedure, "order of steps", range_of(sa), range_of(sb), likely, "order");
      d.a_unit = sa.unit;
      d.b_unit = sb.unit;
      out.push_back(std::move(d));
    }
  }
}

struct Said {
  std::size_t begin = 0, end = 0;
};

std::optional<Said> said(const KeyPhrases& phrases, const Sentence& s) {
  for (std::size_t i = s.begin; i < s.end; ++i) {
    std::size_t length = 0;
    if (phrases.at(*s.words, i, length) >= 0 && i + length <= s.end) return Said{i, i + length};
  }
  return std::nullopt;
}

void compare_opposite(const ClausePair& pair, const Opposites& opposites, const Sentence& sa, const Sentence& sb, bool turned,
                      std::vector<Difference>& out) {
  const KeyPhrases &mine = turned ? opposites.other : opposites.one, &theirs = turned ? opposites.one : opposites.other;
  const std::optional<Said> a = said(mine, sa), b = said(theirs, sb);
  if (!a || !b || said(theirs, sa) || said(mine, sb)) return;
  const Part x = rest_of(pair.a, sa, a->begin, a->end), y = rest_of(pair.b, sb, b->begin, b->end);
  const Likeness rest = likeness(x.terms, x.mass, y.terms, y.mass);
  if (rest.dice < 0.2) return;
  const double likely = likelihood(
      "opposites", {{"rest", rest.dice}, {"rest_held", rest.containment}, {"alike", pair.words.dice}, {"head", pair.heads.dice}});
  if (likely < kLeastLikelihood) return;
  Difference d = slot_difference(pair, Kind::kProcedure, opposites.what.c_str(), {sa.words, a->begin, a->end}, {sb.words, b->begin, b->end},
                                 likely, "opposites");
  d.a_unit = sa.unit;
  d.b_unit = sb.unit;
  d.features.emplace_back("rest", rest.dice);
  out.push_back(std::move(d));
}

}  // namespace

void slot_procedures(const ClausePair& pair, std::vector<Difference>& out) {
  const std::vector<Sentence> as = sentences_of(pair.a_clause), bs = sentences_of(pair.b_clause);
  compare_orders(pair, as, bs, out);
  for (const Opposites& opposites : compare_knowledge().opposites)
    for (const Sentence& sa : as) {
      const bool one = said(opposites.one, sa).has_value(), other = said(opposites.other, sa).has_value();
      if (one == other) continue;
      for (const Sentence& sb : bs) compare_opposite(pair, opposites, sa, sb, other, out);
    }
}

}  // namespace rasoat
