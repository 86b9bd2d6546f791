#include "judge/confidence.h"

#include <algorithm>
#include <cmath>

#include "judge/knowledge.h"
#include "judge/link.h"
#include "judge/no_rule.h"
#include "judge/precedence.h"
#include "judge/subject.h"
#include "rasoat/cite.h"

namespace rasoat {
namespace {

double logit(double p) {
  p = std::clamp(p, 0.01, 0.99);
  return std::log(p / (1 - p));
}

double value(const std::map<std::string, double>& table, const std::string& key) {
  const auto found = table.find(key);
  return found == table.end() ? 0 : found->second;
}

constexpr double kSameClause = 0.75;  // dice from which two clauses are one clause, copied: its subject is one
constexpr double kSameList = 0.75;    // dice from which two lists are one list, copied
constexpr double kSameBound = 0.65;   // dice from which two values are bounds of one clause
constexpr double kFarApart = 0.3;     // dice below which two sentences share their form at most
constexpr double kSamePower = 0.5;    // dice from which two sentences are about one power

double sign(const Difference& difference, std::string_view sought) {
  for (const auto& [name, amount] : difference.features)
    if (name == sought) return amount;
  return 0;
}

// Words altered throughout in a document that is not the other one written anew.
bool takes_little(const Difference& difference) {
  constexpr double kMuch = 0.5;
  return difference.mechanism == "altered" && sign(difference, "taken") < kMuch;
}

// Two clauses that have little else in common, and not one body put for another on one level: a step, a case or a level of its own.
bool acts_elsewhere(const Difference& difference, bool fits_its_level) {
  if (difference.mechanism != "deed" || alike(difference) >= kSamePower) return false;
  return fits_its_level || sign(difference, "private") > 0 || sign(difference, "one_private") > 0 || sign(difference, "above") > 0;
}

// The title of a local document, or of one that is under way, may call a part of what a law is about by another name: words taken over
// from the law, and a power found by what it is about, are of its matter.
bool taken_over(const Difference& difference) {
  constexpr double kCopied = 0.85;
  return difference.mechanism == "power" || alike(difference) >= kCopied;
}

// A replaced edition's folder is dated; the current one's is not.
bool older_edition(const Document& document) {
  const std::string& edition = document.imported.edition;
  return !edition.empty() && edition[0] >= '0' && edition[0] <= '9';
}

double odds_of_kind(const Difference& difference) {
  const JudgeKnowledge& known = judge_knowledge();
  return known.bias + known.strength * logit(difference.strength) + value(known.kind, std::string(kind_name(difference.kind)));
}

double likelihood(double odds) {
  return 1 / (1 + std::exp(-odds));
}

// "… thực hiện theo quy định tại Điều 13 Nghị định số 58/2024/NĐ-CP": what the clause leaves out stands there.
bool sends_to(const Document& document, std::int32_t unit, const Document& other) {
  if (unit < 0 || other.header.number.empty()) return false;
  const std::string key = number_key(other.header.number);
  const Span words = document.units[static_cast<std::size_t>(unit)].extent;
  return std::any_of(document.citations.begin(), document.citations.end(), [&](const Citation& citation) {
    return words.contains(citation.span) && std::any_of(citation.targets.begin(), citation.targets.end(),
                                                        [&](const Target& target) { return number_key(target.document) == key; });
  });
}

// Two laws, two decrees, two circulars: neither details the other.
bool equals(const Header& a, const Header& b) {
  return a.type == b.type && b.province.empty() && ordering_rank(a) == ordering_rank(b);
}

// A decree and an earlier one of the very same name, or whose name says all that the older's says and more: the newer rules in its place,
// whether or not our texts say that the older has ended.
bool takes_the_place(const Header& a, const Header& b) {
  constexpr int kYears = 1;
  return !a.draft && year_of(b) > 0 && year_of(a) > year_of(b) + kYears && subjects(b, a) == Subjects::kOne;
}

// "Định mức xe ô tô trong quân đội" beside "Định mức xe ô tô": the older special rule stays beside the newer general one.
bool is_special_beside(const Header& special, const Header& general) {
  return year_of(special) > 0 && year_of(special) <= year_of(general) && subjects(special, general) == Subjects::kPart;
}

// Words more or less, no value, act or body that stands against another.
bool tells_apart(const Difference& difference) {
  return difference.kind == Kind::kList || difference.kind == Kind::kScope || difference.kind == Kind::kCopy ||
         difference.kind == Kind::kDefinition;
}

// What one says more: "và" for "hoặc" is nothing more, though a title may hold "hoặc" too.
bool says_more(const Difference& difference) {
  return tells_apart(difference) && difference.mechanism != "connector";
}

// Two documents of central bodies, the newer one no draft: its title and its bases stand fast, so that what they do not say counts.
bool both_issued(const Header& a, const Header& b, const JudgeOptions& options) {
  return a.province.empty() && b.province.empty() && !a.draft && !options.stored;
}

// Of documents that do not name each other.
void add_strangers(const Header& a, const Header& b, Subjects about, Facts& out) {
  constexpr int kLongPast = 8;  // years in which a document on the matter has mostly been replaced, whether or not the store holds by what
  if (about == Subjects::kOther) out.emplace_back("unrelated", 1 - shared_subject(a, b));
  if (about == Subjects::kUntold) out.emplace_back("untold", 1);
  if (year_of(b) > 0 && year_of(a) >= year_of(b) + kLongPast) out.emplace_back("long_past", 1);
}

// Sentences that have little in common are about two things. Of central documents alone: the clauses of a province are short, and one word
// more makes them unlike.
bool far_apart(const Difference& difference) {
  static const char* const kReadOnFewWords[] = {"value", "every", "act", "stance", "defined-narrower", "defined-value"};
  const bool few = std::any_of(std::begin(kReadOnFewWords), std::end(kReadOnFewWords),
                               [&](const char* mechanism) { return difference.mechanism == mechanism; });
  const double likeness = alike(difference);
  return (few && likeness < kFarApart) || (difference.kind == Kind::kList && likeness < kSameBound) ||
         (difference.mechanism == "power" && likeness < kSamePower) ||
         ((difference.mechanism == "bound" || difference.mechanism == "channel") && likeness < kSameBound);
}

void add_central(const Difference& difference, const Header& a, const Header& b, Facts& out) {
  out.emplace_back("central", 1);
  const bool clause = difference.kind == Kind::kModality || difference.kind == Kind::kAuthority;
  if (clause && difference.mechanism == "near-copy" && alike(difference) < kSameClause) out.emplace_back("clause_unlike", 1);
  if (far_apart(difference)) out.emplace_back("far_apart", 1);
  if (tells_apart(difference) && (amends_by_title(a) || amends_by_title(b))) out.emplace_back("amending", 1);
}

}  // namespace

double alike(const Difference& difference) {
  return sign(difference, "alike");
}

Facts facts_of(const Difference& difference, const Party& a, const Party& b, const JudgeOptions& options) {
  const Header &ha = a.document->header, &hb = b.document->header;
  const bool local = !ha.province.empty() || !options.stored, standing = !local && hb.province.empty();
  const bool peers = standing && ordering_rank(ha) == ordering_rank(hb);
  // Sisters name each other too ("theo quy định của Bộ luật Tố tụng dân sự"): only what is below the other is of its matter for naming it.
  const bool known = linked(*a.document, *b.document), below = known && !peers;
  const Subjects about = subjects(ha, hb);
  Facts out;
  const auto add = [&](bool holds, const char* fact) {
    if (holds) out.emplace_back(fact, 1);
  };
  add(precedence(ha, hb, options.day).how == Precedence::kNone, "same_rank_other_issuer");
  add(!ha.normative, "administrative");
  add(a.status == Status::kUnknown || b.status == Status::kUnknown, "status_unknown");
  add(older_edition(*b.document), "older_edition");
  add(cites(*a.document, *b.document) && (!ha.province.empty() || linked_by_matter(*a.document, *b.document)), "cited");
  add(!below && !local && about == Subjects::kOther, "other_subject");
  add(!below && local && about == Subjects::kOther && !taken_over(difference), "local_subject");
  add(!known && !ha.province.empty() && sister_titles(ha, hb), "sister_title");
  const bool national = ha.province.empty() && !options.stored && equals(ha, hb);
  add(national && (about == Subjects::kOther || about == Subjects::kUntold), "sister");
  add(national && (takes_the_place(ha, hb) || takes_the_place(hb, ha)), "takes_its_place");
  add(ha.province.empty() && hb.province.empty() && of_other_years(ha, hb), "other_year");
  // A province that takes a branch into its own title has that branch in mind.
  const bool branch_a = holds_for_own_branch(ha), branch_b = holds_for_own_branch(hb);
  const bool both_own = (branch_a && branch_b) || (names_own_field(ha) && names_own_field(hb));
  add(ha.province.empty() && hb.province.empty() && both_own && ha.issuers != hb.issuers, "two_branches");
  add(national && (is_special_beside(ha, hb) || is_special_beside(hb, ha)), "special_peer");
  add(!below && standing && about == Subjects::kUntold, "subject_untold");
  add(known && ha.province.empty() && names_own_field(ha) && !names_own_field(hb), "own_field");
  add(!ha.province.empty() && !branch_a && branch_b && !cites(*a.document, *b.document), "other_branch");
  add(!known && about == Subjects::kUntold && !ha.province.empty() && ha.province == hb.province, "local_untold");
  add(tells_apart(difference) && sends_to(*a.document, difference.a_unit, *b.document), "sends_back");
  add(says_more(difference) && is_own_subject(ha, difference.a, difference.b), "own_subject");
  add(tells_apart(difference) && !subject_body(ha).empty() && subject_body(hb).empty(), "own_tasks");
  add(difference.kind == Kind::kAuthority && delegates_by_title(ha), "handed_down");
  add(of_past_period(hb, ha.issued && !ha.draft ? ha.issued->year : options.day.year), "past_period");
  add(standing, "standing");
  add(peers, "peers");
  add(fits_its_level(difference, a), "local_level");
  add(difference.kind == Kind::kAuthority && is_about_an_office(ha), "tasks_of_a_body");
  add(difference.kind == Kind::kAuthority && difference.mechanism == "near-copy" && alike(difference) < kSameClause, "authority_unlike");
  add(acts_elsewhere(difference, fits_its_level(difference, a)), "deed_unlike");
  add(difference.kind == Kind::kList && alike(difference) < kSameList, "list_unlike");
  add(!options.stored && takes_little(difference), "little_taken");
  add(ha.province.empty() && hb.province.empty() && has_own_regime(ha) != has_own_regime(hb), "own_regime");
  if (both_issued(ha, hb, options)) add_central(difference, ha, hb, out);
  if (both_issued(ha, hb, options) && !linked_by_matter(*a.document, *b.document)) add_strangers(ha, hb, about, out);
  return out;
}

double confidence_of(const Difference& difference, const Facts& facts) {
  const JudgeKnowledge& known = judge_knowledge();
  double odds = odds_of_kind(difference) + value(known.mechanism, difference.mechanism);
  for (const auto& [name, amount] : facts) {
    odds += amount * value(known.feature, name);
    if (name == "standing") odds += value(known.standing, difference.mechanism);
    if (name == "central") odds += value(known.central, difference.mechanism);
  }
  for (const auto& [name, amount] : difference.features) odds += amount * value(known.feature, name);
  return likelihood(odds);
}

double confidence_as_given(const Difference& difference) {
  return likelihood(odds_of_kind(difference) + value(judge_knowledge().given, difference.mechanism));
}

}  // namespace rasoat
