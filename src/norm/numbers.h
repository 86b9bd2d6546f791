// Numbers in digits and in words, with the interval that the words around them make.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rasoat/norm.h"
#include "rasoat/text.h"

namespace rasoat {

/// A number as written: digits with thousands dots and decimal comma, multiplied ("2 triệu"), glossed ("15 (mười lăm)"), or in words.
struct Number {
  double value = 0;
  std::size_t end = 0;  ///< the token after it; equal to the asked one if there is no number
  bool in_words = false;
};
Number number_at(std::string_view words, std::span<const Token> tokens, std::size_t at);

/// A unit of measure or a counted noun.
struct Measure {
  Dimension dimension = Dimension::kCount;
  double factor = 1;
};
/// The unit at tokens[at] (or the sign after the token before it); `end` gets the token after it.
const Measure* unit_at(std::string_view words, std::span<const Token> tokens, std::size_t at, std::size_t& end);

/// "500m2", "70.000đ", "22kV": number and unit in one token. `unit` is nullptr where the token is no such thing ("5a", "điểm 1đ").
struct Glued {
  double value = 0;
  const Measure* unit = nullptr;
  std::uint32_t unit_begin = 0;  ///< offset of the unit's words
};
Glued glued_at(std::string_view words, const Token& token);

/// What the words before a number make of it.
enum class BoundWord : unsigned char { kAtMost, kAtLeast, kBelow, kAbove, kWithin, kBetween, kUpward, kDownward };
/// The bound phrase that begins at tokens[at]; nullptr if none.
const BoundWord* bound_at(std::span<const Token> tokens, std::size_t at, std::size_t& length);

}  // namespace rasoat
