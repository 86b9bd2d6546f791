#pragma once

#include <memory>

#include "rasoat/read.h"

namespace rasoat::read {

/// Web pages. The document is looked for in the element that a known site prints it into, else in the body without scripts, menus and
/// forms. Nothing is loaded and no entity of a DTD is resolved. Origin.offset is the ordinal of the paragraph: the tree keeps no byte
/// offsets.
std::unique_ptr<Reader> make_html_reader();

}  // namespace rasoat::read
