// The review of one document: rules first, then the stored provisions on the matter of each of its articles.
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "app/review.h"
#include "rasoat/compare.h"
#include "rasoat/match.h"

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
};

std::map<std::int64_t, Matter> by_document(const std::vector<Candidate>& candidates) {
  std::map<std::int64_t, Matter> out;
  for (const Candidate& candidate : candidates) {
    out[candidate.document].own.insert(candidate.unit);
    out[candidate.document].theirs.insert(candidate.other);
  }
  return out;
}

}  // namespace

Result<std::vector<Finding>> check(const Document& draft, const Store* store, const RulePacks& packs, const ReviewOptions& options) {
  std::vector<Finding> findings;
  Party party{&draft, own_status(draft, options.day), {}};
  add_rule_findings(party, store, packs, options, findings);
  // Letters, plans and single decisions lay down no rules that others could contradict.
  if (store && !options.rules_only && rank(draft.header) > 0) {
    MatchOptions match;
    match.day = options.day;
    auto found = candidates(draft, *store, match);
    if (!found) return tl::unexpected(found.error());
    const Analysed own(draft);
    for (const auto& [id, matter] : by_document(*found)) {
      auto other = store->load(id);
      if (!other) return tl::unexpected(other.error());
      const Party against{other->get(), store->status(id, options.day), store->events(id)};
      if (!may_conflict(party, against, judge_options(options))) continue;
      const std::vector<std::int32_t> units(matter.own.begin(), matter.own.end()), others(matter.theirs.begin(), matter.theirs.end());
      const Analysed theirs(**other, others);
      for (const Difference& difference : compare(own, units, theirs, others))
        if (auto finding = judge(difference, party, against, judge_options(options))) findings.push_back(std::move(*finding));
    }
  }
  return settled(std::move(findings), options);
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

}  // namespace rasoat
