// Pairs the clauses of two documents that are on the same matter and lets the comparators look at each pair.
#include "rasoat/compare.h"

#include <algorithm>

#include "compare/analysis.h"
#include "compare/list_class.h"
#include "compare/segment.h"
#include "compare/slots.h"

namespace rasoat {
namespace {

constexpr double kOriginal = 0.7;     // dice from which a clause is taken from its counterpart: others beside it are siblings
constexpr double kNearCopy = 0.5;     // dice from which two clauses may be copies
constexpr double kSameMatter = 0.3;   // share of the smaller clause's words from which two clauses may be on one matter
constexpr double kSameHeading = 0.6;  // dice of headings that does the same
constexpr double kNearMatter = 0.12;  // the same for rules that a model weighs
constexpr double kNearHeading = 0.3;
constexpr double kNamed = 0.4;           // share of a heading that stands in the other clause
constexpr std::size_t kTakenOver = 3;    // clauses with an original from which a document was written from the other
constexpr double kShareTakenOver = 0.3;  // … and their share of its clauses
constexpr double kSisters = 0.5;         // what is left of a difference between documents on two subjects

using Chosen = std::vector<const Clause*>;

// Those of some clauses that belong to the chosen units or lie under them; a point alone only where it is chosen itself.
Chosen chosen(const Analysis& analysis, const std::vector<Clause>& clauses, const std::vector<std::int32_t>& units) {
  Chosen out;
  const std::vector<Unit>& all = analysis.document().units;
  for (const Clause& clause : clauses) {
    if (units.empty()) {
      if (!clause.part) out.push_back(&clause);
      continue;
    }
    const auto holds = [&](std::int32_t unit) {
      if (unit == clause.unit) return true;
      if (clause.part) return false;
      for (std::int32_t up = clause.unit; up >= 0; up = all[static_cast<std::size_t>(up)].parent)
        if (up == unit) return true;
      return false;
    };
    if (std::any_of(units.begin(), units.end(), holds)) out.push_back(&clause);
  }
  return out;
}

Chosen chosen(const Analysis& analysis, const std::vector<std::int32_t>& units) {
  return chosen(analysis, analysis.clauses(), units);
}

// All pairs of clauses with how alike they are.
class Grid {
 public:
  Grid(const Chosen& as, const Chosen& bs)
      : columns_(bs.size()), cells_(as.size() * bs.size()), nearness_(cells_.size()), same_heading_(cells_.size()) {
    for (std::size_t i = 0; i < as.size(); ++i)
      for (std::size_t j = 0; j < bs.size(); ++j) {
        cells_[i * columns_ + j] = likeness(as[i]->terms, as[i]->mass, bs[j]->terms, bs[j]->mass);
        const double heads = likeness(as[i]->head_terms, as[i]->head_mass, bs[j]->head_terms, bs[j]->head_mass).dice;
        nearness_[i * columns_ + j] = at(i, j).dice + kHeadingTells * heads;
        same_heading_[i * columns_ + j] = heads >= kOneHeading;
      }
    nearest_.assign(as.size(), 0);
    for (std::size_t i = 0; i < as.size(); ++i)
      for (std::size_t j = 0; j < bs.size(); ++j) nearest_[i] = std::max(nearest_[i], near(i, j));
  }
  [[nodiscard]] const Likeness& at(std::size_t i, std::size_t j) const { return cells_[i * columns_ + j]; }
  /// Mutual best: a clause has one original. One that has its own elsewhere is no rival for this one, however much it shares with it; nor
  /// is one that repeats what this one altered, in the same article's words.
  [[nodiscard]] bool best(std::size_t i, std::size_t j) const {
    const double alike = near(i, j);
    if (nearest_[i] > alike) return false;
    if (at(i, j).dice >= kVerbatim && same_heading_[i * columns_ + j]) return true;
    for (std::size_t k = 0; k < nearest_.size(); ++k)
      if (near(k, j) > alike && nearest_[k] <= near(k, j)) return false;
    return true;
  }
  /// True if clause `i` of `a` is nearly a copy of some clause of `b`.
  [[nodiscard]] bool has_original(std::size_t i) const {
    for (std::size_t k = 0; k < columns_; ++k)
      if (at(i, k).dice >= kOriginal) return true;
    return false;
  }

