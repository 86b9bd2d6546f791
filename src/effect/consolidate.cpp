#include "rasoat/consolidate.h"

#include <algorithm>
#include <iterator>

#include "rasoat/structure.h"
#include "rasoat/text.h"

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

std::vector<Span> places_as_spelled(const std::string& words, const std::string& phrase) {
  std::vector<Span> out;
  for (std::size_t at = words.find(phrase); at != std::string::npos; at = words.find(phrase, at + phrase.size()))
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())});
  return out;
}

// The same whatever the case, the place of the tone and the marks between the syllables. A phrase that begins or ends with a mark is only
// found as spelled: the mark is a part of what is changed.
std::vector<Span> places_as_read(const std::string& words, const std::string& phrase) {
  const std::vector<Token> sought = tokenize(phrase);
  if (sought.empty() || sought.front().span.begin != 0 || sought.back().span.end != phrase.size()) return {};
  const std::vector<Token> tokens = tokenize(words);
  const auto same = [](const Token& one, const Token& other) { return one.key == other.key; };
  std::vector<Span> out;
  for (auto at = tokens.begin();; at += static_cast<std::ptrdiff_t>(sought.size())) {
    at = std::search(at, tokens.end(), sought.begin(), sought.end(), same);
    if (at == tokens.end()) return out;
    out.push_back({at->span.begin, std::prev(at + static_cast<std::ptrdiff_t>(sought.size()))->span.end});
  }
}

// Order of labels among siblings: 2 < 2a < 3, d < đ < e.
std::pair<int, std::string> order_of(const VersionedUnit& unit) {
  std::size_t digits = 0;
  while (digits < unit.label.size() && unit.label[digits] >= '0' && unit.label[digits] <= '9') ++digits;
  if (digits > 0 && digits < 7) return {std::stoi(unit.label.substr(0, digits)), unit.label.substr(digits)};
  const std::size_t letter = unit.label.starts_with("đ") ? std::string_view("đ").size() : 1;
  return {point_ordinal(unit.label.substr(0, letter)), unit.label.substr(std::min(letter, unit.label.size()))};
}

class Version {
 public:
  explicit Version(const Document& enacted) : units_(units_of(enacted)) {}

  /// Empty if it was applied, the reason if not.
  std::string apply(const Amendment& amendment, const Document& by) {
    number_ = by.name();
    switch (amendment.action) {
      case Action::kRepeal:
        return repeal(amendment.target.unit);
      case Action::kReplacePhrase:
      case Action::kDropPhrase:
        return replace_phrase(amendment);
      case Action::kSupplement:
        return amendment.from.empty() ? put(amendment, by) : replace_phrase(amendment);
      case Action::kAmend:
      case Action::kReplace:
        return put(amendment, by);
      default:
        return {};  // suspension, extension and correction leave the words
    }
  }

  [[nodiscard]] Units&& take() { return std::move(units_); }

 private:
  [[nodiscard]] Units::iterator find(const std::string& id) {
    return std::find_if(units_.begin(), units_.end(), [&](const VersionedUnit& unit) { return unit.id == id; });
  }
  [[nodiscard]] Units::iterator end_of(Units::iterator unit) {
    const std::string id = unit->id;
    return std::find_if(unit, units_.end(), [&](const VersionedUnit& other) { return !within(other.id, id); });
  }

  std::string repeal(const std::string& id) {
    if (id.empty()) return {};  // the whole document: its status says so
    const auto unit = find(id);
    if (unit == units_.end()) return "unit-absent";
    units_.erase(std::next(unit), end_of(unit));
    const auto again = find(id);
    again->text.clear();
    again->repealed = true;
    again->by = number_;
    return {};
  }

  std::string replace_phrase(const Amendment& amendment) {
    if (amendment.from.empty()) return "no-new-text";
    // Spelled as it stands in the text if it does anywhere; "Uỷ ban thể dục" is also "Ủy ban Thể dục".
    for (const auto find : {places_as_spelled, places_as_read}) {
      bool found = false;
      for (VersionedUnit& unit : units_) {
        if (!within(unit.id, amendment.target.unit)) continue;
        for (std::string* words : {&unit.heading, &unit.text}) {
          const std::vector<Span> places = find(*words, amendment.from);
          for (auto place = places.rbegin(); place != places.rend(); ++place) words->replace(place->begin, place->size(), amendment.to);
          if (!places.empty()) unit.by = number_;
          found = found || !places.empty();
        }
      }
      if (found) return {};
    }
    return "phrase-absent";
  }

