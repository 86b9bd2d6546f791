// A Word document (ECMA-376), piece by piece: paragraphs, tables, and the package around them. Set as official documents are: A4, Times
// New Roman, page numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/table.h"

namespace rasoat {

class Word {
 public:
  enum class Page : unsigned char { kPortrait, kLandscape };
  explicit Word(Page page) : page_(page) {}

  void title(std::string_view words);
  void heading(std::string_view words, int level = 1);
  void paragraph(std::string_view words, bool italic = false);
  /// "Label: words", the label in bold; nothing for no words.
  void fact(std::string_view label, std::string_view words);

  /// Rows of cells in columns of these widths (in proportion). The first row is the head, repeated on each page, if `head`.
  void table(const std::vector<int>& widths, const std::vector<std::vector<Cell>>& rows, bool head);

  /// The file. `name` stands in its properties.
  [[nodiscard]] std::string bytes(std::string_view name) const;

 private:
  [[nodiscard]] int text_width() const;  // in twentieths of a point

  Page page_;
  std::string body_;
};

}  // namespace rasoat
