// Character references of HTML.
#pragma once

#include <string>
#include <string_view>

namespace rasoat::read {

/// Decodes a reference at text[at] == '&' ("&amp;", "&#160;", "&#xE0;") onto `out`, and returns its length in bytes; 0 (nothing appended)
/// for a bare ampersand ("KH&CN"). A named reference needs its semicolon.
std::size_t decode_entity(std::string_view text, std::size_t at, std::string& out);

/// All references of a text decoded.
std::string decode_entities(std::string_view text);

}  // namespace rasoat::read
