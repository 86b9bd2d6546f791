// Words of quantity over a class ("chỉ", "mọi", "một trong") that stand on one side of near copies alone.
#include "compare/segment.h"

namespace rasoat {
namespace {

const Lexeme* quantifier(const Words& words, std::size_t begin, std::size_t end, const auto& open, std::size_t& at) {
  for (std::size_t i = begin; i < end; ++i)
    if (words[i].is(WordClass::kQuantifier) && open(i)) {
      at = i;
      return &words[i];
    }
  return nullptr;
}

bool is(const Lexeme* word, Quantifier quantifier) {
  return word && word->sub == static_cast<std::uint8_t>(quantifier);
}

}  // namespace

void near_scope(Segment& s, std::vector<Difference>& out) {
  for (const Region& region : s.d.regions) {
    std::size_t i = region.a_begin, j = region.b_begin;
    const Lexeme* a = quantifier(
        s.a_words, region.a_begin, region.a_end, [&](std::size_t k) { return s.a_open(k); }, i);
    const Lexeme* b = quantifier(
        s.b_words, region.b_begin, region.b_end, [&](std::size_t k) { return s.b_open(k); }, j);
    if ((!a && !b) || anchors(s, region) < 3) continue;
    const double clean = s.same >= 0.8 ? 1 : 0.6;
    const Region where{a ? i : region.a_begin, a ? i + 1 : region.a_end, b ? j : region.b_begin, b ? j + 1 : region.b_end};
    if (is(a, Quantifier::kAnyOf) != is(b, Quantifier::kAnyOf)) {
      out.push_back(difference(s, Kind::kList, "all or any", where, 0.6 * clean, "quantifier"));
    } else if (is(a, Quantifier::kOnly) != is(b, Quantifier::kOnly)) {
      out.push_back(difference(s, Kind::kScope, "only", where, 0.6 * clean, "quantifier"));
    }
  }
}

}  // namespace rasoat
