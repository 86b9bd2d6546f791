// Faults of TOML files, as an officer reads them.
#pragma once

#include <string>
#include <string_view>

namespace rasoat {

/// What the parser of TOML says of a fault of syntax, in Vietnamese; what it says of details in words that are not known here is left out,
/// for the line itself is shown beside it.
std::string toml_words(std::string_view description);

}  // namespace rasoat
