#include "rules/judgement.h"

#include <algorithm>

#include "rules/probes.h"

namespace rasoat {
namespace {

using Why = RuleReason::Why;

bool admits(const std::vector<std::string>& list, const std::string& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

// The day that decides which law a document was made under. One of which only the year is known, or of which the edition misprints the
// day, is taken at its end; a draft, or a text that says nothing, is of the day of review.
Date day_of_issue(const Document& document, Date day) {
  const Header& header = document.header;
  if (header.issued && !misdated(document)) return *header.issued;
  const int year = header.draft ? 0 : number_year(header.number);
  return year ? std::min(*Date::make(year, 12, 31), day) : day;
}

// What may be numbered so in one half of a year may not in the other: where the day is unknown, a rule about numbers takes the earliest.
Date earliest_day(const CompiledRule& compiled, const Header& header, Date issued) {
  const bool known = header.issued || header.draft || !number_year(header.number);
  return known || compiled.trigger.place != RulePlace::kNumber ? issued : *Date::make(issued.year, 1, 1);
}

}  // namespace

std::optional<RuleReason> header_outside(const CompiledRule& compiled, const Reading& reading, Date day) {
  const Header& header = reading.document().header;
  const Date issued = day_of_issue(reading.document(), day);
  const Rule& rule = compiled.rule;
  const RuleScope& scope = rule.scope;
  const Date earliest = earliest_day(compiled, header, issued);
  if (rule.from && earliest < *rule.from) return RuleReason{Why::kBefore, -1, {}, earliest.vietnamese()};
  if (rule.to && issued > *rule.to) return RuleReason{Why::kAfter, -1, {}, issued.vietnamese()};
  if (!admits(scope.types, header.type)) return RuleReason{Why::kType, -1, {}, header.type};
  if (!admits(scope.issuers, reading.issuer())) return RuleReason{Why::kIssuer, -1, {}, reading.issuer()};
  if (!admits(scope.levels, reading.level())) return RuleReason{Why::kLevel, -1, {}, reading.level()};
  if (scope.normative && *scope.normative != header.normative) return RuleReason{Why::kNormative, -1, {}, header.number};
  return std::nullopt;
}

std::optional<RuleReason> context_outside(const RuleTrigger& trigger, Reading& reading) {
  std::string found;
  const std::string title = pattern_words(reading.document().header.title);
  if ((!trigger.title.empty() && !any_matches(trigger.title, title)) || any_matches(trigger.none_title, title))
    return RuleReason{Why::kTitle, -1, {}, reading.document().header.title};
  if (!trigger.none_basis.empty())
    for (const Stretch& basis : reading.at(RulePlace::kBasis))
      if (any_matches(trigger.none_basis, basis.words)) return RuleReason{Why::kEmpowered, -1, basis.span, std::string(basis.words)};
  if (trigger.document.empty() && trigger.none_document.empty()) return std::nullopt;
  bool needed = trigger.document.empty() || any_matches(trigger.document, title);
  for (const RulePlace place : {RulePlace::kBasis, RulePlace::kHeading, RulePlace::kSentence})
    for (const Stretch& stretch : reading.at(place)) {
      if (any_matches(trigger.none_document, stretch.words, &found)) return RuleReason{Why::kElsewhere, stretch.unit, stretch.span, found};
      needed = needed || any_matches(trigger.document, stretch.words);
    }
  return needed ? std::nullopt : std::optional(RuleReason{Why::kElsewhere, -1, {}, {}});
}

bool any_matches(const Patterns& patterns, std::string_view words, std::string* found) {
  const re2::StringPiece text(words.data(), words.size());
  for (const auto& pattern : patterns) {
    re2::StringPiece whole;
    if (!pattern->re().Match(text, 0, text.size(), RE2::UNANCHORED, &whole, found ? 1 : 0)) continue;
    if (found) *found = std::string(whole);
    return true;
  }
  return false;
}

RuleReason judge_stretch(const RuleTrigger& trigger, const Stretch& stretch, Reading& reading) {
  RuleReason reason{Why::kNothing, stretch.unit, stretch.span, {}};
  const bool every = std::all_of(trigger.all.begin(), trigger.all.end(),
                                 [&](const auto& pattern) { return RE2::PartialMatch(stretch.words, pattern->re()); });
  std::string found, excuse;
  if (!every || !any_matches(trigger.any.empty() ? trigger.all : trigger.any, stretch.words, &found)) return reason;
  if (any_matches(trigger.none, stretch.words, &excuse)) {
    reason.why = Why::kStopped;
    reason.detail = excuse;
    return reason;
  }
  if (!trigger.heading.empty() || !trigger.none_heading.empty()) {
    const std::string headings = reading.headings_above(stretch.unit);
    const bool wrong = !trigger.heading.empty() && !any_matches(trigger.heading, headings);
    if (wrong || any_matches(trigger.none_heading, headings, &excuse)) {
      reason.why = Why::kStoppedHeading;
      reason.detail = excuse;
      return reason;
    }
  }
  reason.why = Why::kFired;
  // Patterns read lower case; the words are quoted as they stand, wherever lowering kept their length.
  const std::string_view original = reading.document().words(stretch.span);
  const std::size_t at = stretch.words.find(found);
  reason.detail = original.size() == stretch.words.size() ? std::string(original.substr(at, found.size())) : found;
  return reason;
}

}  // namespace rasoat
