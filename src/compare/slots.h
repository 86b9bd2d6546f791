// The engine for rules written anew: what two clauses on one matter say, compared slot by slot.
#pragma once

#include "compare/analysis.h"
#include "compare/reading.h"

namespace rasoat {

/// Two clauses on one matter that are no copies of each other.
struct ClausePair {
  const Analysis& a;
  const Analysis& b;
  const Clause& a_clause;
  const Clause& b_clause;
  Reading& a_read;
  Reading& b_read;
  Likeness words;    ///< of all their words
  Likeness heads;    ///< of the headings of their articles
  bool best = true;  ///< each is the other's nearest
  /// All clauses of the other side and what was read in them; null where the pair stands alone.
  const std::vector<const Clause*>* others = nullptr;
  std::vector<Reading>* others_read = nullptr;
};

void slot_lists(const ClausePair& pair, std::vector<Difference>& out);
void slot_authority(const ClausePair& pair, std::vector<Difference>& out);
/// The same, for acts whose body stands in a heading or a lead: near copies do not differ in it word by word.
void slot_inherited_authority(const ClausePair& pair, std::vector<Difference>& out);
/// An act of any role with another doer, private persons and those who receive a file included.
void slot_deeds(const ClausePair& pair, std::vector<Difference>& out);
/// A paper that a sentence demands and a closed file does not have.
void slot_papers(const ClausePair& pair, std::vector<Difference>& out);
/// A way of filing that `a` shuts and `b` opens.
void slot_ways(const ClausePair& pair, std::vector<Difference>& out);
/// Two acts in the other order; two ways of doing one thing that shut each other out.
void slot_procedures(const ClausePair& pair, std::vector<Difference>& out);
/// The same act under another modality, wherever its modal word stands.
void slot_stances(const ClausePair& pair, std::vector<Difference>& out);
void slot_modality(const ClausePair& pair, std::vector<Difference>& out);
/// One term that the two sides define apart.
void slot_definitions(const ClausePair& pair, std::vector<Difference>& out);
/// `folded`: its words without diacritics.
ScopeSigns scope_signs(const Clause& clause, const std::string& folded);
/// Wider and narrower classes of subjects, cases and qualifications.
void slot_scope(const ClausePair& pair, std::vector<Difference>& out);
/// A condition on what the superior lets count for nothing.
void slot_distinctions(const ClausePair& pair, std::vector<Difference>& out);
/// Leave to be asked for where the superior is content with a notice or leaves the decision to people.
void slot_licences(const ClausePair& pair, std::vector<Difference>& out);
/// A right that `a` gives to one class alone, where `b` gives it to all.
void slot_only(const ClausePair& pair, std::vector<Difference>& out);
/// A kind of condition on who gets something that `b` does not know.
void slot_eligibility(const ClausePair& pair, std::vector<Difference>& out);
/// Leave or a paper without which `a` lets nothing be done, where `b` asks for none.
void slot_preconditions(const ClausePair& pair, std::vector<Difference>& out);
/// A member that `a` leaves out in so many words and `b` names in its series.
void slot_left_out(const ClausePair& pair, std::vector<Difference>& out);
/// A member left out of a series that runs on in a sentence.
void slot_runs(const ClausePair& pair, std::vector<Difference>& out);
void slot_quantities(const ClausePair& pair, std::vector<Difference>& out);
/// The same in near copies whose words were put in another order: of each kind the one value that either clause has.
void slot_lone_quantities(const ClausePair& pair, std::vector<Difference>& out);
/// The same rule stated again, without a difference: called where nothing else was found.
void overlap(const ClausePair& pair, std::vector<Difference>& out);

/// What `b` says of who may regulate: powers reserved to another body, rules forbidden to the issuer of `a`, days of effect.
void compare_powers(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                    std::vector<Difference>& out);

/// Members more or less in series of one head that are no copies: called where no other list was found to differ.
void compare_members(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                     std::vector<Difference>& out);

/// A difference between words [begin, end) of each side.
struct WordRange {
  const Words* words = nullptr;
  std::size_t begin = 0, end = 0;
};
Difference slot_difference(const ClausePair& pair, Kind kind, const char* what, WordRange a, WordRange b, double strength,
                           const char* mechanism);

/// Terms of a part of some words.
struct Part {
  std::vector<Term> terms;
  double mass = 0;
};
Part part_of(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end);
/// How much of the first stands in the second, 0 … 1.
double share(const Part& some, const Part& of);

/// The clause's pieces that may each hold a rule: its lead and its items, with the words above them.
struct Piece {
  std::int32_t unit = -1;
  const Words* words = nullptr;
};
std::vector<Piece> pieces(const Clause& clause);

}  // namespace rasoat
