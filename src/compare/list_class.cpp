#include "compare/list_class.h"

#include <algorithm>

#include "compare/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

std::size_t place_of(const std::string& words, const std::string& noun) {
  for (std::size_t at = words.find(noun); at != std::string::npos; at = words.find(noun, at + 1)) {
    const std::size_t end = at + noun.size();
    if (words[at - 1] == ' ' && (end == words.size() || words[end] < 'a' || words[end] > 'z')) return at;
  }
  return std::string::npos;
}

}  // namespace

std::optional<ListClass> list_class(std::string_view folded) {
  const std::vector<ListNouns>& classes = compare_knowledge().lists;
  const std::string words = ' ' + std::string(folded);
  std::optional<ListClass> best;
  std::size_t first = std::string::npos;
  for (std::size_t i = 0; i < classes.size(); ++i)
    for (const std::string& noun : classes[i].nouns)
      if (const std::size_t at = place_of(words, noun); at < first) first = at, best = ListClass{i, classes[i].whole};
  return best;
}

bool whole_list(const Analysis& analysis, const Clause& clause) {
  const auto names_whole = [&](const Words& words) {
    const std::string folded = ' ' + fold(analysis.text(words, 0, words.size()));
    const std::vector<ListNouns>& classes = compare_knowledge().lists;
    return std::any_of(classes.begin(), classes.end(), [&](const ListNouns& list) {
      return list.whole && std::any_of(list.nouns.begin(), list.nouns.end(),
                                       [&](const std::string& noun) { return place_of(folded, noun) != std::string::npos; });
    });
  };
  return names_whole(clause.lead) || names_whole(clause.heading);
}

}  // namespace rasoat
