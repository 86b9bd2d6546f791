// The passages of a store as sets of weighted terms, the form that the self-join works on.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "rasoat/match.h"

namespace rasoat::match_detail {

/// A passage. Its terms are ranks: 0 is the rarest of the store. Terms that no other passage holds count in `weight` alone.
struct Record {
  StoredUnit unit;
  double weight = 0;
  bool formula = false;              ///< JoinOptions::formula holds
  std::vector<std::uint32_t> terms;  ///< ascending
};

struct Records {
  std::vector<Record> items;   ///< ascending weight; of equals in order of document and unit
  std::vector<double> rarity;  ///< by rank of the term
};

/// What a little shared weight counts against: about ten rare pairs. Articles of a few common words ("Thông tư này có hiệu lực
/// …") resemble each other by the thousand and say nothing.
inline constexpr double kSmoothing = 60;

/// Similarity of two records that share this weight: Dice's coefficient, smoothed.
inline double similarity(double shared, double first, double second) {
  return shared / ((first + second) / 2 + kSmoothing);
}

/// Reads all articles of the wanted documents; with more than one thread while the store unpacks the next ones.
Result<Records> read_records(const Store& store, const JoinOptions& options);

}  // namespace rasoat::match_detail
