// Text: the normal form of a source with a map back to it, and the keys that words are compared and searched by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/normalized.h"
#include "rasoat/source.h"
#include "rasoat/span.h"

namespace rasoat {

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
