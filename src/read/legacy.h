// Vietnamese 8-bit encodings of the years before Unicode, as they show in Unicode text ("QuyÕt ®Þnh", "Quyeát ñònh").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/source.h"

namespace rasoat::read {

/// `text` in Unicode letters. `encoding` is a name of legibility.h; a text of another encoding comes back as it is. TCVN3 has
/// no capitals with tone marks, only fonts of capitals: they come out large in a line that has no plain small letter, else small.
std::string from_legacy(std::string_view text, std::string_view encoding);

/// Turns the paragraphs of a legacy encoding into Unicode and warns "tcvn3" or "vni"; others stay.
void mend_legacy(Source& source);

}  // namespace rasoat::read
