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
  /// Ids of the patterns that may match, each once, in ascending order. They stand until the next call on this thread.
  [[nodiscard]] const std::vector<int>& candidates(std::string_view words) const;

 private:
  // Patterns with the literal words that they need, of a least length in bytes.
  struct Filtered {
    explicit Filtered(int least) : patterns(least) {}
    void add(const std::string& pattern, int id);
    /// The words; after the last add().
    std::vector<std::string> compile();

    re2::FilteredRE2 patterns;
    std::vector<int> ids;  // by the index of the pattern
  };

  void split_off_short();
  void add_long(const std::vector<int>& found, std::vector<int>& out) const;
  void add_short(std::string_view words, std::vector<int>& out) const;

  std::vector<std::string> texts_;  // by the index of the pattern in long_
  Filtered long_{3};                // what stands in every sentence, as single letters do, filters nothing
  LiteralSearch atoms_;
  // The few patterns that need no longer word ("3.5 %") are asked for their signs one by one.
  Filtered short_{1};
  std::vector<std::string> signs_;
  std::vector<bool> is_short_;  // by the index of the pattern in long_
};

}  // namespace rasoat
