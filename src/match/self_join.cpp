// All pairs of similar articles. In its simplest form: for every two records, add up the rarity of the terms that both hold,
// and keep the pair if similarity() reaches the threshold. That takes three thousand million additions of sets for the
// codification; three observations leave almost none of them to do, and lose no pair.
//
//  - Length: what two records share weighs at most as much as the lighter one, so a record needs no look at much lighter ones.
//  - Prefix: let the terms of a record stand from rare to common. If a pair shares the needed weight, its rarest shared term
//    stands, in both records, before the point where what is left weighs less than is needed. Only those prefixes are indexed.
//  - A pair found in the index has shared a known weight there; with what either can still add it must reach the threshold,
//    or it is dropped without looking at its terms.
//  - A sketch of a record is the weight of its terms in a few hundred bins. Two records share no more than the lesser of each bin,
//    which is a minimum and a sum without a branch, where the terms themselves take a merge of two lists.
//
// Records are ordered by weight, and each looks only for lighter ones: then the index needs the shorter prefix of the two.
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>
#include <thread>
#include <tuple>
#include <unordered_map>

#include "match/records.h"

namespace rasoat {
namespace {

using match_detail::Record;
using match_detail::Records;
using match_detail::similarity;

constexpr std::size_t kAskEvery = 64;    // records between two questions whether to stop
constexpr double kRoundingSlack = 1e-6;  // sums in another order differ in the last digits: never lose a pair to that

double needed(double least, double first, double second) {
  return least * ((first + second) / 2 + match_detail::kSmoothing);
}

// Number of leading terms that may hold the rarest shared one, if the shared weight must reach `need`; and the weight behind them.
struct Prefix {
  std::uint32_t size = 0;
  std::uint32_t last = 0;  // the term at its end
  double behind = 0;
};

Prefix prefix_of(const Record& record, const std::vector<double>& rarity, double need) {
  Prefix prefix{static_cast<std::uint32_t>(record.terms.size()), 0, 0};
  while (prefix.size > 0) {
    const double with = prefix.behind + rarity[record.terms[prefix.size - 1]];
    if (with >= need - kRoundingSlack) break;
    prefix.behind = with;
    --prefix.size;
  }
  if (prefix.size > 0) prefix.last = record.terms[prefix.size - 1];
  return prefix;
}

// The weights of a record's terms in bins, in small units rounded up, so that no bin says too little.
class Sketches {
 public:
  explicit Sketches(const Records& records) : sketches_(records.items.size()) {
    std::array<double, kBins> sums{};
    for (const Record& record : records.items) {
      sum(record, records.rarity, sums);
      unit_ = std::max(unit_, *std::max_element(sums.begin(), sums.end()) / kMost);
    }
    for (std::size_t r = 0; r < sketches_.size(); ++r) {
      sum(records.items[r], records.rarity, sums);
      std::transform(sums.begin(), sums.end(), sketches_[r].begin(),
                     [&](double weight) { return static_cast<std::uint8_t>(std::min(std::ceil(weight / unit_), kMost)); });
    }
  }

  /// At least the weight that the two share.
  [[nodiscard]] double most_shared(std::uint32_t a, std::uint32_t b) const {
    const Sketch &one = sketches_[a], &other = sketches_[b];
    std::uint32_t units = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) units += std::min(one[bin], other[bin]);
    return units * unit_;
  }

 private:
  static constexpr std::size_t kBins = 256;
  static constexpr double kMost = 255;
  using Sketch = std::array<std::uint8_t, kBins>;

  // Neighbours in rank are of like rarity: dealt in turn, every bin gets its share of each.
  static void sum(const Record& record, const std::vector<double>& rarity, std::array<double, kBins>& sums) {
    sums.fill(0);
    for (const std::uint32_t term : record.terms) sums[term % kBins] += rarity[term];
  }

