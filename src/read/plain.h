#pragma once

#include <memory>
#include <vector>

#include "rasoat/read.h"
#include "read/lines.h"

namespace rasoat::read {

/// Text without markup, whatever its extension: the last reader to be asked. A blank line is an empty paragraph (an end of a paragraph
/// that no page break made).
std::unique_ptr<Reader> make_plain_reader();

/// What plain text and Markdown have in common: decoded, split, page furniture gone and counted in the warnings.
struct TextFile {
  std::string text;
  std::vector<Line> lines;  ///< into `text`
  std::vector<std::string> warnings;
};
Result<std::unique_ptr<TextFile>> open_text(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace rasoat::read
