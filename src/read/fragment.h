// The text of a fragment of HTML without a tree: one pass, tags as events.
//
// The codification nests paragraphs within paragraphs and writes "<0,5mm" unescaped; a conforming parser closes the first and swallows the
// second. Here a tag is '<', an optional '/', the name of an element, and everything to the next '>'; any other '<' is a sign of the text.
// Nesting means nothing but for tables.
#pragma once

#include <string>
#include <string_view>

#include "read/block_writer.h"

namespace rasoat::read {

/// Writes the fragment's paragraphs. The fragment ends a paragraph.
void write_fragment(std::string_view html, BlockWriter& out);

/// The words of a fragment on one line, blanks collapsed.
std::string flat_text(std::string_view html);

}  // namespace rasoat::read
