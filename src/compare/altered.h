// What is left over in a clause and its near copy when every other comparator has had its say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compare/segment.h"

namespace rasoat {

/// Gathers the open words of the segments of one pair of clauses, then tells them as one difference.
class Altered {
 public:
  /// `taken`: how much of the one document was taken over from the other, 0 … 1; at 0 there is nothing to tell.
  explicit Altered(double taken) : taken_(taken) {}
  void add(Segment& segment);
  void tell(const Clause& a, const Clause& b, const Analysis& of_a, const Analysis& of_b, std::vector<Difference>& out);

 private:
  struct Place {
    double weight = 0;
    std::string a, b;
  };
  [[nodiscard]] std::string printed(std::string Place::*side) const;

  double taken_ = 0;
  double total_ = 0, most_ = 0;  ///< weight of the words left over, in all and in the main place
  std::vector<Place> places_;    ///< in reading order
  bool condition_ = false, alternative_ = false;
  std::optional<Difference> main_;
};

}  // namespace rasoat
