// Bytes of a text file to UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/error.h"

namespace rasoat::read {

struct Decoded {
  std::string text;         ///< valid UTF-8 without a byte order mark
  std::size_t skipped = 0;  ///< bytes of the byte order mark before `text`; offsets into a UTF-8 file are offsets into `text` plus this
  std::vector<std::string> warnings;
};

/// UTF-8 with or without mark, or UTF-16 with one. Bytes that are no UTF-8 become U+FFFD with the warning "invalid-utf8:n";
/// kBinary if there are NUL bytes, many controls or more broken than whole characters; kFormat for a Vietnamese 8-bit encoding.
Result<Decoded> decode(std::string_view bytes, const std::string& file);

/// What the first bytes say that no reader accepts: "PDF", "zip", "Word 97–2003 (.doc)", "PNG", …; empty if nothing.
std::string_view binary_kind(std::string_view head);

}  // namespace rasoat::read
