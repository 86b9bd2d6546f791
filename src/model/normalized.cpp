#include "rasoat/normalized.h"

#include <algorithm>

namespace rasoat {

SourcePosition Text::source_of(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(pieces.begin(), pieces.end(), offset, [](std::uint32_t at, const Piece& piece) { return at < piece.at; });
  if (after == pieces.begin()) return {};
  const Piece& piece = *(after - 1);
  return {piece.from.paragraph, piece.from.offset + (offset - piece.at)};
}

}  // namespace rasoat
