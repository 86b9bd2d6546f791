// Word files (.docx).
#pragma once

#include <memory>

#include "rasoat/read.h"

namespace rasoat {

/// Paragraphs in reading order with computed list numbers; cells with their place; text boxes once, after the paragraph that anchors
/// them; notes after the paragraph that refers to them. Origin::offset is the ordinal of the w:p in word/document.xml.
std::unique_ptr<Reader> make_docx_reader();

}  // namespace rasoat
