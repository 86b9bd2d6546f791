// Positions in a document as officials write them: "điểm a, b khoản 2 Điều 5; khoản 1 Điều 7", in either order, with lists and ranges.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rasoat/address.h"

namespace rasoat {

/// One position, its steps from big to small.
struct Position {
  std::vector<Step> steps;
  bool relative = false;  ///< the first step is the unit that speaks: "Điều này", "khoản này"; its label is empty
};

struct Positions {
  std::vector<Position> all;  ///< in the order of the words; empty if there is no position at the place
  std::size_t end = 0;
};

/// Reads the positions that begin at `at` of `text`, at the word of a unit ("khoản", "Điều").
Positions positions_at(std::string_view text, std::size_t at);

}  // namespace rasoat
