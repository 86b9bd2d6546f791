// Who issued a document, and what of another speaks of who may regulate.
#include "compare/power.h"

#include <re2/re2.h>

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

Issuer by_number(const Header& header) {
  const std::string number = fold(header.number);
  if (header.type.starts_with("thong-tu")) return {BodyKind::kMinistry, BodyLevel::kCentral, "ministry", ministries_of(header.number)};
  if (number.find("ubnd") != std::string::npos) return {BodyKind::kCommittee, BodyLevel::kNone, "committee"};
  if (number.find("hdnd") != std::string::npos) return {BodyKind::kCouncil, BodyLevel::kNone, "council"};
  return {};
}

// By the head of the document, for drafts without a number: "Ủy ban nhân dân huyện Ngàn Phố".
Issuer by_name(const Header& header) {
  Issuer out;
  for (const std::string& issuer : header.issuers)
    for (const Lexeme& word : lexemes_in(issuer).all) {
      if (!word.is(WordClass::kBody)) continue;
      const auto kind = static_cast<BodyKind>(word.sub);
      if (kind == BodyKind::kMinistry) {
        out.kind = kind, out.level = BodyLevel::kCentral, out.name = "ministry";
        out.ministries.push_back(word.key);
      } else if (out.name.empty() && (kind == BodyKind::kCommittee || kind == BodyKind::kCouncil)) {
        out.kind = kind, out.level = word.level;
        out.name = kind == BodyKind::kCommittee ? "committee" : "council";
      }
      break;
    }
  return out;
}

}  // namespace

Issuer issuer_of(const Header& header) {
  Issuer out = by_number(header);
  const Issuer named = by_name(header);
  if (out.name.empty()) out = named;
  if (out.kind == named.kind && named.level != BodyLevel::kNone) out.level = named.level;
  if (out.level == BodyLevel::kNone) out.level = BodyLevel::kProvince;
  static const RE2 province(R"((?:^|\s)[Tt]ỉnh \p{Lu})");
  const auto says_province = [](const std::string& words) { return RE2::PartialMatch(words, province); };
  out.of_province = says_province(header.title) || std::any_of(header.issuers.begin(), header.issuers.end(), says_province);
  return out;
}

bool same_body(const Lexeme& body, const Issuer& issuer) {
  if (body.sub != static_cast<std::uint8_t>(issuer.kind)) return false;
  if (!issuer.ministries.empty()) return std::find(issuer.ministries.begin(), issuer.ministries.end(), body.key) != issuer.ministries.end();
  return body.level == BodyLevel::kNone || body.level == issuer.level;
}

bool rules_verb(const Analysis& analysis, const Words& words, std::size_t at, bool decides) {
  if (at >= words.size()) return false;
  const std::string verb = fold(analysis.document().words(words[at].span));
  return verb == "quy dinh" || (verb.starts_with("quy dinh ") && verb != "quy dinh tai") || verb == "ban hanh" ||
         (decides && (verb == "quyet dinh" || verb == "quyet dinh so"));
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
  compare_delegated(a, as, b, bs, issuer, out);
  compare_effect(a, as, b, bs, issuer, out);
}

}  // namespace rasoat
