// Numbers of units: one after the other, each once.
#include <fmt/format.h>

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "rules/probes.h"

namespace rasoat {
namespace {

constexpr std::array<std::string_view, 23> kLetters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                       "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

int ordinal(const Unit& unit) {
  return ordinal(unit.kind, unit.label);
}

Span label_of(const Document& document, std::int32_t unit) {
  const Span extent = document.units[static_cast<std::size_t>(unit)].extent;
  const std::size_t line = document.text.words.find('\n', extent.begin);
  return {extent.begin, std::min(extent.end, static_cast<std::uint32_t>(std::min<std::size_t>(line, extent.end)))};
}

// Khoản and điểm by parent, in reading order.
std::map<std::pair<std::int32_t, UnitKind>, std::vector<std::int32_t>> series(const Document& document) {
  std::map<std::pair<std::int32_t, UnitKind>, std::vector<std::int32_t>> out;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    if (unit.kind != UnitKind::kClause && unit.kind != UnitKind::kPoint) continue;
    if (document.ancestor(static_cast<std::int32_t>(i), UnitKind::kArticle) < 0) continue;  // annexes number as they like
    out[{unit.parent, unit.kind}].push_back(static_cast<std::int32_t>(i));
  }
  return out;
}

std::string_view kind_name(const Unit& unit) {
  return unit.kind == UnitKind::kPoint ? "điểm" : unit.kind == UnitKind::kArticle ? "Điều" : "khoản";
}

std::string named(const Unit& unit) {
  return fmt::format("{} {}", kind_name(unit), unit.label);
}

// True if the missing one stands within the words of the units before it, where the parser did not see it.
bool hidden(const Document& document, const Unit& unit, int missing) {
  const std::uint32_t begin = unit.parent < 0 ? 0 : document.units[static_cast<std::size_t>(unit.parent)].extent.begin;
  const std::string_view before = document.words({begin, unit.extent.begin});
  if (unit.kind != UnitKind::kPoint) return before.find(fmt::format("\n{}.", missing)) != std::string_view::npos;
  const std::string_view letter = kLetters[static_cast<std::size_t>(missing - 1)];
  return before.find(fmt::format("\n{})", letter)) != std::string_view::npos ||
         before.find(fmt::format(" {})", letter)) != std::string_view::npos ||
         before.find(fmt::format("\n{}.", letter)) != std::string_view::npos;
}

// An edition leaves out what was repealed, and notes which articles others have changed: a number that is missing there may have been
// there.
bool changed_in_edition(const Document& document, std::int32_t unit) {
  const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
  if (article < 0 || document.imported.edition.empty()) return false;
  const auto& notes = document.imported.notes;
  return std::any_of(notes.begin(), notes.end(),
                     [&](const Imported::Note& note) { return note.article == document.units[static_cast<std::size_t>(article)].label; });
}

// Where the label of a điểm stands again within its words: the parser takes only what follows the label before.
std::size_t second_of(const Document& document, const Unit& unit) {
  if (unit.kind != UnitKind::kPoint) return std::string_view::npos;  // "1." also begins the rows of tables
  return document.words(unit.text).find("\n" + unit.label + ") ");
}

// The stroke of "đ" is what the copies of an edition lose.
bool may_lack_stroke(const Document& document, const Unit& unit) {
  return !document.imported.edition.empty() && (unit.label == "d" || unit.label == "đ");
}

// "c), d), d), e)" and "c), đ), đ), e)" in an edition: its copy lost the stroke of "đ", or gave it to "d".
bool stroke_misprinted(const Document& document, const Unit& unit) {
  return may_lack_stroke(document, unit) && second_of(document, unit) != std::string_view::npos;
}

// A khoản or điểm whose number does not follow the one before it. One behind a label that stands twice is missing for that reason.
std::vector<RuleHit> numbering_gap(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const auto& [parent, units] : series(document)) {
    if (changed_in_edition(document, units.front())) continue;
    int before = 0;
    bool twice = false;
    for (const std::int32_t i : units) {
      const Unit& unit = document.units[static_cast<std::size_t>(i)];
      const int now = ordinal(unit);
      // Copies of an edition lose the first number now and then; nobody begins with "b)".
      const bool lost = before == 0 && !document.imported.edition.empty();
      if (now > before + (twice ? 2 : 1) && !lost && !stroke_misprinted(document, unit) && !hidden(document, unit, before + 1))
        hits.push_back({nullptr, i, label_of(document, i), named(unit)});
      if (now > 0) before = now;
      twice = second_of(document, unit) != std::string_view::npos;
    }
  }
  return hits;
}

// The label as the page has it: where it is printed twice, the parser reads the second as the one that is missing.
std::string_view printed_label(const Document& document, const Unit& unit) {
  const std::string_view line = document.words({unit.extent.begin, unit.text.begin});
  const std::string_view label = line.substr(0, line.find(' '));
  return label.substr(0, label.find_last_not_of(".)") + 1);
}

