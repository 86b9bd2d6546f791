// What is left over in a region of a diff: words of meaning that no comparator has told yet.
#pragma once

#include "compare/segment.h"

namespace rasoat {

struct Leftover {
  double weight = 0;      ///< of the words of meaning
  std::size_t words = 0;  ///< their number
  std::size_t begin = 0, end = 0;
};

Leftover leftover_a(const Segment& s, const Region& region);
Leftover leftover_b(const Segment& s, const Region& region);

/// True if the words on one side of the region are a member of a series: commas, "và" or "hoặc" on their borders.
bool in_series(const Words& words, std::size_t begin, std::size_t end);
/// True if one of their borders alone is that of a member: the first of a series, or the last.
bool borders_series(const Words& words, std::size_t begin, std::size_t end);
/// "Đối với trường hợp cấp lại: 1 triệu đồng": the words from `begin` on are a sentence for a case of its own, which may stand elsewhere in
/// the other document.
bool of_own_case(const Words& words, std::size_t begin);
/// "… và nộp 40% vào ngân sách" beside "… được để lại 60%": what is left of the whole goes where it goes without saying.
bool rest_of_share(const Segment& s, const Region& region);
/// "… hoặc có hành vi gian dối khác": what one side has more is one of what the sentence of the other leaves open.
bool left_open(const Segment& s, const Region& region);
/// "… đại biểu Quốc hội, đại biểu Hội đồng nhân dân" where the title of one document alone names both: what the one says more is fitted to
/// its subject, of which the other does not speak.
bool of_own_subject(const Segment& s, const Region& region);
/// Regions with words of meaning that no comparator has told: a copier leaves few.
std::size_t open_regions(const Segment& s);

}  // namespace rasoat
