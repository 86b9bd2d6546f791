// Which label comes after which: every form of numbering knows its successors.
#pragma once

#include <string_view>
#include <utility>

#include "structure/labels.h"

namespace rasoat {

enum class Follow : unsigned char {
  kNone,  ///< does not follow
  kGap,   ///< follows, with one or two labels missing between
  kNext,  ///< the successor: 3 → 4 or 3a, d → đ or d1, iv → v
};

/// How `next` follows `last` in one list of that form.
Follow step(Form form, std::string_view last, std::string_view next);

/// True if a list of that form may begin with the label.
bool begins_list(Form form, std::string_view label);

/// Ordinal and suffix of a label: "12a" → (12, "a").
std::pair<int, std::string_view> numbered(std::string_view label);

/// Value of a small Roman numeral, 0 if it is none.
int small_roman(std::string_view label);

}  // namespace rasoat
