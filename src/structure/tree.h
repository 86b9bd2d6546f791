// The tree of units, grown line by line.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "rasoat/document.h"
#include "structure/labels.h"
#include "structure/sequence.h"

namespace rasoat {

/// Adds units to a document as its lines are read. A label is placed where it continues an open list, the deepest first, or where it
/// may begin one; a label with no place is text.
class Tree {
 public:
  /// A place in the tree for a label.
  struct Place {
    std::size_t frame;  ///< the open unit that becomes the parent
    int rank;           ///< of the new unit
    UnitKind kind;
    Form list;    ///< the parent's list that it goes on or begins
    Follow step;  ///< kNone: begins the list
  };

  /// A list that is open, by its last label.
  struct OpenList {
    std::string last;
    char mark;
    Place next;  ///< of the next unit of the list, whatever its label
  };
  /// The place of a first clause in an article that has none.
  struct NoClauses {
    std::int32_t article;  ///< the article
    Place place;
  };

  /// In an excerpt the first label may be any ("2. …", "b) …").
  Tree(Document& document, bool excerpt);

  [[nodiscard]] std::optional<Place> place(const Label& label) const;
  /// The place of what surely is an article, whatever its number.
  [[nodiscard]] Place place_article() const;
  /// The deepest open list of that form within the article.
  [[nodiscard]] std::optional<OpenList> open_list(Form form) const;
  /// Where clauses would begin in an article that has only words so far.
  [[nodiscard]] std::optional<NoClauses> first_clause() const;
  /// True if the label is the very next one of an open list.
  [[nodiscard]] bool continues(const Label& label) const;

  /// Begins a unit; `line` is the whole line, `words` what follows its label.
  void begin(const Label& label, const Place& place, Span line, Span words);
  /// Begins an attached document or an annex; units after it are its own.
  void begin_part(UnitKind kind, const std::string& label, Span line, Span heading);
  /// A line without a label: a heading that goes on, more words of the deepest open unit, or a unit of kind text after children. A cell of
  /// a table is never a heading.
  void line(Span line, bool cell = false);
  /// The own words of the unit begun last end here: what follows on its line is quoted.
  void cut(std::uint32_t end);
  /// Quoted amending text: covered by the open units, no words of theirs.
  void quoted(Span lines);
  /// The body is at an end (signature, recipients): nothing is open any more.
  void close();

  [[nodiscard]] bool empty() const { return document_.units.empty(); }
  [[nodiscard]] bool in_article() const { return deepest(kArticleRank, kArticleRank).has_value(); }
  [[nodiscard]] bool in_annex() const { return head() > 0 && unit(frames_[head()].unit).kind == UnitKind::kAnnex; }
  /// Label of the last article of the attached document, annex or document that is open.
  [[nodiscard]] const std::string& last_article() const { return frames_[head()].lists[index(Form::kArticle)].last; }
  /// True if the heading of the last unit begun may go on on the next line.
  [[nodiscard]] bool heading_open() const { return heading_lines_ > 0; }
  /// True right below the title of a chapter or section, where an article's number may be misprinted but is never the title's end.
  [[nodiscard]] bool titles_container() const;

 private:
  static constexpr int kArticleRank = 50;

  struct List {
    std::string last;  ///< label of its last unit; empty: not begun
    char mark = 0;
    int rank = 0;
    UnitKind kind = UnitKind::kClause;
  };
  // An open unit; the first frame is the document itself.
  struct Frame {
    std::int32_t unit = -1;
    int rank = -1;
    std::string dash{};  ///< the mark of an indent
    std::array<List, kForms> lists{};
    int children = 0, indents = 0, texts = 0;
    bool semicolons = true;  ///< all children but the last end with a semicolon
    bool quoted = false;     ///< quoted text stands after its words
  };

  static std::size_t index(Form form) { return static_cast<std::size_t>(form); }
  [[nodiscard]] Unit& unit(std::int32_t at) { return document_.units[static_cast<std::size_t>(at)]; }
  [[nodiscard]] const Unit& unit(std::int32_t at) const { return document_.units[static_cast<std::size_t>(at)]; }
  [[nodiscard]] std::size_t head() const;
  [[nodiscard]] std::optional<std::size_t> deepest(int least_rank, int most_rank) const;
  [[nodiscard]] bool ends_with(std::int32_t at, std::string_view marks) const;
  [[nodiscard]] bool announces() const;
  [[nodiscard]] bool list_is_over(std::size_t frame) const;

  [[nodiscard]] std::optional<Place> next_in(Form list, const Label& label) const;
  [[nodiscard]] std::optional<Place> first_in(const Label& label) const;
  [[nodiscard]] std::optional<Place> container(const Label& label) const;
  [[nodiscard]] std::optional<Place> first_number() const;
  [[nodiscard]] std::optional<Place> first_decimal(const Label& label) const;
  [[nodiscard]] std::optional<Place> first_letter(const Label& label) const;
  [[nodiscard]] std::optional<Place> lettered(const Label& label) const;
  [[nodiscard]] std::optional<Place> dash(const Label& label) const;

  void push(std::size_t parent, int rank, UnitKind kind, const std::string& label, Span extent, Span heading, Span text);
  void push_text(std::size_t parent, Span line);
  void extend(std::uint32_t end);
  bool heading(Span line);
  [[nodiscard]] std::string identifier(UnitKind kind, const std::string& label);

  Document& document_;
  bool excerpt_;
  std::vector<Frame> frames_;
  std::unordered_map<std::string, int> ids_;  ///< with the number of the next namesake
  int heading_lines_ = 0;
};

}  // namespace rasoat
