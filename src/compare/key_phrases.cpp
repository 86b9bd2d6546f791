#include "compare/key_phrases.h"

namespace rasoat {

void KeyPhrases::add(const std::string& words, int value) {
  Phrase phrase;
  for (const Lexeme& word : lexemes_in(words).all) phrase.keys.push_back(word.key);
  phrase.value = value;
  if (!phrase.keys.empty()) by_first_[phrase.keys.front()].push_back(std::move(phrase));
}

int KeyPhrases::at(const Words& words, std::size_t at, std::size_t& length) const {
  length = 0;
  if (at >= words.size()) return -1;
  const auto found = by_first_.find(words[at].key);
  if (found == by_first_.end()) return -1;
  int value = -1;
  for (const Phrase& phrase : found->second) {
    if (phrase.keys.size() <= length || at + phrase.keys.size() > words.size()) continue;
    bool same = true;
    for (std::size_t i = 0; same && i < phrase.keys.size(); ++i)
      same = words[at + i].key == phrase.keys[i] && (i == 0 || words[at + i - 1].stop == 0);
    if (same) value = phrase.value, length = phrase.keys.size();
  }
  return value;
}

bool KeyPhrases::within(const Words& words, std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end && i < words.size(); ++i) {
    std::size_t length = 0;
    if (at(words, i, length) >= 0 && i + length <= end) return true;
  }
  return false;
}

}  // namespace rasoat
