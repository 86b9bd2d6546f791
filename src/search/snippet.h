// The words of a passage around its best match.
#pragma once

#include <string>
#include <vector>

#include "search/query.h"

namespace rasoat::search_detail {

struct Snippet {
  std::string text;         ///< one line, "…" where something was left out
  std::vector<Span> marks;  ///< matched words within it
};

Snippet make_snippet(const PassageWords& words, const Query& query);

}  // namespace rasoat::search_detail