 private:
  // The heading decides between two clauses of nearly the same words: "có văn bản chấp thuận" for the one application and for another.
  static constexpr double kHeadingTells = 0.1, kOneHeading = 0.95, kVerbatim = 0.9;
  [[nodiscard]] double near(std::size_t i, std::size_t j) const { return nearness_[i * columns_ + j]; }
  std::size_t columns_;
  std::vector<Likeness> cells_;
  std::vector<double> nearness_;
  std::vector<bool> same_heading_;
  std::vector<double> nearest_;  // of each clause of `a`: how alike its nearest of `b` is
};

// True if one of the differences from `first` on would be shown.
bool any_shown(const std::vector<Difference>& differences, std::size_t first) {
  constexpr double kShown = 0.5;
  return std::any_of(differences.begin() + static_cast<std::ptrdiff_t>(first), differences.end(),
                     [](const Difference& d) { return d.strength >= kShown; });
}

// What one side says in so many words of what the other closes, opens or names: clear, however little else the two have in common.
void compare_said(const ClausePair& pair, std::vector<Difference>& out) {
  slot_papers(pair, out);
  slot_ways(pair, out);
  slot_left_out(pair, out);
  slot_preconditions(pair, out);
  const std::size_t before = out.size();
  slot_only(pair, out);
  if (out.size() == before) slot_eligibility(pair, out);
}

// What near copies do not tell word by word.
void compare_sentences(const ClausePair& pair, std::vector<Difference>& out) {
  slot_deeds(pair, out);
  slot_stances(pair, out);
  slot_procedures(pair, out);
  compare_said(pair, out);
}

// The engine for rules written anew: each comparator weighs its own signs.
void compare_anew(const ClausePair& pair, std::vector<Difference>& out) {
  slot_authority(pair, out);
  slot_modality(pair, out);
  compare_sentences(pair, out);
  slot_quantities(pair, out);
  slot_runs(pair, out);
}

// The heading of the one may name what the words of the other are about.
bool named_by_heading(const ClausePair& pair) {
  const Clause &a = pair.a_clause, &b = pair.b_clause;
  return likeness(a.head_terms, a.head_mass, b.terms, std::max(b.mass, a.head_mass)).containment >= kNamed ||
         likeness(b.head_terms, b.head_mass, a.terms, std::max(a.mass, b.head_mass)).containment >= kNamed;
}

// Clauses of a document that may hold a rule: khoản, and articles with words of their own. Those of a decision that only puts a
// regulation in force say nothing of its matter.
std::size_t rules_in(const Document& document) {
  std::size_t own = 0, attached = 0;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    if (unit.text.empty() || (unit.kind != UnitKind::kClause && unit.kind != UnitKind::kArticle && unit.kind != UnitKind::kText)) continue;
    ++(document.ancestor(static_cast<std::int32_t>(i), UnitKind::kAttachment) >= 0 ? attached : own);
  }
  return attached > 0 ? attached : own;
}

// The part of `a` that was taken over from `b`, if the one is the other written anew; 0 if it is not. Among equals on one subject it
// always is. A lower document takes a clause from its superior here and there, fits it to its place, and may: only where it took over
// much of itself is another wording another rule. An excerpt has no more to show than its title.
double taken_over(const Analysis& a, const Chosen& as, const Analysis& b, const Grid& grid, std::size_t columns, double least) {
  const Analysis::Subjects subjects = a.subjects(b);
  const std::size_t rules = rules_in(a.document());
  std::size_t taken = 0;
  for (std::size_t i = 0; i < as.size(); ++i)
    for (std::size_t j = 0; j < columns; ++j) taken += grid.at(i, j).dice >= least && grid.best(i, j) ? 1 : 0;
  const double share = rules == 0 ? 0 : std::min(1.0, static_cast<double>(taken) / static_cast<double>(rules));
  const double little = std::max(share, kShareTakenOver);
  if (a.peers(b) && a.titled() && b.titled()) return a.other_subject(b) ? 0 : little;
  if (subjects == Analysis::Subjects::kOther) return 0;
  const auto is_law = [](const std::string& type) { return type.ends_with("luat") || type == "phap-lenh"; };
  const bool one_matter = subjects == Analysis::Subjects::kOne && !is_law(a.document().header.type) && !is_law(b.document().header.type);
  if (rules < kTakenOver) return one_matter ? little : 0;
  return (one_matter || taken >= kTakenOver) && share >= kShareTakenOver ? share : 0;
}

// Two definitions of one term are held against each other, however like other clauses they are; of several the two that are most alike.
bool best_of_term(const Analysis& a, const Chosen& as, std::size_t i, const Analysis& b, const Chosen& bs, std::size_t j,
                  const Grid& grid) {
  if (!same_term(a, *as[i], b, *bs[j])) return false;
  const double alike = grid.at(i, j).dice;
  for (std::size_t k = 0; k < bs.size(); ++k)
    if (grid.at(i, k).dice > alike && same_term(a, *as[i], b, *bs[k])) return false;
  for (std::size_t k = 0; k < as.size(); ++k)
    if (grid.at(k, j).dice > alike && same_term(a, *as[k], b, *bs[j])) return false;
  return true;
}

bool names_body(const Clause& clause, std::uint32_t key) {
  const auto named = [&](const Words& words) {
    return std::any_of(words.begin(), words.end(), [&](const Lexeme& word) { return word.is(WordClass::kBody) && word.key == key; });
  };
  return named(clause.lead) || std::any_of(clause.items.begin(), clause.items.end(), [&](const Item& item) { return named(item.words); });
}

// "Cục … công bố đối với tuyến quốc gia", "Sở … công bố đối với tuyến địa phương": of two clauses about as alike the one gives the act to
// whoever has it in `mine`.
bool given_elsewhere(const Difference& found, const Clause& mine, const Chosen& bs, const Grid& grid, std::size_t i, std::size_t j) {
  constexpr double kCopied = 0.9, kAboutAsAlike = 0.8;
  if (found.kind != Kind::kAuthority || grid.at(i, j).dice >= kCopied) return false;
  for (std::size_t k = 0; k < bs.size(); ++k)
    if (k != j && grid.at(i, k).dice >= kAboutAsAlike * grid.at(i, j).dice)
      for (const Lexeme& word : mine.lead)
        if (word.is(WordClass::kBody) && found.a_span.contains(word.span) && names_body(*bs[k], word.key)) return true;
  return false;
}

void compare_clauses(const Analysis& a, const Chosen& as, const Analysis& b, const Chosen& bs, double least, std::vector<Difference>& out) {
  const Grid grid(as, bs);
  const double taken = taken_over(a, as, b, grid, bs.size(), least);
  std::vector<Reading> mine(as.size()), theirs(bs.size());
  const bool untitled = a.peers(b) && !(a.titled() && b.titled());  // then the headings alone tell the subjects
  for (std::size_t i = 0; i < as.size(); ++i)
    for (std::size_t j = 0; j < bs.size(); ++j) {
      const ClausePair pair{a,
                            b,
                            *as[i],
                            *bs[j],
                            mine[i],
                            theirs[j],
                            grid.at(i, j),
                            likeness(as[i]->head_terms, as[i]->head_mass, bs[j]->head_terms, bs[j]->head_mass),
                            grid.best(i, j),
                            &bs,
                            &theirs};
      const std::size_t before = out.size();
      if (pair.words.dice >= least) {
        if (!pair.best && !best_of_term(a, as, i, b, bs, j, grid)) continue;
        const double by_heading = untitled && pair.heads.dice >= kSameHeading ? kShareTakenOver : 0;
        compare_near(a, *as[i], b, *bs[j], pair.words.dice, std::max(taken, by_heading), out);
        out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                                 [&](const Difference& d) { return given_elsewhere(d, *as[i], bs, grid, i, j); }),
                  out.end());
        const auto begin = out.begin() + static_cast<std::ptrdiff_t>(before);
        const bool listed = std::any_of(begin, out.end(), [](const Difference& d) { return d.kind == Kind::kList; });
        if (!listed) slot_lists(pair, out);  // an excerpt of a list: few items, one head
        slot_inherited_authority(pair, out);
        if (!any_shown(out, before)) slot_definitions(pair, out), slot_scope(pair, out), slot_distinctions(pair, out), slot_runs(pair, out);
        // Leave to ask for is what differs, whatever modal words say it.
        const std::size_t told = out.size();
        slot_licences(pair, out);
        if (any_shown(out, told))
          out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.begin() + static_cast<std::ptrdiff_t>(told),
                                   [](const Difference& d) { return d.kind == Kind::kModality; }),
                    out.begin() + static_cast<std::ptrdiff_t>(told));
        if (!any_shown(out, before)) compare_sentences(pair, out);
        if (!any_shown(out, before)) slot_lone_quantities(pair, out);
        if (out.size() == before) overlap(pair, out);
      } else if (!grid.has_original(i)) {
        slot_definitions(pair, out);
        if (pair.words.containment >= kSameMatter || pair.heads.dice >= kSameHeading) slot_lists(pair, out);
        if (pair.words.containment >= kNearMatter || pair.heads.dice >= kNearHeading)
          compare_anew(pair, out);
        else
          compare_said(pair, out);
        if (pair.words.containment >= kNearMatter || pair.heads.dice >= kNearHeading || named_by_heading(pair)) slot_scope(pair, out);
        // Told by so rare words that the clauses need not be alike beside them.
        slot_distinctions(pair, out);
        slot_licences(pair, out);
      }
    }
}

