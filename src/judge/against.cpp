// The second side of a rule's finding: the provision that takes the power away, where it is at hand.
#include <re2/re2.h>

#include <algorithm>
#include <cctype>

#include "judge/knowledge.h"
#include "judge/side.h"
#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/judge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kLeastWords = 5;  // syllables of a phrase that names an act and its object, not a class of papers alone

// A provision that is quoted from several documents names all of them: "50/2014/QH13 ; 53/2017/NĐ-CP".
bool is_one_of(std::string_view number, std::string_view numbers) {
  while (!numbers.empty()) {
    const std::size_t end = std::min(numbers.find(';'), numbers.size());
    if (number_key(numbers.substr(0, end)) == number_key(number)) return true;
    numbers.remove_prefix(std::min(end + 1, numbers.size()));
  }
  return false;
}

std::int32_t unit_named(const Document& document, const std::string& id) {
  const Unit* unit = document.find(id);
  return unit ? static_cast<std::int32_t>(unit - document.units.data()) : -1;
}

// The unit of `document` that one of the grounds names; -1 if none does. A ground that names no unit is not enough: a law has many rules.
std::int32_t ground_in(const Document& document, const std::vector<Ground>& grounds) {
  for (const Ground& ground : grounds)
    for (const Citation& citation : citations_in(ground.citation))
      for (const Target& target : citation.targets) {
        const std::int32_t unit = target.unit.empty() ? -1 : unit_named(document, target.unit);
        if (unit >= 0 && is_one_of(target.document, document.header.number)) return unit;
      }
  return -1;
}

// " thu hoi giay chung nhan ": words between blanks, so that a phrase is found as whole syllables.
std::string syllables(std::string_view words, std::size_t* count = nullptr) {
  const std::string folded = fold(words);
  std::string out = " ";
  std::size_t n = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const auto letter = [&](std::size_t i) {
      return static_cast<unsigned char>(folded[i]) >= 0x80 || std::isalnum(static_cast<unsigned char>(folded[i]));
    };
    std::size_t end = at;
    while (end < folded.size() && letter(end)) ++end;
    if (end > at) out += folded.substr(at, end - at) + " ", ++n;
    at = end + 1;
  }
  if (count) *count = n;
  return out;
}

// What the finding's own provision is about, as a phrase: the words that the rule quotes, or the whole heading where it quotes a part of
// it.
std::string matter_of(const Finding& finding, const Document& own) {
  const std::int32_t unit = unit_named(own, finding.a.unit);
  std::string words = finding.difference.a;
  if (unit >= 0)
    if (const std::int32_t article = own.ancestor(unit, UnitKind::kArticle); article >= 0) {
      const std::string heading(own.words(own.units[static_cast<std::size_t>(article)].heading));
      if (heading.find(words) != std::string::npos) words = heading;
    }
  std::size_t count = 0;
  std::string matter = syllables(words, &count);
  static const RE2 passive(judge_knowledge().words_of_no_rule("passive"));
  while (RE2::Replace(&matter, passive, " ")) --count;
  return count >= kLeastWords ? matter : std::string();
}

// The article of `document` whose heading holds the phrase; -1 if none does.
std::int32_t article_on(const Document& document, const std::string& matter) {
  if (matter.empty()) return -1;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    if (unit.kind == UnitKind::kArticle && syllables(document.words(unit.heading)).find(matter) != std::string::npos)
      return static_cast<std::int32_t>(i);
  }
  return -1;
}

}  // namespace

bool hold_against(Finding& finding, const Rule& rule, const Party& own, const Party& other) {
  if (finding.b || finding.kind != Kind::kCompetence) return false;
  std::int32_t unit = ground_in(*other.document, rule.ground);
  const int rank_own = rank(own.document->header), rank_other = rank(other.document->header);
  if (unit < 0 && rank_other > 0 && rank_other < rank_own && other.document->header.province.empty())
    unit = article_on(*other.document, matter_of(finding, *own.document));
  if (unit < 0) return false;
  finding.b = side_of(other, unit, {});
  finding.prevails = "b";
  return true;
}

}  // namespace rasoat
