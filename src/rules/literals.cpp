#include "rules/literals.h"

#include <algorithm>

namespace rasoat {

LiteralSearch::LiteralSearch(const std::vector<std::string>& words) {
  std::uint8_t columns = 0;
  for (const std::string& word : words)
    for (const char c : word)
      if (std::uint8_t& column = column_[static_cast<unsigned char>(c)]; column == 0) column = ++columns;
  columns_ = columns + 1U;
  next_.assign(columns_, 0);
  Ends ends(1);
  for (std::size_t i = 0; i < words.size(); ++i) add(words[i], static_cast<int>(i), ends);
  complete(ends);
  pack(ends);
}

// One more path of the tree of words.
void LiteralSearch::add(const std::string& word, int index, Ends& ends) {
  std::uint32_t state = 0;
  for (const char c : word) {
    const std::size_t edge = state * columns_ + column_[static_cast<unsigned char>(c)];
    if (next_[edge] == 0) {
      next_[edge] = static_cast<std::uint32_t>(ends.size());
      ends.emplace_back();
      next_.resize(next_.size() + columns_, 0);
    }
    state = next_[edge];
  }
  if (state != 0) ends[state].push_back(index);
}

// Where the tree has no edge, the search goes on from the longest ending of what was read that begins a word. That state lies nearer to
// the root, so that by breadth its own edges are complete already.
void LiteralSearch::complete(Ends& ends) {
  std::vector<std::uint32_t> fallback(ends.size(), 0), queue = {0};
  for (std::size_t at = 0; at < queue.size(); ++at) {
    const std::uint32_t state = queue[at];
    for (std::uint32_t column = 1; column < columns_; ++column) {
      const std::uint32_t otherwise = state == 0 ? 0 : next_[fallback[state] * columns_ + column];
      std::uint32_t& next = next_[state * columns_ + column];
      if (next == 0) {
        next = otherwise;
        continue;
      }
      fallback[next] = otherwise;
      ends[next].insert(ends[next].end(), ends[otherwise].begin(), ends[otherwise].end());
      queue.push_back(next);
    }
  }
}

// The loop over the text then takes one step of memory a byte.
void LiteralSearch::pack(const Ends& ends) {
  for (const std::vector<int>& state : ends) {
    ending_.push_back(static_cast<std::uint32_t>(words_.size()));
    words_.insert(words_.end(), state.begin(), state.end());
  }
  ending_.push_back(static_cast<std::uint32_t>(words_.size()));
  for (std::uint32_t& next : next_) next = 2 * next * columns_ + (ends[next].empty() ? 0U : 1U);
}

void LiteralSearch::find(std::string_view text, std::vector<int>& found) const {
  found.clear();
  if (words_.empty()) return;
  std::uint32_t state = 0;
  for (const char c : text) {
    state = next_[state / 2 + column_[static_cast<unsigned char>(c)]];
    if (state % 2 == 0) continue;
    const std::uint32_t ending = state / 2 / columns_;
    found.insert(found.end(), words_.begin() + ending_[ending], words_.begin() + ending_[ending + 1]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

}  // namespace rasoat
