#include "compare/slots.h"

#include <algorithm>

namespace rasoat {

Difference slot_difference(const ClausePair& pair, Kind kind, const char* what, WordRange a, WordRange b, double strength,
                           const char* mechanism) {
  Difference out;
  out.kind = kind;
  out.what = what;
  if (a.words) out.a = pair.a.text(*a.words, a.begin, a.end), out.a_span = pair.a.span(*a.words, a.begin, a.end);
  if (b.words) out.b = pair.b.text(*b.words, b.begin, b.end), out.b_span = pair.b.span(*b.words, b.begin, b.end);
  out.a_unit = pair.a_clause.unit;
  out.b_unit = pair.b_clause.unit;
  out.strength = strength;
  out.mechanism = mechanism;
  out.features = {{"alike", pair.words.dice}, {"head", pair.heads.dice}};
  return out;
}

Part part_of(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  const Words some(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end));
  Part out;
  out.terms = terms_of(analysis, {&some}, out.mass);
  return out;
}

double share(const Part& some, const Part& of) {
  return likeness(some.terms, some.mass, of.terms, std::max(of.mass, some.mass)).containment;
}

std::vector<Piece> pieces(const Clause& clause) {
  std::vector<Piece> out = {{clause.unit, &clause.lead}};
  for (const Item& item : clause.items) out.push_back({item.unit, &item.words});
  return out;
}

}  // namespace rasoat
