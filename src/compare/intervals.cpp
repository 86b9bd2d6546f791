#include "compare/intervals.h"

#include <cmath>

namespace rasoat {
namespace {

// A month is 30 or 31 days, five working days are a week: closer than this, two values are one.
constexpr double kTolerance = 0.03;
constexpr double kCalendarDaysOfWorkingDay = 1.4;

bool same(double x, double y) {
  if (std::isinf(x) || std::isinf(y)) return x == y;
  return std::abs(x - y) <= kTolerance * std::max(std::abs(x), std::abs(y));
}

bool below(double x, double y) {
  return x < y && !same(x, y);
}

struct Interval {
  double low, high;
};

// Deadlines are ceilings however they are worded.
Interval interval(const Quantity& q, double scale) {
  const bool deadline = is_time(q.dimension) && q.role == "deadline" && q.bound == Bound::kExact;
  return {deadline ? -INFINITY : q.low * scale, q.high * scale};
}

bool complements(const Quantity& upper, const Quantity& lower) {
  return (upper.bound == Bound::kAbove && lower.bound == Bound::kAtMost) ||
         (upper.bound == Bound::kAtLeast && lower.bound == Bound::kBelow);
}

// "dưới 15 tỷ đồng" beside "từ 80 đến dưới 1.500 tỷ đồng": two classes of things, of which neither rule speaks of the other's.
bool other_class(const Quantity& a, const Quantity& b, const Interval& x, const Interval& y) {
  const auto strict = [](const Quantity& q) { return q.bound == Bound::kBelow || q.bound == Bound::kAbove; };
  const bool disjoint = x.high <= y.low || y.high <= x.low;
  // "từ 21% trở lên" beside "từ 5% đến 20%": the class above the other.
  const auto above = [](const Quantity& open, const Quantity& range) {
    return open.bound == Bound::kAtLeast && range.bound == Bound::kRange;
  };
  // "từ trên 200 giờ đến 300 giờ" beside "không quá 200 giờ": the cases that are let go on from there.
  const auto goes_on = [](const Quantity& range, const Interval& r, const Quantity& ceiling, const Interval& c) {
    return range.bound == Bound::kRange && ceiling.bound == Bound::kAtMost && same(r.low, c.high);
  };
  return disjoint && (strict(a) || strict(b) || above(a, b) || above(b, a) || goes_on(a, x, b, y) || goes_on(b, y, a, x));
}

}  // namespace

bool is_time(Dimension dimension) {
  return dimension == Dimension::kTime || dimension == Dimension::kWorkingTime;
}

bool one_bound_from_two_sides(const Quantity& a, const Quantity& b) {
  return a.dimension == b.dimension && ((complements(a, b) && same(a.low, b.high)) || (complements(b, a) && same(b.low, a.high)));
}

Disagreement disagreement(const Quantity& a, const Quantity& b) {
  const bool times = is_time(a.dimension) && is_time(b.dimension);
  if (a.dimension != b.dimension && !times) return Disagreement::kIncomparable;
  if (times && (a.role == "frequency") != (b.role == "frequency")) return Disagreement::kIncomparable;
  if (a.dimension == Dimension::kCount && a.unit != b.unit) return Disagreement::kIncomparable;
  const auto scale = [&](const Quantity& q) {
    return a.dimension != b.dimension && q.dimension == Dimension::kWorkingTime ? kCalendarDaysOfWorkingDay : 1.0;
  };
  if (a.dimension != b.dimension && same(a.high, b.high) && same(a.low, b.low)) return Disagreement::kCalendar;
  const Interval x = interval(a, scale(a)), y = interval(b, scale(b));
  if (a.bound == Bound::kExact && b.bound == Bound::kExact && same(x.high, y.high)) return Disagreement::kNone;
  if (one_bound_from_two_sides(a, b)) return Disagreement::kNone;
  if (other_class(a, b, x, y)) return Disagreement::kIncomparable;
  // A fixed value against a bound at that value: the one is a case of the other.
  if (same(x.low, y.low) && same(x.high, y.high)) return Disagreement::kNone;
  if (a.dimension != b.dimension && same(x.high, y.high)) return Disagreement::kNone;
  const bool inside = !below(x.low, y.low) && !below(y.high, x.high);
  const bool holds = !below(y.low, x.low) && !below(x.high, y.high);
  return inside ? Disagreement::kStricter : holds ? Disagreement::kLooser : Disagreement::kOther;
}

bool one_time(const Quantity& a, const Quantity& b) {
  const auto length = [](const Quantity& q) { return std::isinf(q.high) ? q.low : q.high; };
  return a.dimension == b.dimension && is_time(a.dimension) && a.bound != Bound::kRange && b.bound != Bound::kRange &&
         same(length(a), length(b));
}

}  // namespace rasoat
