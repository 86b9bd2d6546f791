// Which citations of an announcement are what it acts on, and which only say where, by what or after what pattern.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "effect/announcement.h"

namespace rasoat {

struct Selection {
  std::vector<Target> targets;
  std::vector<std::string> parts;  ///< units of the targets of which a paragraph or sentence alone is named: "đoạn 2 khoản 1 Điều 27"
  Target scope;                    ///< what is said of the document (and of the unit, where there is but one)
  std::size_t first = 0;           ///< offset of the first citation, or the end
};

/// From the citations of `line` between `begin` and `end`. `inserts`: "Bổ sung khoản 3a vào sau khoản 3 Điều 5" names new units beside old
/// ones.
Selection select_targets(const Line& line, std::size_t begin, std::size_t end, bool inserts);
/// `added` in the parent of its neighbour: "khoản 3a" beside art_5__para_3 is art_5__para_3a.
Target beside(Target added, const Target& neighbour);
/// True if the word that ends at `at` goes on.
bool word_goes_on(std::string_view words, std::size_t at);

}  // namespace rasoat
