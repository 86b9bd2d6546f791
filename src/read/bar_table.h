// Tables copied from law sites as lone bars: a bar, the lines of a cell, a bar, …; two bars in a row end a row. Nothing marks where a table
// ends, and what stands between two tables looks like a cell: it is told by the number of cells in the rows around it.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace rasoat::read {

/// Lines [begin, end) between two bars.
struct BarGroup {
  std::size_t begin = 0, end = 0;
  bool cell = true;        ///< false: text between two tables
  bool new_table = false;  ///< the first cell of a table that follows such text
  std::size_t row = 0, column = 0;
};

/// Places the groups of each row, in reading order. `is_title` says whether a group looks like a title between tables rather than a cell.
std::vector<BarGroup> arrange_bars(const std::vector<std::vector<BarGroup>>& rows, const std::function<bool(const BarGroup&)>& is_title);

}  // namespace rasoat::read
