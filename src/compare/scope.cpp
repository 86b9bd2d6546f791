// Words of quantity over a class ("chỉ", "mọi", "một trong") that stand on one side of near copies alone.
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/leftover.h"
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

// An exception that one side makes and the other does not; its first word, or `end`.
std::size_t exception(const Words& words, std::size_t begin, std::size_t end, const auto& open) {
  for (std::size_t i = begin; i < end; ++i)
    if (words[i].is(WordClass::kException) && open(i)) return i;
  return end;
}

bool any_exception(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const Lexeme& word) { return word.is(WordClass::kException); });
}

// "chỉ được sửa khi …" says of a rule what "không được sửa, trừ khi …" says.
bool any_restriction(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const Lexeme& word) { return word.modality() == Modality::kRestriction; });
}

constexpr double kRule = 4;             // weight of words that may make a rule of their own
constexpr std::size_t kFewRegions = 3;  // more places of change mean that the clause was written anew

bool states_rule(const Words& words, std::size_t begin, std::size_t end) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Lexeme& word) { return word.is(WordClass::kQuantity) || word.modality() != Modality::kNone; });
}

bool is(const Lexeme* word, Quantifier quantifier) {
  return word && word->sub == static_cast<std::uint8_t>(quantifier);
}

// "hồ sơ chỉ gồm …": a list is closed without the word as well, and the lists are compared by their members.
bool of_list(const Words& words, std::size_t only) {
  return only + 1 < words.size() && compare_knowledge().papers.lists.at(words, only + 1) >= 0;
}

}  // namespace

void near_exceptions(Segment& s, std::vector<Difference>& out) {
  if (s.same < 0.6 || !s.peers() || any_exception(s.a_words) == any_exception(s.b_words)) return;
  if (any_restriction(any_exception(s.a_words) ? s.b_words : s.a_words)) return;
  for (const Region& region : s.d.regions) {
    const std::size_t i = exception(s.a_words, region.a_begin, region.a_end, [&](std::size_t k) { return s.a_open(k); });
    const std::size_t j = exception(s.b_words, region.b_begin, region.b_end, [&](std::size_t k) { return s.b_open(k); });
    if (i == region.a_end && j == region.b_end) continue;
    out.push_back(difference(s, Kind::kScope, "exception", {i, region.a_end, j, region.b_end}, 0.55, "exception"));
    return;
  }
}

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
    } else if (is(a, Quantifier::kOnly) ? !is(b, Quantifier::kOnly) : is(b, Quantifier::kOnly) && !of_list(s.b_words, j)) {
      out.push_back(difference(s, Kind::kScope, "only", where, 0.6 * clean, "quantifier"));
    }
  }
}

void near_added_rules(Segment& s, std::vector<Difference>& out) {
  if (open_regions(s) > kFewRegions || !s.peers()) return;
  for (const Region& region : s.d.regions) {
    const Leftover a = leftover_a(s, region), b = leftover_b(s, region);
    if ((a.words > 0) == (b.words > 0) || std::max(a.weight, b.weight) < kRule) continue;
    const bool rules =
        a.words > 0 ? states_rule(s.a_words, region.a_begin, region.a_end) : states_rule(s.b_words, region.b_begin, region.b_end);
    const bool own_case = a.words > 0 ? of_own_case(s.a_words, region.a_begin) : of_own_case(s.b_words, region.b_begin);
    if (rules && !own_case && !rest_of_share(s, region) && !of_own_subject(s, region))
      out.push_back(difference(s, Kind::kScope, a.words > 0 ? "added rule" : "dropped rule", region, 0.55, "added-rule"));
  }
}

}  // namespace rasoat
