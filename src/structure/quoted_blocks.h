// Blocks of quoted amending text: they are words of another document, and no unit lies inside.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "rasoat/document.h"
#include "structure/quotes.h"
#include "structure/tree.h"

namespace rasoat {

class QuotedBlocks {
 public:
  struct Block {
    Span quoted;
    std::size_t last;       ///< its last paragraph
    bool unclosed = false;  ///< the closing mark is missing
  };

  /// `given`, if not empty, says by paragraph where the source itself begins an article: no quotation reaches over it.
  QuotedBlocks(const Document& document, const Tree& tree, const std::vector<bool>& given)
      : document_(document), tree_(tree), given_(given), budget_(kScans * (document.text.paragraphs.size() + 1)) {}

  /// The block that begins in paragraph `i`, whose trimmed span is `line`, if one does; `label` are the bytes of the line's label, `placed`
  /// if it is a unit's.
  std::optional<Block> block(std::size_t i, Span line, std::size_t label, bool placed);
  /// The same for a line that begins another document's article without a mark, after words that announce new text: the mark is lost.
  std::optional<Block> unmarked_block(std::size_t i, Span line);
  /// Tells of a line that is not quoted: it may announce quoted text.
  void plain_line(std::string_view words_after_label);

 private:
  // A closing mark is looked for once or twice over the whole text; more is the work of a text made to be slow.
  static constexpr std::size_t kScans = 8;

  struct End {
    std::size_t last;
    bool closed;
  };
  [[nodiscard]] std::optional<End> end_of(std::size_t i, std::size_t open);
  [[nodiscard]] std::optional<std::size_t> closed_again(std::size_t i);
  [[nodiscard]] bool is_next_number(std::string_view line) const;
  [[nodiscard]] bool resumes(std::string_view words, bool surely) const;
  [[nodiscard]] std::string_view words(std::size_t paragraph) const;

  const Document& document_;
  const Tree& tree_;
  const std::vector<bool>& given_;
  std::size_t budget_;
  bool announced_ = false;  ///< the last line that is not quoted leads into quoted text, or a block has just ended
  bool amending_ = false;   ///< that line speaks of amending
};

}  // namespace rasoat
