// Two values for one measured thing, in rules written anew.
//
// Nothing but the words tells that two values measure one thing, and each sign of it fails alone: the signs are weighed by the
// model "value" of rules/models.toml.
#include <algorithm>
#include <cmath>

#include "compare/intervals.h"
#include "compare/knowledge.h"
#include "compare/measured.h"
#include "compare/model.h"
#include "compare/sentence.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kFar = 0.25;           // likeness below which clauses, and the words around their values, have little in common
constexpr double kCeilingOfAll = 0.65;  // strength of one value for all cases above the ceiling of one
constexpr double kTolerance = 0.03;     // a month is 30 or 31 days
constexpr double kUnlike = 0.25;        // … likeness of those words alone

// "Lệnh gọi phải được giao cho công dân trước 15 ngày": who is told earlier loses nothing.
bool told_before(const Analysis& analysis, const Measured& m) {
  return is_time(m.quantity->dimension) && !time_of_person(analysis, *m.words, m.at) &&
         RE2::PartialMatch(sentence_at(analysis, *m.words, m.at), *compare_knowledge().gives_notice);
}

bool both_told_before(const ClausePair& pair, const Measured& a, const Measured& b) {
  return told_before(pair.a, a) && told_before(pair.b, b);
}

bool on_receipt(const Analysis& analysis, const Measured& m) {
  return is_time(m.quantity->dimension) && RE2::PartialMatch(sentence_at(analysis, *m.words, m.at), *compare_knowledge().on_receipt);
}

// The answer to a file, under headings that name one procedure.
bool one_step(const ClausePair& pair, const Measured& a, const Measured& b) {
  constexpr double kOneProcedure = 0.7;
  return pair.heads.dice >= kOneProcedure && on_receipt(pair.a, a) && on_receipt(pair.b, b);
}

// A lower rule may be narrower than a bound of its superior, but for the time that it leaves to people.
bool within_bound(const ClausePair& pair, const Measured& a, const Measured& b) {
  if (!pair.a.peers(pair.b) && keeps_declared(*a.quantity, *b.quantity, pair.b.declared(b.unit))) return true;
  if (pair.a.peers(pair.b) || b.quantity->dimension == Dimension::kAge) return false;
  if (a.quantity->high >= b.quantity->high && both_told_before(pair, a, b)) return true;
  if (b.quantity->bound == Bound::kExact || disagreement(*a.quantity, *b.quantity) != Disagreement::kStricter) return false;
  const bool counted = !a.per.empty() && a.per == b.per;  // hours in a month are no time limit
  const bool deadline = !counted && (a.quantity->role == "deadline" || b.quantity->role == "deadline");
  return !deadline || !(time_of_person(pair.a, *a.words, a.at) || time_of_person(pair.b, *b.words, b.at));
}

bool one_kind(const Measured& a, const Measured& b) {
  if (!a.per.empty() && !b.per.empty() && a.per != b.per) return false;
  return disagreement(*a.quantity, *b.quantity) != Disagreement::kIncomparable;
}

// "150%" beside "ít nhất bằng 150%": one value, whatever stands before it.
bool one_end(const Quantity& a, const Quantity& b) {
  const bool exact = a.bound == Bound::kExact || b.bound == Bound::kExact;
  return exact && a.dimension == b.dimension && (a.low == b.low || a.high == b.high);
}

double thing_dice(const Measured& a, const Measured& b) {
  return likeness(a.thing.terms, a.thing.mass, b.thing.terms, b.thing.mass).dice;
}

std::size_t rivals(const std::vector<Measured>& all, const Measured& one) {
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Measured& other) { return one_kind(other, one); }));
}

// True if no other value of its clause is nearer to the counterpart in what it measures.
bool nearest(const std::vector<Measured>& all, const Measured& counterpart, double dice) {
  return std::none_of(all.begin(), all.end(),
                      [&](const Measured& other) { return one_kind(other, counterpart) && thing_dice(other, counterpart) > dice; });
}

