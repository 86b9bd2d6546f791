// Which patterns can match a stretch at all, by the literal words that they need.
#pragma once

#include <re2/filtered_re2.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/literals.h"

namespace rasoat {

/// Hundreds of patterns over every sentence are too slow one by one, and one automaton of all of them is too large: their gaps
/// ("[^.;]{0,80}") multiply its states. But nearly every pattern needs some plain words, and those make a small automaton.
class PatternFilter {
 public:
  /// `id` is what candidates() gives back; a pattern that RE2 refuses is left out.
  void add(const std::string& pattern, int id);
  /// After the last add().
  void compile();
  /// Ids of the patterns that may match, each once, in ascending order.
  [[nodiscard]] std::vector<int> candidates(std::string_view words) const;

 private:
  [[nodiscard]] std::vector<int> ids_of(const std::vector<int>& found) const;

  re2::FilteredRE2 filtered_{4};  // shorter atoms, as "của", stand in every sentence and filter nothing
  std::vector<int> ids_;          // by the index of the pattern in filtered_
  LiteralSearch atoms_;
  std::vector<int> always_;  // what may match where no atom stands
};

}  // namespace rasoat
