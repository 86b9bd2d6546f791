// What a reader makes of a file: paragraphs with their origin, before anything is understood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rasoat/date.h"

namespace rasoat {

/// What the format itself says of a paragraph. Never a guess from its words.
enum class ParagraphKind : std::uint8_t {
  kBody,     ///< a paragraph of text
  kLine,     ///< a line of a text whose paragraphs may be broken over several lines (plain text, PDF); a blank line is an empty one
  kCell,     ///< one cell of a table; row and column are set
  kNote,     ///< a footnote or endnote, its mark cut off
  kArticle,  ///< begins an article by the word of a structured source (codification, JSON): "Điều 5. Tên điều"
};

/// Where a paragraph lies in its file.
struct Origin {
  /// Byte offset of the first byte in the file (plain text, Markdown), or ordinal of the paragraph within the format's
  /// main part (docx: the n-th w:p of word/document.xml, the anchor for comments; HTML, JSON, codification: the n-th
  /// paragraph made of it).
  std::uint64_t offset = 0;
  std::uint32_t table = 0;  ///< 1-based ordinal of the table, 0 outside tables
  std::uint32_t row = 0;    ///< 0-based
  std::uint32_t column = 0;
};

struct Paragraph {
  std::string text;  ///< UTF-8 as it stood in the file (entities decoded), without line ends; computed list numbers included
  ParagraphKind kind = ParagraphKind::kBody;
  Origin origin;
  bool bold = false;    ///< wholly bold, where the format tells
  bool struck = false;  ///< wholly struck through
};

/// Facts that the source itself states beside the text: a site's header, the codification's notes, a JSON's fields.
/// They are imported, kept beside what we derive from the text, and never trusted over it in silence.
struct Imported {
  std::string number, type, title, issuer;
  std::optional<Date> issued, effective;
  std::string status;   ///< the source's own words: "Còn hiệu lực", …
  std::string edition;  ///< of the codification: "2025-02", or "current:2025-11-14" by the newest documents of an undated one
  /// Notes on single units, e.g. {"5", "có nội dung được sửa đổi … bởi Điều 1 Nghị định số 128/2018/NĐ-CP …"}.
  struct Note {
    std::string article;  ///< label as printed
    std::string text;
  };
  std::vector<Note> notes;
  /// Links between articles set by the codifiers: article label here → document number and article there.
  struct Link {
    std::string article, to_document, to_article;
  };
  std::vector<Link> links;
};

/// One document as read. A file may hold several (the codification, a JSON list).
struct Source {
  std::string file;    ///< path as given
  std::string part;    ///< names the document within a file of several; empty otherwise
  std::string format;  ///< "text", "markdown", "html", "json", "docx", "codification", …
  std::vector<Paragraph> paragraphs;
  Imported imported;
  std::vector<std::string> warnings;  ///< codes of what the reader left out or could not read, e.g. "image-skipped"
};

}  // namespace rasoat
