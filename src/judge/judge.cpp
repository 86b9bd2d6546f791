#include "rasoat/judge.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

#include "judge/confidence.h"
#include "judge/decision.h"
#include "judge/formula.h"
#include "judge/knowledge.h"
#include "judge/left_to_province.h"
#include "judge/no_rule.h"
#include "judge/precedence.h"
#include "judge/side.h"
#include "judge/within.h"
#include "rasoat/cite.h"

namespace rasoat {
namespace {

constexpr double kErrorFrom = 0.8;
constexpr double kWarningFrom = 0.5;

std::string lookup(const std::map<std::string, std::string>& table, const std::string& key, const std::string& otherwise) {
  const auto found = table.find(key);
  return found == table.end() ? otherwise : found->second;
}

std::string id_of(const Finding& finding) {
  std::string facts = finding.rule + '\n' + finding.a.document + '#' + finding.a.unit + '\n' + finding.a.quote;
  if (finding.b) facts += '\n' + finding.b->document + '#' + finding.b->unit + '\n' + finding.b->quote;
  facts += '\n' + finding.difference.a + '\n' + finding.difference.b;
  return fmt::format("f-{:016x}", XXH3_64bits(facts.data(), facts.size()));
}

// "khoản 2 Điều 5 …" → "Khoản 2 Điều 5 …".
std::string sentence_begin(std::string words) {
  if (words.rfind("đ", 0) == 0) return "Đ" + words.substr(std::string_view("đ").size());
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

// Words on one line, the middle of many left out: a sentence is read at a glance, the quotations show the rest.
std::string in_sentence(const std::string& words) {
  constexpr std::size_t kLongest = 300, kKept = 130;
  std::string line = words;
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (line.size() <= kLongest) return line;
  const std::size_t head = line.rfind(' ', kKept), tail = line.find(' ', line.size() - kKept);
  if (head == std::string::npos || tail == std::string::npos) return line;
  return line.substr(0, head) + " […]" + line.substr(tail);
}

std::string message_of(const Finding& finding) {
  const JudgeKnowledge& known = judge_knowledge();
  fmt::dynamic_format_arg_store<fmt::format_context> args;
  args.push_back(fmt::arg("a", finding.a.citation));
  args.push_back(fmt::arg("b", finding.b ? finding.b->citation : std::string()));
  args.push_back(fmt::arg("da", in_sentence(finding.difference.a)));
  args.push_back(fmt::arg("db", in_sentence(finding.difference.b)));
  args.push_back(fmt::arg("what", what_words(finding.difference.what)));
  // Words on one side alone are added or left out; words on both stand against each other.
  const std::string kind(kind_name(finding.kind));
  const char* sides = finding.difference.a.empty() ? " dropped" : finding.difference.b.empty() ? " added" : " both";
  const std::string of_kind = lookup(known.message, "by " + finding.difference.mechanism, lookup(known.message, kind, "{a} – {b}"));
  const std::string plain = lookup(known.message, finding.difference.what, of_kind);
  return sentence_begin(fmt::vformat(lookup(known.message, kind + sides, plain), args));
}

Difference swapped(Difference difference) {
  std::swap(difference.a, difference.b);
  std::swap(difference.a_span, difference.b_span);
  std::swap(difference.a_unit, difference.b_unit);
  if (difference.what == "added item")
    difference.what = "dropped item";
  else if (difference.what == "dropped item")
    difference.what = "added item";
  return difference;
}

std::string_view words_of(const Document& document, std::int32_t unit) {
  return unit < 0 ? std::string_view{} : document.words(document.units[static_cast<std::size_t>(unit)].text);
}

// In two copies of one clause the words that stand against each other are known, and those of two values counted by one time ("trong một
// ngày"); else, of rules in other words, any value may be meant.
bool stands_alone(const Difference& difference) {
  const auto counted_alike = [](const auto& feature) { return feature.first == "per" && feature.second > 0; };
  return difference.mechanism == "bound" || difference.mechanism == "near-copy" ||
         std::any_of(difference.features.begin(), difference.features.end(), counted_alike);
}

// The words of the other side that stand against the value, within those of their unit; empty if they are not known.
Span opposing(const Difference& difference, const Document& b) {
  if (difference.b_unit < 0) return {};
  const Span unit = b.units[static_cast<std::size_t>(difference.b_unit)].text;
  if (!unit.contains(difference.b_span)) return {};
  return {difference.b_span.begin - unit.begin, difference.b_span.end - unit.begin};
}

// The lower or later document comes first: it is the one under review. A draft always does.
bool in_order(const Party& a, const Party& b, const JudgeOptions& options) {
  const Header &ha = a.document->header, &hb = b.document->header;
  if (options.as_given || ha.draft != hb.draft) return options.as_given || ha.draft;
  const int rank_a = ordering_rank(ha), rank_b = ordering_rank(hb);
  if (rank_a != rank_b) return rank_a > rank_b;
  return !hb.issued || (ha.issued && *ha.issued >= *hb.issued);
}

// A value or a duty that differs in two copies of one clause matters wherever the clause stands.
bool regulates_nothing(const Difference& difference, const Document& a, const Document& b) {
  // "… là tổ chức có tư cách pháp nhân, có con dấu": what sets a body up elsewhere belongs to what the term means here.
  if (difference.kind == Kind::kDefinition && (difference.mechanism == "dropped-words" || difference.mechanism == "connector"))
    return false;
  if (is_formula(a, difference.a_unit) || is_formula(b, difference.b_unit)) return true;
  const bool copied = difference.mechanism == "bound" || difference.mechanism == "near-copy";
  if (copied && (difference.kind == Kind::kQuantity || difference.kind == Kind::kModality)) return false;
  return under_formula_heading(a, difference.a_unit) || under_formula_heading(b, difference.b_unit);
}

// Less time for people, another age from which they have a right: a bound protects them, and no lower document may draw it tighter.
bool binds_people(const Difference& difference) {
  return difference.what == "age" || std::any_of(difference.features.begin(), difference.features.end(),
                                                 [](const auto& feature) { return feature.first == "of_person" && feature.second > 0; });
}

}  // namespace

std::string what_words(const std::string& what) {
  return lookup(judge_knowledge().what, what, what);
}

Severity severity_of(Kind kind, double confidence) {
  if (confidence < kWarningFrom) return Severity::kInfo;
  if (kind == Kind::kOverlap || kind == Kind::kForm) return confidence >= kErrorFrom ? Severity::kWarning : Severity::kInfo;
  return confidence >= kErrorFrom ? Severity::kError : Severity::kWarning;
}

std::optional<Finding> judge(const Difference& difference, const Party& a, const Party& b, const JudgeOptions& options) {
  if (!in_order(a, b, options)) return judge(swapped(difference), b, a, options);
  if (!options.met && !may_conflict(a, b, options)) return std::nullopt;
  if (!options.as_given && regulates_nothing(difference, *a.document, *b.document)) return std::nullopt;
  if (!options.as_given && (lays_down_no_rule(difference, a, b) || names_what_is_no_more(difference, a, options))) return std::nullopt;
  if (!options.as_given && left_to_province(difference, *a.document, *b.document)) return std::nullopt;
  if (raised_by_leave(difference, *a.document, *b.document)) return std::nullopt;
  const Verdict verdict = precedence(*a.document, *b.document, options.day);
  if (verdict.how == Precedence::kHigher && verdict.b_wins && difference.kind == Kind::kQuantity && !binds_people(difference) &&
      keeps_within(a.document->words(difference.a_span), words_of(*b.document, difference.b_unit), opposing(difference, *b.document),
                   stands_alone(difference)))
    return std::nullopt;
  Finding finding;
  finding.kind = difference.kind;
  const Facts facts = options.as_given ? Facts() : facts_of(difference, a, b, options);
  finding.confidence = options.as_given ? confidence_as_given(difference) : confidence_of(difference, facts);
  finding.severity = severity_of(finding.kind, finding.confidence);
  finding.rule = fmt::format("{}@1", kind_name(difference.kind));
  finding.a = side_of(a, difference.a_unit, difference.a_span);
  finding.b = side_of(b, difference.b_unit, difference.b_span);
  finding.difference = difference;
  finding.difference.features.insert(finding.difference.features.end(), facts.begin(), facts.end());
  finding.message = message_of(finding);
  decide(a, b, verdict, options, finding);
  finding.id = id_of(finding);
  return finding;
}

Finding judge(const RuleHit& hit, const Party& party, const JudgeOptions& options) {
  const Rule& rule = *hit.rule;
  Finding finding;
  finding.kind = rule.kind;
  finding.severity = rule.severity;
  finding.confidence = rule.confidence;
  finding.rule = fmt::format("{}@{}", rule.id, rule.version);
  finding.a = side_of(party, hit.unit, hit.span);
  finding.difference.kind = rule.kind;
  finding.difference.what = rule.title;
  finding.difference.a = hit.detail;
  finding.message = sentence_begin(finding.a.citation + ": " + rule.message);
  finding.explanation = rule.explanation;
  finding.ground = rule.ground;
  decide(party, rule.handling, options, finding);
  finding.id = id_of(finding);
  return finding;
}

}  // namespace rasoat