  // New words for a unit, or a new unit.
  std::string put(const Amendment& amendment, const Document& by) {
    const std::string& id = amendment.target.unit;
    if (id.empty()) return amendment.action == Action::kReplace ? std::string() : "unit-absent";
    if (amendment.text.empty()) return "no-new-text";
    Units fresh = new_units(id, std::string(unquoted(by.words(amendment.text))));
    if (fresh.empty()) return "new-text-unclear";
    const auto old = find(id);
    if (old != units_.end()) {
      const auto place = units_.erase(old, end_of(old));
      units_.insert(place, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
      return {};
    }
    if (amendment.action == Action::kAmend) return "unit-absent";
    const std::string parent = parent_of(id);
    if (!parent.empty() && find(parent) == units_.end()) return "unit-absent";
    const auto place = place_of(fresh.front(), parent);
    units_.insert(place, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    return {};
  }

  // The unit `id` and what lies under it, as the quotation has them.
  [[nodiscard]] Units new_units(const std::string& id, const std::string& words) const {
    const auto steps = split_steps(id);
    if (!steps || steps->empty()) return {};
    const Step& last = steps->back();
    const Document fragment = parse_fragment(words);
    const auto root = std::find_if(fragment.units.begin(), fragment.units.end(),
                                   [&](const Unit& unit) { return unit.kind == last.kind && unit.label == last.label; });
    Units out;
    if (root == fragment.units.end()) {
      // Words without a label are those of the unit itself, if they are all there is.
      if (fragment.units.size() == 1 && fragment.units.front().kind == UnitKind::kText)
        out.push_back({last.kind, last.label, id, {}, std::string(fragment.words(fragment.units.front().text)), number_, false});
      return out;
    }
    for (auto unit = root; unit != fragment.units.end() && within(unit->id, root->id); ++unit)
      out.push_back({unit->kind, unit->label, id + unit->id.substr(root->id.size()), std::string(fragment.words(unit->heading)),
                     std::string(fragment.words(unit->text)), number_, false});
    return out;
  }

  // After the last sibling that stands before it, else after its parent's own words.
  Units::iterator place_of(const VersionedUnit& fresh, const std::string& parent) {
    auto before = units_.end();
    for (auto unit = units_.begin(); unit != units_.end(); ++unit)
      if (unit->kind == fresh.kind && same_level(*unit, fresh, parent) && order_of(*unit) < order_of(fresh)) before = unit;
    if (before != units_.end()) return end_of(before);
    const auto above = parent.empty() ? units_.end() : find(parent);
    return above == units_.end() ? units_.end() : std::next(above);
  }

  // Articles are numbered through all chapters.
  static bool same_level(const VersionedUnit& unit, const VersionedUnit& fresh, const std::string& parent) {
    return parent_of(unit.id) == parent ||
           (fresh.kind == UnitKind::kArticle && parent.empty() && unit.id.find("att_") == std::string::npos);
  }

  Units units_;
  std::string number_;
};

}  // namespace

Consolidated consolidate(const Document& enacted, std::vector<Act> acts, Date day) {
  std::stable_sort(acts.begin(), acts.end(), [](const Act& one, const Act& other) { return one.day < other.day; });
  Version text(enacted);
  Consolidated out;
  for (const Act& act : acts) {
    const Amendment& amendment = act.by->amendments[act.amendment];
    if (act.day && *act.day > day) continue;
    const std::string reason = act.day ? text.apply(amendment, *act.by) : "day-unknown";
    if (!reason.empty()) out.unapplied.push_back({act.by->name(), amendment.target.unit, amendment.action, reason});
  }
  out.units = text.take();
  return out;
}

std::string print_unit(const VersionedUnit& unit) {
  const auto with = [&](std::string head) {
    if (!unit.heading.empty()) head += " " + unit.heading;
    if (!unit.text.empty()) head += (unit.kind == UnitKind::kArticle || !unit.heading.empty() ? "\n" : " ") + unit.text;
    return head;
  };
  switch (unit.kind) {
    case UnitKind::kArticle:
      return with("Điều " + unit.label + ".");
    case UnitKind::kClause:
      return with(unit.label + ".");
    case UnitKind::kPoint:
      return with(unit.label + ")");
    case UnitKind::kIndent:
      return with("-");
    case UnitKind::kText:
      return unit.text;
    case UnitKind::kAttachment:
      return unit.heading + (unit.text.empty() ? "" : "\n" + unit.text);
    default:
      return with(cite_unit(std::string(element(unit.kind)) + "_" + unit.label));
  }
}

}  // namespace rasoat
