// Matching: which stored provisions are on the same matter as those of a draft, and which stored ones as each other.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "rasoat/document.h"
#include "rasoat/store.h"

namespace rasoat {

/// An article (or other top unit) of `document` and a stored passage on the same matter.
struct Candidate {
  std::int32_t unit = -1;     ///< in the draft
  std::int64_t document = 0;  ///< stored
  std::int32_t other = -1;    ///< unit of the stored document
  double score = 0;           ///< 0 … 1, weighted overlap of words and pairs
  bool cited = false;         ///< the draft cites or is based on that document
};

struct MatchOptions {
  std::size_t per_unit = 12;  ///< candidates kept for one article of the draft
  Date day;                   ///< documents not in force on it are left out
};

/// Candidates for every article of a draft, in order of unit, then score. Deterministic.
Result<std::vector<Candidate>> candidates(const Document& draft, const Store& store, const MatchOptions& options);

/// A pair of stored units on the same matter, first.document < second.document, or equal documents with first.index < second.index.
struct StoredPair {
  StoredUnit first, second;
  double score = 0;
};

struct JoinOptions {
  double least = 0.5;       ///< weighted overlap from which two articles are on one matter, 0 … 1
  int part = 0, parts = 1;  ///< part k of n alone, 0-based; all pairs of two documents are of one part
  int threads = 1;
  std::function<bool(std::int64_t)> wanted = {};  ///< which documents take part; empty: all
  /// Articles that say nothing of their own, as every document has them. Two documents that are alike in these alone make no pair.
  std::function<bool(const PassageWords&)> formula = {};
  std::function<bool()> cancelled = {};
};

/// All pairs of articles of different stored documents whose weighted overlap reaches `least`. Deterministic whatever the number of
/// threads.
Result<std::vector<StoredPair>> self_join(const Store& store, const JoinOptions& options);

}  // namespace rasoat
