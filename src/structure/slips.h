// Slips of a page in its numbering: a label printed twice, one lost, one glued to the number of a footnote.
#pragma once

#include <cstddef>
#include <optional>

#include "rasoat/document.h"
#include "structure/tree.h"

namespace rasoat {

/// Reads labels that fit nowhere as what the labels around them show them to be.
class Slips {
 public:
  /// In an excerpt labels may be left out, so that little is a slip there.
  Slips(const Document& document, const Tree& tree, bool excerpt);

  /// What a label in paragraph `i` is that has no place as it is printed, or follows over a gap, with its place; `label` is corrected.
  std::optional<Tree::Place> place(std::size_t i, Label& label, const std::optional<Tree::Place>& printed);

 private:
  [[nodiscard]] bool first_point(std::size_t i, const Label& label, const Tree::Place& place) const;
  [[nodiscard]] std::optional<Tree::Place> footnoted(std::size_t i, Label& label) const;
  [[nodiscard]] std::optional<Tree::Place> missing_one(std::size_t i, Label& label);
  [[nodiscard]] std::optional<Tree::Place> headless_list(std::size_t i, const Label& label);
  [[nodiscard]] std::optional<Label> next_of(std::size_t i, Form form);
  [[nodiscard]] std::string_view words(std::size_t paragraph) const;

  const Document& document_;
  const Tree& tree_;
  const bool excerpt_, consolidated_;
  std::size_t budget_;  ///< lines that may still be looked at
};

}  // namespace rasoat
