// What is left over in a region of a diff: words of meaning that no comparator has told yet.
#pragma once

#include "compare/segment.h"

namespace rasoat {

struct Leftover {
  double weight = 0;      ///< of the words of meaning
  std::size_t words = 0;  ///< their number
  std::size_t begin = 0, end = 0;
};

Leftover leftover_a(const Segment& s, const Region& region);
Leftover leftover_b(const Segment& s, const Region& region);

}  // namespace rasoat
