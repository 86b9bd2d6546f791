// Tables that hold data, apart from tables that only lay out a page.
#pragma once

#include <vector>

#include "rasoat/normalized.h"
#include "rasoat/source.h"

namespace rasoat {

/// For every paragraph of the text: is it a cell whose number is a row's, not a unit's? Empty if the source has no tables. A table of
/// one column, or one that holds an article, only lays out text.
std::vector<bool> data_cells(const Text& text, const Source& source);

}  // namespace rasoat
