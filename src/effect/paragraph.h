// Paragraphs of a unit, which bear no label: "đoạn 2 khoản 1 Điều 27".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rasoat/document.h"

namespace rasoat {

/// Which paragraph of its unit an amendment is about.
struct NamedParagraph {
  int number = 0;         ///< from 1; 0: the last one
  bool repealed = false;  ///< the words before it repeal
};
std::optional<NamedParagraph> paragraph_named(const Document& by, const Amendment& amendment);

/// Puts `fresh` in the place of a paragraph of `text`, or drops it if `fresh` is empty; false if there is no such paragraph.
bool put_paragraph(std::string& text, int number, std::string_view fresh);

}  // namespace rasoat
