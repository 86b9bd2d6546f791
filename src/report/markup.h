// Text as HTML and XML want it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/span.h"

namespace rasoat {

/// Safe between tags and in attributes; control characters that XML forbids become blanks.
std::string escaped(std::string_view text);

/// Runs of a text in turn; the marked ones are the opposing words. Marks out of order or range are left out.
struct TextRun {
  std::string_view words;
  bool marked = false;
};
std::vector<TextRun> text_runs(std::string_view text, const std::vector<Span>& marks);

/// "… <mark>20 ngày</mark> …".
std::string marked_html(std::string_view text, const std::vector<Span>& marks);

}  // namespace rasoat
