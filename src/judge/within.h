// Whether a quantity keeps within the bound that a higher provision sets.
#pragma once

#include "rasoat/finding.h"

namespace rasoat {

/// True if the difference is of two quantities, the one of `b` is a bound (at most, at least, a range) and the one of `a` lies inside it:
/// 10 days where the law allows up to 15, 70 million where it asks for at least 60. Working days count 7/5 calendar days.
bool keeps_within(const Difference& difference);

}  // namespace rasoat
