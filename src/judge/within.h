// Whether a quantity keeps within the bound that a higher provision sets.
#pragma once

#include <string_view>

#include "rasoat/span.h"

namespace rasoat {

/// True if the quantity that `value` prints lies inside a bound (at most, at least, a range) that the provision `superior` sets: 10 days
/// where it allows up to 15, 12 metres where it asks for at least 20 on one river and 10 on the other. Working days count 7/5 calendar
/// days. `opposing`: the words of `superior` that stand against the value; a floor kept excuses no ceiling passed. `alone`: where they are
/// a bound, only that one counts. The frame of a fine is none to keep within: whoever sets another one sets another fine.
bool keeps_within(std::string_view value, std::string_view superior, Span opposing, bool alone);

}  // namespace rasoat
