#include "compare/sentences.h"

namespace rasoat {

std::vector<Sentence> sentences_of(const Clause& clause) {
  std::vector<Sentence> out;
  for (const Piece& piece : pieces(clause)) {
    const Words& words = *piece.words;
    for (std::size_t begin = 0, i = 0; i < words.size(); ++i) {
      const char stop = words[i].stop;
      if (stop != '.' && stop != ';' && stop != '\n' && stop != ':' && i + 1 < words.size()) continue;
      out.push_back({piece.unit, piece.words, begin, i + 1, piece.words != &clause.lead});
      begin = i + 1;
    }
  }
  return out;
}

Part rest_of(const Analysis& analysis, const Sentence& sentence, std::size_t from, std::size_t to) {
  Words rest;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i)
    if (i < from || i >= to) rest.push_back((*sentence.words)[i]);
  return part_of(analysis, rest, 0, rest.size());
}

}  // namespace rasoat
