// The order of article labels.
#pragma once

#include <string_view>

namespace rasoat::read {

/// 5 < 5a < 5b < 6 < 10 < 10d < 10đ < 10e; labels that begin with no digit come last, and are equal among themselves.
bool label_less(std::string_view a, std::string_view b);

}  // namespace rasoat::read
