// Judging: from a difference or a rule hit to a finding: confidence, which prevails, on what ground, who handles it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/document.h"
#include "rasoat/effect.h"
#include "rasoat/finding.h"
#include "rasoat/rules.h"

namespace rasoat {

/// A document that takes part, with what is known of it on the day.
struct Party {
  const Document* document = nullptr;
  Status status = Status::kUnknown;
  std::vector<Event> events;
};

struct JudgeOptions {
  Date day;
  std::string reviewer;   ///< "UBND tỉnh …"; empty: the issuer of `a`
  bool stored = false;    ///< an audit: both documents have stood in the store, none is under way
  bool met = false;       ///< whoever calls `judge` has asked `may_conflict` of the two documents already
  bool as_given = false;  ///< `compare` of two texts: hold them against each other even if nothing is known of their force
};

/// False where two documents cannot be in conflict whatever they say: the same document, an original and its consolidated
/// text, two provinces, a document and the one that replaced it, one not in force on the day. `why` gets a code.
bool may_conflict(const Party& a, const Party& b, const JudgeOptions& options, std::string* why = nullptr);

/// True if an article is nothing but formulas, every line of it: what differs there is never a finding.
bool is_formula(std::string_view heading, std::string_view body);

/// The finding that a difference is; `a` and `b` are put in order (the lower or later document is `a`). nullopt if it is
/// dissolved by what the comparators cannot see.
std::optional<Finding> judge(const Difference& difference, const Party& a, const Party& b, const JudgeOptions& options);

/// The finding that a rule hit is.
Finding judge(const RuleHit& hit, const Party& party, const JudgeOptions& options);

/// Gives a finding of `rule` on competence its second side where `other` has it: a unit that the rule names as its ground, or the article
/// of a higher document on the very act that the finding quotes. False if it has none. The finding keeps its id.
bool hold_against(Finding& finding, const Rule& rule, const Party& own, const Party& other);

/// Quotes `unit` of the party's document (-1: the document as a whole) around `span` (the opposing words; may be empty). The quote is a
/// slice of the normalized text: the unit with its parts if that is short, else the sentence or sentences around the words.
Side side_of(const Party& party, std::int32_t unit, Span span);

/// One cause in many places becomes one finding with places, and one provision that departs from several superiors one finding with its
/// chain; the order is the reading order of `a`, then of `b`.
std::vector<Finding> group(std::vector<Finding> findings);

/// The pair of provisions that a finding is about.
Place place_of(const Finding& finding);

/// What Difference::what reads as in Vietnamese: "deadline" → "thời hạn"; itself where it is a sentence of a rule already.
std::string what_words(const std::string& what);

/// The article by which documents are reviewed whose basis or citation was changed, by the law of the day; empty if none is known.
std::string review_list_ground(Date day);

/// Severity from kind and confidence, as printed.
Severity severity_of(Kind kind, double confidence);

}  // namespace rasoat
