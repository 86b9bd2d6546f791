// The day on which a document takes effect, from its effect clause.
#pragma once

#include <optional>

#include "rasoat/document.h"

namespace rasoat {

/// nullopt if no clause says it of the document as a whole.
std::optional<Date> effective_date(const Document& document);

}  // namespace rasoat
