// Words of meaning that a copier changed, and no other comparator names.
#include "compare/leftover.h"

namespace rasoat {
namespace {

bool series_mark(const Lexeme& word) {
  return word.stop == ',' || word.stop == ';' || word.is(WordClass::kAnd) || word.is(WordClass::kOr);
}

// The left-over words stand in a series: a comma, "và" or "hoặc" on both of their borders.
bool in_series(const Words& words, std::size_t begin, std::size_t end) {
  const bool before = begin == 0 || series_mark(words[begin - 1]) || words[begin].is(WordClass::kAnd) || words[begin].is(WordClass::kOr);
  const bool after = end >= words.size() || series_mark(words[end - 1]) || words[end].is(WordClass::kAnd) || words[end].is(WordClass::kOr);
  const bool a_comma =
      (begin > 0 && series_mark(words[begin - 1])) || series_mark(words[end - 1]) || (end < words.size() && series_mark(words[end]));
  return before && after && a_comma;
}

}  // namespace

void near_series(Segment& s, std::vector<Difference>& out) {
  for (const Region& region : s.d.regions) {
    const Leftover a = leftover_a(s, region), b = leftover_b(s, region);
    const bool added = a.words > 0 && b.words == 0, dropped = b.words > 0 && a.words == 0;
    if (!added && !dropped) continue;
    const Leftover& left = added ? a : b;
    if (left.weight < 0.6) continue;
    const bool series = added ? in_series(s.a_words, region.a_begin, region.a_end) : in_series(s.b_words, region.b_begin, region.b_end);
    const bool clean = s.same >= 0.82 && anchors(s, region) >= 3;
    if (series) out.push_back(difference(s, Kind::kList, added ? "added item" : "dropped item", region, clean ? 0.6 : 0.35, "series"));
  }
}

void near_copy(Segment& s, std::vector<Difference>& out) {
  for (const Region& region : s.d.regions) {
    const Leftover a = leftover_a(s, region), b = leftover_b(s, region);
    if (a.weight + b.weight < 1) continue;
    out.push_back(difference(s, Kind::kCopy, "altered words", region, a.words == 0 || b.words == 0 ? 0.4 : 0.3, "near-copy"));
  }
}

}  // namespace rasoat