// The same number twice under one head.
std::vector<RuleHit> numbering_repeat(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const auto& [parent, units] : series(document)) {
    // An edition may keep the old clause beside the new one.
    const bool clauses = document.units[static_cast<std::size_t>(units.front())].kind == UnitKind::kClause;
    if (clauses && changed_in_edition(document, units.front())) continue;
    std::set<std::string_view> before;
    for (const std::int32_t i : units) {
      const Unit& unit = document.units[static_cast<std::size_t>(i)];
      const std::string_view printed = printed_label(document, unit);
      const std::size_t at = second_of(document, unit);
      if (may_lack_stroke(document, unit)) continue;
      if (!before.insert(printed).second)
        hits.push_back({nullptr, i, label_of(document, i), fmt::format("{} {}", kind_name(unit), printed)});
      else if (at != std::string_view::npos)
        hits.push_back({nullptr, i, {unit.text.begin + static_cast<std::uint32_t>(at) + 1, unit.text.end}, named(unit)});
    }
  }
  return hits;
}

// A second one that the parser did not take stands in the words of the first, under whatever label the copy gives it; so may what a colon
// announces.
bool holds_second(std::string_view words, UnitKind kind) {
  static const RE2 point(R"(\n\s*(?:[a-zđ]\d?\) |b))"), clause(R"(\n\s*(?:\d+\. |2))");
  const std::size_t last = words.find_last_not_of(" \n");
  return RE2::PartialMatch(words, kind == UnitKind::kPoint ? point : clause) || (last != std::string_view::npos && words[last] == ':');
}

// A single khoản or điểm: nothing is divided.
std::vector<RuleHit> lone_child(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const auto& [parent, units] : series(document)) {
    if (changed_in_edition(document, units.front())) continue;
    const Unit& only = document.units[static_cast<std::size_t>(units.front())];
    if (units.size() != 1 || ordinal(only) != 1) continue;
    if (!holds_second(document.words(only.extent), only.kind))
      hits.push_back({nullptr, units.front(), label_of(document, units.front()), named(only)});
  }
  return hits;
}

// điểm f, j, w, z: no letters of the Vietnamese alphabet.
std::vector<RuleHit> foreign_letter(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    if (unit.kind == UnitKind::kPoint && unit.label.size() == 1 && unit.label.find_first_of("fjwz") != std::string::npos)
      hits.push_back({nullptr, static_cast<std::int32_t>(i), label_of(document, static_cast<std::int32_t>(i)), named(unit)});
  }
  return hits;
}

// Dashes and "a.1" inside a điểm.
std::vector<RuleHit> below_point(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  std::int32_t told = -1;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    if (unit.kind != UnitKind::kSubpoint && unit.kind != UnitKind::kIndent) continue;
    const std::int32_t point = document.ancestor(static_cast<std::int32_t>(i), UnitKind::kPoint);
    if (point < 0 || point == told || document.ancestor(point, UnitKind::kArticle) < 0) continue;
    told = point;
    hits.push_back({nullptr, point, label_of(document, static_cast<std::int32_t>(i)), {}});
  }
  return hits;
}

// A title that the parser took for text, for it stands on the number's own line and ends like a sentence, or its first clause follows it
// there: it has none of the words that only sentences have.
bool reads_as_title(const Document& document, const Unit& article, const std::vector<std::string>& sentence_words) {
  const std::string_view own = document.words(article.text);
  const std::string line = " " + pattern_words(own.substr(0, own.find('\n'))) + " ";
  if (line.find(" 1. ") != std::string::npos) return true;
  return line.size() > 2 && std::none_of(sentence_words.begin(), sentence_words.end(),
                                         [&](const std::string& word) { return line.find(" " + word) != std::string::npos; });
}

// An article without a title among articles that have one.
std::vector<RuleHit> untitled_article(const RuleTrigger& trigger, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  if (!document.amendments.empty()) return {};  // "Điều 2. Bãi bỏ …" says in one sentence what a title would
  std::map<std::int32_t, std::pair<std::vector<std::int32_t>, int>> bodies;  // attachment → untitled articles, number of titled ones
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    if (unit.kind != UnitKind::kArticle || document.ancestor(static_cast<std::int32_t>(i), UnitKind::kAnnex) >= 0) continue;
    auto& [untitled, titled] = bodies[document.ancestor(static_cast<std::int32_t>(i), UnitKind::kAttachment)];
    // One line that does not end like a sentence is a title, whose article stands elsewhere or nowhere.
    const std::string_view own = document.words(unit.extent);
    const bool title_alone =
        own.find('\n') == std::string_view::npos && !own.empty() && std::string_view(".;:").find(own.back()) == std::string_view::npos;
    if (!unit.heading.empty() || title_alone || reads_as_title(document, unit, trigger.words))
      ++titled;
    else
      untitled.push_back(static_cast<std::int32_t>(i));
  }
  std::vector<RuleHit> hits;
  for (const auto& [attachment, body] : bodies)
    if (body.second > static_cast<int>(body.first.size()))
      for (const std::int32_t i : body.first)
        hits.push_back({nullptr, i, label_of(document, i), named(document.units[static_cast<std::size_t>(i)])});
  return hits;
}

}  // namespace

int ordinal(UnitKind kind, std::string_view label) {
  if (kind == UnitKind::kPoint) {
    const auto* found = std::find(kLetters.begin(), kLetters.end(), label);
    return found == kLetters.end() ? 0 : static_cast<int>(found - kLetters.begin()) + 1;
  }
  int number = 0;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
  return error == std::errc() && end == label.data() + label.size() ? number : 0;
}

std::vector<NamedProbe> numbering_probes() {
  return {{"numbering-gap", numbering_gap},   {"numbering-repeat", numbering_repeat}, {"lone-child", lone_child},
          {"foreign-letter", foreign_letter}, {"below-point", below_point},           {"untitled-article", untitled_article}};
}

}  // namespace rasoat
