// The sentences of a clause and of its items, as the comparators of sentences read them.
#pragma once

#include "compare/model.h"
#include "compare/slots.h"

namespace rasoat {

struct Sentence {
  std::int32_t unit = -1;
  const Words* words = nullptr;
  std::size_t begin = 0, end = 0;
  bool item = false;  ///< of an item, whose lead stands above it
};

/// Between full stops, semicolons and colons.
std::vector<Sentence> sentences_of(const Clause& clause);

/// Between full stops alone: with all that its colons and semicolons set apart.
std::vector<Sentence> periods_of(const Clause& clause);

/// What a sentence says without words [from, to).
Part rest_of(const Analysis& analysis, const Sentence& sentence, std::size_t from, std::size_t to);

/// "chỉ", "chỉ được", "duy nhất".
bool is_only(const Lexeme& word);

inline WordRange range_of(const Sentence& s) {
  return {s.words, s.begin, s.end};
}

/// Two sentences that differ as a whole, with the signs that it was weighed by.
Difference sentence_difference(const ClausePair& pair, Kind kind, const char* what, const Sentence& a, const Sentence& b, double strength,
                               const char* mechanism, Features features);

}  // namespace rasoat
