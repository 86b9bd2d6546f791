// Quotation marks: where quoted amending text begins and where it ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rasoat {

/// The double quotation marks of a line, paired as far as they pair. Printed direction counts less than position, for “ and ” are
/// often typed for one another and straight marks have none.
struct Marks {
  std::size_t open = 0;        ///< opening marks without a closing one
  std::size_t close = 0;       ///< closing marks without an opening one
  std::size_t first_open = 0;  ///< byte of the first opening mark without a closing one
  std::size_t last_end = 0;    ///< byte past the last closing mark, 0 if there is none
};
Marks marks_of(std::string_view line);

/// Bytes of the opening mark at the beginning of the line, 0 if there is none.
std::size_t opening_mark(std::string_view line);

/// True if nothing but punctuation follows the last closing mark.
bool ends_closed(std::string_view line, const Marks& marks);

/// True if the line ends by announcing something: "như sau:".
bool announces(std::string_view line);

}  // namespace rasoat