// Khoản under a heading that leads into them, against the closed lists of the other side.
void compare_headed(const Analysis& a, const Chosen& headed, const Analysis& b, const Chosen& bs, std::vector<Difference>& out) {
  Reading mine, theirs;
  for (const Clause* list : headed)
    for (const Clause* other : bs) {
      const Likeness words = likeness(list->terms, list->mass, other->terms, other->mass);
      const Likeness heads = likeness(list->head_terms, list->head_mass, other->head_terms, other->head_mass);
      if (words.containment >= kSameMatter || heads.dice >= kSameHeading)
        slot_lists({a, b, *list, *other, mine, theirs, words, heads, true, nullptr, nullptr}, out);
    }
}

// Khoản that are members of a list which is meant to be whole, not rules of their own: few words, and none that binds anybody.
bool lists_names(const Analysis& analysis, const Clause& headed) {
  constexpr std::size_t kLongest = 40;
  return whole_list(analysis, headed) && std::all_of(headed.items.begin(), headed.items.end(), [](const Item& item) {
           return item.words.size() <= kLongest && std::none_of(item.words.begin(), item.words.end(), [](const Lexeme& word) {
                    return word.modality() == Modality::kObligation;
                  });
         });
}

}  // namespace

std::uint64_t pair_key(std::uint32_t left, std::uint32_t right) {
  return (std::uint64_t{left} << 32 | right) * 0x9e3779b97f4a7c15ULL | 1U << 31U;
}

