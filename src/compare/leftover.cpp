#include "compare/leftover.h"

#include <algorithm>

#include "compare/knowledge.h"
#include "compare/sentence.h"

namespace rasoat {
namespace {

bool carries_meaning(const Lexeme& word) {
  switch (word.word) {
    case WordClass::kFiller:
    case WordClass::kReference:
    case WordClass::kAnd:
    case WordClass::kOr:
    case WordClass::kModal:
    case WordClass::kCondition:
      return false;
    default:
      return true;
  }
}

Leftover leftover(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end, const auto& open) {
  Leftover out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!open(i) || !carries_meaning(words[i])) continue;
    const double weight = analysis.weight(words[i]);
    if (weight <= 0) continue;
    if (out.words == 0) out.begin = i;
    out.end = i + 1;
    out.weight += weight;
    ++out.words;
  }
  return out;
}

// All words of meaning stand in the title of their document, and one that counts does not in the other's.
bool by_title(const Analysis& mine, const Words& words, std::size_t begin, std::size_t end, const auto& open, const Analysis& other) {
  constexpr double kMeaning = 0.9;
  bool own = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (!open(i) || !carries_meaning(words[i]) || mine.weight(words[i]) <= 0) continue;
    if (!mine.in_title(words[i].key)) return false;
    own |= mine.weight(words[i]) >= kMeaning && !other.in_title(words[i].key);
  }
  return own;
}

// Shares that make up a whole with one that the other side has, and nothing else that rules.
bool rest_of_share(const Analysis& mine, const Words& words, std::size_t begin, std::size_t end, const Analysis& other,
                   const Words& others) {
  constexpr double kWhole = 100;
  const auto share = [](const Analysis& analysis, const Lexeme& word) {
    if (!word.is(WordClass::kQuantity)) return 0.0;
    const Quantity& quantity = analysis.quantity(word);
    return quantity.dimension == Dimension::kPercent && quantity.low == quantity.high ? quantity.high : 0.0;
  };
  bool rest = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (words[i].modality() != Modality::kNone) return false;
    if (!words[i].is(WordClass::kQuantity)) continue;
    const double of_word = share(mine, words[i]);
    if (of_word <= 0) return false;
    rest = std::any_of(others.begin(), others.end(),
                       [&](const Lexeme& one) { return share(other, one) > 0 && share(other, one) + of_word == kWhole; });
    if (!rest) return false;
  }
  return rest;
}

bool series_mark(const Lexeme& word) {
  return word.stop == ',' || word.stop == ';' || word.is(WordClass::kAnd) || word.is(WordClass::kOr);
}

}  // namespace

Leftover leftover_a(const Segment& s, const Region& region) {
  return leftover(s.a, s.a_words, region.a_begin, region.a_end, [&](std::size_t i) { return s.a_open(i); });
}

Leftover leftover_b(const Segment& s, const Region& region) {
  return leftover(s.b, s.b_words, region.b_begin, region.b_end, [&](std::size_t j) { return s.b_open(j); });
}

// The left-over words stand in a series: a comma, "và" or "hoặc" on both of their borders.
bool in_series(const Words& words, std::size_t begin, std::size_t end) {
  const bool before = begin == 0 || series_mark(words[begin - 1]) || words[begin].is(WordClass::kAnd) || words[begin].is(WordClass::kOr);
  const bool after = end >= words.size() || series_mark(words[end - 1]) || words[end].is(WordClass::kAnd) || words[end].is(WordClass::kOr);
  const bool a_comma =
      (begin > 0 && series_mark(words[begin - 1])) || series_mark(words[end - 1]) || (end < words.size() && series_mark(words[end]));
  return before && after && a_comma;
}

bool borders_series(const Words& words, std::size_t begin, std::size_t end) {
  return (begin > 0 && series_mark(words[begin - 1])) || (end > begin && series_mark(words[end - 1])) ||
         (end < words.size() && series_mark(words[end]));
}

bool of_own_case(const Words& words, std::size_t begin) {
  constexpr std::size_t kOpening = 6;
  bool starts = begin == 0 || words[begin - 1].stop == '.' || words[begin - 1].stop == ';' || words[begin - 1].stop == '\n';
  for (std::size_t i = begin; i < words.size() && i < begin + kOpening; ++i) {
    if (starts && words[i].is(WordClass::kCondition)) return true;
    starts = (starts && words[i].is(WordClass::kFiller)) || words[i].stop == '.' || words[i].stop == ';' || words[i].stop == '\n';
  }
  return false;
}

bool left_open(const Segment& s, const Region& region) {
  const bool added = leftover_a(s, region).words > 0, dropped = leftover_b(s, region).words > 0;
  if (added == dropped) return false;
  const Words& words = added ? s.b_words : s.a_words;
  if (words.empty()) return false;
  const std::string sentence = sentence_at(added ? s.b : s.a, words, std::min(added ? region.b_begin : region.a_begin, words.size() - 1));
  return RE2::PartialMatch(sentence, *compare_knowledge().series_goes_on);
}

bool rest_of_share(const Segment& s, const Region& region) {
  const bool a = leftover_a(s, region).words > 0, b = leftover_b(s, region).words > 0;
  if (a == b) return false;
  return a ? rest_of_share(s.a, s.a_words, region.a_begin, region.a_end, s.b, s.b_words)
           : rest_of_share(s.b, s.b_words, region.b_begin, region.b_end, s.a, s.a_words);
}

bool of_own_subject(const Segment& s, const Region& region) {
  if (!s.a.titled() || !s.b.titled()) return false;
  const auto a_open = [&](std::size_t i) { return s.a_open(i); };
  const auto b_open = [&](std::size_t j) { return s.b_open(j); };
  const bool a = leftover_a(s, region).words > 0, b = leftover_b(s, region).words > 0;
  if (a == b) return false;
  return a ? by_title(s.a, s.a_words, region.a_begin, region.a_end, a_open, s.b)
           : by_title(s.b, s.b_words, region.b_begin, region.b_end, b_open, s.a);
}

std::size_t open_regions(const Segment& s) {
  std::size_t out = 0;
  for (const Region& region : s.d.regions) out += leftover_a(s, region).weight + leftover_b(s, region).weight > 0.5 ? 1 : 0;
  return out;
}

}  // namespace rasoat
