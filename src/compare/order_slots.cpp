// Two acts in the other order, and two ways of doing one thing that shut each other out: sentence against sentence.
#include <algorithm>
#include <cstdint>
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
  std::uint64_t first_stages = 0, then_stages = 0;  ///< the stages of a procedure that each part names
};

std::uint64_t stages_in(const Words& words, std::size_t begin, std::size_t end) {
  std::uint64_t out = 0;
  for (std::size_t i = begin; i < end; ++i)
    if (const int stage = compare_knowledge().stages.at(words, i); stage >= 0) out |= std::uint64_t{1} << stage;
  return out;
}

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
    std::uint64_t left_stages = stages_in(*s.words, left_begin, left_end), right_stages = stages_in(*s.words, right_begin, right_end);
    if ((left.mass < 1.8 || right.mass < 1.8) && (left_stages == 0 || right_stages == 0)) return std::nullopt;
    if (told != 0) std::swap(left, right), std::swap(left_stages, right_stages);
    return Order{s, std::move(left), std::move(right), left_stages, right_stages};
  }
  return std::nullopt;
}

double alike(const Part& x, const Part& y) {
  return likeness(x.terms, x.mass, y.terms, y.mass).dice;
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

// A sentence that names one of two ways that shut each other out, and not the other.
struct Way {
  Sentence sentence;
  std::size_t opposites = 0;  // index in CompareKnowledge::opposites
  bool other = false;         // which of the two
  Said said;
  Part rest;
};

// What the sentences of a clause say of how something is done.
struct Procedure {
  std::vector<Order> orders;
  std::vector<Way> ways;
};

Procedure procedure_in(const Analysis& analysis, const Clause& clause) {
  Procedure out;
  const std::vector<Opposites>& all = compare_knowledge().opposites;
  for (const Sentence& s : sentences_of(clause)) {
    if (auto order = order_in(analysis, s)) out.orders.push_back(std::move(*order));
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::optional<Said> one = said(all[i].one, s), other = said(all[i].other, s);
      if (one.has_value() == other.has_value()) continue;
      const Said& where = one ? *one : *other;
      out.ways.push_back({s, i, other.has_value(), where, rest_of(analysis, s, where.begin, where.end)});
    }
  }
  return out;
}

// "Sau khi đồ án được phê duyệt, niêm yết lấy ý kiến" where opinions are to be asked "trước khi trình thẩm định": one stage comes after
// another here, and there before that one or before what leads up to it.
bool stages_crossed(const Order& a, const Order& b) {
  const std::uint64_t moved = a.then_stages & b.first_stages & ~a.first_stages & ~b.then_stages;
  if (moved == 0 || b.then_stages == 0) return false;
  const std::uint64_t earlier = moved & -moved, later = a.first_stages & ~(earlier | (earlier - 1));
  const std::uint64_t first_later = b.then_stages & -b.then_stages;
  return later >= first_later && first_later > earlier;
}

void compare_stages(const ClausePair& pair, const Order& a, const Order& b, std::vector<Difference>& out) {
  Features features = {{"head", pair.heads.dice}, {"alike", pair.words.dice}, {"contained", pair.words.containment}};
  const double likely = likelihood("stages", features);
  out.push_back(
      sentence_difference(pair, Kind::kProcedure, "order of steps", a.sentence, b.sentence, likely, "stages", std::move(features)));
}

void compare_orders(const ClausePair& pair, const Order& a, const Order& b, std::vector<Difference>& out) {
  constexpr double kLeastSide = 0.3;
  const double crossed = std::min(alike(a.first, b.then), alike(a.then, b.first));
  const double straight = alike(a.first, b.first) + alike(a.then, b.then);
  if (stages_crossed(a, b)) return compare_stages(pair, a, b, out);
  if (crossed < kLeastSide || 2 * crossed <= straight) return;
  const double likely = likelihood("order", {{"crossed", crossed}, {"straight", straight}});
  Difference d = slot_difference(pair, Kind::kProcedure, "order of steps", range_of(a.sentence), range_of(b.sentence), likely, "order");
  d.a_unit = a.sentence.unit;
  d.b_unit = b.sentence.unit;
  out.push_back(std::move(d));
}

void compare_ways(const ClausePair& pair, const Way& a, const Way& b, std::vector<Difference>& out) {
  if (a.opposites != b.opposites || a.other == b.other) return;
  const Likeness rest = likeness(a.rest.terms, a.rest.mass, b.rest.terms, b.rest.mass);
  if (rest.dice < 0.2) return;
  const double likely = likelihood(
      "opposites", {{"rest", rest.dice}, {"rest_held", rest.containment}, {"alike", pair.words.dice}, {"head", pair.heads.dice}});
  if (likely < kLeastLikelihood) return;
  Difference d =
      slot_difference(pair, Kind::kProcedure, compare_knowledge().opposites[a.opposites].what.c_str(),
                      {a.sentence.words, a.said.begin, a.said.end}, {b.sentence.words, b.said.begin, b.said.end}, likely, "opposites");
  d.a_unit = a.sentence.unit;
  d.b_unit = b.sentence.unit;
  d.features.emplace_back("rest", rest.dice);
  out.push_back(std::move(d));
}

}  // namespace

void slot_procedures(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& mine = pair.a_read.of<Procedure>([&] { return procedure_in(pair.a, pair.a_clause); });
  if (mine.orders.empty() && mine.ways.empty()) return;
  const auto& theirs = pair.b_read.of<Procedure>([&] { return procedure_in(pair.b, pair.b_clause); });
  for (const Order& a : mine.orders)
    for (const Order& b : theirs.orders) compare_orders(pair, a, b, out);
  for (const Way& a : mine.ways)
    for (const Way& b : theirs.ways) compare_ways(pair, a, b, out);
}

}  // namespace rasoat
