// How a document is cut into passages, the rows that search ranks.
#pragma once

#include <vector>

#include "rasoat/document.h"

namespace rasoat::store {

/// A passage: an article, or what stands outside of articles. Spans lie in Document::text.words.
struct Piece {
  std::int32_t unit = -1;  ///< index into Document::units; -1 for text outside of all units
  Span heading;            ///< label and heading words; empty if there are none
  Span body;               ///< the rest, beginning where the heading ends
};

/// One passage an article; a unit outside of articles that has none beneath is cut into pieces of a few thousand bytes, and
/// so is a document without units. In reading order.
std::vector<Piece> cut(const Document& document);

}  // namespace rasoat::store
