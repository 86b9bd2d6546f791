// Provisions on the same matter: the rare words and pairs of the given one, asked for like a question.
#include <algorithm>
#include <cmath>
#include <map>

#include "rasoat/search.h"
#include "search/stop_words.h"

namespace rasoat {
namespace {

// Terms beyond these say little more and cost time.
constexpr std::size_t kMostTerms = 48;
constexpr double kHeadingWeight = 2;
// Pairs are rarer than their words throughout; as they stand they would crowd the words out.
constexpr double kPairPart = 0.7;

class TermCounter {
 public:
  void add(std::string_view words, double weight) {
    const std::vector<Token> tokens = tokenize(words);
    const auto stop = [&](std::size_t i) { return search_detail::is_stop_word(tokens[i], false); };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!stop(i)) count(term_key(tokens[i], false), weight, 1);
      if (i + 1 < tokens.size() && !stop(i) && !stop(i + 1)) count(pair_key(tokens[i], tokens[i + 1], false), weight, kPairPart);
    }
  }

  // The most telling terms: often here, rare elsewhere; of equals the one with the smaller key.
  Result<std::vector<Term>> best(const Store& store) const {
    std::vector<std::uint64_t> keys;
    for (const auto& [key, term] : counts_) keys.push_back(key);
    const auto frequencies = store.frequencies(keys);
    if (!frequencies) return tl::unexpected(frequencies.error());
    const auto all = static_cast<double>(store.frequency({}));
    std::vector<std::pair<double, Term>> ranked;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if ((*frequencies)[i] == 0) continue;
      const Count& count = counts_.at(keys[i]);
      const double weight = count.part * (1 + std::log(count.often));
      ranked.push_back({weight * std::log(all / static_cast<double>((*frequencies)[i])), {keys[i], weight}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Term> out;
    for (const auto& [value, term] : ranked)
      if (out.size() < kMostTerms) out.push_back(term);
    return out;
  }

 private:
  struct Count {
    double often = 0, part = 1;
  };
  void count(std::uint64_t key, double weight, double part) {
    Count& count = counts_[key];
    count.often += weight;
    count.part = part;
  }
  std::map<std::uint64_t, Count> counts_;  // ordered: the same words ask the same question
};

}  // namespace

Result<std::vector<Passage>> related(const Store& store, std::string_view heading, std::string_view words, const Filter& filter,
                                     std::size_t limit) {
  TermCounter counter;
  counter.add(heading, kHeadingWeight);
  counter.add(words, 1);
  auto terms = counter.best(store);
  if (!terms) return tl::unexpected(terms.error());
  RankQuery query;
  query.terms = std::move(*terms);
  query.filter = filter;
  query.limit = limit;
  return store.rank(query, nullptr);
}

}  // namespace rasoat
