// What the items of a list are: papers, conditions, cases …
#pragma once

#include <string_view>

#include "compare/analysis.h"

namespace rasoat {

/// Class of a list by the words that lead into it, in lower case without diacritics: the first that names one decides; -1 if none does.
/// Lists of these classes are meant to be whole; of others (tasks, criteria, contents) an item more is detail.
int list_class(std::string_view folded);
/// True if the words before the items, or the article's heading, name such a class.
bool whole_list(const Analysis& analysis, const Clause& clause);

}  // namespace rasoat
