// Another body before the same act, in near copies.
#include <algorithm>

#include "compare/deeds.h"
#include "compare/knowledge.h"
#include "compare/segment.h"

namespace rasoat {
namespace {

constexpr double kVerbatim = 0.9;  // share of common words from which a sentence was copied but for the body

std::size_t first_body(const Words& words, std::size_t begin, std::size_t end, const auto& open) {
  for (std::size_t i = begin; i < end; ++i)
    if (words[i].is(WordClass::kBody) && open(i)) return i;
  return end;
}

// A committee named without its level may be that of any level.
bool compatible(const Lexeme& a, const Lexeme& b) {
  if (a.sub != b.sub || a.sub == static_cast<std::uint8_t>(BodyKind::kOther)) return false;
  return a.level == BodyLevel::kNone || b.level == BodyLevel::kNone;
}

// A document on one department says of it what another says of another: each for its own.
bool of_its_own_body(const Segment& s, const Lexeme& a, const Lexeme& b) {
  return a.sub == b.sub && a.level == b.level && a.sub == static_cast<std::uint8_t>(BodyKind::kDepartment) &&
         (s.a.in_title(a.key) || s.b.in_title(b.key));
}

// "đại biểu Quốc hội" beside "đại biểu Hội đồng nhân dân" wherever it stands: the clause was fitted to another body throughout.
std::size_t times(const Segment& s, std::uint32_t a, std::uint32_t b) {
  std::size_t out = 0;
  for (const Region& region : s.d.regions) {
    const auto has = [](const Words& words, std::size_t begin, std::size_t end, std::uint32_t key) {
      return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](const Lexeme& word) { return word.key == key; });
    };
    out += has(s.a_words, region.a_begin, region.a_end, a) && has(s.b_words, region.b_begin, region.b_end, b) ? 1 : 0;
  }
  return out;
}

// How many steps higher the body of `a` stands than that of `b`; 0 where one level is not told.
int steps_up(const Lexeme& a, const Lexeme& b) {
  const auto level = [](const Lexeme& body) {
    if (body.level != BodyLevel::kNone) return static_cast<int>(body.level);
    if (body.sub == static_cast<std::uint8_t>(BodyKind::kMinistry)) return static_cast<int>(BodyLevel::kCentral);
    if (body.sub == static_cast<std::uint8_t>(BodyKind::kDepartment)) return static_cast<int>(BodyLevel::kProvince);
    return 0;
  };
  return level(a) == 0 || level(b) == 0 ? 0 : level(b) - level(a);
}

struct Exchange {
  Region region;
  std::size_t a, b;
};

std::vector<Exchange> exchanges(const Segment& s) {
  std::vector<Exchange> out;
  for (const Region& region : s.d.regions) {
    const std::size_t a = first_body(s.a_words, region.a_begin, region.a_end, [&](std::size_t i) { return s.a_open(i); });
    const std::size_t b = first_body(s.b_words, region.b_begin, region.b_end, [&](std::size_t j) { return s.b_open(j); });
    if (a != region.a_end && b != region.b_end) out.push_back({region, a, b});
  }
  return out;
}

// "Ủy ban nhân dân cấp huyện và Sở" beside "Ủy ban nhân dân Thành phố và Bộ": the same rule for the level above.
bool moved_to_other_level(const Segment& s, const std::vector<Exchange>& all) {
  int up = 0, down = 0;
  for (const Exchange& one : all) {
    const int steps = steps_up(s.a_words[one.a], s.b_words[one.b]);
    up += steps > 0 ? 1 : 0;
    down += steps < 0 ? 1 : 0;
  }
  return (up >= 2 && down == 0) || (down >= 2 && up == 0);
}

// "Cơ quan bảo hiểm xã hội" and "Bảo hiểm xã hội Bộ Quốc phòng": the words after the general name stand before the other, which is one of
// the kind.
bool one_of_its_kind(const Words& general, std::size_t body, const Words& named, std::size_t begin, std::size_t other) {
  if (general[body].sub != static_cast<std::uint8_t>(BodyKind::kOther) || body + 1 >= general.size()) return false;
  return std::any_of(named.begin() + static_cast<std::ptrdiff_t>(begin), named.begin() + static_cast<std::ptrdiff_t>(other),
                     [&](const Lexeme& word) { return word.is(WordClass::kPlain) && word.key == general[body + 1].key; });
}