// "kể từ ngày nhận hồ sơ" and "kể từ ngày hết hạn"; before a session of the one body and before one of another.
bool other_event(const Measured& a, const Measured& b) {
  constexpr double kSameEvent = 0.25, kLeastEvent = 1;
  if (std::min(a.since.mass, b.since.mass) < kLeastEvent) return false;
  return two_bodies(a.whose, b.whose) || likeness(a.since.terms, a.since.mass, b.since.terms, b.since.mass).containment < kSameEvent;
}

// "tiểu học từ 5 km trở lên, trung học cơ sở từ 8 km trở lên": of two such series the values of one class.
bool of_one_label(const Measured& a, const Measured& b) {
  return (a.labelled || b.labelled) && a.apart == b.apart;
}

constexpr double kSameLabel = 0.8, kOtherLabel = 0.4;  // dice of two labels that name one thing, and that name two

double label_dice(const Measured& a, const Measured& b) {
  return likeness(a.label.terms, a.label.mass, b.label.terms, b.label.mass).dice;
}

bool same_label(const Measured& a, const Measured& b) {
  return std::min(a.label.mass, b.label.mass) >= kLeastThing && label_dice(a, b) >= kSameLabel;
}

bool other_label(const Measured& a, const Measured& b) {
  return std::min(a.label.mass, b.label.mass) >= kLeastThing && label_dice(a, b) < kOtherLabel;
}

// "người nghiện từ đủ 16 tuổi" and "… từ đủ 18 tuổi": the ages of one class of people, though each names a case.
bool of_one_class(const Analysis& x, const Measured& a, const Analysis& y, const Measured& b) {
  constexpr std::size_t kNoun = 2;
  if (a.quantity->dimension != Dimension::kAge || b.quantity->dimension != Dimension::kAge || a.at < kNoun || b.at < kNoun) return false;
  double weight = 0;
  for (std::size_t back = 1; back <= kNoun; ++back) {
    const Lexeme &mine = (*a.words)[a.at - back], &theirs = (*b.words)[b.at - back];
    if (mine.key != theirs.key) return false;
    weight += std::min(x.weight(mine), y.weight(theirs));
  }
  return weight >= kLeastThing;
}

double days_in(const std::string& time) {
  static const std::pair<const char*, double> kDays[] = {{"ngay", 1}, {"tuan", 7}, {"thang", 30.4}, {"quy", 91.3}, {"nam", 365.25}};
  for (const auto& [name, days] : kDays)
    if (time == name) return days;
  return 0;
}

// "02 ngày trong một tháng" where "ít nhất 01 ngày trong 01 tuần" is due. A ceiling for the week and one for the year stand side by side.
bool falls_short(const Measured& a, const Measured& b) {
  if (a.condition || b.condition || b.threshold || a.per.empty() || b.per.empty() || a.per == b.per ||
      a.quantity->dimension != b.quantity->dimension)
    return false;
  if (a.quantity->unit != b.quantity->unit || b.quantity->bound != Bound::kAtLeast || std::isinf(a.quantity->high)) return false;
  return a.quantity->high / days_in(a.per) < b.quantity->low / days_in(b.per) * (1 - kTolerance);
}

