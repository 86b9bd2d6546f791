// Paragraphs out of a stream of blocks, inline text and tables: what the reader of HTML pages and that of the codification have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/source.h"

namespace rasoat::read {

/// Blanks collapse as in HTML; blocks without words leave nothing. Origin.offset is the index of the paragraph in `out`.
class BlockWriter {
 public:
  explicit BlockWriter(std::vector<Paragraph>& out) : out_(out) {}

  /// Text with its references decoded. ASCII blanks and line ends are one blank.
  void text(std::string_view utf8);
  /// Ends the paragraph.
  void block();
  /// A computed list number, put before the next paragraph unless that begins with a number of its own.
  void list_number(std::string number);
  /// Ends a list item; the number of one without words goes with it.
  void end_item();
  /// Text up to end_superscript() is raised: "2" after "m" becomes "²", a note's mark after a word "[1]".
  void begin_superscript();
  void end_superscript();

  void begin_table();
  void begin_row();
  void begin_cell(unsigned columns, unsigned rows);
  void end_cell();
  void end_table();

  /// Depth of bold and struck elements around the text, counted by the caller.
  void weight(int bold, int struck) {
    bold_ = bold;
    struck_ = struck;
  }
  /// Bytes of the longest paragraph so far.
  [[nodiscard]] std::size_t longest() const { return longest_ > current_.size() ? longest_ : current_.size(); }

 private:
  struct Table {
    std::uint32_t ordinal = 0, row = 0, column = 0;
    bool any_row = false, in_cell = false;
    unsigned width = 1;           // of the open cell
    std::vector<unsigned> reach;  // rows that a cell above still covers, by column
  };

  void put(std::string_view word);
  [[nodiscard]] Origin origin() const;

  std::vector<Paragraph>& out_;
  std::string current_, number_, raised_;
  std::vector<Table> tables_;
  std::uint32_t table_count_ = 0;
  std::size_t longest_ = 0;
  int bold_ = 0, struck_ = 0, raising_ = 0;
  bool all_bold_ = true, all_struck_ = true, pending_blank_ = false;
};

}  // namespace rasoat::read
