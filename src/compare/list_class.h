// What the items of a list are: papers, conditions, cases …
#pragma once

#include <string_view>

namespace rasoat {

/// Class of a list by the words that lead into it, in lower case without diacritics: the first that names one decides; -1 if none does.
/// Lists of these classes are meant to be whole; of others (tasks, criteria, contents) an item more is detail.
int list_class(std::string_view folded);

}  // namespace rasoat
