// The quoted new words of what a line amends.
#pragma once

#include <string>

#include "rasoat/document.h"

namespace rasoat {

/// From the first quotation mark of the line to its end: "Sửa đổi tên Chương II như sau: “Hồ sơ”."; empty if there is none.
Span quoted_in(const Document& document, Span line);
/// The quotation that begins in the line or right after it; of several in a row the one that holds the unit itself.
Span new_text(const Document& document, Span line, const std::string& unit);

}  // namespace rasoat
