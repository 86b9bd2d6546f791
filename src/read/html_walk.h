// The paragraphs of an element of a page.
#pragma once

#include <libxml/tree.h>

#include "read/block_writer.h"

namespace rasoat::read {

/// Writes the text under `root` in reading order. Scripts, forms and hidden elements are left out, with `page` also what a page puts around
/// a document (nav, header, footer, aside).
void walk(const xmlNode* root, bool page, BlockWriter& out);

}  // namespace rasoat::read
