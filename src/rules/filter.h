// Which patterns can match a stretch at all, by the literal words that they need.
#pragma once

#include <re2/filtered_re2.h>
#include <re2/set.h>

#include <memory>
#include <string>
#include <vector>

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
  [[nodiscard]] std::vector<int> candidates(const std::string& words) const;

 private:
  re2::FilteredRE2 filtered_{4};  // shorter atoms, as "của", stand in every sentence and filter nothing
  std::vector<int> ids_;          // by the index of the pattern in filtered_
  std::unique_ptr<re2::RE2::Set> atoms_;
};

}  // namespace rasoat
