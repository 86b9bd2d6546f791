// Two pieces of text that are near copies, with the words in which they differ; what the near-copy comparators work on.
#pragma once

#include "compare/diff.h"

namespace rasoat {

struct Segment {
  const Analysis& a;
  const Analysis& b;
  const Clause& a_clause;
  const Clause& b_clause;
  const Words& a_words;
  const Words& b_words;
  std::int32_t a_unit = -1, b_unit = -1;
  double alike = 0;     ///< dice of the two clauses
  bool sister = false;  ///< the two documents are on two subjects, and the clause names them; or the two clauses are
  Diff d{};
  std::vector<bool> a_told{}, b_told{};  ///< words that a difference already names

  double same = 0;  ///< share of the words that stand on both sides, 0 … 1

  /// Two documents of one type: neither details the other, so that a rule more is a difference.
  [[nodiscard]] bool peers() const { return a.peers(b); }
  [[nodiscard]] bool a_open(std::size_t i) const { return d.a_only(i) && !a_told[i]; }
  [[nodiscard]] bool b_open(std::size_t j) const { return d.b_only(j) && !b_told[j]; }
};

/// Number of common words that hold a region on its two sides, at most four each; the ends of the text hold it too.
std::size_t anchors(const Segment& s, const Region& region);

/// A difference between words [a_begin, a_end) and [b_begin, b_end) of the segment, marked as told.
Difference difference(Segment& s, Kind kind, const char* what, const Region& where, double strength, const char* mechanism);

// One comparator a file. Each looks for its own kind of difference among the open words.
void near_quantities(Segment& s, std::vector<Difference>& out);
void near_modality(Segment& s, std::vector<Difference>& out);
void near_authority(Segment& s, std::vector<Difference>& out);
void near_cited_issuers(Segment& s, std::vector<Difference>& out);
void near_procedure(Segment& s, std::vector<Difference>& out);
void near_definition(Segment& s, std::vector<Difference>& out);
void near_scope(Segment& s, std::vector<Difference>& out);
void near_exceptions(Segment& s, std::vector<Difference>& out);
void near_added_rules(Segment& s, std::vector<Difference>& out);
void near_series(Segment& s, std::vector<Difference>& out);

/// All of them over a clause and its near copy, item by item. `taken`: how much of the one document was taken over from the other (0 …
/// 1); above 0 it is the other written anew, so that words which no comparator names may still be another rule.
void compare_near(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause, double alike, double taken,
                  std::vector<Difference>& out);

/// True if the clause says what a term means: by its heading or by its form ("X là …").
bool is_definition(const Analysis& analysis, const Clause& clause);
/// True if both clauses say what a term means, and it is one and the same.
bool same_term(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause);
/// True if both clauses define a term, and the terms are two: each has a word that the other lacks; between documents of two ranks, one of
/// them has.
bool other_terms(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause);

/// "Theo buổi làm việc: …" on both sides: the words before the colon say which item it is.
bool same_name(const Item& a, const Item& b);
/// Items of two lists, one to one, by their words; -1 where an item has no counterpart.
std::vector<std::int32_t> match_items(const Analysis& a, const std::vector<Item>& a_items, const Analysis& b,
                                      const std::vector<Item>& b_items);
/// Items without a counterpart, in lists of which most items have one.
void near_items(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause,
                const std::vector<std::int32_t>& a_to_b, double alike, std::vector<Difference>& out);

}  // namespace rasoat
