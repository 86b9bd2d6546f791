#include "compare/list_class.h"

#include <array>

#include "rasoat/text.h"

namespace rasoat {

int list_class(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kClasses = {"ho so",     "dieu kien",  "giay to", "truong hop", "tai lieu",
                                                        "doi tuong", "tieu chuan", "can cu",  "hanh vi"};
  constexpr int kFile = 0, kPapers = 2, kDocuments = 4;
  int best = -1;
  std::size_t first = std::string_view::npos;
  for (std::size_t i = 0; i < kClasses.size(); ++i)
    if (const std::size_t at = folded.find(kClasses[i]); at < first) first = at, best = static_cast<int>(i);
  return best == kPapers || best == kDocuments ? kFile : best;  // papers and documents are what a file holds
}

bool whole_list(const Analysis& analysis, const Clause& clause) {
  const auto folded = [&](const Words& words) { return fold(analysis.text(words, 0, words.size())); };
  return list_class(folded(clause.lead)) >= 0 || list_class(folded(clause.heading)) >= 0;
}

}  // namespace rasoat
