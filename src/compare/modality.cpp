// Modal words that differ in near copies: must against need not, may against must not.
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/leftover.h"
#include "compare/segment.h"
#include "compare/sentence.h"

namespace rasoat {
namespace {

// What a region of left-over words says of the modality: its first modal word, or a bare negation.
struct Said {
  Modality modality = Modality::kNone;
  bool passive = false, negated = false, only = false;
  std::size_t begin = 0, end = 0;

  [[nodiscard]] bool silent() const { return modality == Modality::kNone && !passive && !negated && !only; }
};

// "đối tượng miễn, giảm phí": the name of a matter, and no exemption.
bool names_exempted(const Words& words, std::size_t at) {
  if (words[at].modality() != Modality::kExemption) return false;
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    std::size_t length = 0;
    if (compare_knowledge().exempted.at(words, at - back, length) >= 0 && length == back) return true;
  }
  return false;
}

Said said(const Words& words, std::size_t begin, std::size_t end, const auto& open) {
  Said out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!open(i) || names_exempted(words, i)) continue;
    const Lexeme& word = words[i];
    const bool modal = word.is(WordClass::kModal);
    if (!modal && !word.is(WordClass::kNegation)) continue;
    if (out.silent()) out.begin = i;
    out.end = i + 1;
    if (modal && word.modality() != Modality::kNone && out.modality == Modality::kNone) out.modality = word.modality();
    out.passive |= modal && word.modality() == Modality::kNone;
    out.negated |= word.is(WordClass::kNegation);
  }
  return out;
}

bool binds(Modality m) {
  return m == Modality::kObligation || m == Modality::kProhibition;
}
bool frees(Modality m) {
  return m == Modality::kPermission || m == Modality::kExemption || m == Modality::kRecommendation;
}

// Table of modalities that cannot both hold of one act; 0 where they can.
double conflict(const Said& a, const Said& b) {
  const Modality x = a.modality, y = b.modality;
  if (x == y) return a.negated != b.negated ? 0.7 : 0;
  if ((x == Modality::kProhibition && y == Modality::kObligation) || (y == Modality::kProhibition && x == Modality::kObligation))
    return 0.9;
  if ((binds(x) && frees(y)) || (binds(y) && frees(x))) return 0.9;
  const bool forbids_a = x == Modality::kProhibition, forbids_b = y == Modality::kProhibition;
  const Said& other = forbids_a ? b : a;
  if ((forbids_a || forbids_b) && other.negated && other.modality == Modality::kNone) return 0;  // "không thay đổi" forbids as well
  if (forbids_a || forbids_b) return other.silent() ? 0.75 : 0.85;
  // "không phải nộp" beside "nộp": an exemption alone; a duty or a right alone adds no more than words.
  if (x == Modality::kExemption || y == Modality::kExemption) return 0.7;
  if (x == Modality::kRecommendation || y == Modality::kRecommendation) return 0.6;
  if (x == Modality::kRestriction || y == Modality::kRestriction) return 0.55;
  if (a.negated != b.negated) return 0.7;
  if ((binds(x) && b.passive) || (binds(y) && a.passive)) return 0.35;
  return 0;
}

// "không được hoạt động quá 60 tháng" forbids no more than "hoạt động không quá 60 tháng": the ban is that of the bound.
bool forbids_beyond(const Analysis& analysis, const Words& words, const Said& side) {
  return side.modality == Modality::kProhibition && std::any_of(words.begin(), words.end(), [&](const Lexeme& word) {
           return word.is(WordClass::kQuantity) && may_be_passed(analysis, word);
         });
}

bool excepts(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const Lexeme& word) { return word.is(WordClass::kException); });
}

