// Words whose numbers are no quantities: citations, document numbers, dates, years, forms.
//
// This is no reading of citations (that is the stage cite): it only has to know where numbers are names.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rasoat/text.h"

namespace rasoat {

/// The token after the reference that begins at tokens[at]; `at` itself if none does.
std::size_t reference_end(std::string_view words, std::span<const Token> tokens, std::size_t at);

}  // namespace rasoat
