#include "judge/within.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "judge/knowledge.h"
#include "rasoat/norm.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kCalendarPerWorkingDay = 7.0 / 5.0;

struct Interval {
  Dimension dimension;
  double low, high;
  bool bound;
  [[nodiscard]] bool is_floor() const { return bound && std::isinf(high); }
  [[nodiscard]] bool is_ceiling() const { return bound && std::isinf(low); }
};

Interval interval_of(const Quantity& quantity) {
  Interval out{quantity.dimension, quantity.low, quantity.high, quantity.bound != Bound::kExact};
  if (out.dimension == Dimension::kWorkingTime) {
    out.dimension = Dimension::kTime;
    out.low *= kCalendarPerWorkingDay;
    out.high *= kCalendarPerWorkingDay;
  }
  return out;
}

// "10 giờ trong một ngày", "200 giờ một năm": the time by which the value before it is counted bounds nothing.
bool counts_another(std::string_view words, const std::vector<Quantity>& all, std::size_t at) {
  if (at == 0 || interval_of(all[at]).dimension != Dimension::kTime) return false;
  const std::uint32_t before = all[at - 1].span.end, begin = all[at].span.begin;
  return begin <= before + 1 && words.substr(before, begin - before).find_first_not_of(" /") == std::string_view::npos;
}

}  // namespace

bool keeps_within(std::string_view value, std::string_view superior, Span opposing, bool alone) {
  static const RE2 fine_frame(judge_knowledge().fine_frame);
  if (RE2::PartialMatch(fold(superior), fine_frame)) return false;
  const std::vector<Quantity> own = quantities_in(value);
  if (own.size() != 1) return false;
  const Interval a = interval_of(own.front());
  const std::vector<Quantity> theirs = quantities_in(superior);
  const auto opposes = [&](const Quantity& quantity) { return quantity.span.begin < opposing.end && opposing.begin < quantity.span.end; };
  // Only a bound can stand against the value alone: "là 500.000 đồng" may go on "… được quy định mức cao hơn".
  const auto against =
      std::find_if(theirs.begin(), theirs.end(), [&](const Quantity& q) { return opposes(q) && q.bound != Bound::kExact; });
  const auto other_direction = [&](const Interval& b) {
    const Interval broken = interval_of(*against);
    return (b.is_floor() && broken.is_ceiling()) || (b.is_ceiling() && broken.is_floor());
  };
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    const Interval b = interval_of(theirs[i]);
    if (against != theirs.end() && !opposes(theirs[i]) && (alone || other_direction(b))) continue;
    if (!b.bound || a.dimension != b.dimension || counts_another(superior, theirs, i)) continue;
    if (a.low >= b.low && a.high <= b.high) return true;
  }
  return false;
}

}  // namespace rasoat
