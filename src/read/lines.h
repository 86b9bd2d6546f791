// A text file as lines and pages, with what belongs to the page taken out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/error.h"
#include "rasoat/read.h"

namespace rasoat::read {

struct Line {
  std::string_view text;     ///< into the decoded text, without line end and trailing blanks
  std::uint64_t offset = 0;  ///< of its first byte in the file
  bool new_page = false;     ///< the first line after a form feed
  [[nodiscard]] bool blank() const;
};

/// The lines of `text`; "\n", "\r\n", "\r" and form feeds end one. kParagraphTooLong above the limit.
Result<std::vector<Line>> split_lines(std::string_view text, std::uint64_t skipped, const std::string& file, const Limits& limits);

/// True if the line is wholly page furniture by its words alone: a running head, a site's mark on a provision.
bool is_furniture(std::string_view line);

/// Takes out running heads, signature stamps, marks of page sources, and the page numbers and blank lines at the edges of pages. Returns
/// how many lines with words or digits went. Conservative: a number goes only if it stands at the edge of a page and counts the pages.
std::size_t drop_furniture(std::vector<Line>& lines);

}  // namespace rasoat::read
