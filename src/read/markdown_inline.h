// The marks within one line of Markdown.
#pragma once

#include <string>
#include <string_view>

namespace rasoat::read {

struct InlineText {
  std::string text;
  bool bold = false;   ///< wholly between ** marks
  int open_stars = 0;  ///< runs of '*' left open at the end of the line: the line goes on in the next
};

/// Text of a line without emphasis marks, links and escapes; references decoded. Emphasis may be unbalanced (it may span lines): every mark
/// that cannot be a sign of the text itself goes. What stays: "(*)", "2 * 3", blanks to fill in "____", snake_case. `<br>` becomes '\n'.
InlineText strip_inline(std::string_view line);

}  // namespace rasoat::read
