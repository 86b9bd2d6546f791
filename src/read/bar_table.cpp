#include "read/bar_table.h"

namespace rasoat::read {
namespace {

// Where in a row of `count` groups a title stands that fuses the last row of one table (`columns` wide, 0 if unknown) with the first of the
// next
// (`next` wide, 0 if unknown); `count` if there is none.
std::size_t title_at(const std::vector<BarGroup>& row, std::size_t columns, std::size_t next,
                     const std::function<bool(const BarGroup&)>& is_title) {
  const std::size_t count = row.size();
  if (columns > 0 && count >= columns + 2 && is_title(row[columns])) return columns;
  if (columns == 0 && next > 0 && count >= next + 2 && is_title(row[count - next - 1])) return count - next - 1;
  return count;
}

}  // namespace

std::vector<BarGroup> arrange_bars(const std::vector<std::vector<BarGroup>>& rows, const std::function<bool(const BarGroup&)>& is_title) {
  std::vector<BarGroup> out;
  std::size_t columns = 0;  // of the first row of the table at hand
  std::size_t row_number = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::vector<BarGroup>& row = rows[i];
    const std::size_t title = title_at(row, columns, i + 1 < rows.size() ? rows[i + 1].size() : 0, is_title);
    if (columns == 0) columns = title;
    for (std::size_t n = 0; n < row.size(); ++n) {
      BarGroup group = row[n];
      if (n == title) {
        group.cell = false;
        row_number = 0;
        columns = row.size() - title - 1;
      } else {
        group.new_table = n == title + 1;
        group.row = row_number;
        group.column = n < title ? n : n - title - 1;
      }
      out.push_back(group);
    }
    ++row_number;
  }
  return out;
}

}  // namespace rasoat::read