  std::vector<Sketch> sketches_;
  double unit_ = 1e-9;
};

// What most pairs are dropped by, side by side: a record itself lies all over the memory, and to wait for it took half of a join.
struct Gate {
  std::int64_t document = 0;
  double weight = 0, behind = 0;
  std::uint32_t last = 0;
  bool formula = false;
};

// For every term the records that hold it in their prefix, ascending, in one array: of formulas, or of all others.
class Index {
 public:
  Index(const Records& records, double least, bool formulas) : begin_(records.rarity.size() + 1), gates_(records.items.size()) {
    std::vector<std::uint32_t> sizes(records.items.size());
    for (std::size_t r = 0; r < records.items.size(); ++r) {
      const Record& record = records.items[r];
      const Prefix prefix = prefix_of(record, records.rarity, needed(least, record.weight, record.weight));
      gates_[r] = {record.unit.document, record.weight, prefix.behind, prefix.last, record.formula};
      if (record.formula != formulas) continue;
      sizes[r] = prefix.size;
      for (std::uint32_t i = 0; i < prefix.size; ++i) ++begin_[record.terms[i] + 1];
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    records_.resize(begin_.back());
    std::vector<std::size_t> at(begin_.begin(), begin_.end() - 1);
    for (std::size_t r = 0; r < records.items.size(); ++r)
      for (std::uint32_t i = 0; i < sizes[r]; ++i) records_[at[records.items[r].terms[i]]++] = static_cast<std::uint32_t>(r);
  }

  [[nodiscard]] const std::uint32_t* begin(std::uint32_t term) const { return records_.data() + begin_[term]; }
  [[nodiscard]] const std::uint32_t* end(std::uint32_t term) const { return records_.data() + begin_[term + 1]; }
  [[nodiscard]] const Gate& gate(std::uint32_t record) const { return gates_[record]; }

 private:
  std::vector<std::size_t> begin_;
  std::vector<std::uint32_t> records_;
  std::vector<Gate> gates_;
};

// The terms of one record, to be held against many others: a bit each, so that the other's terms alone are walked through and no branch
// waits for a guess. A merge of the two lists took half of a join.
class Held {
 public:
  explicit Held(std::size_t terms) : bits_(terms / kWord + 1) {}

  void hold(const Record& record) {
    for (const std::uint32_t term : record.terms) bits_[term / kWord] |= std::uint64_t{1} << term % kWord;
    record_ = &record;
  }

  void release() {
    if (record_)
      for (const std::uint32_t term : record_->terms) bits_[term / kWord] = 0;
    record_ = nullptr;
  }

  [[nodiscard]] const Record* record() const { return record_; }

  /// The weight of what `other` shares with the record, added up from rare to common.
  double shared_weight(const Record& other, const std::vector<double>& rarity) {
    if (shared_.size() < other.terms.size()) shared_.resize(other.terms.size());
    std::size_t n = 0;
    for (const std::uint32_t term : other.terms) {
      shared_[n] = term;
      n += bits_[term / kWord] >> term % kWord & 1U;
    }
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += rarity[shared_[i]];
    return sum;
  }

 private:
  static constexpr std::size_t kWord = 64;
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> shared_;
  const Record* record_ = nullptr;
};

StoredPair pair_of(const Record& a, const Record& b, double score) {
  const bool turned = b.unit.document < a.unit.document;
  return {turned ? b.unit : a.unit, turned ? a.unit : b.unit, score};
}

// Pairs of articles that are no formulas; and pairs of one that is with one that is not.
struct Found {
  std::vector<StoredPair> pairs, with_formula;
};

// Finds the lighter partners of one record after another; one for each thread.
class Prober {
 public:
  Prober(const Records& records, const Index& index, const Index& formulas, const Sketches& sketches, const JoinOptions& options)
      : records_(records),
        index_(index),
        formulas_(formulas),
        sketches_(sketches),
        least_(options.least),
        part_(options.part),
        parts_(options.parts),
        held_(records.rarity.size()),
        shared_(records.items.size()) {}

  void probe(std::uint32_t heavy, Found& out) {
    const Record& record = records_.items[heavy];
    const double lightest = least_ * (record.weight / 2 + match_detail::kSmoothing) / (1 - least_ / 2);
    const auto first =
        static_cast<std::uint32_t>(std::lower_bound(records_.items.begin(), records_.items.begin() + heavy, lightest - kRoundingSlack,
                                                    [](const Record& r, double weight) { return r.weight < weight; }) -
                                   records_.items.begin());
    if (first == heavy) return;
    const Prefix prefix = prefix_of(record, records_.rarity, lightest);
    for (std::uint32_t i = 0; i < prefix.size; ++i) {
      collect(index_, record.terms[i], first, heavy);
      if (!record.formula) collect(formulas_, record.terms[i], first, heavy);
    }
    for (const std::uint32_t light : touched_) {
      check(heavy, light, prefix, out);
      shared_[light] = 0;
    }
    touched_.clear();
    held_.release();
  }

 private:
  void collect(const Index& index, std::uint32_t term, std::uint32_t first, std::uint32_t heavy) {
    const std::uint32_t* end = index.end(term);
    const auto rarity = static_cast<float>(records_.rarity[term]);
    for (const std::uint32_t* at = std::lower_bound(index.begin(term), end, first); at != end && *at < heavy; ++at) {
      if (shared_[*at] == 0) touched_.push_back(*at);
      shared_[*at] += rarity;
    }
  }

