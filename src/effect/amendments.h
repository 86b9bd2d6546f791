// What amending and repealing clauses do to which document and unit.
#pragma once

#include "rasoat/document.h"

namespace rasoat {

/// Fills Document::amendments, one a target. Needs Document::citations, and turns those of an announcement ("khoản 2 Điều 5" in an amending
/// clause) to the document that is amended.
void find_amendments(Document& document);

}  // namespace rasoat
