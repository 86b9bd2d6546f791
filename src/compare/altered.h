// What is left over in a clause and its near copy when every other comparator has had its say.
#pragma once

#include <optional>
#include <vector>

#include "compare/segment.h"

namespace rasoat {

/// Gathers the open words of the segments of one pair of clauses, then tells them as one difference.
class Altered {
 public:
  void add(const Segment& segment);
  void tell(const Clause& a, const Clause& b, const Analysis& of_a, const Analysis& of_b, std::vector<Difference>& out);

 private:
  double total_ = 0, most_ = 0;  ///< weight of the words left over, in all and in the main place
  std::size_t regions_ = 0;
  bool condition_ = false, alternative_ = false;
  std::optional<Difference> main_;
};

}  // namespace rasoat
