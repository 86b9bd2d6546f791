#include "judge/link.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <vector>

#include "judge/knowledge.h"
#include "rasoat/cite.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

using SubjectWords = std::set<std::string>;

std::vector<std::string> sequence_of(const std::string& folded) {
  std::vector<std::string> out;
  std::string word;
  const auto close = [&] {
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  for (const char c : folded)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      word += c;
    else
      close();
  close();
  return out;
}

SubjectWords words_in(const std::string& folded) {
  const std::vector<std::string> words = sequence_of(folded);
  return {words.begin(), words.end()};
}

std::string subject_of(std::string_view words) {
  static const RE2 formula(judge_knowledge().title_formula);
  std::string folded = fold(words);
  RE2::GlobalReplace(&folded, formula, " ");
  return folded;
}

// "Quy định chi tiết một số điều của Luật Đo lường" and "Đo lường": what is left is "do", "luong".
SubjectWords subject_words(std::string_view words) {
  return words_in(subject_of(words));
}

// "do luong": one syllable alone says little, "chuc" stands in "viên chức" and in "chức danh".
SubjectWords subject_pairs(std::string_view words) {
  const std::vector<std::string> all = sequence_of(subject_of(words));
  SubjectWords out;
  for (std::size_t i = 1; i < all.size(); ++i) out.insert(all[i - 1] + ' ' + all[i]);
  return out;
}

bool holds_all(const SubjectWords& all, const SubjectWords& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

}  // namespace

Subjects subjects(const Header& a, const Header& b) {
  const SubjectWords mine = subject_words(a.title), theirs = subject_words(b.title);
  if (mine.empty() || theirs.empty()) return Subjects::kUntold;
  if (holds_all(theirs, mine)) return Subjects::kOne;
  return holds_all(mine, theirs) ? Subjects::kPart : Subjects::kOther;
}

double shared_subject(const Header& a, const Header& b) {
  const SubjectWords mine = subject_pairs(a.title), theirs = subject_pairs(b.title);
  const std::size_t shorter = std::min(mine.size(), theirs.size());
  if (shorter == 0) return 0;
  const auto common = std::count_if(mine.begin(), mine.end(), [&](const std::string& pair) { return theirs.count(pair) > 0; });
  return static_cast<double>(common) / static_cast<double>(shorter);
}

namespace {

using Sequence = std::vector<std::string>;

// "… trên địa bàn tỉnh Sông Lam": where the document holds.
std::string without_place(std::string folded) {
  static const RE2 place(judge_knowledge().title_place);
  RE2::Replace(&folded, place, "");
  return folded;
}

// Which words stand in both, in one order: the longest common subsequence, as pairs of places.
std::vector<std::pair<std::size_t, std::size_t>> common_words(const Sequence& a, const Sequence& b) {
  std::vector<std::vector<std::size_t>> longest(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      longest[i][j] = a[i] == b[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();)
    if (a[i] == b[j])
      out.emplace_back(i++, j++);
    else
      longest[i + 1][j] >= longest[i][j + 1] ? ++i : ++j;
  return out;
}

}  // namespace

bool sister_titles(const Header& a, const Header& b) {
  constexpr std::size_t kLongestName = 4;  // words of a thing that stands for another
  const Sequence mine = sequence_of(without_place(subject_of(a.title))), theirs = sequence_of(without_place(subject_of(b.title)));
  auto common = common_words(mine, theirs);
  if (common.empty() || 2 * common.size() < std::min(mine.size(), theirs.size())) return false;
  common.emplace_back(mine.size(), theirs.size());
  const auto cut = [](const std::string& one, const std::string& other) { return one.starts_with(other) || other.starts_with(one); };
  std::size_t i = 0, j = 0, replaced = 0;
  for (const auto& [next_i, next_j] : common) {
    const bool both = next_i > i && next_j > j && !cut(mine[i], theirs[j]);
    if (std::max(next_i - i, next_j - j) > kLongestName) return false;  // one is on more, or on something else
    replaced += both ? 1 : 0;
    i = next_i + 1, j = next_j + 1;
  }
  return replaced > 0;
}

namespace {

bool cites(const Document& a, const Document& b, bool bases) {
  if (b.header.number.empty()) return false;
  const std::string key = number_key(b.header.number), title = fold(b.header.title);
  const auto by_name = [&](const std::string& target) {
    if (title.empty() || !target.starts_with('@')) return false;
    const std::string name = fold(std::string_view(target).substr(1));
    return name == title || name.ends_with(' ' + title);  // "Luật Đo lường", the title "Đo lường"
  };
  return std::any_of(a.citations.begin(), a.citations.end(), [&](const Citation& citation) {
    return (bases || !citation.basis) && std::any_of(citation.targets.begin(), citation.targets.end(), [&](const Target& target) {
             return number_key(target.document) == key || by_name(target.document);
           });
  });
}

// What every document of a body rests on: the law that sets the body up.
bool gives_powers(const Header& header) {
  static const RE2 powers(judge_knowledge().title_powers);
  return RE2::PartialMatch(fold(header.title), powers);
}

}  // namespace

bool cites(const Document& a, const Document& b) {
  return cites(a, b, true);
}

bool linked(const Document& a, const Document& b) {
  return cites(a, b) || cites(b, a);
}

bool linked_by_matter(const Document& a, const Document& b) {
  return cites(a, b, !gives_powers(b.header)) || cites(b, a, !gives_powers(a.header));
}

int year_of(const Header& header) {
  return header.issued ? header.issued->year : number_year(header.number);
}

namespace {

// "28/2004/QH11" and "28/2004/QH": some copies lose the number of the assembly's term.
bool one_number(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  const std::string &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
  return !shorter.empty() && !digit(shorter.back()) && longer.starts_with(shorter) &&
         std::all_of(longer.begin() + static_cast<std::ptrdiff_t>(shorter.size()), longer.end(), digit);
}

}  // namespace

bool ends_in_final_clause(const Document& by, const Document& other) {
  static const RE2 final_heading(judge_knowledge().final_heading), ends(judge_knowledge().ends_document);
  if (other.header.number.empty()) return false;
  const std::string key = number_key(other.header.number);
  const auto unit = [&](std::int32_t index) -> const Unit& { return by.units[static_cast<std::size_t>(index)]; };
  const auto says = [&](std::int32_t index) { return index >= 0 && RE2::PartialMatch(fold(by.words(unit(index).text)), ends); };
  return std::any_of(by.citations.begin(), by.citations.end(), [&](const Citation& citation) {
    const bool whole = std::any_of(citation.targets.begin(), citation.targets.end(), [&](const Target& target) {
      return target.unit.empty() && one_number(number_key(target.document), key);
    });
    if (!whole || citation.unit < 0) return false;
    const std::int32_t article = by.ancestor(citation.unit, UnitKind::kArticle);
    if (article < 0 || !RE2::PartialMatch(fold(by.words(unit(article).heading)), final_heading)) return false;
    return says(citation.unit) || says(unit(citation.unit).parent);
  });
}

bool names_own_field(const Header& header) {
  static const RE2 field(judge_knowledge().title_field);
  return RE2::PartialMatch(fold(header.title), field);
}

bool holds_for_own_branch(const Header& header) {
  static const RE2 branch(judge_knowledge().title_branch);
  return RE2::PartialMatch(fold(header.title), branch);
}

bool has_own_regime(const Header& header) {
  static const RE2 regime(judge_knowledge().title_regime);
  return RE2::PartialMatch(fold(header.title), regime);
}

bool departs_by_leave(const Document& document) {
  static const RE2 leave(judge_knowledge().basis_leave);
  const auto& bases = document.header.bases;
  return std::any_of(bases.begin(), bases.end(), [&](const Basis& basis) { return RE2::PartialMatch(document.words(basis.span), leave); });
}

bool delegates_by_title(const Header& header) {
  static const RE2 delegating(judge_knowledge().title_delegates);
  return RE2::PartialMatch(fold(header.title), delegating);
}

bool of_past_period(const Header& header, int year) {
  static const RE2 period(judge_knowledge().title_period);
  int last = 0;
  return RE2::PartialMatch(fold(header.title), period, &last) && last < year;
}

bool of_other_years(const Header& a, const Header& b) {
  static const RE2 year(judge_knowledge().title_year);
  int own = 0, other = 0;
  // The day of what a title cites ("ngày 27 tháng 6 năm 2024") is none of the document's own.
  static const RE2 day("ngay \\d+ thang \\d+ nam \\d+");
  std::string mine = fold(a.title), theirs = fold(b.title);
  RE2::GlobalReplace(&mine, day, " ");
  RE2::GlobalReplace(&theirs, day, " ");
  return RE2::PartialMatch(mine, year, &own) && RE2::PartialMatch(theirs, year, &other) && own != other;
}

bool is_own_subject(const Header& header, std::string_view words, std::string_view others) {
  SubjectWords own = subject_words(words);
  for (const std::string& word : words_in(fold(others))) own.erase(word);
  return !own.empty() && holds_all(subject_words(header.title), own);
}

bool amends_by_title(const Header& header) {
  static const RE2 amending(judge_knowledge().title_amends);
  return RE2::PartialMatch(fold(header.title), amending);
}

}  // namespace rasoat
