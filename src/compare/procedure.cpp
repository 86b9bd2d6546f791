// Ways to file or to receive that one side offers and its near copy does not.
#include <set>

#include "compare/segment.h"

namespace rasoat {
namespace {

// Those that are open: "không gửi qua bưu điện" offers nothing.
std::set<std::uint8_t> ways(const Words& words) {
  std::set<std::uint8_t> out;
  bool denied = false;
  for (const Lexeme& word : words) {
    denied |= word.is(WordClass::kNegation) || word.modality() == Modality::kProhibition;
    if (word.is(WordClass::kChannel) && !denied) out.insert(word.sub);
    denied &= word.stop == 0;
  }
  return out;
}

// From the first to the last left-over way.
void extent(const Words& words, const auto& open, std::size_t& begin, std::size_t& end) {
  begin = end = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].is(WordClass::kChannel) || !open(i)) continue;
    if (end == 0) begin = i;
    end = i + 1;
  }
}

}  // namespace

void near_procedure(Segment& s, std::vector<Difference>& out) {
  const std::set<std::uint8_t> a = ways(s.a_words), b = ways(s.b_words);
  if (a == b || a.empty() || b.empty()) return;
  Region where;
  extent(
      s.a_words, [&](std::size_t i) { return s.a_open(i); }, where.a_begin, where.a_end);
  extent(
      s.b_words, [&](std::size_t j) { return s.b_open(j); }, where.b_begin, where.b_end);
  if (where.a_begin == where.a_end && where.b_begin == where.b_end) return;
  out.push_back(difference(s, Kind::kProcedure, "channel", where, 0.8, "channel"));
}

}  // namespace rasoat
