// A power handed on by a body to which it was not given: "Hội đồng nhân dân cấp tỉnh quyết định hoặc phân cấp thẩm quyền quyết định thanh
// lý …" against a committee's "Phân cấp cho Giám đốc các sở quyết định thanh lý …".
#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

#include "compare/grants.h"
#include "compare/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kObject = 6;   // syllables of a name that say which act it is and upon what
constexpr double kSameObject = 0.6;  // share of them that the other sentence has to say

// Who may hand on which power.
struct Delegation {
  const Clause* ground = nullptr;
  Lexeme body;
  std::vector<Syllables> named;
};

std::vector<std::string> sentences_of(const Analysis& analysis, const Words& words) {
  std::vector<std::string> out;
  for (std::size_t i = 0, from = 0; i < words.size(); ++i) {
    const char stop = words[i].stop;
    if (i + 1 < words.size() && stop != '.' && stop != ';' && stop != '\n') continue;
    out.push_back(lower(analysis.text(words, from, i + 1)));
    from = i + 1;
  }
  return out;
}

std::vector<Delegation> delegations_in(const Analysis& b, const std::vector<const Clause*>& bs) {
  std::vector<Delegation> out;
  for (const Clause* ground : bs)
    for (const Piece& piece : pieces(*ground)) {
      const Words& words = *piece.words;
      for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (!words[i].is(WordClass::kBody) || words[i].stop != 0) continue;
        std::size_t end = i + 1;
        while (end + 1 < words.size() && words[end].stop != '.' && words[end].stop != ';' && words[end].stop != '\n') ++end;
        std::string power;
        if (!RE2::FullMatch(lower(b.text(words, i + 1, end + 1)), *compare_knowledge().delegation.hands_on, &power)) continue;
        if (auto named = names_in(power); !named.empty()) out.push_back({ground, words[i], std::move(named)});
      }
    }
  return out;
}

// The act is named where the power goes: "… quyết định thanh lý", "phân cấp nhiệm vụ chi".
bool says_act(const std::string& handed, const Syllables& name) {
  if (name.size() < 2) return false;
  const std::string act = name[0] + " " + name[1];
  for (std::size_t at = handed.find(act); at != std::string::npos; at = handed.find(act, at + 1)) {
    const std::size_t end = at + act.size();
    const bool whole = (at == 0 || handed[at - 1] == ' ') &&
                       (end == handed.size() || std::string_view(" ,;.").find(handed[end]) != std::string_view::npos);
    if (!whole) continue;
    if (RE2::PartialMatch(act, *compare_knowledge().delegation.own_verb)) return true;
    if (RE2::PartialMatch(handed.substr(0, at), *compare_knowledge().delegation.before_act)) return true;
  }
  return false;
}

// What all the acts are done to stands with the last of them: "thanh lý, điều chuyển | tài sản công".
bool says_object(const std::string& handed, const std::vector<Syllables>& named) {
  const auto longest = std::find_if(named.begin(), named.end(), [](const Syllables& name) { return name.size() > 2; });
  if (longest == named.end()) return false;
  const auto end = longest->begin() + static_cast<std::ptrdiff_t>(std::min(longest->size(), kObject));
  const auto said = std::count_if(
      longest->begin(), end, [&](const std::string& word) { return (" " + handed + " ").find(" " + word + " ") != std::string::npos; });
  return static_cast<double>(said) >= kSameObject * static_cast<double>(end - longest->begin());
}

bool hands_on(const std::string& sentence, const Delegation& power) {
  std::string by_name, by_act;
  if (!RE2::PartialMatch(sentence, *compare_knowledge().delegation.hands_to, &by_name, &by_act)) return false;
  const std::string& handed = by_name.empty() ? by_act : by_name;
  return says_object(handed, power.named) &&
         std::any_of(power.named.begin(), power.named.end(), [&](const Syllables& name) { return says_act(handed, name); });
}

bool excused(const Words& words, const Delegation& power) {
  return std::any_of(words.begin(), words.end(), [&](const Lexeme& word) {
    return word.is(WordClass::kReference) ||
           (word.is(WordClass::kBody) && word.sub == power.body.sub && word.sub == static_cast<std::uint8_t>(BodyKind::kCouncil)) ||
           word.key == power.body.key;
  });
}

bool hands_on(const Analysis& a, const Clause& clause, const Delegation& power) {
  const std::vector<Piece> all = pieces(clause);
  return std::any_of(all.begin(), all.end(), [&](const Piece& piece) {
    if (piece.words->empty() || excused(*piece.words, power)) return false;
    const std::vector<std::string> sentences = sentences_of(a, *piece.words);
    return std::any_of(sentences.begin(), sentences.end(), [&](const std::string& sentence) { return hands_on(sentence, power); });
  });
}

}  // namespace

void compare_delegated(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                       const Issuer& issuer, std::vector<Difference>& out) {
  constexpr double kStrength = 0.65;
  if (issuer.name.empty()) return;
  const std::vector<Delegation> all = delegations_in(b, bs);
  const bool own = std::any_of(all.begin(), all.end(), [&](const Delegation& power) { return same_body(power.body, issuer); });
  if (own) return;
  for (const Delegation& power : all) {
    const auto found = std::find_if(as.begin(), as.end(), [&](const Clause* clause) { return hands_on(a, *clause, power); });
    if (found == as.end()) continue;
    out.push_back(power_difference(a, **found, b, *power.ground, Kind::kCompetence, "reserved power", kStrength, "delegated"));
    return;
  }
}

}  // namespace rasoat
