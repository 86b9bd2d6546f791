// The review of the whole store against itself: pairs of articles on one matter, each compared once.
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "app/review.h"
#include "rasoat/compare.h"
#include "rasoat/match.h"

namespace rasoat {
namespace {

// Documents that take part: normative ones, in force on the day.
bool takes_part(const Store& store, std::int64_t id, Date day) {
  const Status status = store.status(id, day);
  return status != Status::kExpired && status != Status::kNotYet && status != Status::kSuspended;
}

struct Loaded {
  std::shared_ptr<const Document> document;
  std::unique_ptr<Analysed> analysed;
  Party party;
};

// Documents by id, the least recently used dropped: neighbours in the list of pairs share documents.
class Shelf {
 public:
  Shelf(const Store& store, Date day) : store_(store), day_(day) {}

  Result<const Loaded*> get(std::int64_t id) {
    const auto found = held_.find(id);
    if (found != held_.end()) {
      found->second.used = ++clock_;
      return &found->second.loaded;
    }
    auto document = store_.load(id);
    if (!document) return tl::unexpected(document.error());
    if (held_.size() >= kMost) drop_oldest();
    Slot& slot = held_[id];
    slot.used = ++clock_;
    slot.loaded.document = *document;
    slot.loaded.analysed = std::make_unique<Analysed>(*slot.loaded.document);
    slot.loaded.party = {slot.loaded.document.get(), store_.status(id, day_), store_.events(id)};
    return &slot.loaded;
  }

 private:
  static constexpr std::size_t kMost = 400;
  struct Slot {
    Loaded loaded;
    std::uint64_t used = 0;
  };

  void drop_oldest() {
    held_.erase(std::min_element(held_.begin(), held_.end(),
                                 [](const auto& one, const auto& other) { return one.second.used < other.second.used; }));
  }

  const Store& store_;
  Date day_;
  std::map<std::int64_t, Slot> held_;
  std::uint64_t clock_ = 0;
};

// The units of two documents that are on one matter; compared at once, for a clause has one counterpart in a document.
using Matter = std::pair<std::set<std::int32_t>, std::set<std::int32_t>>;

std::map<std::pair<std::int64_t, std::int64_t>, Matter> by_documents(const std::vector<StoredPair>& pairs) {
  std::map<std::pair<std::int64_t, std::int64_t>, Matter> out;
  for (const StoredPair& pair : pairs) {
    if (pair.first.document == pair.second.document) continue;
    Matter& matter = out[{pair.first.document, pair.second.document}];
    matter.first.insert(pair.first.index);
    matter.second.insert(pair.second.index);
  }
  return out;
}

Result<void> compare_pairs(const std::vector<StoredPair>& pairs, Shelf& shelf, const JudgeOptions& judging, const Control& control,
                           std::vector<Finding>& out) {
  const auto matters = by_documents(pairs);
  std::size_t done = 0;
  for (const auto& [documents, matter] : matters) {
    if (control.cancelled()) return fail(ErrorCode::kCancelled);
    auto one = shelf.get(documents.first), other = shelf.get(documents.second);
    if (!one || !other) return tl::unexpected(one ? other.error() : one.error());
    control.progress({++done, matters.size(), (*one)->document->name()});
    if (!may_conflict((*one)->party, (*other)->party, judging)) continue;
    const std::vector<std::int32_t> units(matter.first.begin(), matter.first.end()), others(matter.second.begin(), matter.second.end());
    for (const Difference& difference : compare(*(*one)->analysed, units, *(*other)->analysed, others))
      if (auto finding = judge(difference, (*one)->party, (*other)->party, judging)) out.push_back(std::move(*finding));
  }
  return {};
}

// Rules on each document by itself; documents are dealt to the parts in turn.
Result<void> apply_rules(const Store& store, const RulePacks& packs, const AuditOptions& options, const Control& control,
                         std::vector<Finding>& out) {
  const std::vector<std::int64_t> documents = store.documents();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (control.cancelled()) return fail(ErrorCode::kCancelled);
    if (static_cast<int>(i % static_cast<std::size_t>(options.parts)) != options.part - 1 ||
        !takes_part(store, documents[i], options.review.day))
      continue;
    auto document = store.load(documents[i]);
    if (!document) return tl::unexpected(document.error());
    const Party party{document->get(), store.status(documents[i], options.review.day), store.events(documents[i])};
    add_rule_findings(party, &store, packs, options.review, out);
  }
  return {};
}

// Rules written anew share few words: a small store can afford to look at all that share some, a nation's law only at what is alike.
double least_overlap(const Store& store, const AuditOptions& options) {
  constexpr std::int64_t kSmallStore = 5000;
  constexpr double kSome = 0.12, kAlike = 0.45;
  if (options.overlap > 0) return options.overlap;
  return store.counts().passages <= kSmallStore ? kSome : kAlike;
}

}  // namespace

Result<std::vector<Finding>> audit(const Store& store, const RulePacks& packs, const AuditOptions& options, const Control& control) {
  auto pairs = self_join(
      store, least_overlap(store, options), options.part - 1, options.parts, control.jobs,
      [&](std::int64_t id) { return takes_part(store, id, options.review.day); }, control.cancelled);
  if (!pairs) return tl::unexpected(pairs.error());
  std::vector<Finding> findings;
  Shelf shelf(store, options.review.day);
  if (auto ok = compare_pairs(*pairs, shelf, judge_options(options.review), control, findings); !ok) return tl::unexpected(ok.error());
  if (auto ok = apply_rules(store, packs, options, control, findings); !ok) return tl::unexpected(ok.error());
  return settled(std::move(findings), options.review);
}

}  // namespace rasoat
