// The tree of units, grown line by line.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "rasoat/document.h"
#include "structure/labels.h"

namespace rasoat {

/// Adds units to a document as its lines are read. Spans of open units grow until a sibling or a bigger unit begins.
class Tree {
 public:
  explicit Tree(Document& document) : document_(document) {}

  /// True if the label may stand here: it continues the list that is open at its level, or begins one.
  [[nodiscard]] bool admits(const Label& label) const;
  /// Begins a unit; `line` is the whole line, `words` what follows its label.
  void begin(const Label& label, Span line, Span words);
  /// Begins an attached document or an annex; units after it are its own.
  void begin_part(UnitKind kind, const std::string& label, Span line, Span heading);
  /// A line that is no unit's beginning: more words of the deepest open unit, a heading that goes on, or a unit of kind text.
  void line(Span line);
  /// A line of quoted amending text: covered by the open unit, no words of it.
  void quoted(Span line);
  /// The body is at an end (signature, recipients): nothing is open any more.
  void close();
  [[nodiscard]] bool in_article() const;
  [[nodiscard]] bool empty() const { return document_.units.empty(); }
  /// Label of the last unit of that kind in the list that is open; empty if there is none.
  [[nodiscard]] std::string last(UnitKind kind) const;
  /// True if the last unit begun waits for its heading on the next line (Chương II ⏎ TÊN CHƯƠNG).
  [[nodiscard]] bool awaits_heading() const { return awaits_heading_; }

 private:
  struct Open {
    std::int32_t unit;
    UnitKind kind;
  };
  [[nodiscard]] Unit& unit(std::int32_t index) { return document_.units[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const Unit& unit(std::int32_t index) const { return document_.units[static_cast<std::size_t>(index)]; }
  void push(UnitKind kind, const std::string& label, Span extent, Span heading, Span text);
  void extend(std::uint32_t end);
  [[nodiscard]] std::string identifier(UnitKind kind, const std::string& label) const;
  [[nodiscard]] std::string prefix(bool with_containers) const;
  [[nodiscard]] bool taken(const std::string& id) const;

  Document& document_;
  std::vector<Open> open_;
  std::unordered_set<std::string> ids_;
  bool awaits_heading_ = false;
};

}  // namespace rasoat
