#include "effect/version.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>

#include "effect/knowledge.h"
#include "effect/paragraph.h"
#include "effect/wording.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

using Units = std::vector<VersionedUnit>;

bool within(std::string_view id, std::string_view outer) {
  return outer.empty() || id == outer || (id.starts_with(outer) && id.substr(outer.size()).starts_with("__"));
}

std::string parent_of(const std::string& id) {
  const std::size_t bar = id.rfind("__");
  return bar == std::string::npos ? std::string() : id.substr(0, bar);
}

Units units_of(const Document& document) {
  Units out;
  for (const Unit& unit : document.units)
    out.push_back(
        {unit.kind, unit.label, unit.id, std::string(document.words(unit.heading)), std::string(document.words(unit.text)), {}, false});
  return out;
}

// The words between the outer quotation marks, without what ends the clause that quotes them.
std::string_view unquoted(std::string_view text) {
  const auto drop = [&](std::string_view mark, bool front) {
    if (front ? text.starts_with(mark) : text.ends_with(mark)) {
      front ? text.remove_prefix(mark.size()) : text.remove_suffix(mark.size());
      return true;
    }
    return false;
  };
  while (drop(" ", true) || drop("\n", true)) {
  }
  while (drop(" ", false) || drop("\n", false)) {
  }
  if (drop("“", true) || drop("\"", true)) {
    while (drop(".", false) || drop(";", false) || drop(" ", false)) {
    }
    drop("”", false) || drop("\"", false);
  }
  return text;
}

// Order of labels among siblings: 2 < 2a < 3, d < đ < e.
std::pair<int, std::string> order_of(const VersionedUnit& unit) {
  std::size_t digits = 0;
  while (digits < unit.label.size() && unit.label[digits] >= '0' && unit.label[digits] <= '9') ++digits;
  if (digits > 0 && digits < 7) return {std::stoi(unit.label.substr(0, digits)), unit.label.substr(digits)};
  const std::size_t letter = unit.label.starts_with("đ") ? std::string_view("đ").size() : 1;
  return {point_ordinal(unit.label.substr(0, letter)), unit.label.substr(std::min(letter, unit.label.size()))};
}

// A phrase of so many syllables names one thing, whatever its capitals.
constexpr std::size_t kTelling = 3;

bool container(UnitKind kind) {
  return kind >= UnitKind::kPart && kind <= UnitKind::kSubsection;
}

// The unit `root` of the quotation and what lies under it, as units under `id`.
Units under(const Document& fragment, std::vector<Unit>::const_iterator root, const std::string& id, const std::string& by) {
  Units out;
  for (auto unit = root; unit != fragment.units.end() && within(unit->id, root->id); ++unit)
    out.push_back({unit->kind, unit->label, id + unit->id.substr(root->id.size()), std::string(fragment.words(unit->heading)),
                   std::string(fragment.words(unit->text)), by, false});
  return out;
}

// The unit `id` as the quotation has it; empty if it is not in it.
Units unit_in(const Document& fragment, const std::string& id, const std::string& by) {
  const auto steps = split_steps(id);
  if (!steps || steps->empty()) return {};
  const Step& last = steps->back();
  const auto root = std::find_if(fragment.units.begin(), fragment.units.end(),
                                 [&](const Unit& unit) { return unit.kind == last.kind && unit.label == last.label; });
  if (root != fragment.units.end()) return under(fragment, root, id, by);
  // Words without a label are those of the unit itself, if they are all there is.
  if (fragment.units.size() == 1 && fragment.units.front().kind == UnitKind::kText)
    return {{last.kind, last.label, id, {}, std::string(fragment.words(fragment.units.front().text)), by, false}};
  return {};
}

bool announces(const Document& by, const Amendment& amendment, std::string_view words) {
  if (amendment.unit < 0) return false;
  const Unit& unit = by.units[static_cast<std::size_t>(amendment.unit)];
  return by.words(unit.text).find(words) != std::string_view::npos || by.words(unit.heading).find(words) != std::string_view::npos;
}

// "Điều 45, Chế độ": a page may print another mark after the label of the very unit that is announced.
std::string with_own_label(std::string_view words, const Step& unit) {
  std::string out(words);
  if (unit.kind != UnitKind::kArticle) return out;
  static const RE2 label(R"((?i)^(Điều\s+(\d+[a-zđ]?\d?))\s*[,;](\s))");
  re2::StringPiece head, number, blank;
  if (RE2::PartialMatch(out, label, &head, &number, &blank) && std::string_view(number.data(), number.size()) == unit.label)
    out.replace(head.size(), static_cast<std::size_t>(blank.data() - out.data()) - head.size(), ".");
  return out;
}

// "Sửa đổi, bổ sung": old units and new ones.
bool says_added(const Document& by, const Amendment& amendment) {
  return announces(by, amendment, "bổ sung");
}

// "Bổ sung khoản 1a vào trước khoản 1": before the sibling that its label would follow.
bool says_before(const Document& by, const Amendment& amendment) {
  return announces(by, amendment, "vào trước");
}