  void check(std::uint32_t heavy, std::uint32_t light, const Prefix& prefix, Found& out) {
    const Gate &one = index_.gate(heavy), &other = index_.gate(light);
    // What was not counted stands behind the prefix that ends at the rarer term. Sums of floats: allow for their rounding.
    const double need = needed(least_, one.weight, other.weight) - kRoundingSlack;
    const double behind = prefix.last <= other.last ? prefix.behind : other.behind;
    if (shared_[light] * 1.001 + behind < need || one.document == other.document) return;
    // All pairs of two documents are of one part, for they are compared together.
    if (std::min(one.document, other.document) % parts_ != part_) return;
    if (sketches_.most_shared(heavy, light) < need) return;
    const Record &a = records_.items[heavy], &b = records_.items[light];
    if (held_.record() != &a) held_.hold(a);
    const double score = similarity(held_.shared_weight(b, records_.rarity), a.weight, b.weight);
    if (score >= least_) (one.formula || other.formula ? out.with_formula : out.pairs).push_back(pair_of(a, b, score));
  }

  const Records& records_;
  const Index &index_, &formulas_;
  const Sketches& sketches_;
  double least_;
  int part_, parts_;
  Held held_;
  std::vector<float> shared_;
  std::vector<std::uint32_t> touched_;
};

using Documents = std::pair<std::int64_t, std::int64_t>;

bool before(const StoredPair& a, const StoredPair& b) {
  const auto key = [](const StoredPair& p) { return std::tie(p.first.document, p.first.index, p.second.document, p.second.index); };
  return key(a) < key(b);
}

// The pairs of formulas of some documents. Documents are alike in them by the thousand, and few of these pairs are ever asked for: to look
// for all of them took as long as all other pairs.
void add_formulas(const Records& records, double least, const std::set<Documents>& documents, std::vector<StoredPair>& pairs) {
  std::unordered_map<std::int64_t, std::vector<const Record*>> formulas;
  for (const Record& record : records.items)
    if (record.formula) formulas[record.unit.document].push_back(&record);
  Held held(records.rarity.size());
  for (const auto& [first, second] : documents) {
    const auto own = formulas.find(first), other = formulas.find(second);
    if (own == formulas.end() || other == formulas.end()) continue;
    for (const Record* a : own->second) {
      held.hold(*a);
      for (const Record* b : other->second) {
        const double score = similarity(held.shared_weight(*b, records.rarity), a->weight, b->weight);
        if (score >= least) pairs.push_back(pair_of(*a, *b, score));
      }
      held.release();
    }
  }
}

// In order; of pairs with a formula those between documents that have another pair.
std::vector<StoredPair> together(std::vector<Found> found, const Records& records, double least) {
  std::vector<StoredPair> pairs;
  for (Found& some : found) std::move(some.pairs.begin(), some.pairs.end(), std::back_inserter(pairs));
  std::set<Documents> documents;
  for (const StoredPair& pair : pairs) documents.insert({pair.first.document, pair.second.document});
  for (Found& some : found)
    std::copy_if(std::make_move_iterator(some.with_formula.begin()), std::make_move_iterator(some.with_formula.end()),
                 std::back_inserter(pairs), [&](const StoredPair& pair) {
                   return documents.contains({pair.first.document, pair.second.document});
                 });
  add_formulas(records, least, documents, pairs);
  std::sort(pairs.begin(), pairs.end(), before);
  return pairs;
}

}  // namespace

Result<std::vector<StoredPair>> self_join(const Store& store, const JoinOptions& options) {
  const bool sound = options.least > 0 && options.least <= 1 && options.part >= 0 && options.part < options.parts;
  if (!sound) return fail(ErrorCode::kUsage, "self_join");
  const auto records = match_detail::read_records(store, options);
  if (!records) return tl::unexpected(records.error());
  const Index index(*records, options.least, false), formulas(*records, options.least, true);
  const Sketches sketches(*records);
  std::vector<Found> found(records->items.size());
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> stop = false;
  const auto work = [&](bool asks) {
    Prober prober(*records, index, formulas, sketches, options);
    for (std::size_t done = 0; !stop; ++done) {
      // Asked before a record is taken: helpers may have taken all of a small store by now, and a stop still counts.
      if (asks && done % kAskEvery == 0 && options.cancelled && options.cancelled()) {
        stop = true;
        return;
      }
      const std::size_t heavy = next.fetch_add(1);
      if (heavy >= records->items.size()) return;
      prober.probe(static_cast<std::uint32_t>(heavy), found[heavy]);
    }
  };
  std::vector<std::thread> helpers;
  for (int i = 1; i < options.threads; ++i) helpers.emplace_back(work, false);
  work(true);
  for (std::thread& helper : helpers) helper.join();
  if (stop) return fail(ErrorCode::kCancelled);
  return together(std::move(found), *records, options.least);
}

}  // namespace rasoat
