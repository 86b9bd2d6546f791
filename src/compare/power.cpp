// Who issued a document, and what of another speaks of who may regulate.
#include "compare/power.h"

#include <algorithm>
#include <string>

#include "rasoat/text.h"

namespace rasoat {
namespace {

// "30/2019/TT-BTNMT", "05/2016/TTLT-BNNPTNT-BTNMT": a ministry that was merged since is one with its successor.
std::vector<std::uint32_t> ministries_of(const std::string& number) {
  constexpr Date kAfterMergers{2025, 7, 1};
  std::vector<std::uint32_t> out;
  for (std::size_t at = number.find('-'); at != std::string::npos;) {
    const std::size_t next = number.find('-', at + 1);
    const std::string name = body_on(number.substr(at + 1, next == std::string::npos ? next : next - at - 1), kAfterMergers);
    for (const Lexeme& word : lexemes_in(name).all)
      if (word.is(WordClass::kBody)) out.push_back(word.key);
    at = next;
  }
  return out;
}

}  // namespace

Issuer issuer_of(const Header& header) {
  const std::string number = fold(header.number);
  if (header.type.starts_with("thong-tu")) return {BodyKind::kMinistry, BodyLevel::kCentral, "ministry", ministries_of(header.number)};
  if (number.find("ubnd") != std::string::npos) return {BodyKind::kCommittee, BodyLevel::kProvince, "committee"};
  if (number.find("hdnd") != std::string::npos) return {BodyKind::kCouncil, BodyLevel::kProvince, "council"};
  return {};
}

bool same_body(const Lexeme& body, const Issuer& issuer) {
  if (body.sub != static_cast<std::uint8_t>(issuer.kind)) return false;
  if (!issuer.ministries.empty()) return std::find(issuer.ministries.begin(), issuer.ministries.end(), body.key) != issuer.ministries.end();
  return body.level == BodyLevel::kNone || body.level == issuer.level;
}

bool rules_verb(const Analysis& analysis, const Words& words, std::size_t at, bool decides) {
  if (at >= words.size()) return false;
  const std::string verb = fold(analysis.document().words(words[at].span));
  return verb == "quy dinh" || verb.starts_with("quy dinh ") || verb == "ban hanh" || (decides && verb == "quyet dinh");
}

Difference power_difference(const Analysis& a, const Clause& ca, const Analysis& b, const Clause& cb, Kind kind, const char* what,
                            double strength, const char* mechanism) {
  Reading mine, theirs;
  const ClausePair pair{a, b, ca, cb, mine, theirs, {}, {}, true, nullptr, nullptr};
  const Words& words = ca.lead.empty() ? ca.items.front().words : ca.lead;
  const Words& ground = cb.lead.empty() ? cb.items.front().words : cb.lead;
  return slot_difference(pair, kind, what, {&words, 0, words.size()}, {&ground, 0, ground.size()}, strength, mechanism);
}

void compare_powers(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                    std::vector<Difference>& out) {
  const Issuer issuer = issuer_of(a.document().header);
  compare_bans(a, as, b, bs, issuer, out);
  compare_reserved(a, as, b, bs, issuer, out);
  compare_effect(a, as, b, bs, out);
}

}  // namespace rasoat
