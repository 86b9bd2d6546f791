// The phrases of rules/words.toml and rules/norms.toml as a trie over the keys of syllables.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>

#include "rasoat/lexicon.h"
#include "rasoat/text.h"

namespace rasoat {

/// What a phrase is; the same phrase may be named by several lists, and later ones add to it.
struct Phrase {
  std::uint32_t key = 0;
  WordClass word = WordClass::kPlain;
  std::uint8_t sub = 0;
  BodyLevel level = BodyLevel::kNone;
  bool mask = false;  ///< looks like a verb of competence and is none
};

/// A set of phrases with a value each; the longest one at a place is found in one walk.
template <class Value>
class PhraseTrie {
 public:
  /// The value of a phrase, made if it is new.
  Value& add(std::string_view words) {
    std::uint32_t node = 0;
    for (const Token& token : tokenize(words)) {
      const auto [edge, fresh] = edges_.try_emplace(edge_key(node, token.key), static_cast<std::uint32_t>(nodes_.size() + 1));
      if (fresh) nodes_.push_back(-1);
      node = edge->second;
    }
    if (node == 0) return values_.emplace_back();
    std::int32_t& slot = nodes_[node - 1];
    if (slot < 0) {
      slot = static_cast<std::int32_t>(values_.size());
      values_.emplace_back();
    }
    return values_[static_cast<std::size_t>(slot)];
  }

  /// The longest phrase that begins with `keys`; `length` gets its number of tokens, 0 if there is none.
  template <class Keys>
  const Value* longest(const Keys& key_at, std::size_t begin, std::size_t end, std::size_t& length) const {
    const Value* found = nullptr;
    length = 0;
    std::uint32_t node = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const auto edge = edges_.find(edge_key(node, key_at(i)));
      if (edge == edges_.end()) break;
      node = edge->second;
      if (nodes_[node - 1] < 0) continue;
      found = &values_[static_cast<std::size_t>(nodes_[node - 1])];
      length = i - begin + 1;
    }
    return found;
  }

 private:
  static std::uint64_t edge_key(std::uint32_t node, std::uint32_t key) { return (std::uint64_t{node} << 32) | key; }
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::int32_t> nodes_;  ///< value of node i + 1, -1 if no phrase ends there
  std::vector<Value> values_;
};

/// The longest known phrase at tokens[at]; `length` gets its number of tokens.
const Phrase* phrase_at(std::span<const Token> tokens, std::size_t at, std::size_t& length);

/// True if tokens[at - 1] and tokens[at] are one word: "ngân hàng" of "ngân hàng không được …", where no "hàng không" begins.
bool closes_word(std::span<const Token> tokens, std::size_t at);

}  // namespace rasoat
