// Lines for a terminal: wrapped at blanks, counted in characters, with marked words in colour.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/span.h"

namespace rasoat {

/// A line of a column: its bytes (with escape codes) and how many columns they take.
struct Line {
  std::string bytes;
  std::size_t columns = 0;
};

/// Wraps `text` to `columns`; the words of `marks` are wrapped in `on` and `off` (empty: left plain). Line ends of the text are kept.
std::vector<Line> wrap(std::string_view text, std::size_t columns, const std::vector<Span>& marks = {}, std::string_view on = {},
                       std::string_view off = {});

/// Two columns side by side with a bar between them.
std::string side_by_side(const std::vector<Line>& left, const std::vector<Line>& right, std::size_t columns);

/// The lines under each other, each after `indent`.
std::string stacked(const std::vector<Line>& lines, std::string_view indent);

}  // namespace rasoat
