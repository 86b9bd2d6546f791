#pragma once

#include <memory>

#include "rasoat/read.h"

namespace rasoat::read {

/// Markdown by extension, or any text that carries enough of its marks. Lines stay lines (ParagraphKind::kLine), since the text between
/// the marks is often hard-wrapped; only table cells are paragraphs of their own.
std::unique_ptr<Reader> make_markdown_reader();

}  // namespace rasoat::read
