// Items of lists that have no counterpart on the other side.
#include <algorithm>
#include <numeric>

#include "compare/knowledge.h"
#include "compare/list_class.h"
#include "compare/segment.h"

namespace rasoat {
namespace {

constexpr double kSameItem = 0.34;     // dice from which two items may be one
constexpr double kHeldItem = 0.75;     // share of an item that stands elsewhere on the other side
constexpr double kLeastMatched = 0.5;  // share of items that must have a counterpart
constexpr double kOneList = 0.65;      // likeness below which two lists that both have items left over are two
constexpr double kVerbatim = 0.9;      // likeness of all the rest from which one list was copied from the other

struct Weighed {
  std::vector<Term> terms;
  double mass = 0;
};

std::vector<Weighed> weigh(const Analysis& analysis, const std::vector<Item>& items) {
  std::vector<Weighed> out(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) out[i].terms = terms_of(analysis, {&items[i].words}, out[i].mass);
  return out;
}

// What the item says that the rest of its clause does not: "chứng từ giấy" stands in the lead of each of two copies.
Weighed own_words(const Analysis& analysis, const Clause& clause, const Item& item, Weighed all) {
  Words rest = clause.lead;
  for (const Item& one : clause.items)
    if (&one != &item) rest.insert(rest.end(), one.words.begin(), one.words.end());
  double mass = 0;
  const std::vector<Term> said = terms_of(analysis, {&rest}, mass);
  const auto elsewhere = [&](const Term& term) {
    return std::binary_search(said.begin(), said.end(), term, [](const Term& x, const Term& y) { return x.key < y.key; });
  };
  std::erase_if(all.terms, elsewhere);
  all.mass = std::accumulate(all.terms.begin(), all.terms.end(), 0.0, [](double sum, const Term& term) { return sum + term.weight; });
  return all;
}

// Share of the item that the other clause says. Of two copies the words that the item shares with its own clause tell nothing.
double held_by(const Analysis& mine, const Clause& clause, const Item& item, const Weighed& weighed, const Clause& other, bool copied) {
  const Weighed sought = copied ? own_words(mine, clause, item, weighed) : weighed;
  if (sought.mass <= 0) return 0;
  return likeness(sought.terms, sought.mass, other.terms, std::max(other.mass, sought.mass)).containment;
}

void tell(const Analysis& mine, const Clause& clause, const Item& item, const Clause& other, bool added, double strength, bool copied,
          std::vector<Difference>& out) {
  Weighed weighed;
  weighed.terms = terms_of(mine, {&item.words}, weighed.mass);
  if (weighed.mass < 1.5 || is_no_item(mine, item)) return;
  const double held = held_by(mine, clause, item, weighed, other, copied);
  if (held >= kHeldItem) return;
  Difference d;
  d.kind = Kind::kList;
  d.what = added ? "added item" : "dropped item";
  const std::string words(mine.text(item.words, 0, item.words.size()));
  const Span span = mine.span(item.words, 0, item.words.size());
  (added ? d.a : d.b) = words;
  (added ? d.a_span : d.b_span) = span;
  d.a_unit = added ? item.unit : other.unit;
  d.b_unit = added ? other.unit : item.unit;
  d.strength = strength * (held > 0.5 ? 0.7 : 1);
  d.mechanism = "items";
  out.push_back(std::move(d));
}

// How alike the leads and the matched items are: an item dropped from a verbatim list lowers the dice of the whole, not this.
double likeness_of_rest(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause,
                        const std::vector<std::int32_t>& a_to_b) {
  Words mine = a_clause.lead, theirs = b_clause.lead;
  for (std::size_t i = 0; i < a_to_b.size(); ++i) {
    if (a_to_b[i] < 0) continue;
    const Words &x = a_clause.items[i].words, &y = b_clause.items[static_cast<std::size_t>(a_to_b[i])].words;
    mine.insert(mine.end(), x.begin(), x.end());
    theirs.insert(theirs.end(), y.begin(), y.end());
  }
  double mass_a = 0, mass_b = 0;
  const std::vector<Term> terms_a = terms_of(a, {&mine}, mass_a), terms_b = terms_of(b, {&theirs}, mass_b);
  return likeness(terms_a, mass_a, terms_b, mass_b).dice;
}

// "đ) Tài sản khác theo quy định": whoever adds an item to such a list names one of what it leaves open.
bool goes_on(const Analysis& analysis, const Clause& clause) {
  return !clause.items.empty() && RE2::PartialMatch(folded(analysis, clause.items.back().words), *compare_knowledge().open_tail);
}

// "Đáp ứng các điều kiện quy định tại khoản 2 Điều 5": an item that only sends the reader to another rule.
bool only_refers(const Analysis& analysis, const Item& item) {
  constexpr double kOwnWords = 8;
  double mass = 0;
  terms_of(analysis, {&item.words}, mass);
  return mass < kOwnWords &&
         std::any_of(item.words.begin(), item.words.end(), [](const Lexeme& word) { return word.is(WordClass::kReference); });
}

// How like the item is to one of the other list: where both have items left over, two of the one may be one of the other.
double kin(const Weighed& item, const std::vector<Weighed>& others) {
  double most = 0;
  for (const Weighed& other : others) most = std::max(most, likeness(item.terms, item.mass, other.terms, other.mass).dice);
  return most;
}

}  // namespace

bool same_name(const Item& a, const Item& b) {
  const auto name = [](const Words& words) {
    const auto colon = std::find_if(words.begin(), words.end(), [](const Lexeme& word) { return word.stop == ':'; });
    return colon == words.end() ? words.begin() : colon + 1;
  };
  return name(a.words) != a.words.begin() && std::equal(a.words.begin(), name(a.words), b.words.begin(), name(b.words),
                                                        [](const Lexeme& x, const Lexeme& y) { return x.key == y.key; });
}

std::vector<std::int32_t> match_items(const Analysis& a, const std::vector<Item>& a_items, const Analysis& b,
                                      const std::vector<Item>& b_items) {
  const std::vector<Weighed> as = weigh(a, a_items), bs = weigh(b, b_items);
  struct Candidate {
    double dice;
    std::size_t i, j;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < as.size(); ++i)
    for (std::size_t j = 0; j < bs.size(); ++j)
      if (const double dice = likeness(as[i].terms, as[i].mass, bs[j].terms, bs[j].mass).dice; dice >= kSameItem)
        candidates.push_back({dice, i, j});
      else if (same_name(a_items[i], b_items[j]))
        candidates.push_back({kSameItem, i, j});
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) { return x.dice > y.dice; });
  std::vector<std::int32_t> a_to_b(as.size(), -1);
  std::vector<bool> taken(bs.size(), false);
  for (const Candidate& c : candidates) {
    if (a_to_b[c.i] >= 0 || taken[c.j]) continue;
    a_to_b[c.i] = static_cast<std::int32_t>(c.j);
    taken[c.j] = true;
  }
  return a_to_b;
}

