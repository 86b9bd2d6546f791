// Classes of rules that a superior provision forbids an issuer ("không được quy định thủ tục hành chính").
#include <re2/re2.h>

#include <algorithm>

#include "compare/knowledge.h"
#include "compare/power.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// "Ủy ban nhân dân cấp tỉnh quy định trình tự, thủ tục hỗ trợ …": the law that bans the class of rules elsewhere gives it to the issuer
// here.
bool empowered(const Analysis& b, const std::vector<const Clause*>& bs, const Issuer& issuer, const Ban& ban) {
  for (const Clause* clause : bs)
    for (const Piece& piece : pieces(*clause)) {
      const Words& words = *piece.words;
      for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (!words[i].is(WordClass::kBody) || !same_body(words[i], issuer) || !rules_verb(b, words, i + 1, false)) continue;
        std::size_t end = i + 2;
        while (end < words.size() && words[end - 1].stop != '.' && words[end - 1].stop != ';' && words[end - 1].stop != '\n') ++end;
        if (RE2::PartialMatch(fold(b.text(words, i + 1, end)), *ban.states)) return true;
      }
    }
  return false;
}

}  // namespace

void compare_bans(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                  const Issuer& issuer, std::vector<Difference>& out) {
  for (const Ban& ban : compare_knowledge().bans) {
    if (std::find(ban.issuers.begin(), ban.issuers.end(), issuer.name) == ban.issuers.end()) continue;
    const Clause* ground = nullptr;
    for (const Clause* clause : bs)
      if (!ground && RE2::PartialMatch(folded(b, *clause), *ban.says)) ground = clause;
    if (!ground || empowered(b, bs, issuer, ban)) continue;
    for (const Clause* clause : as) {
      if (clause->items.size() < ban.least_items ||
          !RE2::PartialMatch(folded(a, clause->heading) + " " + folded(a, clause->lead), *ban.states) ||
          RE2::PartialMatch(folded(a, clause->heading) + " " + folded(a, clause->lead), *ban.unless))
        continue;
      out.push_back(power_difference(a, *clause, b, *ground, Kind::kCompetence, ban.what.c_str(), ban.strength, "ban"));
      break;  // one finding a ground: the reader sees the rest of the article
    }
  }
}

}  // namespace rasoat
