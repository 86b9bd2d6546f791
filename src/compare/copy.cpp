// A member more or less in a series of near copies.
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/leftover.h"
#include "compare/list_class.h"

namespace rasoat {
namespace {

constexpr double kCleanSeries = 0.85;   // share of common words from which a lone member of a series is trusted
constexpr std::size_t kFewRegions = 3;  // more places of change mean that the rule was written anew

// Most of the member stands in other words of the other side: it was moved, not added.
bool moved(const Analysis& mine, const Words& words, const Leftover& left, const Words& other, const auto& other_open) {
  double all = 0, found = 0;
  for (std::size_t i = left.begin; i < left.end; ++i) {
    const double weight = mine.weight(words[i]);
    all += weight;
    for (std::size_t j = 0; j < other.size(); ++j)
      if (other_open(j) && other[j].key == words[i].key) {
        found += weight;
        break;
      }
  }
  return found >= 0.5 * all;
}

// "phao, áo phao như: …": what follows are examples, of which none is missing.
bool of_examples(const Analysis& analysis, const Words& words, std::size_t at) {
  for (std::size_t i = std::min(at, words.size()); i > 0; --i) {
    const Lexeme& word = words[i - 1];
    if (i < at && (word.stop == '.' || word.stop == ';' || word.stop == '\n')) return false;
    if (word.is(WordClass::kFiller) && analysis.document().words(word.span) == "như") return true;
  }
  return false;
}

}  // namespace

void near_series(Segment& s, std::vector<Difference>& out) {
  const std::size_t regions = open_regions(s);
  for (const Region& region : s.d.regions) {
    const Leftover a = leftover_a(s, region), b = leftover_b(s, region);
    const bool added = a.words > 0 && b.words == 0, dropped = b.words > 0 && a.words == 0;
    if (!added && !dropped) continue;
    const Leftover& left = added ? a : b;
    if (left.weight < 0.6) continue;
    const bool series = added ? in_series(s.a_words, region.a_begin, region.a_end) : in_series(s.b_words, region.b_begin, region.b_end);
    if (added ? of_examples(s.b, s.b_words, region.b_begin) : of_examples(s.a, s.a_words, region.a_begin)) continue;
    if (left_open(s, region)) continue;
    const bool clean = s.same >= kCleanSeries && regions <= kFewRegions && anchors(s, region) >= 3;
    if (!series || !clean || of_own_subject(s, region)) continue;
    if (added ? moved(s.a, s.a_words, left, s.b_words, [&](std::size_t j) { return s.b_open(j); })
              : moved(s.b, s.b_words, left, s.a_words, [&](std::size_t i) { return s.a_open(i); }))
      continue;
    out.push_back(difference(s, Kind::kList, added ? "added item" : "dropped item", region, 0.6, "series"));
    out.back().features.emplace_back("open_list", whole_list(s.a, s.a_clause) || whole_list(s.b, s.b_clause) ? 0 : 1);
  }
}

}  // namespace rasoat
