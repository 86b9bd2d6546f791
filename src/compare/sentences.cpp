#include "compare/sentences.h"

#include <string_view>
#include <utility>

namespace rasoat {

namespace {

std::vector<Sentence> cut(const Clause& clause, std::string_view marks) {
  std::vector<Sentence> out;
  for (const Piece& piece : pieces(clause)) {
    const Words& words = *piece.words;
    for (std::size_t begin = 0, i = 0; i < words.size(); ++i) {
      const bool ends = words[i].stop != 0 && marks.find(words[i].stop) != std::string_view::npos;
      if (!ends && i + 1 < words.size()) continue;
      out.push_back({piece.unit, piece.words, begin, i + 1, piece.words != &clause.lead});
      begin = i + 1;
    }
  }
  return out;
}

}  // namespace

std::vector<Sentence> sentences_of(const Clause& clause) {
  return cut(clause, ".;\n:");
}

std::vector<Sentence> periods_of(const Clause& clause) {
  return cut(clause, ".\n");
}

bool is_only(const Lexeme& word) {
  return word.modality() == Modality::kRestriction ||
         (word.is(WordClass::kQuantifier) && word.sub == static_cast<std::uint8_t>(Quantifier::kOnly));
}

Part rest_of(const Analysis& analysis, const Sentence& sentence, std::size_t from, std::size_t to) {
  Words rest;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i)
    if (i < from || i >= to) rest.push_back((*sentence.words)[i]);
  return part_of(analysis, rest, 0, rest.size());
}

Difference sentence_difference(const ClausePair& pair, Kind kind, const char* what, const Sentence& a, const Sentence& b, double strength,
                               const char* mechanism, Features features) {
  Difference out = slot_difference(pair, kind, what, range_of(a), range_of(b), strength, mechanism);
  out.a_unit = a.unit;
  out.b_unit = b.unit;
  out.features = std::move(features);
  return out;
}

}  // namespace rasoat