Features features_of(const ClausePair& pair, const std::vector<Measured>& as, const std::vector<Measured>& bs, const Measured& a,
                     const Measured& b) {
  const Likeness thing = likeness(a.thing.terms, a.thing.mass, b.thing.terms, b.thing.mass);
  const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
  const std::size_t of_a = rivals(as, b), of_b = rivals(bs, a);
  return {{"alike", pair.words.dice},
          {"contained", pair.words.containment},
          {"thing", thing.dice},
          {"thing_held", thing.containment},
          {"only", holds(of_a == 1 && of_b == 1)},
          {"rivals", same_label(a, b) ? 0.0 : std::log2(static_cast<double>(of_a * of_b)) / 4},
          {"label", holds(same_label(a, b))},
          {"one_step", holds(of_a == 1 && of_b == 1 && one_step(pair, a, b))},
          {"notice", holds(both_told_before(pair, a, b))},
          {"other_label", holds(other_label(a, b))},
          {"nearest", holds(nearest(as, b, thing.dice) && nearest(bs, a, thing.dice))},
          {"case", holds(a.condition || b.condition)},
          {"threshold", holds(a.threshold || b.threshold)},
          {"best", holds(pair.best)},
          {"other_case", holds(a.condition != b.condition)},
          {"far", holds(pair.words.dice < kFar && thing.dice < kFar)},
          {"other_event", holds(other_event(a, b))},
          {"other_body", holds(is_time(b.quantity->dimension) && two_bodies(a.body, b.body))},
          {"per", holds((!a.per.empty() && a.per == b.per) || falls_short(a, b))},
          {"counted", holds(is_time(b.quantity->dimension) && a.per.empty() != b.per.empty())},
          {"rate", holds(b.quantity->dimension == Dimension::kPercent)},
          {"base", likeness(a.base.terms, a.base.mass, b.base.terms, b.base.mass).containment},
          {"unlike", holds(thing.dice < kUnlike && thing.containment < kUnlike)},
          {"time", holds(is_time(b.quantity->dimension) && (a.per.empty() || (a.per != b.per && !falls_short(a, b))))}};
}

// "từ 10% đến dưới 30%" beside "từ 30% đến 70%": two steps of one scale.
bool next_steps(const ClausePair& pair, const Measured& a, const Measured& b) {
  const Quantity &x = *a.quantity, &y = *b.quantity;
  if (x.bound != Bound::kRange || y.bound != Bound::kRange || (x.high != y.low && y.high != x.low)) return false;
  const Measured& lower = x.high == y.low ? a : b;
  const Analysis& of = x.high == y.low ? pair.a : pair.b;
  return fold(of.text(*lower.words, lower.at, lower.at + 1)).find("duoi ") != std::string::npos;
}

// "mọi công việc … 60 ngày" where the superior allows 60 days for the one and 6 for the other: the least of its ceilings.
const Measured* least_ceiling(const std::vector<Measured>& bs, const Measured& a) {
  const Measured* out = nullptr;
  for (const Measured& b : bs)
    if (a.even && one_kind(a, b) && b.quantity->bound == Bound::kAtMost && a.quantity->high > b.quantity->high * (1 + kTolerance) &&
        (!out || b.quantity->high < out->quantity->high))
      out = &b;
  return out;
}

// "từ 30% trở lên" beside "từ 30% đến 70%" and "trên 70%": the steps of the one are one class of the other.
bool covered_by_steps(const std::vector<Measured>& bs, const Measured& a, const Measured& b) {
  if (a.quantity->bound != Bound::kAtLeast || b.quantity->bound != Bound::kRange || a.quantity->low != b.quantity->low) return false;
  return std::any_of(bs.begin(), bs.end(), [&](const Measured& next) {
    return next.quantity->dimension == b.quantity->dimension && std::isinf(next.quantity->high) && next.quantity->low <= b.quantity->high;
  });
}

bool agree(const Measured& a, const Measured& b) {
  return one_end(*a.quantity, *b.quantity) || disagreement(*a.quantity, *b.quantity) == Disagreement::kNone ||
         one_time(*a.quantity, *b.quantity);
}

// Another clause of the superior sets just this value for a thing that is named about as alike: that one is the counterpart.
bool said_elsewhere(const ClausePair& pair, const Measured& a, const Measured& best) {
  constexpr double kAboutAsAlike = 0.75;
  if (!pair.others) return false;
  const double least = std::max(thing_dice(a, best) * kAboutAsAlike, kUnlike);
  for (std::size_t k = 0; k < pair.others->size(); ++k) {
    const Clause& clause = *(*pair.others)[k];
    if (&clause == &pair.b_clause) continue;
    const auto& values = (*pair.others_read)[k].of<std::vector<Measured>>([&] { return measured(pair.b, clause); });
    if (std::any_of(values.begin(), values.end(), [&](const Measured& other) {
          return one_kind(a, other) && agree(a, other) && thing_dice(a, other) >= least && !opposed(a.apart, other.apart, false);
        }))
      return true;
  }
  return false;
}

