// One term defined in two ways, in rules written anew: another value in it, a demand more, or counted in here and left out there.
#include <algorithm>

#include "compare/intervals.h"
#include "compare/knowledge.h"
#include "compare/segment.h"
#include "compare/sentence.h"
#include "compare/slots.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestTerm = 16;  // words before "là"
constexpr double kLeastTerm = 0.8;        // weight of a term that is no mere "đơn vị"
constexpr double kSameMeaning = 0.7;      // share of the other meaning that a narrower one repeats
constexpr double kForeign = 0.3;          // share of a demand that may stand in the other meaning
constexpr double kLeastDemand = 2;        // weight of a demand that says something

struct Meaning {
  Piece piece;
  std::size_t term_begin = 0, term_end = 0, begin = 0, end = 0;  ///< words of the term, and of what it means
  Part term, part;
};

bool says(const Analysis& analysis, const Lexeme& word, std::string_view phrase) {
  return word.is(WordClass::kFiller) && fold(analysis.document().words(word.span)) == phrase;
}

// "Trong Nghị định này, …" stands before the term.
std::size_t past_opening(const Analysis& analysis, const Words& words) {
  if (words.empty() || !says(analysis, words[0], "trong")) return 0;
  for (std::size_t i = 0; i < words.size() && i < kLongestTerm; ++i)
    if (words[i].stop == ',') return i + 1;
  return 0;
}

// The word that turns a term into its meaning, brackets aside; `words.size()` if none.
std::size_t copula(const Analysis& analysis, const Words& words, std::size_t begin) {
  bool bracket = false;
  for (std::size_t i = begin; i < words.size() && i < begin + kLongestTerm; ++i) {
    const Lexeme& word = words[i];
    if (!bracket && i > begin && (says(analysis, word, "la") || says(analysis, word, "gom") || says(analysis, word, "bao gom"))) return i;
    if (!bracket && (word.stop == '.' || word.stop == ';' || word.stop == ':' || word.is(WordClass::kCondition) ||
                     (word.is(WordClass::kModal) && word.modality() != Modality::kNone)))
      return words.size();
    bracket = word.stop == '(' || (bracket && word.stop != ')');
  }
  return words.size();
}

std::vector<Meaning> meanings(const Analysis& analysis, const Clause& clause) {
  std::vector<Meaning> out;
  for (const Piece& piece : pieces(clause)) {
    const Words& words = *piece.words;
    Meaning m{piece, past_opening(analysis, words), 0, 0, 0, {}, {}};
    m.term_end = copula(analysis, words, m.term_begin);
    if (m.term_end + 2 >= words.size()) continue;
    for (std::size_t i = m.term_begin; i < m.term_end; ++i)
      if (words[i].stop == '(') m.term_end = i + 1;
    m.begin = copula(analysis, words, m.term_begin) + 1;
    m.end = m.begin;
    while (m.end < words.size() && words[m.end].stop != '.' && words[m.end].stop != '\n') ++m.end;
    m.end = std::min(m.end + 1, words.size());
    m.term = part_of(analysis, words, m.term_begin, m.term_end);
    m.part = part_of(analysis, words, m.begin, m.end);
    if (m.term.mass >= kLeastTerm) out.push_back(std::move(m));
  }
  return out;
}

bool one_term(const Meaning& a, const Meaning& b) {
  return likeness(a.term.terms, a.term.mass, b.term.terms, b.term.mass).dice > 0.95;
}

std::vector<std::size_t> values(const Meaning& m) {
  std::vector<std::size_t> out;
  for (std::size_t i = m.begin; i < m.end; ++i)
    if ((*m.piece.words)[i].is(WordClass::kQuantity)) out.push_back(i);
  return out;
}

void tell(const ClausePair& pair, const Meaning& a, WordRange mine, const Meaning& b, WordRange other, double strength,
          const char* mechanism, std::vector<Difference>& out) {
  Difference d = slot_difference(pair, Kind::kDefinition, "definition", mine, other, strength, mechanism);
  d.a_unit = a.piece.unit;
  d.b_unit = b.piece.unit;
  out.push_back(std::move(d));
}

