// The engine for near copies: who altered the text that he copied?
#include "compare/segment.h"

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
  out.strength = strength;
  out.mechanism = mechanism;
  out.features = {{"alike", s.alike}};
  for (std::size_t i = where.a_begin; i < where.a_end; ++i) s.a_told[i] = true;
  for (std::size_t j = where.b_begin; j < where.b_end; ++j) s.b_told[j] = true;
  return out;
}

namespace {

void compare_segment(const Analysis& a, const Clause& a_clause, const Words& a_words, std::int32_t a_unit, const Analysis& b,
                     const Clause& b_clause, const Words& b_words, std::int32_t b_unit, double alike, std::vector<Difference>& out) {
  Segment s{a, b, a_clause, b_clause, a_words, b_words, a_unit, b_unit, alike, diff(a_words, b_words)};
  if (s.d.regions.empty()) return;
  s.a_told.assign(a_words.size(), false);
  s.b_told.assign(b_words.size(), false);
  // The most telling first: a word that one comparator names is closed to the next.
  near_quantities(s, out);
  near_modality(s, out);
  near_authority(s, out);
  near_procedure(s, out);
  near_definition(s, out);
  near_scope(s, out);
  near_series(s, out);
  near_copy(s, out);
}

Words flat(const Clause& clause) {
  Words out = clause.lead;
  for (const Item& item : clause.items) out.insert(out.end(), item.words.begin(), item.words.end());
  return out;
}

}  // namespace

void compare_near(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause, double alike,
                  std::vector<Difference>& out) {
  if (a_clause.items.empty() != b_clause.items.empty()) {
    const Words x = flat(a_clause), y = flat(b_clause);
    return compare_segment(a, a_clause, x, a_clause.unit, b, b_clause, y, b_clause.unit, alike, out);
  }
  compare_segment(a, a_clause, a_clause.lead, a_clause.unit, b, b_clause, b_clause.lead, b_clause.unit, alike, out);
  if (a_clause.items.empty()) return;
  const std::vector<std::int32_t> a_to_b = match_items(a, a_clause.items, b, b_clause.items);
  for (std::size_t i = 0; i < a_to_b.size(); ++i) {
    if (a_to_b[i] < 0) continue;
    const Item &x = a_clause.items[i], &y = b_clause.items[static_cast<std::size_t>(a_to_b[i])];
    compare_segment(a, a_clause, x.words, x.unit, b, b_clause, y.words, y.unit, alike, out);
  }
  near_items(a, a_clause, b, b_clause, a_to_b, alike, out);
}

}  // namespace rasoat
