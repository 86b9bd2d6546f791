#include "structure/tree.h"

#include <algorithm>

#include "structure/names.h"

namespace rasoat {
namespace {

constexpr int kMostHeadingLines = 6;
constexpr std::size_t kLongestHeading = 240;  // bytes of an article's title on a line of its own
constexpr int kTextRank = 99;

bool heads_document(UnitKind kind) {
  return kind == UnitKind::kAttachment || kind == UnitKind::kAnnex;
}

// The last byte that is no blank or closing quotation mark.
char last_mark(std::string_view words) {
  while (!words.empty()) {
    if (words.ends_with("”") || words.ends_with("»"))
      words.remove_suffix(words.ends_with("”") ? 3 : 2);
    else if (words.back() == ' ' || words.back() == '\n' || words.back() == '"')
      words.remove_suffix(1);
    else
      break;
  }
  for (const std::string_view conjunction : {"; và", "; hoặc"})
    if (words.ends_with(conjunction)) return ';';
  return words.empty() ? '\0' : words.back();
}

}  // namespace

Tree::Tree(Document& document, bool excerpt) : document_(document), excerpt_(excerpt), frames_(1) {}

std::size_t Tree::head() const {
  std::size_t at = frames_.size() - 1;
  while (at > 0 && !heads_document(unit(frames_[at].unit).kind)) --at;
  return at;
}

bool Tree::ends_with(std::int32_t at, std::string_view marks) const {
  const Unit& one = unit(at);
  const char last = last_mark(document_.words(one.text.empty() ? one.heading : one.text));
  return last != '\0' && marks.find(last) != std::string_view::npos;
}

bool Tree::announces() const {
  return frames_.size() > 1 && ends_with(frames_.back().unit, ":");
}

// "a) …; b) …; c) … ." have come to their end.
bool Tree::list_is_over(std::size_t frame) const {
  if (frame + 1 >= frames_.size()) return false;
  const Frame& above = frames_[frame];
  return above.unit >= 0 && above.children > 1 && above.semicolons && ends_with(frames_[frame + 1].unit, ".");
}

bool Tree::continues(const Label& label) const {
  if (label.form == Form::kDash) return false;
  const auto found = place(label);
  return found && found->step == Follow::kNext;
}

void Tree::begin(const Label& label, const Place& place, Span line, Span words) {
  Frame& parent = frames_[place.frame];
  std::string name = label.name;
  if (place.list == Form::kDash) {
    name = std::to_string(parent.indents + 1);
  } else {
    List& list = parent.lists[index(place.list)];
    list = {label.name, label.mark, place.rank, place.kind};
  }
  if (place.list == Form::kArticle) frames_[head()].lists[index(Form::kArticle)].last = label.name;
  const bool headed = place.rank <= kArticleRank;
  push(place.frame, place.rank, place.kind, name, line, headed ? words : Span{}, headed ? Span{line.end, line.end} : words);
  if (place.list == Form::kDash) frames_.back().dash = label.name;
  const bool article = place.kind == UnitKind::kArticle;
  heading_lines_ = !headed || (article && !words.empty()) ? 0 : article ? 1 : kMostHeadingLines;
}

void Tree::begin_part(UnitKind kind, const std::string& label, Span line, Span heading) {
  push(0, static_cast<int>(kind), kind, label, line, heading, {line.end, line.end});
  heading_lines_ = kMostHeadingLines;
}

void Tree::push(std::size_t parent, int rank, UnitKind kind, const std::string& label, Span extent, Span heading, Span text) {
  // What the parent's last child ended with tells whether a paragraph after its list belongs to the parent.
  Frame& above = frames_[parent];
  if (parent + 1 < frames_.size() && above.children > 0) above.semicolons = above.semicolons && ends_with(frames_[parent + 1].unit, ";,");
  ++above.children;
  if (kind == UnitKind::kIndent) ++above.indents;
  if (kind == UnitKind::kText) ++above.texts;
  frames_.resize(parent + 1);
  Unit one;
  one.kind = kind;
  one.label = label;
  one.id = identifier(kind, label);
  one.parent = frames_.back().unit;
  one.heading = heading;
  one.text = text;
  one.extent = extent;
  document_.units.push_back(std::move(one));
  Frame frame;
  frame.unit = static_cast<std::int32_t>(document_.units.size() - 1);
  frame.rank = rank;
  frames_.push_back(std::move(frame));
  extend(extent.end);
}

// Of the frames that are open, with the new unit's parent as the deepest.
std::string Tree::identifier(UnitKind kind, const std::string& label) {
  const std::string own = std::string(element(kind)) + "_" + label;
  std::string id = frames_.back().unit < 0 ? own : unit(frames_.back().unit).id + "__" + own;
  if (kind == UnitKind::kArticle) {
    // Containers are left out unless the number occurs twice without them.
    const std::size_t top = head();
    const std::string bare = top == 0 ? own : unit(frames_[top].unit).id + "__" + own;
    if (ids_.find(bare) == ids_.end()) id = bare;
  }
  auto [known, fresh] = ids_.emplace(id, 2);
  if (fresh) return id;
  std::string other;
  do {
    other = id + "_" + std::to_string(known->second++);
  } while (ids_.find(other) != ids_.end());
  ids_.emplace(other, 2);
  return other;
}

void Tree::extend(std::uint32_t end) {
  for (std::size_t i = 1; i < frames_.size(); ++i) {
    Span& extent = unit(frames_[i].unit).extent;
    extent.end = std::max(extent.end, end);
  }
}

// "Chương II" ⏎ "TÊN CHƯƠNG", and the further lines of a title in capitals.
bool Tree::heading(Span line) {
  if (heading_lines_ == 0) return false;
  Unit& own = unit(frames_.back().unit);
  const std::string_view words = document_.words(line);
  const bool article = own.kind == UnitKind::kArticle, first = own.heading.empty();
  const bool sentence = std::string_view(".;:").find(words.back()) != std::string_view::npos;
  // A bracket tells by what the part was issued.
  const bool goes_on = first || all_capitals(words) || heads_document(own.kind);
  const bool fits =
      article ? line.size() <= kLongestHeading && !sentence : words.front() != '(' && goes_on && line.size() <= 2 * kLongestHeading;
  if (!fits) {
    heading_lines_ = 0;
    return false;
  }
  own.heading = first ? line : Span{own.heading.begin, line.end};
  own.text = {line.end, line.end};
  --heading_lines_;
  return true;
}

void Tree::line(Span line, bool cell) {
  if (frames_.size() < 2) return;
  if (cell) heading_lines_ = 0;
  extend(line.end);
  if (heading(line)) return;
  Frame& last = frames_.back();
  Unit& own = unit(last.unit);
  if (own.kind == UnitKind::kText) return push_text(frames_.size() - 2, line);
  if (last.quoted) return push_text(frames_.size() - 1, line);
  // A paragraph after a list that is over belongs to what the list belongs to.
  if (last.rank > kArticleRank && list_is_over(frames_.size() - 2)) return push_text(frames_.size() - 2, line);
  own.text = own.text.empty() ? line : Span{own.text.begin, line.end};
}

void Tree::push_text(std::size_t parent, Span line) {
  push(parent, kTextRank, UnitKind::kText, std::to_string(frames_[parent].texts + 1), line, {}, line);
}

void Tree::cut(std::uint32_t end) {
  Unit& own = unit(frames_.back().unit);
  for (Span* span : {&own.heading, &own.text}) {
    span->end = std::min(span->end, end);
    while (!span->empty() && document_.text.words[span->end - 1] == ' ') --span->end;
    if (span->begin > span->end) *span = {span->end, span->end};
  }
}

void Tree::quoted(Span lines) {
  heading_lines_ = 0;
  if (frames_.size() < 2) return;
  if (unit(frames_.back().unit).kind == UnitKind::kText) frames_.pop_back();
  frames_.back().quoted = true;
  extend(lines.end);
}

void Tree::close() {
  frames_.resize(1);
  heading_lines_ = 0;
}

}  // namespace rasoat