// "Phối hợp với Sở Tài chính" where a circular says with which ministry: whom one works with holds no power by it. But whoever is named
// after an act ("… phối hợp với bộ quản lý ngành trình Thủ tướng Chính phủ") is another, and two committees of two levels with whom one
// thing is done together ("phối hợp với Ủy ban nhân dân cấp tỉnh công bố …") are two bodies to do it.
bool partner(const Words& words, std::size_t body) {
  constexpr std::size_t kBefore = 4;
  std::size_t from = body;
  while (from > 0 && body - from < kBefore && !words[from - 1].is(WordClass::kAct)) --from;
  return compare_knowledge().partner.within(words, from, body);
}

bool partners(const Segment& s, std::size_t a, std::size_t b) {
  const auto committee = [](const Lexeme& body) { return body.sub == static_cast<std::uint8_t>(BodyKind::kCommittee); };
  const bool copied = s.same >= kVerbatim || s.d.regions.size() == 1;
  if (copied && committee(s.a_words[a]) && committee(s.b_words[b])) return false;
  return partner(s.a_words, a) && partner(s.b_words, b);
}

// "Quyết định số 12/QĐ-UBND ngày … của Chủ tịch Ủy ban nhân dân tỉnh": who issued what is cited, and no power.
// "… quy định tại khoản 1 Điều này do Bộ trưởng quyết định" says who acts.
bool issued_by(const Words& words, std::size_t body) {
  const auto agent = [](const Lexeme& word) { return word.sub == static_cast<std::uint8_t>(Filler::kAgent); };
  return body >= 2 && words[body - 1].is(WordClass::kFiller) && !agent(words[body - 1]) && words[body - 1].stop == 0 &&
         words[body - 2].is(WordClass::kReference) && words[body - 2].stop == 0;
}

Words slice(const Words& words, std::size_t begin, std::size_t end) {
  return {words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

void near_authority(Segment& s, std::vector<Difference>& out) {
  const std::vector<Exchange> all = exchanges(s);
  if (moved_to_other_level(s, all)) return;
  const auto unnamed = [](const Lexeme& body) { return body.sub == static_cast<std::uint8_t>(BodyKind::kOther); };
  for (const auto& [region, a, b] : all) {
    const Lexeme &mine = s.a_words[a], &theirs = s.b_words[b];
    if (compatible(mine, theirs)) continue;
    if (each_of_its_own(s.a, mine, s.b, theirs)) continue;
    if (issued_by(s.a_words, a) || issued_by(s.b_words, b)) continue;
    if (regulates(s.a, s.a_words, a) != regulates(s.b, s.b_words, b)) continue;
    if (within_one_body(slice(s.a_words, region.a_begin, region.a_end), slice(s.b_words, region.b_begin, region.b_end))) continue;
    if (hands_on(s.a_words, a, theirs) || hands_on(s.b_words, b, mine) || (!s.peers() && may_hand_on(s.b_words, b))) continue;
    if (one_of_its_kind(s.b_words, b, s.a_words, region.a_begin, a) || one_of_its_kind(s.a_words, a, s.b_words, region.b_begin, b))
      continue;
    if (!s.peers() && partners(s, a, b)) continue;
    if (times(s, mine.key, theirs.key) > 1 || of_its_own_body(s, mine, theirs)) continue;
    // Few other words may stand in the gap: else another act is meant.
    const bool lone = anchors(s, region) >= 3 && region.a_end - region.a_begin <= 8 && region.b_end - region.b_begin <= 8;
    const double strength = unnamed(mine) && unnamed(theirs) ? 0.4 : lone ? 0.85 : 0.45;
    out.push_back(difference(s, Kind::kAuthority, "competent body", {a, region.a_end, b, region.b_end}, strength, "near-copy"));
  }
}

}  // namespace rasoat
