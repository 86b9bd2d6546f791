#include "judge/within.h"

#include <optional>

#include "rasoat/norm.h"

namespace rasoat {
namespace {

constexpr double kCalendarPerWorkingDay = 7.0 / 5.0;

struct Interval {
  Dimension dimension;
  double low, high;
  bool bound;
};

std::optional<Interval> interval_of(const std::string& words) {
  const std::vector<Quantity> found = quantities_in(words);
  if (found.size() != 1) return std::nullopt;
  Interval out{found[0].dimension, found[0].low, found[0].high, found[0].bound != Bound::kExact};
  if (out.dimension == Dimension::kWorkingTime) {
    out.dimension = Dimension::kTime;
    out.low *= kCalendarPerWorkingDay;
    out.high *= kCalendarPerWorkingDay;
  }
  return out;
}

}  // namespace

bool keeps_within(const Difference& difference) {
  if (difference.kind != Kind::kQuantity) return false;
  const auto a = interval_of(difference.a), b = interval_of(difference.b);
  return a && b && b->bound && a->dimension == b->dimension && a->low >= b->low && a->high <= b->high;
}

}  // namespace rasoat