// "Sửa đổi, bổ sung đoạn mở đầu khoản 1": its points stay as they are.
bool says_opening(const Document& by, const Amendment& amendment) {
  const std::vector<std::string>& openings = effect::words().openings;
  return std::any_of(openings.begin(), openings.end(), [&](const std::string& words) { return announces(by, amendment, words); });
}

}  // namespace

Version::Version(const Document& enacted) : units_(units_of(enacted)) {}

std::string Version::apply(const Amendment& amendment, const Document& by) {
  number_ = by.name();
  switch (amendment.action) {
    case Action::kRepeal:
      return repeal(amendment);
    case Action::kReplacePhrase:
    case Action::kDropPhrase:
      return replace_phrase(amendment);
    case Action::kSupplement:
      if (amendment.from.empty() && !amendment.to.empty()) return append(amendment);
      return amendment.from.empty() ? put(amendment, by) : replace_phrase(amendment);
    case Action::kAmend:
    case Action::kReplace:
      return put(amendment, by);
    default:
      return {};  // suspension, extension and correction leave the words
  }
}

Version::Units::iterator Version::find(const std::string& id) {
  return std::find_if(units_.begin(), units_.end(), [&](const VersionedUnit& unit) { return unit.id == id; });
}

// Articles do not bear the chapter that holds them in their identifier: a chapter ends where the next of its rank begins.
Version::Units::iterator Version::end_of(Units::iterator unit) {
  if (container(unit->kind))
    return std::find_if(std::next(unit), units_.end(), [&](const VersionedUnit& other) { return other.kind <= unit->kind; });
  return std::find_if(unit, units_.end(), [&](const VersionedUnit& other) { return !within(other.id, unit->id); });
}

std::string Version::repeal(const Amendment& amendment) {
  const std::string& id = amendment.target.unit;
  if (id.empty()) return {};  // the whole document: its status says so
  const auto unit = find(id);
  if (unit == units_.end()) return "unit-absent";
  const auto end = end_of(unit);
  const bool holds_articles = container(unit->kind);
  // The labels stay, so that what cites them finds that they are repealed.
  const auto gone = [&](const VersionedUnit& one) { return one.kind > UnitKind::kArticle && (holds_articles || one.id != id); };
  const auto kept = std::remove_if(unit, end, gone);
  for (auto one = unit; one != kept; ++one) {
    one->text.clear();
    one->repealed = true;
    one->by = number_;
  }
  units_.erase(kept, end);
  return {};
}

// The unit and all that it holds; the whole text if no unit is named.
std::pair<Version::Units::iterator, Version::Units::iterator> Version::extent(const std::string& id) {
  if (id.empty()) return {units_.begin(), units_.end()};
  const auto unit = find(id);
  return {unit, unit == units_.end() ? unit : end_of(unit)};
}

std::string Version::replace_phrase(const Amendment& amendment) {
  if (amendment.from.empty()) return "no-new-text";
  const auto range = extent(amendment.target.unit);
  if (range.first == range.second) return "unit-absent";
  bool found = false;
  const auto change = [&](const auto& places_in) {
    for (auto one = range.first; one != range.second; ++one)
      for (std::string* words : {&one->heading, &one->text}) {
        if (amendment.heading && words != &range.first->heading) continue;
        const std::vector<Span> places = places_in(*words, amendment.from);
        if (places.empty()) continue;
        found = true;
        if (put_in_places(*words, places, amendment.to)) one->by = number_;
      }
  };
  // One or two syllables are found as spelled if they are so anywhere: "Bộ" is not "bộ". More are the same however they are spelled.
  if (syllables(amendment.from) < kTelling) change(places_as_spelled);
  if (!found) change(places_as_read);
  return found ? std::string() : "phrase-absent";
}

// "Bổ sung cụm từ “…” vào cuối khoản 2".
std::string Version::append(const Amendment& amendment) {
  const auto unit = find(amendment.target.unit);
  if (unit == units_.end()) return "unit-absent";
  if (std::next(unit) != end_of(unit)) return "new-text-unclear";  // after its last point, or after its opening?
  std::string& words = unit->text.empty() ? unit->heading : unit->text;
  append_words(words, amendment.to);
  unit->by = number_;
  return {};
}

// New words for a unit, or a new unit.
std::string Version::put(const Amendment& amendment, const Document& by) {
  const std::string& id = amendment.target.unit;
  if (id.empty()) return amendment.action == Action::kReplace ? std::string() : "unit-absent";
  const auto paragraph = paragraph_named(by, amendment);
  if (paragraph && (paragraph->repealed || !amendment.text.empty()))
    return put_in_paragraph(id, paragraph->number, paragraph->repealed ? "" : unquoted(by.words(amendment.text)));
  if (amendment.text.empty()) return "no-new-text";
  const auto steps = split_steps(id);
  if (!steps || steps->empty()) return "unit-absent";
  const Document fragment = parse_fragment(with_own_label(unquoted(by.words(amendment.text)), steps->back()));
  if (amendment.heading) return put_heading(id, fragment);
  if (container(steps->back().kind)) return put_articles(fragment);
  Units fresh = unit_in(fragment, id, number_);
  const bool supplements = amendment.action == Action::kSupplement;
  if (fresh.empty() && supplements && brings_articles(fragment)) return put_articles(fragment);
  // "Bổ sung đoạn mở đầu vào trước khoản 1 Điều 51": the opening of the article.
  if (fresh.size() == 1 && says_opening(by, amendment))
    return put_opening(supplements && says_before(by, amendment) ? parent_of(id) : id, fresh.front());
  const bool inserts = amendment.action != Action::kAmend || (says_added(by, amendment) && follows_siblings(id));
  return put_units(id, std::move(fresh), inserts, says_before(by, amendment));
}