void near_items(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause,
                const std::vector<std::int32_t>& a_to_b, double alike, std::vector<Difference>& out) {
  const auto matched = static_cast<std::size_t>(std::count_if(a_to_b.begin(), a_to_b.end(), [](std::int32_t j) { return j >= 0; }));
  const std::size_t most = std::max(a_clause.items.size(), b_clause.items.size());
  if (matched < 2 && most > 2) return;
  if (static_cast<double>(matched) < kLeastMatched * static_cast<double>(most)) return;
  if (!a.peers(b) && opposed(a, a_clause, b, b_clause)) return;
  const double rest = likeness_of_rest(a, a_clause, b, b_clause, a_to_b);
  const bool whole = rest >= kVerbatim || whole_list(a, a_clause) || whole_list(b, b_clause);
  // One item left over on each side of lists that are one but for them: the one is the other, written anew.
  const bool rewritten = rest >= kVerbatim && matched >= 2 && matched + 1 == a_clause.items.size() &&
                         matched + 1 == b_clause.items.size() && !goes_on(b, b_clause);
  const bool spare = matched < a_clause.items.size() && matched < b_clause.items.size();
  const std::vector<Weighed> as = weigh(a, a_clause.items), bs = weigh(b, b_clause.items);
  const auto sign = [&](std::size_t from, double kin_of, bool open, bool dropped) {
    for (std::size_t i = from; i < out.size(); ++i)
      out[i].features = {{"alike", rest >= kVerbatim ? rest : alike},
                         {"open_list", whole ? 0 : 1},
                         {"left_to_superior", dropped && !a.peers(b) ? 1 : 0},
                         {"open_tail", open && !dropped && !a.peers(b) ? 1 : 0},
                         {"item_kin", spare ? kin_of : 0},
                         {"item_spare", spare ? 1 : 0}};
  };
  const bool open = goes_on(b, b_clause), other = spare && !whole && alike < kOneList;
  const double strength = rewritten ? 0.3 : alike >= 0.75 || rest >= kVerbatim ? 0.8 : other ? 0.45 : 0.65;
  for (std::size_t i = 0; i < a_to_b.size(); ++i) {
    const std::size_t from = out.size();
    if (a_to_b[i] < 0) tell(a, a_clause, a_clause.items[i], b_clause, true, strength, rest >= kVerbatim, out);
    sign(from, kin(as[i], bs), open, false);
  }
  for (std::size_t j = 0; j < b_clause.items.size(); ++j) {
    const std::size_t from = out.size();
    if (std::find(a_to_b.begin(), a_to_b.end(), static_cast<std::int32_t>(j)) != a_to_b.end()) continue;
    if (!a.peers(b) && only_refers(b, b_clause.items[j])) continue;
    tell(b, b_clause, b_clause.items[j], a_clause, false, strength, rest >= kVerbatim, out);
    sign(from, kin(bs[j], as), open, true);
  }
}

}  // namespace rasoat
