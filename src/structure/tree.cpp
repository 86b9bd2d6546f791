#include "structure/tree.h"

#include <algorithm>

namespace rasoat {
namespace {

// Order of size of the kinds that labels name; annexes and attachments stand above all.
int level(UnitKind kind) {
  return static_cast<int>(kind);
}

bool container(UnitKind kind) {
  return kind >= UnitKind::kPart && kind <= UnitKind::kSubsection;
}

bool heads_document(UnitKind kind) {
  return kind == UnitKind::kAttachment || kind == UnitKind::kAnnex;
}

}  // namespace

bool Tree::in_article() const {
  return std::any_of(open_.begin(), open_.end(), [](const Open& open) { return open.kind == UnitKind::kArticle; });
}

std::string Tree::last(UnitKind kind) const {
  // The list is that of the nearest open unit bigger than `kind`.
  std::int32_t parent = -1;
  for (const Open& open : open_)
    if (level(open.kind) < level(kind)) parent = open.unit;
  for (std::size_t i = document_.units.size(); i-- > 0;) {
    const Unit& one = document_.units[i];
    if (static_cast<std::int32_t>(i) == parent) break;
    if (one.kind == kind && (one.parent == parent || kind == UnitKind::kArticle)) return one.label;
  }
  return {};
}

bool Tree::admits(const Label& label) const {
  switch (label.kind) {
    case UnitKind::kArticle: {
      const std::string before = last(UnitKind::kArticle);
      if (!label.bare) return before.empty() || numbered(label.name).first >= numbered(before).first || numbered(label.name).first == 1;
      return follows(UnitKind::kArticle, before, label.name);
    }
    case UnitKind::kClause:
      return !open_.empty() && follows(UnitKind::kClause, last(UnitKind::kClause), label.name);
    case UnitKind::kPoint:
      return !open_.empty() && follows(UnitKind::kPoint, last(UnitKind::kPoint), label.name);
    case UnitKind::kIndent:
      return false;
    default:
      return true;
  }
}

bool Tree::taken(const std::string& id) const {
  return ids_.count(id) > 0;
}

std::string Tree::prefix(bool with_containers) const {
  std::string out;
  for (const Open& open : open_)
    if (heads_document(open.kind) || (with_containers && container(open.kind))) out = unit(open.unit).id + "__";
  return out;
}

std::string Tree::identifier(UnitKind kind, const std::string& label) const {
  const std::string own = std::string(element(kind)) + "_" + label;
  std::string id;
  if (kind == UnitKind::kArticle) {
    id = prefix(false) + own;
    if (taken(id)) id = prefix(true) + own;
  } else {
    id = (open_.empty() ? std::string() : unit(open_.back().unit).id + "__") + own;
  }
  if (!taken(id)) return id;
  for (int n = 2;; ++n)
    if (const std::string other = id + "_" + std::to_string(n); !taken(other)) return other;
}

void Tree::push(UnitKind kind, const std::string& label, Span extent, Span heading, Span text) {
  while (!open_.empty() && level(open_.back().kind) >= level(kind)) open_.pop_back();
  Unit one;
  one.kind = kind;
  one.label = label;
  one.id = identifier(kind, label);
  one.parent = open_.empty() ? -1 : open_.back().unit;
  one.heading = heading;
  one.text = text;
  one.extent = extent;
  ids_.insert(one.id);
  document_.units.push_back(std::move(one));
  open_.push_back({static_cast<std::int32_t>(document_.units.size() - 1), kind});
  extend(extent.end);
}

void Tree::extend(std::uint32_t end) {
  for (const Open& open : open_) unit(open.unit).extent.end = std::max(unit(open.unit).extent.end, end);
}

void Tree::begin(const Label& label, Span line, Span words) {
  const bool headed = label.kind <= UnitKind::kArticle;
  awaits_heading_ = headed && words.empty() && label.kind != UnitKind::kArticle;
  push(label.kind, label.name, line, headed ? words : Span{}, headed ? Span{line.end, line.end} : words);
}

void Tree::begin_part(UnitKind kind, const std::string& label, Span line, Span heading) {
  open_.clear();
  awaits_heading_ = true;
  push(kind, label, line, heading, {line.end, line.end});
}

void Tree::line(Span span) {
  if (open_.empty()) return;
  Unit& deepest = unit(open_.back().unit);
  extend(span.end);
  if (awaits_heading_) {
    deepest.heading = deepest.heading.empty() ? span : Span{deepest.heading.begin, span.end};
    deepest.text = {span.end, span.end};
    awaits_heading_ = false;
    return;
  }
  deepest.text = deepest.text.empty() ? span : Span{deepest.text.begin, span.end};
}

void Tree::quoted(Span line) {
  extend(line.end);
}

void Tree::close() {
  open_.clear();
}

}  // namespace rasoat
