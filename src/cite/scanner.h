// Citations in running words.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/document.h"

namespace rasoat {

/// Where the words stand, for relative citations ("Điều này", "khoản này") and laws cited by name alone.
struct CitingPlace {
  std::string article, clause;  ///< identifiers of the unit's article and clause; empty outside
  std::string attachment;       ///< "att_1" inside an attached document
  std::optional<Date> day;      ///< of the citing document
};

/// Citations of `words`; spans are offsets into them plus `base`. A target without a document is the citing document itself.
std::vector<Citation> scan_citations(std::string_view words, std::uint32_t base, const CitingPlace& place);

}  // namespace rasoat