// "Sửa đổi, bổ sung các khoản 3, 4, 5 và 6" of an article with four clauses: the fifth and the sixth are new.
bool Version::follows_siblings(const std::string& id) {
  const auto steps = split_steps(id);
  const std::string parent = parent_of(id);
  if (!steps || steps->empty() || parent.empty()) return false;
  const VersionedUnit fresh{steps->back().kind, steps->back().label, id, {}, {}, {}, false};
  bool any = false;
  for (const VersionedUnit& unit : units_) {
    if (unit.kind != fresh.kind || parent_of(unit.id) != parent) continue;
    if (!(order_of(unit) < order_of(fresh))) return false;
    any = true;
  }
  return any;
}

// New articles below a heading that could not be read: a chapter whose number the page misprints.
bool Version::brings_articles(const Document& fragment) {
  bool any = false;
  for (const Unit& unit : fragment.units)
    if (unit.kind == UnitKind::kArticle) {
      if (find(unit.id) != units_.end()) return false;
      any = true;
    }
  return any;
}

std::string Version::put_opening(const std::string& id, const VersionedUnit& fresh) {
  const auto unit = find(id);
  if (unit == units_.end()) return "unit-absent";
  unit->text = fresh.text;
  unit->by = number_;
  return {};
}

// A unit that holds points has paragraphs before and after them, which no number tells apart.
std::string Version::put_in_paragraph(const std::string& id, int number, std::string_view fresh) {
  const auto unit = find(id);
  if (unit == units_.end()) return "unit-absent";
  if (std::next(unit) != end_of(unit) || !put_paragraph(unit->text, number, fresh)) return "new-text-unclear";
  unit->by = number_;
  return {};
}

std::string Version::put_heading(const std::string& id, const Document& fragment) {
  const auto unit = find(id);
  if (unit == units_.end()) return "unit-absent";
  const Units fresh = unit_in(fragment, id, number_);
  if (fresh.empty()) return "new-text-unclear";
  unit->heading = fresh.front().heading.empty() ? fresh.front().text : fresh.front().heading;
  unit->by = number_;
  return {};
}

// The articles of a new or rewritten chapter, each in its place.
std::string Version::put_articles(const Document& fragment) {
  bool any = false;
  for (auto unit = fragment.units.begin(); unit != fragment.units.end(); ++unit) {
    if (unit->kind != UnitKind::kArticle) continue;
    const std::string reason = put_units(unit->id, under(fragment, unit, unit->id, number_), true, false);
    if (!reason.empty()) return reason;
    any = true;
  }
  return any ? std::string() : "new-text-unclear";
}

std::string Version::put_units(const std::string& id, Units fresh, bool insert, bool before) {
  if (fresh.empty()) return "new-text-unclear";
  const auto old = find(id);
  if (old == units_.end() && !insert) return "unit-absent";
  const std::string parent = parent_of(id);
  if (old == units_.end() && !parent.empty() && find(parent) == units_.end()) return "unit-absent";
  auto place = old != units_.end() ? units_.erase(old, end_of(old)) : place_of(fresh.front(), parent);
  if (old == units_.end() && before) {
    // Back over the sibling that was taken for the one to follow.
    const auto sibling = std::find_if(std::make_reverse_iterator(place), units_.rend(), [&](const VersionedUnit& unit) {
      return unit.kind == fresh.front().kind && parent_of(unit.id) == parent;
    });
    if (sibling != units_.rend()) place = std::prev(sibling.base());
  }
  units_.insert(place, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
  return {};
}

// After the last sibling that stands before it, else after its parent's own words. Articles are numbered through all chapters.
Version::Units::iterator Version::place_of(const VersionedUnit& fresh, const std::string& parent) {
  const auto same_level = [&](const VersionedUnit& unit) {
    return parent_of(unit.id) == parent ||
           (fresh.kind == UnitKind::kArticle && parent.empty() && unit.id.find("att_") == std::string::npos);
  };
  auto before = units_.end();
  for (auto unit = units_.begin(); unit != units_.end(); ++unit)
    if (unit->kind == fresh.kind && same_level(*unit) && order_of(*unit) < order_of(fresh)) before = unit;
  if (before != units_.end()) return end_of(before);
  const auto above = parent.empty() ? units_.end() : find(parent);
  return above == units_.end() ? units_.end() : std::next(above);
}

}  // namespace rasoat
