// When two legal quantities cannot both be right.
#pragma once

#include "rasoat/norm.h"

namespace rasoat {

enum class Disagreement : unsigned char {
  kNone,
  kIncomparable,  ///< other dimensions, or one is not read
  kStricter,      ///< a's interval lies inside b's: a bound is narrowed
  kLooser,        ///< a's interval reaches beyond b's
  kOther,         ///< neither holds the other
  kCalendar       ///< the same number of days, working on one side and calendar on the other
};

Disagreement disagreement(const Quantity& a, const Quantity& b);

/// "quá 5 năm thì bị thu hồi" and "không quá 5 năm" say one bound from its two sides.
bool one_bound_from_two_sides(const Quantity& a, const Quantity& b);

bool is_time(Dimension dimension);

/// True if both are one length of time, whatever their bounds: five years and sixty months; "chậm nhất 90 ngày trước khi …" and "ít nhất 90
/// ngày trước khi …".
bool one_time(const Quantity& a, const Quantity& b);

}  // namespace rasoat
