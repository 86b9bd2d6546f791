// The review of one document: rules first, then the stored provisions on the matter of each of its articles.
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "app/ordered.h"
#include "app/review.h"
#include "rasoat/compare.h"
#include "rasoat/match.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

Status own_status(const Document& document, Date day) {
  if (document.header.draft) return Status::kDraft;
  return status_on(day, document.header, document.imported, {});
}

// The units of draft and stored document that are on one matter. They are compared all at once, for a clause has one original
// in a document: held against its siblings ("hạng II", "hạng III") it would differ from each.
struct Matter {
  std::set<std::int32_t> own, theirs;
  std::set<std::pair<std::int32_t, std::int32_t>> pairs;  // of these, the ones that are on one matter
};

// The unit itself or what holds it, if it is among these; -1 otherwise.
std::int32_t holder_among(const Document& document, std::int32_t unit, const std::set<std::int32_t>& units) {
  while (unit >= 0 && units.count(unit) == 0) unit = document.units[static_cast<std::size_t>(unit)].parent;
  return unit;
}

// False for a clause held against one of an article that some other article of the draft had brought in: they share the form of
// speech, not the matter.
bool on_one_matter(const Difference& difference, const Document& draft, const Document& other, const Matter& matter) {
  const std::int32_t own = holder_among(draft, difference.a_unit, matter.own);
  const std::int32_t theirs = holder_among(other, difference.b_unit, matter.theirs);
  return own < 0 || theirs < 0 || matter.pairs.count({own, theirs}) > 0;
}

std::map<std::int64_t, Matter> by_document(const std::vector<Candidate>& candidates) {
  std::map<std::int64_t, Matter> out;
  for (const Candidate& candidate : candidates) {
    out[candidate.document].own.insert(candidate.unit);
    out[candidate.document].theirs.insert(candidate.other);
    out[candidate.document].pairs.insert({candidate.unit, candidate.other});
  }
  return out;
}

// A difference and the stored document against which it was met.
struct Met {
  Difference difference;
  Party against;
  std::shared_ptr<const Document> other;
};

// Clauses of the draft that say what a stored document says, word by word.
std::set<std::int32_t> repeated(const std::vector<Met>& met) {
  constexpr double kOneRule = 0.9;  // dice of two clauses
  std::set<std::int32_t> out;
  for (const Met& one : met)
    for (const auto& [name, amount] : one.difference.features)
      if (one.difference.kind == Kind::kOverlap && name == "alike" && amount >= kOneRule) out.insert(one.difference.a_unit);
  return out;
}

// Whoever repeats the rule of one superior does as it says: where a third document says otherwise, the two superiors differ.
void mark_repeated(const Document& draft, std::vector<Met>& met) {
  const std::set<std::int32_t> clauses = repeated(met);
  for (Met& one : met)
    if (one.difference.kind != Kind::kOverlap && holder_among(draft, one.difference.a_unit, clauses) >= 0)
      one.difference.features.emplace_back("said_by_superior", 1);
}

// What each document on the matter says otherwise.
Result<std::vector<Met>> met_by(const Document& draft, const Store& store, const ReviewOptions& options) {
  MatchOptions match;
  match.day = options.day;
  auto found = candidates(draft, store, match);
  if (!found) return tl::unexpected(found.error());
  const Party party{&draft, own_status(draft, options.day), {}};
  const Analysed own(draft);
  std::vector<Met> out;
  for (const auto& [id, matter] : by_document(*found)) {
    auto other = store.load(id);
    if (!other) return tl::unexpected(other.error());
    const Party against{other->get(), store.status(id, options.day), store.events(id)};
    if (!may_conflict(party, against, judge_options(options))) continue;
    const std::vector<std::int32_t> units(matter.own.begin(), matter.own.end()), others(matter.theirs.begin(), matter.theirs.end());
    const Analysed theirs(**other, others);
    for (Difference& difference : compare(own, units, theirs, others))
      if (on_one_matter(difference, draft, **other, matter)) out.push_back({std::move(difference), against, *other});
  }
  mark_repeated(draft, out);
  return out;
}

Result<std::vector<Finding>> check_one(const Document& draft, const RuleSources* sources, const RulePacks& packs,
                                       const ReviewOptions& options) {
  std::vector<Finding> findings;
  Party party{&draft, own_status(draft, options.day), {}};
  add_rule_findings(party, sources, packs, options, findings);
  const Store* store = sources ? &sources->facts.store() : nullptr;
  // Letters, plans and single decisions lay down no rules that others could contradict.
  if (store && !options.rules_only && rank(draft.header) > 0) {
    const Document opened = with_new_text(draft);
    party.document = &opened;
    const auto met = met_by(opened, *store, options);
    if (!met) return tl::unexpected(met.error());
    for (const Met& one : *met)
      if (auto finding = judge(one.difference, party, one.against, judge_options(options))) findings.push_back(std::move(*finding));
  }
  return settled(std::move(findings), options);
}

}  // namespace

Result<std::vector<Finding>> check(const Document& draft, const Store* store, const RulePacks& packs, const ReviewOptions& options) {
  const auto sources = store ? std::make_unique<RuleSources>(*store, options.day) : nullptr;
  return check_one(draft, sources.get(), packs, options);
}

Result<void> check_each(std::size_t count, const OpenDocument& open, const Store* store, const RulePacks& packs,
                        const ReviewOptions& options, const Control& control, const TakeFindings& take) {
  using Found = Result<std::vector<Finding>>;
  constexpr std::size_t kAhead = 256;
  const auto sources = store ? std::make_unique<RuleSources>(*store, options.day) : nullptr;
  const auto make = [&](std::size_t i) -> Found {
    const auto document = open(i);
    return document ? check_one(**document, sources.get(), packs, options) : tl::unexpected(document.error());
  };
  Result<void> outcome;
  ordered<Found>(count, control.jobs, kAhead, make, [&](std::size_t i, Found&& found) {
    outcome = control.cancelled() ? fail(ErrorCode::kCancelled) : take(i, std::move(found));
    return outcome.has_value();
  });
  return outcome;
}

std::vector<Finding> compare_documents(const Document& a, const std::vector<std::int32_t>& units_a, const Document& b,
                                       const std::vector<std::int32_t>& units_b, const ReviewOptions& options) {
  const Party one{&a, own_status(a, options.day), {}}, other{&b, own_status(b, options.day), {}};
  JudgeOptions judging = judge_options(options);
  judging.as_given = true;
  std::vector<Finding> findings;
  for (const Difference& difference : compare(a, units_a, b, units_b))
    if (auto finding = judge(difference, one, other, judging)) findings.push_back(std::move(*finding));
  return settled(std::move(findings), options);
}

// Rules of form, and all that speak of no unit, are for whole documents; a piece may refer to what it lacks.
Result<std::vector<Finding>> rules_against(const Document& reviewed, const Document& other, const RulePacks& packs, ReviewOptions options) {
  options.rules_only = true;
  auto findings = check(reviewed, nullptr, packs, options);
  if (!findings) return findings;
  std::erase_if(*findings, [](const Finding& finding) {
    const bool one_sided = finding.kind == Kind::kCompetence || finding.kind == Kind::kValidity;
    return !one_sided || finding.a.unit.empty() || finding.rule.starts_with("validity/dangling-reference");
  });
  const Party own{&reviewed, own_status(reviewed, options.day), {}}, against{&other, own_status(other, options.day), {}};
  for (Finding& finding : *findings)
    if (const Rule* rule = packs.find(finding.rule.substr(0, finding.rule.find('@')))) hold_against(finding, *rule, own, against);
  return findings;
}

}  // namespace rasoat
