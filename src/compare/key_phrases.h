// Phrases of rules/compare.toml, found among lexemes.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "compare/analysis.h"

namespace rasoat {

/// Phrases with a value each, read as the engine reads any text, so that synonyms and spellings count as one.
class KeyPhrases {
 public:
  void add(const std::string& words, int value);
  /// The value of the longest phrase that begins at words[at], -1 if there is none; `length` gets its number of lexemes.
  [[nodiscard]] int at(const Words& words, std::size_t at, std::size_t& length) const;
  [[nodiscard]] int at(const Words& words, std::size_t place) const {
    std::size_t length = 0;
    return at(words, place, length);
  }
  /// True if one of the phrases stands among words [begin, end).
  [[nodiscard]] bool within(const Words& words, std::size_t begin, std::size_t end) const;

 private:
  struct Phrase {
    std::vector<std::uint32_t> keys;
    int value = -1;
  };
  std::unordered_map<std::uint32_t, std::vector<Phrase>> by_first_;
};

}  // namespace rasoat
