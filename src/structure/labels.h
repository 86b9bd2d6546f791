// Labels: what a line begins with, and which label may follow which.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rasoat/address.h"

namespace rasoat {

/// A label at the beginning of a line: "Điều 5.", "2.", "đ)", "Chương II".
struct Label {
  UnitKind kind = UnitKind::kText;
  std::string name;        ///< normalized: "5", "2a", "đ", "2" for II
  std::size_t length = 0;  ///< bytes up to where the words after the label begin
  bool bare = false;       ///< an article without a mark after its number: could be a citation
};

std::optional<Label> label_of(std::string_view line);

/// True if `next` may stand after `last` in one list of that kind ("3" → "4", "3a"; "d" → "đ", "d1"). An empty `last` asks for a first one.
bool follows(UnitKind kind, std::string_view last, std::string_view next);

/// Ordinal and suffix of a label: "12a" → (12, "a").
std::pair<int, std::string> numbered(std::string_view label);

}  // namespace rasoat
