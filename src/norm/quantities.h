// Quantities of a tokenized text, with the tokens that they cover.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rasoat/norm.h"
#include "rasoat/text.h"

namespace rasoat {

/// A quantity and its tokens: [begin, end) from the first bound word to the unit.
struct QuantityTokens {
  Quantity quantity;
  std::size_t begin = 0, end = 0;
};

/// `reference[i]` is true where token i belongs to a citation, a date or a number of a document.
std::vector<QuantityTokens> read_quantities(std::string_view words, std::span<const Token> tokens, const std::vector<bool>& reference);

/// Marks the tokens of references.
std::vector<bool> reference_tokens(std::string_view words, std::span<const Token> tokens);

}  // namespace rasoat
