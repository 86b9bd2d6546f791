// What a document says of the values that it sets: "Các mức chi tại Điều này là mức tối thiểu".
#pragma once

#include <vector>

#include "rasoat/document.h"
#include "rasoat/norm.h"

namespace rasoat {

/// From here to there plain values are floors or ceilings.
struct DeclaredBound {
  Span extent;
  Bound bound = Bound::kExact;  ///< kAtLeast or kAtMost
};

/// All such declarations of a document; mostly none.
std::vector<DeclaredBound> declared_bounds(const Document& document);

/// True if `value` keeps within `superior`, a plain value that its document declares to be a bound.
bool keeps_declared(const Quantity& value, const Quantity& superior, Bound declared);

}  // namespace rasoat