// What one side says as an exemption or a restriction the other may say as an exception: "không phải gửi", "chỉ được" beside "trừ".
bool says_otherwise(const Segment& s, const Said& a, const Said& b) {
  const auto by_case = [](const Said& side) { return side.modality == Modality::kExemption || side.modality == Modality::kRestriction; };
  const bool in_a = excepts(s.a_words), in_b = excepts(s.b_words);
  // "không thay đổi, trừ khi …" is "chỉ được thay đổi khi …".
  const auto only = [](const Said& one, const Said& other) {
    return one.modality == Modality::kRestriction && other.modality == Modality::kNone && other.negated;
  };
  if ((only(a, b) && in_b && !in_a) || (only(b, a) && in_a && !in_b)) return true;
  return (by_case(a) && b.silent() && in_b && !in_a) || (by_case(b) && a.silent() && in_a && !in_b);
}

// "Không phúc khảo bài thi vấn đáp" forbids what "bài thi vấn đáp không được phúc khảo" does, wherever its negation stands.
bool negates(const Words& words, const auto& left, const Lexeme& verb) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i].is(WordClass::kNegation) && left(i) && words[i + 1].key == verb.key) return true;
  return false;
}

bool forbidden_elsewhere(const Segment& s, const Said& a, const Said& b) {
  if (a.modality == Modality::kProhibition && b.silent() && a.end < s.a_words.size())
    return negates(
        s.b_words, [&](std::size_t j) { return s.d.b_only(j); }, s.a_words[a.end]);
  if (b.modality == Modality::kProhibition && a.silent() && b.end < s.b_words.size())
    return negates(
        s.a_words, [&](std::size_t i) { return s.d.a_only(i); }, s.b_words[b.end]);
  return false;
}

// Common words right after the region, at most `most`.
std::size_t common_after(const Segment& s, const Region& region, std::size_t most) {
  std::size_t out = 0;
  while (out < most && region.a_end + out < s.a_words.size() && region.b_end + out < s.b_words.size() &&
         s.d.a_to_b[region.a_end + out] == static_cast<std::int32_t>(region.b_end + out))
    ++out;
  const bool end = region.a_end + out == s.a_words.size() && region.b_end + out == s.b_words.size();
  return end ? most : out;
}

// Without its modal word the other side says something else in that place.
bool other_words(const Segment& s, const Region& region, const Said& a, const Said& b) {
  constexpr double kMeaning = 1;
  return (a.silent() && leftover_a(s, region).weight >= kMeaning) || (b.silent() && leftover_b(s, region).weight >= kMeaning);
}

}  // namespace

void near_modality(Segment& s, std::vector<Difference>& out) {
  for (const Region& region : s.d.regions) {
    const Said a = said(s.a_words, region.a_begin, region.a_end, [&](std::size_t i) { return s.a_open(i); });
    const Said b = said(s.b_words, region.b_begin, region.b_end, [&](std::size_t j) { return s.b_open(j); });
    if (a.silent() && b.silent()) continue;
    const double strength = conflict(a, b);
    if (strength <= 0 || forbids_beyond(s.a, s.a_words, a) || forbids_beyond(s.b, s.b_words, b) || says_otherwise(s, a, b)) continue;
    if (forbidden_elsewhere(s, a, b)) continue;
    // The act that the word governs has to be common to both sides: otherwise whole clauses differ, not one word.
    const std::size_t a_size = region.a_end - region.a_begin, b_size = region.b_end - region.b_begin;
    const bool bare = a.modality == Modality::kNone && b.modality == Modality::kNone;  // a negation alone: the verb has to be the same
    const std::size_t most = bare ? 2 : 6;
    if (!bare && s.same < 0.55 && anchors(s, region) < 5) continue;
    const bool held = bare ? anchors(s, region) >= 4 && common_after(s, region, 2) >= 2 : anchors(s, region) >= 3;
    const bool lone = a_size <= most && b_size <= most && held && !other_words(s, region, a, b);
    Region where{a.silent() ? region.a_begin : a.begin, a.silent() ? region.a_end : a.end, b.silent() ? region.b_begin : b.begin,
                 b.silent() ? region.b_end : b.end};
    out.push_back(difference(s, Kind::kModality, "modality", where, lone ? strength : strength * 0.5, "near-copy"));
  }
}

}  // namespace rasoat
