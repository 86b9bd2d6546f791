// The clauses inside the quoted text of an amendment, which has no units of its own.
#pragma once

#include <string_view>
#include <vector>

#include "rasoat/span.h"

namespace rasoat {

/// A line of quoted text by the mark that it begins with.
struct QuotedLine {
  enum class Level : unsigned char { kArticle, kClause, kPoint, kText } level = Level::kText;
  Span words;  ///< without the mark
};
std::vector<QuotedLine> quoted_lines(std::string_view text, Span quote);

}  // namespace rasoat