// "02 triệu đồng" where the superior allows "tối đa 02 triệu đồng".
bool fixed_within(const Quantity& value, const Quantity& bound) {
  return value.bound == Bound::kExact && bound.bound == Bound::kAtMost && value.dimension == bound.dimension && value.high <= bound.high;
}

// A value of each meaning, alone of its kind there: from how many persons, to what age.
bool other_value(const ClausePair& pair, const Meaning& a, const Meaning& b, std::vector<Difference>& out) {
  const std::vector<std::size_t> of_a = values(a), of_b = values(b);
  const auto between = [&](std::size_t i, std::size_t j) {
    return disagreement(pair.a.quantity((*a.piece.words)[i]), pair.b.quantity((*b.piece.words)[j]));
  };
  for (const std::size_t i : of_a) {
    std::size_t kind = 0, at = 0;
    for (const std::size_t j : of_b)
      if (between(i, j) != Disagreement::kIncomparable) ++kind, at = j;
    if (kind != 1 || between(i, at) == Disagreement::kNone) continue;
    if (fixed_within(pair.a.quantity((*a.piece.words)[i]), pair.b.quantity((*b.piece.words)[at]))) continue;
    const auto rivals =
        std::count_if(of_a.begin(), of_a.end(), [&](std::size_t k) { return between(k, at) != Disagreement::kIncomparable; });
    if (rivals != 1) continue;
    tell(pair, a, {a.piece.words, i, i + 1}, b, {b.piece.words, at, at + 1}, 0.75, "defined-value", out);
    out.back().a = phrase(pair.a, *a.piece.words, i, i + 1);
    out.back().b = phrase(pair.b, *b.piece.words, at, at + 1);
    return true;
  }
  return false;
}

// "… có đăng ký thường trú tại xã": a part of the meaning that begins with a demand and that the other side lacks.
bool demands(const Analysis& analysis, const Words& words, std::size_t begin) {
  static const char* const kDemands[] = {"co", "do", "phai", "da", "chua", "khong", "duoc", "thuoc", "tu", "cung"};
  const std::string first = fold(analysis.document().words(words[begin].span));
  return words[begin].is(WordClass::kQuantity) || std::any_of(std::begin(kDemands), std::end(kDemands), [&](const char* one) {
           return first == one || first.starts_with(std::string(one) + " ");
         });
}

bool narrower(const ClausePair& pair, const Meaning& a, const Meaning& b, std::vector<Difference>& out) {
  if (likeness(b.part.terms, b.part.mass, a.part.terms, std::max(a.part.mass, b.part.mass)).containment *
          std::max(a.part.mass, b.part.mass) <
      kSameMeaning * b.part.mass)
    return false;
  const Words& words = *a.piece.words;
  // A province says it of its own: "… có trụ sở trên địa bàn tỉnh, không thuộc danh sách của Bộ".
  if (RE2::PartialMatch(fold(pair.a.text(words, a.begin, a.end)), *compare_knowledge().own_place)) return false;
  const auto starts = [&](std::size_t i) {
    return i == a.begin || words[i - 1].stop == ',' || words[i - 1].is(WordClass::kAnd) || demands(pair.a, words, i);
  };
  for (std::size_t begin = a.begin; begin < a.end;) {
    std::size_t end = begin + 1;
    while (end < a.end && !starts(end)) ++end;
    const Part part = part_of(pair.a, words, begin, end);
    const double held = likeness(part.terms, part.mass, b.part.terms, std::max(b.part.mass, part.mass)).containment;
    if (begin > a.begin && part.mass >= kLeastDemand && held <= kForeign && demands(pair.a, words, begin)) {
      tell(pair, a, {&words, begin, end}, b, {}, 0.65, "defined-narrower", out);
      return true;
    }
    begin = end;
  }
  return false;
}

}  // namespace

void slot_definitions(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& as = pair.a_read.of<std::vector<Meaning>>([&] { return meanings(pair.a, pair.a_clause); });
  if (as.empty()) return;
  const auto& bs = pair.b_read.of<std::vector<Meaning>>([&] { return meanings(pair.b, pair.b_clause); });
  for (const Meaning& a : as)
    for (const Meaning& b : bs) {
      if (!one_term(a, b)) continue;
      if (!other_value(pair, a, b, out)) narrower(pair, a, b, out);
    }
}

}  // namespace rasoat
