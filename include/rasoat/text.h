// Text: the normal form of a source with a map back to it, and the keys that words are compared and searched by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/source.h"
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

/// Normal form of all paragraphs of a source (empty ones are left out, their place kept by the map).
Text normalize(const Source& source);
/// Normal form of one string, without a map: queries, labels, single lines.
std::string normalize(std::string_view utf8);

/// Lower case of normalized text by our own table (no locale): same length in bytes is not promised.
std::string lower(std::string_view normalized);
/// True if no valid UTF-8 is broken in it.
bool valid_utf8(std::string_view bytes);

/// A syllable, number or code of a text: maximal run of letters and digits (a number keeps inner '.' and ',': 1.000,5;
/// a document number stays one token per run of letters and digits).
struct Token {
  Span span;
  std::uint32_t key = 0;     ///< hash of the search key: lower case, tone placement and final i/y unified (hoà → hòa, kỹ → kĩ)
  std::uint32_t folded = 0;  ///< hash of the key without any diacritic, đ → d
};
std::vector<Token> tokenize(std::string_view normalized);

/// Search key of a syllable as text: lower case, one tone placement (`hoà` → `hòa`, `uỷ` → `ủy`), final y as i (`kỹ` → `kĩ`), 08 → 8.
std::string search_key(std::string_view normalized_syllable);
/// All diacritics off, lower case, đ → d: "Đường bộ" → "duong bo".
std::string fold(std::string_view normalized);

}  // namespace rasoat
