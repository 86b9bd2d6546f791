// The words in which two near copies differ: longest common subsequence, then words that only moved.
#pragma once

#include <vector>

#include "compare/analysis.h"

namespace rasoat {

/// A place where the two differ: the words left over on each side between two common words.
struct Region {
  std::size_t a_begin = 0, a_end = 0, b_begin = 0, b_end = 0;
};

struct Diff {
  std::vector<std::int32_t> a_to_b;    ///< for each word of a: its partner in b, -1 if none
  std::vector<bool> a_moved, b_moved;  ///< left over by the common subsequence, but present on the other side
  std::vector<bool> b_matched;
  std::vector<Region> regions;

  [[nodiscard]] bool a_only(std::size_t i) const { return a_to_b[i] < 0 && !a_moved[i]; }
  [[nodiscard]] bool b_only(std::size_t i) const { return !b_matched[i] && !b_moved[i]; }
};

Diff diff(const Words& a, const Words& b);

}  // namespace rasoat
