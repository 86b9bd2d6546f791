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

/// All pairs of articles of different stored documents whose weighted overlap reaches `least`; part k of n (0-based k) of them.
/// `wanted` says which documents take part at all. Deterministic whatever the number of threads.
Result<std::vector<StoredPair>> self_join(const Store& store, double least, int part, int parts, int threads,
                                          const std::function<bool(std::int64_t)>& wanted, const std::function<bool()>& cancelled);

}  // namespace rasoat
