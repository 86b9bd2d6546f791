// Many plain words looked for at once.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

/// Finds which of many words stand in a text, in one pass over it, whatever their number: the automaton of Aho and Corasick, with
/// every transition worked out. Bytes that no word has share one column, which keeps the table small.
class LiteralSearch {
 public:
  LiteralSearch() = default;
  explicit LiteralSearch(const std::vector<std::string>& words);
  /// Indices of the words that `text` holds, each once, in ascending order.
  void find(std::string_view text, std::vector<int>& found) const;

 private:
  using Ends = std::vector<std::vector<int>>;  // state → words that end there
  void add(const std::string& word, int index, Ends& ends);
  void complete(Ends& ends);
  void pack(const Ends& ends);

  std::array<std::uint8_t, 256> column_{};  // 0: in no word
  std::uint32_t columns_ = 1;
  std::vector<std::uint32_t> next_;    // state × column → state; packed: twice its first place here, and 1 if a word ends there
  std::vector<std::uint32_t> ending_;  // state → where in words_ those begin that end there; one more at the end
  std::vector<int> words_;
};

}  // namespace rasoat
