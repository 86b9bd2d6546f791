#include "compare/list_class.h"

#include <algorithm>

#include "compare/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// The noun as a whole word, from a place on; never at 0, where the blank before the first word stands.
std::size_t place_of(const std::string& words, const std::string& noun, std::size_t from) {
  for (std::size_t at = words.find(noun, std::max<std::size_t>(from, 1)); at != std::string::npos; at = words.find(noun, at + 1)) {
    const std::size_t end = at + noun.size();
    if (words[at - 1] == ' ' && (end == words.size() || words[end] < 'a' || words[end] > 'z')) return at;
  }
  return std::string::npos;
}

}  // namespace

std::optional<ListClass> list_class(std::string_view folded) {
  const std::vector<ListNouns>& classes = compare_knowledge().lists;
  const std::string words = ' ' + std::string(folded);
  const bool points = words.find(" sau day") != std::string::npos || words.ends_with(" sau") || words.ends_with(" sau:");
  std::optional<ListClass> best;
  std::size_t best_at = 0;
  for (std::size_t i = 0; i < classes.size(); ++i)
    for (const std::string& noun : classes[i].nouns)
      for (std::size_t at = place_of(words, noun, 0); at != std::string::npos; at = place_of(words, noun, at + 1))
        if (!best || (points ? at > best_at : at < best_at)) best_at = at, best = ListClass{i, classes[i].whole};
  return best;
}

bool heads_list(std::string_view folded) {
  if (folded.starts_with("cac ") || folded.starts_with("nhung ")) return true;
  const std::string words = ' ' + std::string(folded);
  const std::vector<ListNouns>& classes = compare_knowledge().lists;
  return std::any_of(classes.begin(), classes.end(), [&](const ListNouns& list) {
    return std::any_of(list.nouns.begin(), list.nouns.end(), [&](const std::string& noun) { return place_of(words, noun, 0) == 1; });
  });
}

bool is_no_item(const Analysis& analysis, const Item& item) {
  if (RE2::PartialMatch(folded(analysis, item.words), *compare_knowledge().own_note)) return true;
  constexpr std::size_t kHead = 6;
  for (std::size_t i = 0; i < item.words.size() && i < kHead; ++i)
    if (item.words[i].stop == ':') return list_class(fold(analysis.text(item.words, 0, i + 1))).has_value();
  return false;
}

bool whole_list(const Analysis& analysis, const Clause& clause) {
  const auto names_whole = [&](const Words& words) {
    const std::string folded = ' ' + fold(analysis.text(words, 0, words.size()));
    const std::vector<ListNouns>& classes = compare_knowledge().lists;
    return std::any_of(classes.begin(), classes.end(), [&](const ListNouns& list) {
      return list.whole && std::any_of(list.nouns.begin(), list.nouns.end(),
                                       [&](const std::string& noun) { return place_of(folded, noun, 0) != std::string::npos; });
    });
  };
  return names_whole(clause.lead) || names_whole(clause.heading);
}

ApartSigns apart_signs(const std::string& folded) {
  const std::string padded = ' ' + folded + ' ';
  ApartSigns out;
  for (const ApartWords& group : compare_knowledge().apart) {
    std::uint64_t& found = out.emplace_back(0);
    for (std::size_t i = 0; i < group.words.size(); ++i)
      if (padded.find(' ' + group.words[i] + ' ') != std::string::npos) found |= std::uint64_t{1} << i;
  }
  return out;
}

ApartSigns apart_signs(const Analysis& analysis, const Clause& clause) {
  return apart_signs(folded(analysis, clause.heading) + " " + folded(analysis, clause.lead));
}

bool opposed(const ApartSigns& a, const ApartSigns& b, bool procedures) {
  const std::vector<ApartWords>& groups = compare_knowledge().apart;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (a[i] != 0 && b[i] != 0 && (a[i] & b[i]) == 0) return true;
    if (procedures && groups[i].alone && (a[i] == 0) != (b[i] == 0)) return true;
  }
  return false;
}

bool opposed(const std::string& a, const std::string& b, bool procedures) {
  return opposed(apart_signs(a), apart_signs(b), procedures);
}

bool opposed(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause) {
  return opposed(apart_signs(a, a_clause), apart_signs(b, b_clause));
}

}  // namespace rasoat
