#include "search/query.h"

#include <re2/re2.h>

#include <algorithm>
#include <unordered_set>

#include "search/stop_words.h"

namespace rasoat::search_detail {
namespace {

// Words of a question beyond these are not ranked by: nobody asks with more, and pasted documents belong to `related`.
constexpr std::size_t kMostTokens = 256;
// A document's number in a query means that document: its parts count this much more.
constexpr double kNumberWeight = 3;
// Pairs are rarer than their words throughout.
constexpr double kPairPart = 0.8;

// “…” and "…" alike; an unclosed quote is no phrase.
std::vector<Span> quoted_phrases(std::string_view words) {
  static const RE2 quotes("\"([^\"]*)\"|“([^“”\"]*)”");
  std::vector<Span> spans;
  re2::StringPiece rest(words.data(), words.size()), straight, curly;
  while (RE2::FindAndConsume(&rest, quotes, &straight, &curly)) {
    const re2::StringPiece& phrase = straight.data() ? straight : curly;
    const auto begin = static_cast<std::uint32_t>(phrase.data() - words.data());
    spans.push_back({begin, begin + static_cast<std::uint32_t>(phrase.size())});
  }
  return spans;
}

// "34/2016/NĐ-CP", "16/2019/nq-hdnd", "01/VBHN-VPQH".
std::vector<Span> document_numbers(std::string_view words) {
  static const RE2 number(R"((\d{1,5}(?:/\d{4})?/[\p{L}][\p{L}\d]*(?:[-–][\p{L}\d]+)*))");
  std::vector<Span> spans;
  re2::StringPiece rest(words.data(), words.size()), found;
  while (RE2::FindAndConsume(&rest, number, &found)) {
    const auto begin = static_cast<std::uint32_t>(found.data() - words.data());
    spans.push_back({begin, begin + static_cast<std::uint32_t>(found.size())});
  }
  return spans;
}

std::string required_expression(std::string_view words, const std::vector<Span>& phrases) {
  std::string out;
  for (const Span phrase : phrases) {
    if (tokenize(phrase.in(words)).empty()) continue;
    out += (out.empty() ? "\"" : " AND \"") + std::string(phrase.in(words)) + "\"";
  }
  return out;
}

class Builder {
 public:
  Builder(const Store& store, Query& query) : store_(store), query_(query) {}

  Result<void> run() {
    if (auto chosen = choose_forms(); !chosen) return chosen;
    numbers_ = document_numbers(query_.words);
    const std::size_t n = query_.tokens.size();
    const bool all_stop = std::all_of(query_.tokens.begin(), query_.tokens.end(), [&](const Token& t) { return stop(index(t)); });
    for (std::size_t i = 0; i < n; ++i)
      if (all_stop || !stop(i)) add(term_key(query_.tokens[i], query_.bare[i]), weight(i));
    for (std::size_t i = 0; i + 1 < n; ++i) {
      if (stop(i) && stop(i + 1)) continue;
      add(pair_key(query_.tokens[i], query_.tokens[i + 1], query_.bare[i] || query_.bare[i + 1]),
          kPairPart * std::min(weight(i), weight(i + 1)));
    }
    return {};
  }

 private:
  [[nodiscard]] std::size_t index(const Token& token) const { return static_cast<std::size_t>(&token - query_.tokens.data()); }
  [[nodiscard]] bool stop(std::size_t i) const { return is_stop_word(query_.tokens[i], query_.bare[i]); }

  // A query without any mark was typed without them. In one with marks an unmarked word is meant as it stands, if it exists.
  Result<void> choose_forms() {
    const auto& tokens = query_.tokens;
    const auto unmarked = [](const Token& token) { return token.key == token.folded; };
    query_.bare.assign(tokens.size(), false);
    const bool typed_bare = std::all_of(tokens.begin(), tokens.end(), unmarked);
    std::vector<std::uint64_t> keys;
    for (const Token& token : tokens) keys.push_back(term_key(token, false));
    const auto frequencies = store_.frequencies(keys);
    if (!frequencies) return tl::unexpected(frequencies.error());
    for (std::size_t i = 0; i < tokens.size(); ++i) query_.bare[i] = typed_bare || (unmarked(tokens[i]) && (*frequencies)[i] == 0);
    return {};
  }

  [[nodiscard]] double weight(std::size_t i) const {
    const Span span = query_.tokens[i].span;
    return std::any_of(numbers_.begin(), numbers_.end(), [&](Span number) { return number.contains(span); }) ? kNumberWeight : 1;
  }

  void add(std::uint64_t key, double weight) {
    if (seen_.insert(key).second) query_.terms.push_back({key, weight});
  }

  const Store& store_;
  Query& query_;
  std::vector<Span> numbers_;
  std::unordered_set<std::uint64_t> seen_;
};

}  // namespace

Result<Query> parse_query(const Store& store, std::string_view typed) {
  Query query;
  query.words = normalize(typed);
  query.tokens = tokenize(query.words);
  if (query.tokens.size() > kMostTokens) query.tokens.resize(kMostTokens);
  query.required = required_expression(query.words, quoted_phrases(query.words));
  if (auto built = Builder(store, query).run(); !built) return tl::unexpected(built.error());
  return query;
}

}  // namespace rasoat::search_detail
