// The engine for near copies: who altered the text that he copied?
#include "compare/altered.h"
#include "compare/leftover.h"
#include "compare/segment.h"

#include <algorithm>

namespace rasoat {

Difference difference(Segment& s, Kind kind, const char* what, const Region& where, double strength, const char* mechanism) {
  Difference out;
  out.kind = kind;
  out.what = what;
  out.a = s.a.text(s.a_words, where.a_begin, where.a_end);
  out.b = s.b.text(s.b_words, where.b_begin, where.b_end);
  out.a_span = s.a.span(s.a_words, where.a_begin, where.a_end);
  out.b_span = s.b.span(s.b_words, where.b_begin, where.b_end);
  out.a_unit = s.a_unit;
  out.b_unit = s.b_unit;
  out.strength = strength * (s.sister ? 0.5 : 1);
  out.mechanism = mechanism;
  out.features = {{"alike", s.alike}};
  for (std::size_t i = where.a_begin; i < where.a_end; ++i) s.a_told[i] = true;
  for (std::size_t j = where.b_begin; j < where.b_end; ++j) s.b_told[j] = true;
  return out;
}

std::size_t anchors(const Segment& s, const Region& region) {
  constexpr std::size_t kMost = 4;
  const auto pair = [&](std::size_t i, std::size_t j) { return s.d.a_to_b[i] == static_cast<std::int32_t>(j); };
  std::size_t before = 0, after = 0;
  while (before < kMost && before < region.a_begin && before < region.b_begin &&
         pair(region.a_begin - before - 1, region.b_begin - before - 1))
    ++before;
  while (after < kMost && region.a_end + after < s.a_words.size() && region.b_end + after < s.b_words.size() &&
         pair(region.a_end + after, region.b_end + after))
    ++after;
  if (before == region.a_begin && before == region.b_begin) before = std::max<std::size_t>(before, 2);
  if (region.a_end + after == s.a_words.size() && region.b_end + after == s.b_words.size()) after = std::max<std::size_t>(after, 2);
  return before + after;
}

namespace {

// Words left over on one side that stand in the title of its document and not in the other's: the clause was fitted to its subject.
bool fitted(const Analysis& mine, const Words& words, const Diff& d, bool is_a, const Analysis& other) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_a ? d.a_to_b[i] >= 0 : d.b_matched[i]) continue;
    if (mine.weight(words[i]) >= 0.2 && mine.in_title(words[i].key) && !other.in_title(words[i].key)) return true;
  }
  return false;
}

bool holds_body(const Words& words, std::size_t begin, std::size_t end) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Lexeme& word) { return word.is(WordClass::kBody); });
}

// "Trường cao đẳng biên soạn …" beside "Trung tâm giáo dục nghề nghiệp biên soạn …": the two clauses open with two subjects. Bodies of
// state aside: which of them is competent is what one looks for.
bool opens_with_two_subjects(const Segment& s) {
  constexpr std::size_t kOpening = 2;
  constexpr double kMeaning = 1;
  const Region& first = s.d.regions.front();
  if (first.a_begin > kOpening || first.b_begin > kOpening) return false;
  if (holds_body(s.a_words, first.a_begin, first.a_end) || holds_body(s.b_words, first.b_begin, first.b_end)) return false;
  return leftover_a(s, first).weight >= kMeaning && leftover_b(s, first).weight >= kMeaning;
}

bool names_two_subjects(const Segment& s) {
  return fitted(s.a, s.a_words, s.d, true, s.b) && fitted(s.b, s.b_words, s.d, false, s.a);
}

double share_of_common(const Segment& s) {
  double common = 0, all = 0;
  for (std::size_t i = 0; i < s.a_words.size(); ++i) {
    const double weight = 0.2 + s.a.weight(s.a_words[i]);
    all += weight;
    if (!s.d.a_only(i)) common += weight;
  }
  for (std::size_t j = 0; j < s.b_words.size(); ++j) {
    const double weight = 0.2 + s.b.weight(s.b_words[j]);
    all += weight;
    if (!s.d.b_only(j)) common += weight;
  }
  return all > 0 ? common / all : 0;
}

void compare_segment(const Analysis& a, const Clause& a_clause, const Words& a_words, std::int32_t a_unit, const Analysis& b,
                     const Clause& b_clause, const Words& b_words, std::int32_t b_unit, double alike, Altered& altered,
                     std::vector<Difference>& out) {
  Segment s{a, b, a_clause, b_clause, a_words, b_words, a_unit, b_unit, alike};
  s.d = diff(a_words, b_words);
  s.a_told.assign(a_words.size(), false);
  s.b_told.assign(b_words.size(), false);
  near_cited_issuers(s, out);  // a citation is one word to the diff, whatever it says
  if (s.d.regions.empty()) return;
  s.same = share_of_common(s);
  s.sister = names_two_subjects(s) || opens_with_two_subjects(s);
  // The most telling first: a word that one comparator names is closed to the next.
  near_quantities(s, out);
  near_modality(s, out);
  near_authority(s, out);
  near_procedure(s, out);
  near_definition(s, out);
  near_scope(s, out);
  near_exceptions(s, out);
  near_added_rules(s, out);
  near_series(s, out);
  altered.add(s);
}

Words flat(const Clause& clause) {
  Words out = clause.lead;
  for (const Item& item : clause.items) out.insert(out.end(), item.words.begin(), item.words.end());
  return out;
}

}  // namespace

void compare_near(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause, double alike, double taken,
                  std::vector<Difference>& out) {
  if (other_terms(a, a_clause, b, b_clause)) return;
  Altered altered(taken);
  if (a_clause.items.empty() != b_clause.items.empty()) {
    const Words x = flat(a_clause), y = flat(b_clause);
    compare_segment(a, a_clause, x, a_clause.unit, b, b_clause, y, b_clause.unit, alike, altered, out);
  } else {
    compare_segment(a, a_clause, a_clause.lead, a_clause.unit, b, b_clause, b_clause.lead, b_clause.unit, alike, altered, out);
    const std::vector<std::int32_t> a_to_b = match_items(a, a_clause.items, b, b_clause.items);
    for (std::size_t i = 0; i < a_to_b.size(); ++i) {
      if (a_to_b[i] < 0) continue;
      const Item &x = a_clause.items[i], &y = b_clause.items[static_cast<std::size_t>(a_to_b[i])];
      compare_segment(a, a_clause, x.words, x.unit, b, b_clause, y.words, y.unit, alike, altered, out);
    }
    if (!a_clause.items.empty()) near_items(a, a_clause, b, b_clause, a_to_b, alike, out);
  }
  altered.tell(a_clause, b_clause, a, b, out);
}

}  // namespace rasoat
