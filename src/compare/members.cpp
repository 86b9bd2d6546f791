// A member more or less in two series of one head, in rules written anew.
//
// Which two series are one list, and whether a member without a counterpart is another rule or the same in other words, no sign tells
// alone: the model "members" of rules/models.toml weighs them. Where both sides have members left over, each may be the other's.
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/segment.h"
#include "compare/series.h"

namespace rasoat {
namespace {

constexpr double kSameHead = 0.25;    // dice or, of the shorter, twice this share: from here two series may be one list
constexpr double kSameMember = 0.34;  // likeness from which two members may be one
constexpr double kHeldMember = 0.65;  // share of a member that stands elsewhere on the other side
constexpr double kLeastMember = 2;    // weight of a member that says something
constexpr double kWholeHead = 0.8;    // share of the shorter head: from here an excerpt needs no member in common
constexpr double kFirm = 0.6;         // likeness from which two members surely are one

struct Matched {
  const Series* a = nullptr;
  const Series* b = nullptr;
  Likeness heads;
  std::vector<std::int32_t> a_to_b;
  std::size_t pairs = 0, firm = 0;
  double score = 0;  ///< how much the two are one list
};

double member_likeness(const Part& a, const Part& b) {
  const Likeness both = likeness(a.terms, a.mass, b.terms, b.mass);
  return std::max(both.dice, std::min(a.mass, b.mass) >= kLeastMember ? 0.7 * both.containment : 0);
}

// One to one, the likest first.
void match(Matched& m) {
  struct Candidate {
    double alike;
    std::size_t i, j;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < m.a->parts.size(); ++i)
    for (std::size_t j = 0; j < m.b->parts.size(); ++j)
      if (const double alike = member_likeness(m.a->parts[i], m.b->parts[j]); alike >= kSameMember)
        candidates.push_back({alike, i, j});
      else if (same_name(m.a->members[i], m.b->members[j]))
        candidates.push_back({kSameMember, i, j});
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) { return x.alike > y.alike; });
  m.a_to_b.assign(m.a->parts.size(), -1);
  for (const Candidate& c : candidates) {
    if (m.a_to_b[c.i] >= 0 || std::find(m.a_to_b.begin(), m.a_to_b.end(), static_cast<std::int32_t>(c.j)) != m.a_to_b.end()) continue;
    m.a_to_b[c.i] = static_cast<std::int32_t>(c.j);
    ++m.pairs;
    m.firm += c.alike >= kFirm ? 1 : 0;
  }
}

bool one_thing(const ListClass& a, const ListClass& b) {
  const std::vector<ListNouns>& classes = compare_knowledge().lists;
  return a == b || (!classes[a.index].group.empty() && classes[a.index].group == classes[b.index].group);
}

std::optional<Matched> matched(const Analysis& a, const Series& mine, const Analysis& b, const Series& other) {
  const Likeness heads = likeness(mine.about.terms, mine.about.mass, other.about.terms, other.about.mass);
  if (heads.dice < kSameHead && heads.containment < 2 * kSameHead) return std::nullopt;
  Matched out{&mine, &other, heads, {}, 0, 0, 0};
  match(out);
  const bool demands =
      mine.cls && other.cls && one_thing(*mine.cls, *other.cls) && other.cls->whole && other.closed && heads.containment >= kWholeHead;
  const bool part = mine.excerpt && other.closed && other.members.size() > 1 && heads.containment >= kWholeHead;
  if ((out.pairs == 0 && !part && !demands) || opposed(folded(a, mine.head), folded(b, other.head))) return std::nullopt;
  out.score = heads.dice + static_cast<double>(out.pairs) /
                               static_cast<double>(std::max<std::size_t>(std::min(mine.members.size(), other.members.size()), 2));
  return out;
}

// "2. … khi đáp ứng các điều kiện sau đây: a) …": a rule with a list of its own, no member of another.
bool leads_on(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const Lexeme& word) { return word.stop == ':'; }) ||
         std::any_of(words.begin(), words.end() - 1, [](const Lexeme& word) { return word.stop == '\n'; });
}

bool refers(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const Lexeme& word) { return word.is(WordClass::kReference); });
}

// "ít nhất 20 buồng", "từ 03 năm trở lên".
const Quantity* bound_in(const Analysis& analysis, const Words& words) {
  for (const Lexeme& word : words)
    if (word.is(WordClass::kQuantity) && analysis.quantity(word).bound != Bound::kExact) return &analysis.quantity(word);
  return nullptr;
}

// A member that sets a bound where the other series has no value of the kind: what is asked for in general words may be met without it.
bool sets_bound(const Analysis& analysis, const Item& member, const Analysis& other, const Series& series) {
  const Quantity* bound = bound_in(analysis, member.words);
  return bound && std::none_of(series.members.begin(), series.members.end(), [&](const Item& item) {
           return std::any_of(item.words.begin(), item.words.end(), [&](const Lexeme& word) {
             return word.is(WordClass::kQuantity) && other.quantity(word).dimension == bound->dimension;
           });
         });
}

// How like the member is to some member of the other series, or to a part of one: "đơn; bản sao giấy phép" on one line is two papers.
double kin(const Part& member, const Analysis& other, const Series& series) {
  double most = 0;
  for (const Item& item : series.members)
    for (std::size_t begin = 0, i = 0; i < item.words.size(); ++i) {
      if (item.words[i].stop != ';' && item.words[i].stop != ',' && i + 1 < item.words.size()) continue;
      const Part part = part_of(other, item.words, begin, i + 1);
      most = std::max(most, likeness(member.terms, member.mass, part.terms, part.mass).dice);
      begin = i + 1;
    }
  return most;
}

