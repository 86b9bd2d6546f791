// The stretches of a document that patterns read.
#pragma once

#include <string>
#include <vector>

#include "rules/pack.h"

namespace rasoat {

/// Lower-case words, and where they stand.
struct Stretch {
  std::int32_t unit = -1;
  Span span;
  std::string words;
};

std::vector<Stretch> stretches(const Document& document, RulePlace place);

/// The headings over a unit, its own included, one a line, as patterns read them.
std::string headings_above(const Document& document, std::int32_t unit);

/// Words as patterns read them: lower case, the tone mark in its modern place ("hoà" → "hòa", "uỷ" → "ủy").
std::string pattern_words(std::string_view words);

}  // namespace rasoat
