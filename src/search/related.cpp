// Provisions on the same matter: the rare words and pairs of the given one, asked for like a question. A rule and the rule that
// details it name each other by article and law ("Điều 58 Luật …"), so label and title are among the words that count.
#include <algorithm>
#include <cmath>
#include <map>

#include <toml++/toml.h>

#include "rasoat/knowledge.h"
#include "rasoat/search.h"
#include "search/stop_words.h"

namespace rasoat {
namespace {

// Terms beyond these say little more and cost time.
constexpr std::size_t kMostTerms = 100;
constexpr double kHeadingWeight = 2, kTitleWeight = 2;
// Pairs are rarer than their words throughout; as they stand they would crowd the words out.
constexpr double kPairPart = 0.5;
// A question has few words and each was chosen; a provision has hundreds, and its rare ones tell more than BM25 gives them.
constexpr double kRarityPower = 0.2;

// Factors by type of document: rules on one matter gather below a law, and the law is what most of them have in common.
struct TypeFactors {
  std::map<std::string, double> of;
  double equals = 1;  ///< for documents of the type of the given one: neither details the other
};

const TypeFactors& type_factors() {
  static const TypeFactors factors = [] {
    TypeFactors out;
    const toml::table file = toml::parse(knowledge("search.toml"));
    if (const toml::table* types = file["related"]["types"].as_table())
      for (const auto& [type, factor] : *types) out.of.emplace(type.str(), factor.value_or(1.0));
    out.equals = file["related"]["equals"].value_or(1.0);
    return out;
  }();
  return factors;
}

std::map<std::string, double> factors_for(std::string_view type) {
  std::map<std::string, double> out = type_factors().of;
  if (!type.empty()) out.emplace(type, 1.0).first->second *= type_factors().equals;
  return out;
}

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
      const double rarity = std::log(all / static_cast<double>((*frequencies)[i]));
      ranked.push_back({weight * rarity, {keys[i], weight * std::pow(rarity, kRarityPower)}});
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

Result<std::vector<Passage>> related(const Store& store, const Subject& subject, const Filter& filter, std::size_t limit) {
  TermCounter counter;
  counter.add(subject.title, kTitleWeight);
  counter.add(subject.heading, kHeadingWeight);
  counter.add(subject.words, 1);
  auto terms = counter.best(store);
  if (!terms) return tl::unexpected(terms.error());
  RankQuery query;
  query.terms = std::move(*terms);
  query.by_type = factors_for(subject.type);
  query.filter = filter;
  query.limit = limit;
  if (subject.document >= 0) query.wanted = [&](const Passage& passage) { return passage.document != subject.document; };
  return store.rank(query, nullptr);
}

}  // namespace rasoat
