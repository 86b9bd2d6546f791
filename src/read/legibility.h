// Whether the letters of a text layer are those of the document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/error.h"
#include "rasoat/source.h"

namespace rasoat::read {

/// The 8-bit encoding whose letters show through in UTF-8 text ("QuyÕt ®Þnh" is TCVN3); empty if none.
std::string legacy_encoding(std::string_view utf8);

/// kNeedsOcr for a text of shifted glyphs (`6Ӣ CÔNG 7+ѬѪ1*`) or of Vietnamese without its marks in the spelling of a scanner;
/// kFormat for a legacy encoding. Short texts and texts in other languages pass.
Result<void> legible(const std::vector<Paragraph>& paragraphs, const std::string& file);

}  // namespace rasoat::read
