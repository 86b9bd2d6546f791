// Ranks passages by the inverted lists: adds up what each list gives to each passage, and takes the best.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "rasoat/store.h"
#include "store/postings.h"

namespace rasoat::store {

/// A passage that a query found, before its row is read.
struct Ranked {
  std::int64_t passage = 0;
  std::int64_t document = 0;
  double score = 0;
};

/// A view of one state of the store. Not thread-safe.
class Ranker {
 public:
  explicit Ranker(Connection& connection);
  /// The store has changed: reads the table of passages anew.
  void refresh();

  struct Query {
    const std::vector<Term>* terms = nullptr;
    Measure measure = Measure::kRelevance;
    double saturation = 1.2;
    const std::map<std::string, double>* by_type = nullptr;                    ///< factors by type of document; null: none
    std::function<bool(std::int64_t passage, std::int64_t document)> allowed;  ///< before counting; empty: all
    std::function<bool(const Ranked&)> wanted;                                 ///< while taking; empty: all
    std::size_t limit = 0;
  };
  std::vector<Ranked> rank(const Query& query, std::size_t* total);

  /// Number of passages that hold the term.
  std::int64_t frequency(std::uint64_t term);
  /// The terms that occur and that the fewest passages hold, with the number of passages, rarest first; of equals the smaller.
  std::vector<std::pair<std::int64_t, std::uint64_t>> rarest(const std::vector<std::uint64_t>& terms, std::size_t most);
  [[nodiscard]] std::int64_t passages() const { return static_cast<std::int64_t>(ids_.size()); }

 private:
  struct Hit {
    std::uint32_t passage;  // index into ids_
    std::uint32_t weight;
  };
  using List = std::vector<Hit>;
  const List& list(std::uint64_t term);
  std::int64_t least_frequency(std::uint64_t term);
  void add_relevance(const Term& term, double saturation, const List& hits);
  void add_overlap(const Term& term, const List& hits);
  void add(std::uint32_t passage, double part);
  void normalize_overlap(double whole);
  void weigh_types(const std::map<std::string, double>& by_type);
  std::vector<Ranked> take(const Query& query, std::size_t* total);

  Connection& connection_;
  PostingReader reader_;
  std::vector<std::int64_t> ids_, documents_;
  std::vector<std::uint32_t> lengths_;
  std::vector<std::string> types_;      // of documents, each once
  std::vector<std::uint16_t> type_of_;  // by passage: index into types_
  std::vector<std::int32_t> index_of_;  // by identifier; -1 for passages that are gone
  double average_length_ = 1;
  std::unordered_map<std::uint64_t, List> lists_;
  std::size_t cached_ = 0;
  std::unordered_map<std::uint64_t, std::int64_t> frequencies_;  // of all terms asked for: they outlive the lists
  std::unordered_map<std::uint64_t, std::int64_t> least_;        // bounds of frequencies
  std::vector<Posting> scratch_;
  std::vector<double> scores_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace rasoat::store
