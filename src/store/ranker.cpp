#include "store/ranker.h"

#include <algorithm>
#include <cmath>

namespace rasoat::store {
namespace {

// Of BM25, the usual value; its other constant comes with the query.
constexpr double kLengthPart = 0.75;
constexpr double kLeastRarity = 1e-6;

// How much of a provision's length counts in kOverlap: a long passage shares words with everything.
constexpr double kOwnPart = 0.12;
// A passage that holds most of what is asked for is on its matter however much else it holds: an article of twenty clauses is on that of
// each. So many of its words count as its length then. What is longer still (the one article of an amending law) holds any words.
constexpr double kHoldsMost = 0.6;
constexpr std::uint32_t kMostCounted = 300, kHoldsAnything = 1500;
// Mean rarity of a term of running text, for the whole of a passage, whose own terms are not counted up.
constexpr double kMeanRarity = 5.5;

// Of the bytes of a list, as docs/store.md lays them out.
constexpr std::int64_t kMostBytes = 4, kGapOfTwoBytes = 16;

// Postings kept decoded between queries (8 bytes each).
constexpr std::size_t kMostCached = 6'000'000;

}  // namespace

Ranker::Ranker(Connection& connection) : connection_(connection), reader_(connection) {
  refresh();
}

void Ranker::refresh() {
  reader_.refresh();
  lists_.clear();
  cached_ = 0;
  frequencies_.clear();
  least_.clear();
  ids_.clear();
  documents_.clear();
  lengths_.clear();
  types_.clear();
  type_of_.clear();
  std::map<std::string, std::uint16_t> numbers;
  Statement all(connection_, "SELECT p.id, p.document, p.length, d.type FROM passage p JOIN document d ON d.id = p.document ORDER BY p.id");
  double sum = 0;
  while (all.step()) {
    ids_.push_back(all.integer(0));
    documents_.push_back(all.integer(1));
    lengths_.push_back(static_cast<std::uint32_t>(all.integer(2)));
    sum += lengths_.back();
    const auto [type, fresh] = numbers.emplace(all.text(3), static_cast<std::uint16_t>(types_.size()));
    if (fresh) types_.push_back(type->first);
    type_of_.push_back(type->second);
  }
  average_length_ = ids_.empty() ? 1 : std::max(1.0, sum / static_cast<double>(ids_.size()));
  index_of_.assign(ids_.empty() ? 0 : static_cast<std::size_t>(ids_.back()) + 1, -1);
  for (std::size_t i = 0; i < ids_.size(); ++i) index_of_[static_cast<std::size_t>(ids_[i])] = static_cast<std::int32_t>(i);
  scores_.assign(ids_.size(), 0);
  touched_.clear();
}

const Ranker::List& Ranker::list(std::uint64_t term) {
  const auto found = lists_.find(term);
  if (found != lists_.end()) return found->second;
  if (cached_ > kMostCached) {
    lists_.clear();
    cached_ = 0;
  }
  scratch_.clear();
  reader_.read(term, scratch_);
  List hits;
  hits.reserve(scratch_.size());
  for (const Posting& posting : scratch_) {
    const auto id = static_cast<std::size_t>(posting.passage);
    if (id < index_of_.size() && index_of_[id] >= 0) hits.push_back({static_cast<std::uint32_t>(index_of_[id]), posting.weight});
  }
  cached_ += hits.size() + 8;
  return lists_.emplace(term, std::move(hits)).first->second;
}

// Every clause of a draft asks for all of its words, and the lists of the common ones are longer than what is kept of lists.
std::int64_t Ranker::frequency(std::uint64_t term) {
  const auto [found, fresh] = frequencies_.try_emplace(term, 0);
  if (fresh) found->second = static_cast<std::int64_t>(list(term).size());
  return found->second;
}

// A bound from below by the size of the list, without reading it. A posting takes one byte, with its weight four at most, and more only
// after gaps of thirty-two passages, of which there are so many; passages that are gone may all be in the list.
std::int64_t Ranker::least_frequency(std::uint64_t term) {
  const auto [found, fresh] = least_.try_emplace(term, 0);
  if (!fresh) return found->second;
  const auto known = frequencies_.find(term);
  if (known != frequencies_.end()) return found->second = known->second;
  const auto bytes = static_cast<std::int64_t>(reader_.bytes_alone(term));
  const auto all = static_cast<std::int64_t>(index_of_.size());
  return found->second = (bytes - all / kGapOfTwoBytes) / kMostBytes - (all - passages());
}

// The words that are everywhere are never among the rarest, and theirs are the lists that take long to read.
std::vector<std::pair<std::int64_t, std::uint64_t>> Ranker::rarest(const std::vector<std::uint64_t>& terms, std::size_t most) {
  std::vector<std::pair<std::int64_t, std::uint64_t>> bounds, out;
  for (const std::uint64_t term : terms) bounds.emplace_back(least_frequency(term), term);
  std::sort(bounds.begin(), bounds.end());
  for (const auto& [least, term] : bounds) {
    if (out.size() >= most && out[most - 1].first < least) break;
    const std::int64_t count = frequency(term);
    if (count == 0) continue;
    const std::pair<std::int64_t, std::uint64_t> one{count, term};
    out.insert(std::upper_bound(out.begin(), out.end(), one), one);
  }
  if (out.size() > most) out.resize(most);
  return out;
}

void Ranker::add(std::uint32_t passage, double part) {
  if (scores_[passage] == 0) touched_.push_back(passage);
  scores_[passage] += part;
}

void Ranker::add_relevance(const Term& term, double saturation, const List& hits) {
  const auto n = static_cast<double>(ids_.size()), k = static_cast<double>(hits.size());
  const double rarity = term.weight * std::max(kLeastRarity, std::log((n - k + 0.5) / (k + 0.5)));
  for (const Hit& hit : hits) {
    const double often = hit.weight;
    const double length = 1 - kLengthPart + kLengthPart * lengths_[hit.passage] / average_length_;
    add(hit.passage, rarity * often * (saturation + 1) / (often + saturation * length));
  }
}

void Ranker::add_overlap(const Term& term, const List& hits) {
  const double rarity = term.weight * std::log(1 + static_cast<double>(ids_.size()) / (1 + static_cast<double>(hits.size())));
  for (const Hit& hit : hits) add(hit.passage, rarity);
}

// Tversky's index: what is shared, of what the query holds and a part of what the passage holds beyond it.
void Ranker::normalize_overlap(double whole) {
  for (const std::uint32_t passage : touched_) {
    const bool holds = scores_[passage] >= kHoldsMost * whole && lengths_[passage] <= kHoldsAnything;
    const std::uint32_t counted = holds ? std::min(lengths_[passage], kMostCounted) : lengths_[passage];
    const double other = std::max(0.0, 2 * kMeanRarity * counted - scores_[passage]);
    scores_[passage] /= whole + kOwnPart * std::max(0.0, other - whole);
  }
}

void Ranker::weigh_types(const std::map<std::string, double>& by_type) {
  std::vector<double> factors;
  for (const std::string& type : types_) {
    const auto found = by_type.find(type);
    factors.push_back(found == by_type.end() ? 1 : found->second);
  }
  for (const std::uint32_t passage : touched_) scores_[passage] *= factors[type_of_[passage]];
}

std::vector<Ranked> Ranker::rank(const Query& query, std::size_t* total) {
  double whole = 0;
  for (const Term& term : *query.terms) {
    const List& hits = list(term.key);
    if (query.measure == Measure::kRelevance) {
      add_relevance(term, query.saturation, hits);
    } else {
      whole += term.weight * std::log(1 + static_cast<double>(ids_.size()) / (1 + static_cast<double>(hits.size())));
      add_overlap(term, hits);
    }
  }
  if (query.measure == Measure::kOverlap) normalize_overlap(std::max(whole, 1e-9));
  if (query.by_type && !query.by_type->empty()) weigh_types(*query.by_type);
  std::vector<Ranked> best = take(query, total);
  for (const std::uint32_t passage : touched_) scores_[passage] = 0;
  touched_.clear();
  return best;
}

std::vector<Ranked> Ranker::take(const Query& query, std::size_t* total) {
  std::vector<std::uint32_t> heap;
  heap.reserve(touched_.size());
  for (const std::uint32_t passage : touched_)
    if (!query.allowed || query.allowed(ids_[passage], documents_[passage])) heap.push_back(passage);
  if (total) *total = heap.size();
  const auto worse = [&](std::uint32_t a, std::uint32_t b) { return scores_[a] != scores_[b] ? scores_[a] < scores_[b] : a > b; };
  std::make_heap(heap.begin(), heap.end(), worse);
  std::vector<Ranked> best;
  while (!heap.empty() && best.size() < query.limit) {
    std::pop_heap(heap.begin(), heap.end(), worse);
    const Ranked ranked{ids_[heap.back()], documents_[heap.back()], scores_[heap.back()]};
    heap.pop_back();
    if (!query.wanted || query.wanted(ranked)) best.push_back(ranked);
  }
  return best;
}

}  // namespace rasoat::store