// "ngân sách tỉnh hỗ trợ thêm 300.000 đồng": what comes on top of the superior's takes nothing from it.
bool on_top(const Analysis& analysis, const Clause& clause, const Measured& m) {
  const bool given = m.quantity->dimension == Dimension::kMoney || m.quantity->dimension == Dimension::kPercent;
  const RE2& says = *compare_knowledge().on_top;
  const bool item = m.words != &clause.lead && !clause.lead.empty() && clause.lead.back().stop == ':';
  return given && (RE2::PartialMatch(sentence_at(analysis, *m.words, m.at), says) ||
                   (item && RE2::PartialMatch(sentence_at(analysis, clause.lead, clause.lead.size() - 1), says)));
}

bool of_two_times(const ClausePair& pair, const Measured& a, const Measured& b) {
  return of_two_years(sentence_at(pair.a, *a.words, a.at), sentence_at(pair.b, *b.words, b.at));
}

void compare_values(const ClausePair& pair, bool lone, std::vector<Difference>& out) {
  const auto& as = pair.a_read.of<std::vector<Measured>>([&] { return measured(pair.a, pair.a_clause); });
  if (as.empty()) return;
  const auto& bs = pair.b_read.of<std::vector<Measured>>([&] { return measured(pair.b, pair.b_clause); });
  for (const Measured& a : as) {
    const Measured* best = nullptr;
    double most = 0;
    Features signs;
    double agreed_alike = -1;
    for (const Measured& b : bs) {
      if (!one_kind(a, b) && !falls_short(a, b)) continue;
      // Two cases, of which each rule has its own.
      if (a.threshold && b.threshold && !of_one_class(pair.a, a, pair.b, b) && !of_one_label(a, b)) continue;
      if (one_kind(a, b) && (agree(a, b) || covered_by_steps(bs, a, b)) && !opposed(a.apart, b.apart, false))
        agreed_alike = std::max(agreed_alike, thing_dice(a, b));
      if (lone && (rivals(as, b) > 1 || rivals(bs, a) > 1 || of_two_times(pair, a, b))) continue;
      if (within_bound(pair, a, b) || opposed(a.apart, b.apart, false) || next_steps(pair, a, b)) continue;
      Features features = features_of(pair, as, bs, a, b);
      const double likely = likelihood("value", features);
      if (likely > most) best = &b, most = likely, signs = std::move(features);
    }
    // One of several values that agrees is the counterpart, unless another is for a thing that is named much more alike.
    constexpr double kMuchLess = 0.5;
    bool agreed = agreed_alike >= 0 && (!best || agreed_alike >= kMuchLess * thing_dice(a, *best));
    if (const Measured* least = agreed ? least_ceiling(bs, a) : nullptr; least && pair.words.containment >= kFar) {
      agreed = false, best = least, most = kCeilingOfAll;
      signs = features_of(pair, as, bs, a, *least);
    }
    if (!best || agreed || most < kLeastLikelihood || (!a.even && said_elsewhere(pair, a, *best)) || on_top(pair.a, pair.a_clause, a))
      continue;
    Difference d = slot_difference(pair, Kind::kQuantity, best->quantity->role.empty() ? "value" : best->quantity->role.c_str(),
                                   {a.words, a.at, a.at + 1}, {best->words, best->at, best->at + 1}, most, "value");
    d.a = phrase(pair.a, *a.words, a.at, a.at + 1);
    d.b = phrase(pair.b, *best->words, best->at, best->at + 1);
    d.a_unit = a.unit;
    d.b_unit = best->unit;
    d.features = std::move(signs);
    if (a.quantity->dimension != Dimension::kMoney && a.per.empty() && time_of_person(pair.a, *a.words, a.at))
      d.features.emplace_back("of_person", 1);
    out.push_back(std::move(d));
  }
}

}  // namespace

void slot_quantities(const ClausePair& pair, std::vector<Difference>& out) {
  compare_values(pair, false, out);
}

void slot_lone_quantities(const ClausePair& pair, std::vector<Difference>& out) {
  compare_values(pair, true, out);
}

}  // namespace rasoat
