#include "compare/diff.h"

#include <algorithm>
#include <unordered_map>

namespace rasoat {
namespace {

// Beyond this the table would cost more than a comparison may; such texts are compared by frames only.
constexpr std::size_t kLargestTable = 4'000'000;

void match_table(const Words& a, const Words& b, std::size_t first, std::size_t a_end, std::size_t b_end, Diff& out) {
  const std::size_t rows = a_end - first, columns = b_end - first;
  if (rows == 0 || columns == 0 || rows * columns > kLargestTable) return;
  std::vector<std::uint16_t> table((rows + 1) * (columns + 1), 0);
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return table[i * (columns + 1) + j]; };
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;)
      at(i, j) =
          a[first + i].key == b[first + j].key ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (a[first + i].key == b[first + j].key) {
      out.a_to_b[first + i] = static_cast<std::int32_t>(first + j);
      ++i, ++j;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
}

void match(const Words& a, const Words& b, Diff& out) {
  std::size_t first = 0, a_end = a.size(), b_end = b.size();
  while (first < a_end && first < b_end && a[first].key == b[first].key) {
    out.a_to_b[first] = static_cast<std::int32_t>(first);
    ++first;
  }
  while (a_end > first && b_end > first && a[a_end - 1].key == b[b_end - 1].key) {
    --a_end, --b_end;
    out.a_to_b[a_end] = static_cast<std::int32_t>(b_end);
  }
  match_table(a, b, first, a_end, b_end, out);
}

bool opens_member(const Words& words, std::size_t at) {
  return at == 0 || words[at - 1].stop != 0 || words[at - 1].is(WordClass::kAnd) || words[at - 1].is(WordClass::kOr);
}

// Moves a run without partners `back` places to the front: the words that it passes find their partners behind it.
void slide(std::size_t begin, std::size_t end, std::size_t back, std::vector<std::int32_t>& partner, std::vector<std::int32_t>& other) {
  for (std::size_t k = 1; k <= back; ++k) {
    partner[end - k] = partner[begin - k];
    other[static_cast<std::size_t>(partner[end - k])] = static_cast<std::int32_t>(end - k);
    partner[begin - k] = -1;
  }
}

// "người A, [người B,] người C" is the same as "người A, người [B, người] C": of the two the run that opens a member of the series.
void settle(const Words& words, std::vector<std::int32_t>& partner, std::vector<std::int32_t>& other) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end + 1) {
    for (end = begin; end < words.size() && partner[end] < 0;) ++end;
    if (end == begin || begin == 0 || opens_member(words, begin)) continue;
    const auto behind = static_cast<std::size_t>(end < words.size() ? partner[end] : static_cast<std::int32_t>(other.size()));
    for (std::size_t back = 1; back <= begin && words[begin - back].key == words[end - back].key; ++back) {
      if (partner[begin - back] < 0 || static_cast<std::size_t>(partner[begin - back]) + back != behind) break;
      if (!opens_member(words, begin - back)) continue;
      slide(begin, end, back, partner, other);
      break;
    }
  }
}

// What only moved: left over here, and the same word left over there. Joining words prove nothing by moving.
void find_moves(const Words& a, const Words& b, Diff& out) {
  std::unordered_multimap<std::uint32_t, std::size_t> left;
  for (std::size_t i = a.size(); i-- > 0;)
    if (out.a_to_b[i] < 0 && !a[i].is(WordClass::kAnd) && !a[i].is(WordClass::kOr)) left.emplace(a[i].key, i);
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (out.b_matched[j]) continue;
    const auto found = left.find(b[j].key);
    if (found == left.end()) continue;
    out.a_moved[found->second] = out.b_moved[j] = true;
    left.erase(found);
  }
}

void find_regions(const Words& a, const Words& b, Diff& out) {
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    Region region{i, i, j, j};
    while (i < a.size() && out.a_to_b[i] < 0) ++i;
    const std::size_t until = i < a.size() ? static_cast<std::size_t>(out.a_to_b[i]) : b.size();
    region.a_end = i, region.b_end = until;
    if (region.a_begin < region.a_end || region.b_begin < region.b_end) out.regions.push_back(region);
    j = until;
    if (i < a.size()) ++i, ++j;
  }
}

}  // namespace

Diff diff(const Words& a, const Words& b) {
  Diff out;
  out.a_to_b.assign(a.size(), -1);
  out.a_moved.assign(a.size(), false);
  out.b_moved.assign(b.size(), false);
  out.b_matched.assign(b.size(), false);
  match(a, b, out);
  std::vector<std::int32_t> b_to_a(b.size(), -1);
  for (std::size_t i = 0; i < a.size(); ++i)
    if (out.a_to_b[i] >= 0) b_to_a[static_cast<std::size_t>(out.a_to_b[i])] = static_cast<std::int32_t>(i);
  settle(a, out.a_to_b, b_to_a);
  settle(b, b_to_a, out.a_to_b);
  for (std::size_t j = 0; j < b.size(); ++j) out.b_matched[j] = b_to_a[j] >= 0;
  find_moves(a, b, out);
  find_regions(a, b, out);
  return out;
}

}  // namespace rasoat
