// Quantities that differ in near copies.
#include "compare/intervals.h"
#include "compare/knowledge.h"
#include "compare/list_class.h"
#include "compare/segment.h"
#include "compare/sentence.h"

namespace rasoat {
namespace {

constexpr double kSameCases = 0.9;  // dice from which a sentence was copied with its cases, so that each value has its own counterpart

struct Found {
  std::size_t at;
  bool used = false;
};

std::vector<Found> open_quantities(const Words& words, std::size_t begin, std::size_t end, const auto& open) {
  std::vector<Found> out;
  for (std::size_t i = begin; i < end; ++i)
    if (words[i].is(WordClass::kQuantity) && open(i)) out.push_back({i});
  return out;
}

const char* what_of(const Quantity& q) {
  static const std::pair<const char*, const char*> kWhat[] = {{"deadline", "deadline"}, {"validity", "validity"}, {"age", "age"},
                                                              {"rate", "rate"},         {"amount", "amount"},     {"floor", "floor"},
                                                              {"ceiling", "ceiling"},   {"count", "count"}};
  for (const auto& [role, what] : kWhat)
    if (q.role == role) return what;
  return "value";
}

// How sure we are that a lawyer would call the two values different, in a text that is otherwise the same.
double strength_of(Disagreement how, const Quantity& a, const Quantity& b) {
  switch (how) {
    case Disagreement::kNone:
      return 0;
    case Disagreement::kIncomparable:
      return 0;
    case Disagreement::kCalendar:
      return 0.6;
    // "5 người" beside "tối đa 5 người": the bound was dropped.
    case Disagreement::kStricter:
      return a.bound != b.bound && (a.high == b.high || a.low == b.low) ? 0.55 : 0.85;
    default:
      return 0.9;
  }
}

// Values of one slot: the same words around them, or little else in which the texts differ.
bool one_slot(const Segment& s, const Quantity& a, const Quantity& b, std::size_t held) {
  const bool opposite =
      (a.bound == Bound::kAtMost && b.bound == Bound::kAtLeast) || (a.bound == Bound::kAtLeast && b.bound == Bound::kAtMost);
  return held >= (opposite ? 5U : 3U) || s.same >= 0.85;
}

// Two rules for two kinds of subjects, for two years, of the sessions of two bodies; or the days before an event, that are counted from the
// event back.
bool of_two_matters(const Segment& s, const Found& a, const Found& b) {
  const std::string mine = sentence_at(s.a, s.a_words, a.at), other = sentence_at(s.b, s.b_words, b.at);
  if (two_bodies(event_after(s.a, s.a_words, a.at).whose, event_after(s.b, s.b_words, b.at).whose)) return true;
  if (of_two_years(mine, other) || (!s.peers() && opposed(mine, other, false))) return true;
  const auto before = [](const std::string& sentence) { return sentence.find("truoc ") != std::string::npos; };
  return before(mine) && before(other) && one_time(s.a.quantity(s.a_words[a.at]), s.b.quantity(s.b_words[b.at]));
}

// "03 ngày … lần đầu, 07 ngày … lần hai" beside "07 ngày … lần hai": where one sentence has values for more cases than the other, the
// value of the other's case may stand beside the one that was met first.
bool agrees_elsewhere(const Analysis& analysis, const Words& words, std::size_t at, const Quantity& value) {
  const auto comparable = [&](const Lexeme& word) {
    return word.is(WordClass::kQuantity) && disagreement(analysis.quantity(word), value) != Disagreement::kIncomparable;
  };
  const auto ends = [](char stop) { return stop == '.' || stop == ';' || stop == '\n'; };
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && !ends(words[begin - 1].stop)) --begin;
  while (end < words.size() && !ends(words[end - 1].stop)) ++end;
  for (std::size_t i = begin; i < end; ++i) {
    if (i == at || !comparable(words[i])) continue;
    const Disagreement how = disagreement(analysis.quantity(words[i]), value);
    const bool as_long = is_time(value.dimension) && analysis.quantity(words[i]).high == value.high;  // working days or not
    if (as_long || how == Disagreement::kNone || how == Disagreement::kCalendar) return true;
  }
  return false;
}

bool of_another_case(const Segment& s, const Found& a, const Found& b) {
  return s.alike < kSameCases && (agrees_elsewhere(s.a, s.a_words, a.at, s.b.quantity(s.b_words[b.at])) ||
                                  agrees_elsewhere(s.b, s.b_words, b.at, s.a.quantity(s.a_words[a.at])));
}

void compare_quantities(Segment& s, std::vector<Found>& as, std::vector<Found>& bs, std::size_t held, std::vector<Difference>& out) {
  for (Found& a : as)
    for (Found& b : bs) {
      if (a.used || b.used) continue;
      const Quantity &qa = s.a.quantity(s.a_words[a.at]), &qb = s.b.quantity(s.b_words[b.at]);
      Disagreement how = disagreement(qa, qb);
      if (how == Disagreement::kIncomparable) continue;
      // "được ít hơn 25%" beside "không được ít hơn 25%", in words that are the same throughout: not the bound seen from its other side.
      if (how == Disagreement::kNone && s.same >= kSameCases && one_bound_from_two_sides(qa, qb)) how = Disagreement::kOther;
      a.used = b.used = true;
      const double strength = strength_of(how, qa, qb) * (one_slot(s, qa, qb, held) ? 1 : 0.5);
      const bool declared = !s.peers() && keeps_declared(qa, qb, s.b.declared(s.b_unit));
      if (strength > 0 && !declared && !of_two_matters(s, a, b) && !of_another_case(s, a, b)) {
        Difference d = difference(s, Kind::kQuantity, what_of(qb), {a.at, a.at + 1, b.at, b.at + 1}, strength, "bound");
        d.a = phrase(s.a, s.a_words, a.at, a.at + 1);
        d.b = phrase(s.b, s.b_words, b.at, b.at + 1);
        if (qa.dimension != Dimension::kMoney && time_of_person(s.a, s.a_words, a.at)) d.features.emplace_back("of_person", 1);
        out.push_back(std::move(d));
      }
      s.a_told[a.at] = s.b_told[b.at] = true;
    }
}

}  // namespace

void near_quantities(Segment& s, std::vector<Difference>& out) {
  const auto a_open = [&](std::size_t i) { return s.a_open(i); };
  const auto b_open = [&](std::size_t j) { return s.b_open(j); };
  for (const Region& region : s.d.regions) {
    std::vector<Found> as = open_quantities(s.a_words, region.a_begin, region.a_end, a_open);
    std::vector<Found> bs = open_quantities(s.b_words, region.b_begin, region.b_end, b_open);
    compare_quantities(s, as, bs, anchors(s, region), out);
  }
  // A time limit that moved to the other end of the sentence: one left on each side.
  std::vector<Found> as = open_quantities(s.a_words, 0, s.a_words.size(), a_open);
  std::vector<Found> bs = open_quantities(s.b_words, 0, s.b_words.size(), b_open);
  if (as.size() == 1 && bs.size() == 1) compare_quantities(s, as, bs, 0, out);
}

}  // namespace rasoat
