#include "match/records.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <numeric>
#include <thread>
#include <unordered_map>

namespace rasoat::match_detail {
namespace {

constexpr std::size_t kAskEvery = 256;  // passages between two questions whether to stop

// Numbers terms in the order in which they are met. Open addressing: the lookups are most of the work of reading a store.
class Numbering {
 public:
  Numbering() : slots_(std::size_t{1} << 16) {}

  std::uint32_t number(std::uint64_t key) {
    if (2 * (used_ + 1) > slots_.size()) grow();
    Slot& slot = find(key);
    if (slot.number == kFree) slot = {key, static_cast<std::uint32_t>(used_++)};
    return slot.number;
  }
  [[nodiscard]] std::size_t size() const { return used_; }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = kFree;
  };

  // Keys are hashes already.
  Slot& find(std::uint64_t key) {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].number != kFree && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.number != kFree) find(slot.key) = slot;
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

std::vector<std::uint32_t> distinct_terms(const PassageWords& words, Numbering& numbering) {
  std::vector<std::uint32_t> terms;
  for (const std::string* part : {&words.heading, &words.body}) {
    const std::vector<Token> tokens = tokenize(*part);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      terms.push_back(numbering.number(term_key(tokens[i], false)));
      if (i + 1 < tokens.size()) terms.push_back(numbering.number(pair_key(tokens[i], tokens[i + 1], false)));
    }
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  terms.shrink_to_fit();
  return terms;
}

// Makes records of passages, batch by batch; with a second thread, while the store unpacks the next batch.
class Gatherer {
 public:
  Gatherer(Records& records, const JoinOptions& options)
      : records_(records), formula_(options.formula), policy_(options.threads > 1 ? std::launch::async : std::launch::deferred) {}

  void add(const Passage& passage, const PassageWords& words) {
    batch_.push_back({{passage.document, passage.index, passage.unit}, words});
    if (batch_.size() >= kBatch) hand_over();
  }

  /// In how many records each term stands.
  const std::vector<std::uint32_t>& finish() {
    hand_over();
    work_.get();
    return frequency_;
  }

 private:
  static constexpr std::size_t kBatch = 1024;
  struct Waiting {
    StoredUnit unit;
    PassageWords words;
  };

  void hand_over() {
    if (work_.valid()) work_.get();
    work_ = std::async(policy_, [this, batch = std::move(batch_)] {
      for (const Waiting& passage : batch) record(passage);
    });
    batch_ = {};
  }

  void record(const Waiting& passage) {
    Record record{passage.unit, 0, formula_ && formula_(passage.words), distinct_terms(passage.words, numbering_)};
    frequency_.resize(numbering_.size());
    for (const std::uint32_t term : record.terms) ++frequency_[term];
    records_.items.push_back(std::move(record));
  }

  Records& records_;
  const std::function<bool(const PassageWords&)>& formula_;
  std::launch policy_;
  Numbering numbering_;
  std::vector<std::uint32_t> frequency_;
  std::vector<Waiting> batch_;
  std::future<void> work_;  // last: what it works on must outlive it
};

// Rank of every term by frequency, rarest first; of equals the one met first.
std::vector<std::uint32_t> rank_by_frequency(const std::vector<std::uint32_t>& frequency) {
  std::vector<std::uint32_t> order(frequency.size()), rank(frequency.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return frequency[a] < frequency[b]; });
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = static_cast<std::uint32_t>(i);
  return rank;
}

void weigh_record(Record& record, const std::vector<std::uint32_t>& frequency, const std::vector<std::uint32_t>& rank,
                  const std::vector<double>& rarity) {
  std::size_t kept = 0;
  for (const std::uint32_t term : record.terms) {
    record.weight += rarity[rank[term]];
    if (frequency[term] > 1) record.terms[kept++] = rank[term];
  }
  record.terms.resize(kept);
  record.terms.shrink_to_fit();
  std::sort(record.terms.begin(), record.terms.end());
}

void weigh(Records& records, const std::vector<std::uint32_t>& frequency, int threads) {
  const std::vector<std::uint32_t> rank = rank_by_frequency(frequency);
  const auto all = static_cast<double>(records.items.size());
  records.rarity.resize(frequency.size());
  for (std::size_t term = 0; term < frequency.size(); ++term)
    records.rarity[rank[term]] = std::log(1 + all / (1 + static_cast<double>(frequency[term])));
  const auto step = static_cast<std::size_t>(threads);
  const auto work = [&](std::size_t first) {
    for (std::size_t i = first; i < records.items.size(); i += step) weigh_record(records.items[i], frequency, rank, records.rarity);
  };
  std::vector<std::thread> helpers;
  for (std::size_t i = 1; i < step; ++i) helpers.emplace_back(work, i);
  work(0);
  for (std::thread& helper : helpers) helper.join();
}

}  // namespace

Result<Records> read_records(const Store& store, const JoinOptions& options) {
  Records records;
  Gatherer gatherer(records, options);
  std::unordered_map<std::int64_t, bool> taken;
  std::size_t seen = 0;
  bool stopped = false;
  auto read = store.each_passage([&](const Passage& passage, const PassageWords& words) {
    if (++seen % kAskEvery == 0 && options.cancelled && options.cancelled()) return !(stopped = true);
    if (passage.index < 0) return true;
    const auto [at, fresh] = taken.emplace(passage.document, true);
    if (fresh && options.wanted) at->second = options.wanted(passage.document);
    if (at->second) gatherer.add(passage, words);
    return true;
  });
  if (!read) return tl::unexpected(read.error());
  if (stopped) return fail(ErrorCode::kCancelled);
  weigh(records, gatherer.finish(), std::max(options.threads, 1));
  std::stable_sort(records.items.begin(), records.items.end(), [](const Record& a, const Record& b) { return a.weight < b.weight; });
  return records;
}

}  // namespace rasoat::match_detail
