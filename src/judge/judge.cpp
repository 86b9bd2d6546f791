#include "rasoat/judge.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

#include "judge/confidence.h"
#include "judge/formula.h"
#include "judge/knowledge.h"
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

std::string message_of(const Finding& finding) {
  const JudgeKnowledge& known = judge_knowledge();
  fmt::dynamic_format_arg_store<fmt::format_context> args;
  args.push_back(fmt::arg("a", finding.a.citation));
  args.push_back(fmt::arg("b", finding.b ? finding.b->citation : std::string()));
  args.push_back(fmt::arg("da", finding.difference.a));
  args.push_back(fmt::arg("db", finding.difference.b));
  args.push_back(fmt::arg("what", lookup(known.what, finding.difference.what, finding.difference.what)));
  // Words on one side alone are added or left out; words on both stand against each other.
  const std::string kind(kind_name(finding.kind));
  const char* sides = finding.difference.a.empty() ? " dropped" : finding.difference.b.empty() ? " added" : " both";
  const std::string plain = lookup(known.message, kind, "{a} – {b}");
  return sentence_begin(fmt::vformat(lookup(known.message, kind + sides, plain), args));
}

std::string issuer_of(const Header& header) {
  return header.issuers.empty() ? std::string() : header.issuers.front();
}

// Says which prevails, on what ground, and what follows for the reviewed provision.
class Decision {
 public:
  Decision(const Party& a, const Party& b, const JudgeOptions& options)
      : a_(a),
        b_(b),
        options_(options),
        verdict_(precedence(a.document->header, b.document->header, options.day)),
        law_(judge_knowledge().on(options.day)) {}

  void write(Finding& finding) const {
    const Header &ha = a_.document->header, &hb = b_.document->header;
    finding.prevails = verdict_.how == Precedence::kNone ? "none" : verdict_.b_wins ? "b" : "a";
    std::string why;
    if (verdict_.how == Precedence::kHigher) {
      finding.ground.push_back({law_.higher, "hiệu lực pháp lý cao hơn"});
      why = fmt::format(fmt::runtime(sentence("higher")), fmt::arg("winner", winner()));
      if (ha.draft)
        why += " " + sentence("draft");
      else if (ha.issued && hb.issued)
        why += " " + sentence(*hb.issued <= *ha.issued ? "examination" : "review");
    } else if (verdict_.how == Precedence::kLater) {
      finding.ground.push_back({law_.later, "cùng cơ quan ban hành, ban hành sau"});
      finding.ground.push_back({law_.own_documents, "cơ quan ban hành phải xử lý văn bản trái do mình ban hành"});
      why = fmt::format(fmt::runtime(sentence("later")), fmt::arg("winner", winner()));
    } else {
      why = sentence("none");
    }
    finding.explanation = std::move(why);
    finding.handling = handling(finding.kind);
  }

 private:
  [[nodiscard]] std::string sentence(const char* key) const { return lookup(judge_knowledge().prevails, key, {}); }
  [[nodiscard]] std::string winner() const { return cite_document(verdict_.b_wins ? *b_.document : *a_.document); }

  // What the reviewing body issued it handles itself; on the rest it recommends to the issuer, or to the superior of both.
  [[nodiscard]] Handling handling(Kind kind) const {
    const Header &ha = a_.document->header, &hb = b_.document->header;
    const std::string reviewer = options_.reviewer.empty() ? issuer_of(ha) : options_.reviewer;
    if (ha.draft) return {"amend", issuer_of(ha), {}};
    if (verdict_.how == Precedence::kNone)
      return {"recommend", reviewer, lookup(judge_knowledge().superior, hb.type, "cơ quan cấp trên có thẩm quyền")};
    const Header& loser = verdict_.b_wins ? ha : hb;
    Header reviewing;
    reviewing.issuers = {reviewer};
    const bool own = reviewer == issuer_of(loser) || same_issuer(reviewing, loser, options_.day);
    if (!own) return {"recommend", reviewer, issuer_of(loser)};
    return {kind == Kind::kOverlap || verdict_.how == Precedence::kLater ? "amend" : "repeal", reviewer, {}};
  }

  const Party &a_, &b_;
  const JudgeOptions& options_;
  Verdict verdict_;
  const ApplicationLaw& law_;
};

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

// The lower or later document comes first: it is the one under review. A draft always does.
bool in_order(const Party& a, const Party& b, const JudgeOptions& options) {
  const Header &ha = a.document->header, &hb = b.document->header;
  if (options.as_given || ha.draft != hb.draft) return options.as_given || ha.draft;
  const int rank_a = ordering_rank(ha), rank_b = ordering_rank(hb);
  if (rank_a != rank_b) return rank_a > rank_b;
  return !hb.issued || (ha.issued && *ha.issued >= *hb.issued);
}

}  // namespace

Severity severity_of(Kind kind, double confidence) {
  if (confidence < kWarningFrom) return Severity::kInfo;
  if (kind == Kind::kOverlap || kind == Kind::kForm) return confidence >= kErrorFrom ? Severity::kWarning : Severity::kInfo;
  return confidence >= kErrorFrom ? Severity::kError : Severity::kWarning;
}

std::optional<Finding> judge(const Difference& difference, const Party& a, const Party& b, const JudgeOptions& options) {
  if (!in_order(a, b, options)) return judge(swapped(difference), b, a, options);
  if (!may_conflict(a, b, options)) return std::nullopt;
  if (!options.as_given && (is_formula(*a.document, difference.a_unit) || is_formula(*b.document, difference.b_unit))) return std::nullopt;
  if (!options.as_given && (lays_down_no_rule(difference, a, b) || names_what_is_no_more(difference, a, options))) return std::nullopt;
  const Verdict verdict = precedence(a.document->header, b.document->header, options.day);
  if (verdict.how == Precedence::kHigher && verdict.b_wins && difference.kind == Kind::kQuantity &&
      keeps_within(a.document->words(difference.a_span), words_of(*b.document, difference.b_unit)))
    return std::nullopt;
  Finding finding;
  finding.kind = difference.kind;
  finding.confidence = confidence_of(difference, a, b, options);
  finding.severity = severity_of(finding.kind, finding.confidence);
  finding.rule = fmt::format("{}@1", kind_name(difference.kind));
  finding.a = side_of(a, difference.a_unit, difference.a_span);
  finding.b = side_of(b, difference.b_unit, difference.b_span);
  finding.difference = difference;
  finding.message = message_of(finding);
  Decision(a, b, options).write(finding);
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
  finding.prevails = "none";
  finding.handling = rule.handling;
  const Header& header = party.document->header;
  if (finding.handling.by.empty()) finding.handling.by = options.reviewer.empty() ? issuer_of(header) : options.reviewer;
  finding.id = id_of(finding);
  return finding;
}

}  // namespace rasoat
