// One term defined in other words: a near copy of a definition, changed in a word that carries meaning.
#include <algorithm>
#include <string>
#include <vector>

#include "compare/leftover.h"
#include "compare/segment.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestTerm = 16;  // words before "là"
constexpr double kClean = 0.8;            // a definition that shares less was written anew
constexpr std::size_t kFewRegions = 3;    // more places of change mean that the definition was written anew

// Under a heading of terms: "Giải thích từ ngữ".
bool of_terms(const Analysis& analysis, const Clause& clause) {
  const std::string heading = fold(analysis.text(clause.heading, 0, clause.heading.size()));
  return heading.find("tu ngu") != std::string::npos || heading.find("dinh nghia") != std::string::npos;
}

bool joins(const Lexeme& word) {
  return word.is(WordClass::kAnd) || word.is(WordClass::kOr);
}

}  // namespace

bool is_definition(const Analysis& analysis, const Clause& clause) {
  if (of_terms(analysis, clause)) return true;
  // "Nơi được công nhận là điểm du lịch phải hội đủ: a) …" demands.
  const auto obliges = [](const Lexeme& word) { return word.modality() == Modality::kObligation; };
  if (!clause.items.empty() && std::any_of(clause.lead.begin(), clause.lead.end(), obliges)) return false;
  for (std::size_t i = 1; i < clause.lead.size() && i < kLongestTerm; ++i) {
    const Lexeme& word = clause.lead[i];
    if (word.is(WordClass::kQuantity) || (word.is(WordClass::kModal) && word.modality() != Modality::kNone) ||
        word.is(WordClass::kCondition))
      return false;
    if (clause.lead[i - 1].stop != 0 && clause.lead[i - 1].stop != '(' && clause.lead[i - 1].stop != ',') return false;
    if (word.is(WordClass::kFiller) && analysis.document().words(word.span) == "là") return i + 3 < clause.lead.size();
  }
  return false;
}

namespace {

// The words that are defined: those before "là".
std::size_t term_end(const Analysis& analysis, const Words& words) {
  for (std::size_t i = 1; i < words.size() && i < kLongestTerm; ++i)
    if (words[i].is(WordClass::kFiller) && analysis.document().words(words[i].span) == "là") return i;
  return 0;
}

// "là tổ chức, cá nhân được giao …": the second of two, with no "và" before it and no mark behind.
bool second_of_two(const Words& words, std::size_t begin, std::size_t end) {
  constexpr std::size_t kShort = 2;
  return begin > 0 && words[begin - 1].stop == ',' && end <= begin + kShort && end < words.size() && words[end - 1].stop == 0 &&
         words[begin].is(WordClass::kPlain);
}

std::vector<std::string> members_of(const std::string& words) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t comma = std::min(words.find(", ", at), words.size());
    out.push_back(words.substr(at, comma - at));
    at = comma + 2;
  }
  return out;
}

// "tổ chức, cá nhân" is one phrase to the reader of words: beside "tổ chức" it is the same series with a member more.
bool holds_more(const std::string& longer, const std::string& shorter) {
  const std::vector<std::string> all = members_of(longer), some = members_of(shorter);
  return all.size() > some.size() && std::all_of(some.begin(), some.end(), [&](const std::string& member) {
           return std::find(all.begin(), all.end(), member) != all.end();
         });
}

bool is_member(const Words& words, std::size_t begin, std::size_t end) {
  return in_series(words, begin, end) || second_of_two(words, begin, end);
}

bool has_own(const Words& words, std::size_t end, const Words& other, std::size_t other_end) {
  const auto last = other.begin() + static_cast<std::ptrdiff_t>(other_end);
  for (std::size_t i = 0; i < end && words[i].stop != '('; ++i)
    if (std::none_of(other.begin(), last, [&](const Lexeme& word) { return word.key == words[i].key; })) return true;
  return false;
}

}  // namespace

bool same_term(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause) {
  if (!is_definition(a, a_clause) || !is_definition(b, b_clause)) return false;
  const std::size_t a_end = term_end(a, a_clause.lead), b_end = term_end(b, b_clause.lead);
  const auto same = [](const Lexeme& x, const Lexeme& y) { return x.key == y.key; };
  return a_end > 0 && a_end == b_end &&
         std::equal(a_clause.lead.begin(), a_clause.lead.begin() + static_cast<std::ptrdiff_t>(a_end), b_clause.lead.begin(), same);
}

bool other_terms(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause) {
  if (!of_terms(a, a_clause) || !of_terms(b, b_clause)) return false;
  const std::size_t a_end = term_end(a, a_clause.lead), b_end = term_end(b, b_clause.lead);
  if (a_end == 0 || b_end == 0) return false;
  const bool of_a = has_own(a_clause.lead, a_end, b_clause.lead, b_end), of_b = has_own(b_clause.lead, b_end, a_clause.lead, a_end);
  // A lower document may define the wider or the narrower term: "bảo trì công trình" beside "bảo trì công trình hàng hải".
  return a.peers(b) ? of_a && of_b : of_a || of_b;
}

namespace {

bool swaps_joins(const Segment& s, const Region& region) {
  return region.a_end == region.a_begin + 1 && region.b_end == region.b_begin + 1 && joins(s.a_words[region.a_begin]) &&
         joins(s.b_words[region.b_begin]);
}

// A member of a series that stands on one side alone narrows or widens the term; other words on both sides may say the same.
bool loses_member(const Segment& s, const Region& region, std::size_t regions) {
  const Leftover a = leftover_a(s, region), b = leftover_b(s, region);
  if (regions > kFewRegions || (a.weight == 0 && b.weight == 0)) return false;
  if (a.weight > 0 && b.weight > 0) {
    const std::string mine = fold(s.a.text(s.a_words, region.a_begin, region.a_end));
    const std::string theirs = fold(s.b.text(s.b_words, region.b_begin, region.b_end));
    return s.same >= kClean && (holds_more(mine, theirs) || holds_more(theirs, mine));
  }
  // A long member alone takes much of a short definition away: one place is none written anew. At the end it may be a limit that the
  // document sets itself ("…, có trụ sở trên địa bàn tỉnh").
  const bool of_a = a.words > 0, inside = of_a ? region.a_end < s.a_words.size() : region.b_end < s.b_words.size();
  if (s.same < kClean && (regions > 1 || !inside)) return false;
  return of_a ? is_member(s.a_words, region.a_begin, region.a_end) : is_member(s.b_words, region.b_begin, region.b_end);
}

}  // namespace

void near_definition(Segment& s, std::vector<Difference>& out) {
  if (!is_definition(s.a, s.a_clause) || !is_definition(s.b, s.b_clause)) return;
  const std::size_t regions = open_regions(s);
  for (const Region& region : s.d.regions) {
    if (swaps_joins(s, region))
      out.push_back(difference(s, Kind::kDefinition, "all or any", region, s.same >= kClean ? 0.7 : 0.42, "connector"));
    else if (loses_member(s, region, regions))
      out.push_back(difference(s, Kind::kDefinition, "definition", region, 0.65, "dropped-words"));
  }
}

}  // namespace rasoat
