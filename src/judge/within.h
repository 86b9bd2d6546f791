// Whether a quantity keeps within the bound that a higher provision sets.
#pragma once

#include <string_view>

#include "rasoat/finding.h"

namespace rasoat {

/// True if the difference is of two quantities and that of `a` lies inside a bound (at most, at least, a range) that `superior` sets, the
/// words of the provision of `b`: 10 days where it allows up to 15, 12 metres where it asks for at least 20 on one river and 10 on the
/// other. Working days count 7/5 calendar days.
bool keeps_within(const Difference& difference, std::string_view superior);

}  // namespace rasoat
