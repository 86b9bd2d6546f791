// The normal form of a source's words, with a map back to it. Made by normalize() of rasoat/text.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rasoat/span.h"

namespace rasoat {

/// Where a byte of normalized text came from.
struct SourcePosition {
  std::uint32_t paragraph = 0;  ///< index into Source::paragraphs
  std::uint32_t offset = 0;     ///< byte within Paragraph::text
};

/// Normalized text: NFC, single blanks (a tab stands for a gap between columns), no
/// invisible characters, eth and look-alike letters repaired; paragraphs end in '\n'.
/// Display words are kept: tone placement, case and punctuation stay as printed (search keys fold them, see below).
class Text {
 public:
  std::string words;                        ///< the normalized UTF-8
  std::vector<Span> paragraphs;             ///< one per kept paragraph of the source, without the '\n'
  std::vector<std::uint32_t> paragraph_of;  ///< index of that paragraph in Source::paragraphs

  /// Position in the source of a byte of `words`; of the end for offset == words.size().
  [[nodiscard]] SourcePosition source_of(std::uint32_t offset) const;

  /// Pieces of equal length on both sides begin here; sorted by `at`. Made by normalize().
  struct Piece {
    std::uint32_t at;  ///< in words
    SourcePosition from;
  };
  std::vector<Piece> pieces;
};

}  // namespace rasoat
