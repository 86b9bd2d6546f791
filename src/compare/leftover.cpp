#include "compare/leftover.h"

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

}  // namespace

Leftover leftover_a(const Segment& s, const Region& region) {
  return leftover(s.a, s.a_words, region.a_begin, region.a_end, [&](std::size_t i) { return s.a_open(i); });
}

Leftover leftover_b(const Segment& s, const Region& region) {
  return leftover(s.b, s.b_words, region.b_begin, region.b_end, [&](std::size_t j) { return s.b_open(j); });
}

}  // namespace rasoat
