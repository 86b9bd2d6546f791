// What amending and repealing clauses do to which document and unit.
#pragma once

#include <vector>

#include "rasoat/document.h"

namespace rasoat {

/// One amendment a target. Needs Document::citations.
std::vector<Amendment> amendments_of(const Document& document);

}  // namespace rasoat
