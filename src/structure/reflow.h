// Hard-wrapped lines rejoined into paragraphs.
#pragma once

#include "rasoat/normalized.h"
#include "rasoat/source.h"

namespace rasoat {

/// Replaces the line end between two lines of one paragraph by a blank: an edit of equal length, so that no span and no map moves.
/// Only lines of kind kLine take part, and only in files whose lines look wrapped.
void reflow(Text& text, const Source& source);

}  // namespace rasoat
