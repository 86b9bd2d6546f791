// Citations in running words.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cite/documents.h"
#include "rasoat/document.h"

namespace rasoat {

/// The unit that speaks, for relative citations ("Điều này", "khoản 2").
struct CitingPlace {
  struct Holder {
    UnitKind kind;
    std::string id;
  };
  std::vector<Holder> chain;  ///< the unit itself and what holds it, small to big; empty outside units
  std::string type;           ///< slug of the document, empty if unknown
};

/// Citations of `words`; spans are offsets into them plus `base`. A target without a document is the citing document itself.
std::vector<Citation> scan_citations(std::string_view words, std::uint32_t base, const CitingPlace& place, Known& known);

}  // namespace rasoat
