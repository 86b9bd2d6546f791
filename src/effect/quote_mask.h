// A line of an amending document without what it quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/span.h"

namespace rasoat {

/// Single quotation marks around words become double ones, at the same length: 'quy định' → "quy định".
std::string with_double_marks(std::string_view words);
/// Blanks what stands between quotation marks, so that its words are not read as the line's own; same length. A quotation that the page
/// left open ends where the next announcement begins.
std::string mask_quotes(std::string_view words);
/// Where a line announces several things one after the other, each by itself; the whole line otherwise. `masked`: see mask_quotes.
std::vector<Span> statements_in(std::string_view masked);

}  // namespace rasoat