Analysed::Analysed(const Document& document, const std::vector<std::int32_t>& units, const CompareOptions& options)
    : analysis_(std::make_shared<const Analysis>(document, units, options.weight)) {}

std::vector<Difference> compare(const Analysed& a, const std::vector<std::int32_t>& units_a, const Analysed& b,
                                const std::vector<std::int32_t>& units_b, const CompareOptions& options) {
  std::vector<Difference> out;
  const Chosen as = chosen(a.analysis(), units_a), bs = chosen(b.analysis(), units_b);
  compare_clauses(a.analysis(), as, b.analysis(), bs, options.least_alignment > 0 ? options.least_alignment : kNearCopy, out);
  Chosen headed = chosen(a.analysis(), a.analysis().headed(), units_a);
  compare_headed(a.analysis(), headed, b.analysis(), bs, out);
  headed.insert(headed.end(), as.begin(), as.end());
  Chosen theirs = chosen(b.analysis(), b.analysis().headed(), units_b);
  theirs.erase(std::remove_if(theirs.begin(), theirs.end(), [&](const Clause* list) { return !lists_names(b.analysis(), *list); }),
               theirs.end());
  theirs.insert(theirs.end(), bs.begin(), bs.end());
  compare_members(a.analysis(), headed, b.analysis(), theirs, out);
  compare_powers(a.analysis(), headed, b.analysis(), bs, out);
  // Two documents of one type on two subjects: what the one says of its subject binds nobody on the other's.
  if (a.analysis().other_subject(b.analysis()))
    for (Difference& one : out) one.strength *= kSisters;
  return out;
}

std::vector<Difference> compare(const Document& a, const std::vector<std::int32_t>& units_a, const Document& b,
                                const std::vector<std::int32_t>& units_b, const CompareOptions& options) {
  return compare(Analysed(a, {}, options), units_a, Analysed(b, {}, options), units_b, options);
}

double same_matter(const Document& a, std::int32_t unit_a, const Document& b, std::int32_t unit_b, const CompareOptions& options) {
  const Analysis x(a, {}, options.weight), y(b, {}, options.weight);
  double best = 0;
  for (const Clause* i : chosen(x, {unit_a}))
    for (const Clause* j : chosen(y, {unit_b})) {
      const double words = likeness(i->terms, i->mass, j->terms, j->mass).containment;
      const double heads = likeness(i->head_terms, i->head_mass, j->head_terms, j->head_mass).dice;
      best = std::max(best, 0.8 * words + 0.2 * heads);
    }
  return best;
}

}  // namespace rasoat
