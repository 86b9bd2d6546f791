// rules/compare.toml as the comparators read it.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <vector>

namespace rasoat {

/// A class of rules that a superior provision forbids to a class of issuers. Patterns work on folded words.
struct Ban {
  std::string what;
  std::vector<std::string> issuers;
  std::unique_ptr<RE2> says, states;
  std::size_t least_items = 0;
  double strength = 0.5;
};

/// Nouns without diacritics that name one class of lists.
struct ListNouns {
  std::vector<std::string> nouns;
  bool whole = false;
  std::string group;  ///< classes of one group name one thing: conditions and standards are demands
};

/// Words of which each excludes the others where it says what a rule is for.
struct Opposites {
  std::vector<std::string> words;
  bool alone = false;  ///< also excludes a head that has none of them
};

struct CompareKnowledge {
  std::vector<ListNouns> lists;
  std::vector<Opposites> opposites;
  std::unique_ptr<RE2> open_tail, open_lead, closed_lead, run_goes_on;
  std::vector<Ban> bans;
  std::unique_ptr<RE2> effect_clause, effect_at_once, effect_earliest, no_retroaction;
  std::vector<std::vector<std::string>> ladders;  ///< grades, the lowest first
  std::unique_ptr<RE2> schooling, higher_allowed, counted_in, left_out;
  std::unique_ptr<RE2> person;  ///< opens a sentence about people, not about an authority
  std::unique_ptr<RE2> naming;  ///< words that only give a name
};

const CompareKnowledge& compare_knowledge();

}  // namespace rasoat