// Share of a member that some clause of the other side holds.
double held(const Part& member, const std::vector<const Clause*>& clauses) {
  double most = 0;
  for (const Clause* clause : clauses)
    most = std::max(most, likeness(member.terms, member.mass, clause->terms, std::max(clause->mass, member.mass)).containment);
  return most;
}

class Teller {
 public:
  Teller(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
         std::vector<Difference>& out)
      : a_(a), b_(b), as_(as), bs_(bs), out_(out) {}

  void tell(const Matched& m) {
    const std::size_t mine = m.a->members.size() - m.pairs, theirs = m.b->members.size() - m.pairs;
    for (std::size_t i = 0; i < m.a_to_b.size(); ++i)
      if (m.a_to_b[i] < 0 && !m.b->open) one(m, true, *m.a, i, mine, theirs);
    if (m.a->open || m.a->refers || m.a->excerpt) return;
    for (std::size_t j = 0; j < m.b->members.size(); ++j)
      if (std::find(m.a_to_b.begin(), m.a_to_b.end(), static_cast<std::int32_t>(j)) == m.a_to_b.end()) one(m, false, *m.b, j, theirs, mine);
  }

 private:
  void one(const Matched& m, bool added, const Series& series, std::size_t at, std::size_t alone, std::size_t spare) {
    const Item& member = series.members[at];
    const Part& part = series.parts[at];
    if (RE2::PartialMatch(folded(added ? a_ : b_, member.words), *compare_knowledge().open_tail)) return;
    if (part.mass < kLeastMember || refers(member.words) || is_no_item(added ? a_ : b_, member)) return;
    if (m.pairs == 0 && leads_on(member.words)) return;
    const double elsewhere = held(part, added ? bs_ : as_);
    if (elsewhere >= kHeldMember) return;
    const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
    const auto least = static_cast<double>(std::min(m.a->members.size(), m.b->members.size()));
    const bool named = m.a->cls && m.b->cls, one_class = named && one_thing(*m.a->cls, *m.b->cls);
    const bool bound = added && one_class && m.b->cls->whole && sets_bound(a_, member, b_, *m.b);
    if (m.pairs == 0 && !m.a->excerpt && !bound) return;
    Features signs = {{"head", m.heads.dice},
                      {"head_held", m.heads.containment},
                      {"pairs", static_cast<double>(std::min<std::size_t>(m.pairs, 4)) / 4},
                      {"share", static_cast<double>(m.pairs) / least},
                      {"firm", static_cast<double>(m.firm) / static_cast<double>(std::max<std::size_t>(m.pairs, 1))},
                      {"lone", holds(m.pairs == 1 && spare > 0)},
                      {"spare", holds(spare > 0)},
                      {"alone", static_cast<double>(std::min<std::size_t>(alone, 4)) / 4},
                      {"held", elsewhere},
                      {"kin", kin(part, added ? b_ : a_, added ? *m.b : *m.a)},
                      {"whole", holds(one_class && m.b->cls->whole)},
                      {"goes_on", holds(one_class && !m.b->cls->whole)},
                      {"other_class", holds(named && !one_class && m.a->of_lead == m.b->of_lead)},
                      {"excerpt", holds(m.a->excerpt)},
                      {"closed", holds(m.b->closed)},
                      {"threshold", holds(bound)},
                      {"dropped", holds(!added)}};
    const double likely = likelihood("members", signs);
    if (likely < kLeastLikelihood) return;
    Difference d;
    d.kind = Kind::kList;
    d.what = added ? "added item" : "dropped item";
    const Analysis& of = added ? a_ : b_;
    (added ? d.a : d.b) = std::string(of.text(member.words, 0, member.words.size()));
    (added ? d.a_span : d.b_span) = of.span(member.words, 0, member.words.size());
    d.a_unit = added ? member.unit : m.a->unit;
    d.b_unit = added ? m.b->unit : member.unit;
    d.strength = likely;
    d.mechanism = "members";
    d.features = std::move(signs);
    out_.push_back(std::move(d));
  }

  const Analysis& a_;
  const Analysis& b_;
  const std::vector<const Clause*>& as_;
  const std::vector<const Clause*>& bs_;
  std::vector<Difference>& out_;
};

std::vector<Series> all_series(const Analysis& analysis, const std::vector<const Clause*>& clauses) {
  std::vector<Series> out;
  for (const Clause* clause : clauses)
    for (Series& series : series_of(analysis, *clause)) out.push_back(std::move(series));
  return out;
}

}  // namespace

void compare_members(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                     std::vector<Difference>& out) {
  // A paper that is not shown stands in no list's way.
  constexpr double kShown = 0.5;
  if (std::any_of(out.begin(), out.end(),
                  [](const Difference& d) { return d.kind == Kind::kList && (d.mechanism != "papers" || d.strength >= kShown); }))
    return;
  const std::vector<Series> of_a = all_series(a, as), of_b = all_series(b, bs);
  std::vector<Matched> all;
  for (const Series& mine : of_a)
    for (const Series& other : of_b)
      if (auto m = matched(a, mine, b, other)) all.push_back(std::move(*m));
  Teller teller(a, as, b, bs, out);
  for (const Matched& m : all) {
    const bool best = std::none_of(all.begin(), all.end(),
                                   [&](const Matched& other) { return (other.a == m.a || other.b == m.b) && other.score > m.score; });
    if (best) teller.tell(m);
  }
}

}  // namespace rasoat
