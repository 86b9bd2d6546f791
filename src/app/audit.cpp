// The review of the whole store against itself: pairs of articles on one matter, each compared once.
#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <set>

#include "app/ordered.h"
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

// The units of two documents that are on one matter; compared at once, for a clause has one counterpart in a document.
using UnitsOfBoth = std::pair<std::set<std::int32_t>, std::set<std::int32_t>>;
using Matters = std::map<std::pair<std::int64_t, std::int64_t>, UnitsOfBoth>;

Matters by_documents(const std::vector<StoredPair>& pairs) {
  Matters out;
  for (const StoredPair& pair : pairs) {
    if (pair.first.document == pair.second.document) continue;
    UnitsOfBoth& matter = out[{pair.first.document, pair.second.document}];
    matter.first.insert(pair.first.index);
    matter.second.insert(pair.second.index);
  }
  return out;
}

struct Loaded {
  std::shared_ptr<const Document> document;
  std::unique_ptr<Analysed> analysed;
  Party party;
};

// The documents of the matters, each read and made ready once, of the units in question alone.
class Library {
 public:
  Library(const Store& store, Date day) : store_(store), day_(day) {}

  Result<void> fill(const Matters& matters, const Control& control) {
    std::map<std::int64_t, std::set<std::int32_t>> units;
    for (const auto& [documents, matter] : matters) {
      units[documents.first].insert(matter.first.begin(), matter.first.end());
      units[documents.second].insert(matter.second.begin(), matter.second.end());
    }
    const std::vector<std::pair<std::int64_t, std::set<std::int32_t>>> wanted(units.begin(), units.end());
    Result<void> outcome;
    ordered<Result<Loaded>>(
        wanted.size(), control.jobs, kAhead, [&](std::size_t i) { return load(wanted[i].first, wanted[i].second); },
        [&](std::size_t i, Result<Loaded>&& loaded) {
          if (control.cancelled()) outcome = fail(ErrorCode::kCancelled);
          if (!loaded) outcome = tl::unexpected(loaded.error());
          if (outcome) held_.emplace(wanted[i].first, std::move(*loaded));
          return outcome.has_value();
        });
    return outcome;
  }

  [[nodiscard]] const Loaded& at(std::int64_t id) const { return held_.at(id); }

 private:
  static constexpr std::size_t kAhead = 64;

  Result<Loaded> load(std::int64_t id, const std::set<std::int32_t>& units) {
    Loaded out;
    {
      const std::lock_guard lock(mutex_);  // a store serves one thread at a time
      auto document = store_.load(id);
      if (!document) return tl::unexpected(document.error());
      out.document = *document;
      out.party = {out.document.get(), store_.status(id, day_), store_.events(id)};
    }
    out.analysed = std::make_unique<Analysed>(*out.document, std::vector<std::int32_t>(units.begin(), units.end()));
    return out;
  }

  const Store& store_;
  Date day_;
  std::mutex mutex_;
  std::map<std::int64_t, Loaded> held_;
};

std::vector<Finding> compare_matter(const Loaded& one, const Loaded& other, const UnitsOfBoth& matter, const JudgeOptions& judging) {
  std::vector<Finding> out;
  if (!may_conflict(one.party, other.party, judging)) return out;
  const std::vector<std::int32_t> units(matter.first.begin(), matter.first.end()), others(matter.second.begin(), matter.second.end());
  for (const Difference& difference : compare(*one.analysed, units, *other.analysed, others))
    if (auto finding = judge(difference, one.party, other.party, judging)) out.push_back(std::move(*finding));
  return out;
}

Result<void> compare_pairs(const std::vector<StoredPair>& pairs, const Store& store, const AuditOptions& options, const Control& control,
                           std::vector<Finding>& out) {
  const Matters matters = by_documents(pairs);
  const std::vector<std::pair<std::pair<std::int64_t, std::int64_t>, UnitsOfBoth>> all(matters.begin(), matters.end());
  JudgeOptions judging = judge_options(options.review);
  judging.stored = judging.met = true;
  Library library(store, options.review.day);
  if (auto ok = library.fill(matters, control); !ok) return ok;
  constexpr std::size_t kAhead = 1024;
  bool cancelled = false;
  ordered<std::vector<Finding>>(
      all.size(), control.jobs, kAhead,
      [&](std::size_t i) {
        return compare_matter(library.at(all[i].first.first), library.at(all[i].first.second), all[i].second, judging);
      },
      [&](std::size_t i, std::vector<Finding>&& found) {
        std::move(found.begin(), found.end(), std::back_inserter(out));
        control.progress({i + 1, all.size(), library.at(all[i].first.first).document->name()});
        cancelled = control.cancelled();
        return !cancelled;
      });
  return cancelled ? fail(ErrorCode::kCancelled) : Result<void>();
}

// Rules on each document by itself; documents are dealt to the parts in turn. A third of the work of an audit once stood here on one
// thread.
Result<void> apply_rules(const Store& store, const RulePacks& packs, const AuditOptions& options, const Control& control,
                         std::vector<Finding>& out) {
  const std::vector<std::int64_t> documents = store.documents();
  const RuleSources sources(store, options.review.day);
  using Found = Result<std::vector<Finding>>;
  const auto apply = [&](std::size_t i) -> Found {
    std::vector<Finding> found;
    if (static_cast<int>(i % static_cast<std::size_t>(options.parts)) != options.part - 1 ||
        !takes_part(store, documents[i], options.review.day))
      return found;
    auto document = store.load(documents[i]);
    if (!document) return tl::unexpected(document.error());
    const Party party{document->get(), store.status(documents[i], options.review.day), store.events(documents[i])};
    add_rule_findings(party, &sources, packs, options.review, found);
    return found;
  };
  constexpr std::size_t kAhead = 256;
  Result<void> outcome;
  ordered<Found>(documents.size(), control.jobs, kAhead, apply, [&](std::size_t, Found&& found) {
    if (control.cancelled()) outcome = fail(ErrorCode::kCancelled);
    if (!found) outcome = tl::unexpected(found.error());
    if (outcome) std::move(found->begin(), found->end(), std::back_inserter(out));
    return outcome.has_value();
  });
  return outcome;
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
  auto pairs = self_join(store, {.least = least_overlap(store, options),
                                 .part = options.part - 1,
                                 .parts = options.parts,
                                 .threads = control.jobs,
                                 .wanted = [&](std::int64_t id) { return takes_part(store, id, options.review.day); },
                                 .formula = [](const PassageWords& words) { return is_formula(words.heading, words.body); },
                                 .cancelled = control.cancelled});
  if (!pairs) return tl::unexpected(pairs.error());
  std::vector<Finding> findings;
  if (auto ok = compare_pairs(*pairs, store, options, control, findings); !ok) return tl::unexpected(ok.error());
  if (auto ok = apply_rules(store, packs, options, control, findings); !ok) return tl::unexpected(ok.error());
  return settled(std::move(findings), options.review);
}

}  // namespace rasoat
