// Clauses that every document has in the same words and that regulate nothing: who carries the document out, when it takes effect.
#pragma once

#include "rasoat/document.h"

namespace rasoat {

/// True if the unit is such a closing (or opening) clause; two of them do not contradict each other.
bool is_formula(const Document& document, std::int32_t unit);

/// True if the unit stands in an article whose heading says that it is about the document itself: scope, effect, who carries it out.
bool under_formula_heading(const Document& document, std::int32_t unit);

}  // namespace rasoat
