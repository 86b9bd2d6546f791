// Labels of units in running words: "5a", "đ", "II", "thứ nhất".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "cite/words.h"
#include "rasoat/address.h"

namespace rasoat {

/// True if one of `words` stands at `at`, the first letter in either case.
template <std::size_t N>
bool any_word(std::string_view text, std::size_t at, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return word_at(text, at, word) != kNoWord; });
}

/// Past a label of the kind said; `at` if none stands there.
std::size_t letter_end(std::string_view text, std::size_t at);  ///< one letter of a point: a to z or đ, in either case
std::size_t digits_end(std::string_view text, std::size_t at, std::size_t most);
std::size_t number_end(std::string_view text, std::size_t at);  ///< "5", "51a": no part of a fraction, share or decimal
std::size_t roman_end(std::string_view text, std::size_t at);
std::size_t container_end(std::string_view text, std::size_t at);  ///< "II", "2", "thứ nhất", "A"
std::size_t subpoint_end(std::string_view text, std::size_t at);   ///< "a", "a.1", "1.2", "iv"
std::size_t label_end(std::string_view text, std::size_t at, UnitKind kind);
std::size_t bracketed_roman_end(std::string_view text, std::size_t at);  ///< "(iv)" or " (iv)"
bool digit_at(std::string_view text, std::size_t at);

}  // namespace rasoat
