#include "search/snippet.h"

#include <algorithm>
#include <unordered_map>

#include "search/stop_words.h"

namespace rasoat::search_detail {
namespace {

constexpr std::size_t kWindow = 40;  // tokens: about two lines of a terminal
constexpr std::string_view kGap = "…";

// Which word of the query a token is, by its place there; -1 for none. Stop words are no matches.
class Matcher {
 public:
  explicit Matcher(const Query& query) {
    for (std::size_t i = 0; i < query.tokens.size(); ++i) {
      if (is_stop_word(query.tokens[i], query.bare[i])) continue;
      if (query.bare[i])
        bare_.emplace(query.tokens[i].folded, static_cast<int>(i));
      else
        exact_.emplace(query.tokens[i].key, static_cast<int>(i));
    }
  }
  [[nodiscard]] int match(const Token& token) const {
    if (const auto found = exact_.find(token.key); found != exact_.end()) return found->second;
    const auto found = bare_.find(token.folded);
    return found != bare_.end() ? found->second : -1;
  }

 private:
  std::unordered_map<std::uint32_t, int> exact_, bare_;
};

// First token of the window that holds the most different words of the query; of equals, the one with the most matches in a
// row, then the earliest.
std::size_t best_window(const std::vector<int>& matches) {
  std::unordered_map<int, int> inside;
  std::size_t best = 0, best_score = 0, in_a_row = 0;
  const auto adjacent = [&](std::size_t i) { return i + 1 < matches.size() && matches[i] >= 0 && matches[i + 1] == matches[i] + 1; };
  for (std::size_t end = 0; end < matches.size(); ++end) {
    if (matches[end] >= 0) ++inside[matches[end]];
    if (end > 0 && adjacent(end - 1)) ++in_a_row;
    if (end >= kWindow) {
      const std::size_t gone = end - kWindow;
      if (matches[gone] >= 0 && --inside[matches[gone]] == 0) inside.erase(matches[gone]);
      if (adjacent(gone)) --in_a_row;
    }
    const std::size_t score = 1000 * inside.size() + in_a_row;
    if (score > best_score) {
      best_score = score;
      best = end >= kWindow ? end - kWindow + 1 : 0;
    }
  }
  return best;
}

// A match should not stand at the very edge: the window moves back a few words, to the beginning of the line if that is near.
std::size_t with_context(std::string_view words, const std::vector<Token>& tokens, std::size_t first) {
  constexpr std::size_t kBack = 8;
  for (std::size_t i = first; i > 0 && first - i <= kBack; --i)
    if (words.substr(tokens[i - 1].span.end, tokens[i].span.begin - tokens[i - 1].span.end).find('\n') != std::string_view::npos) return i;
  return first <= kBack ? 0 : first;
}

}  // namespace

Snippet make_snippet(const PassageWords& passage, const Query& query) {
  const std::string& words = passage.body.empty() ? passage.heading : passage.body;
  const std::vector<Token> tokens = tokenize(words);
  Snippet snippet;
  if (tokens.empty()) return snippet;
  const Matcher matcher(query);
  std::vector<int> matches;
  for (const Token& token : tokens) matches.push_back(matcher.match(token));
  const std::size_t first = with_context(words, tokens, best_window(matches)), last = std::min(first + kWindow, tokens.size());
  const std::uint32_t begin = first == 0 ? 0 : tokens[first].span.begin;
  const auto end = last == tokens.size() ? static_cast<std::uint32_t>(words.size()) : tokens[last - 1].span.end;
  snippet.text = first == 0 ? "" : std::string(kGap);
  const auto shift = static_cast<std::uint32_t>(snippet.text.size());
  snippet.text += words.substr(begin, end - begin);
  while (!snippet.text.empty() && snippet.text.back() == '\n') snippet.text.pop_back();
  std::replace(snippet.text.begin(), snippet.text.end(), '\n', ' ');
  if (last < tokens.size()) snippet.text += kGap;
  for (std::size_t i = first; i < last; ++i)
    if (matches[i] >= 0) snippet.marks.push_back({tokens[i].span.begin - begin + shift, tokens[i].span.end - begin + shift});
  return snippet;
}

}  // namespace rasoat::search_detail
