// What a superior provision says of who may regulate: forbidden classes of rules, powers reserved to another body, days of effect.
#include <re2/re2.h>

#include <memory>

#include "compare/knowledge.h"
#include "compare/slots.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kReservedMatter = 0.65;  // share of the reserved matter that the reviewed clause is about
constexpr double kLeastMatter = 2.5;

// The class of the issuer, from the type and the number of the document.
struct Issuer {
  BodyKind kind = BodyKind::kOther;
  BodyLevel level = BodyLevel::kNone;
  std::string name;
};

Issuer issuer_of(const Header& header) {
  const std::string number = fold(header.number);
  if (header.type.starts_with("thong-tu")) return {BodyKind::kMinistry, BodyLevel::kCentral, "ministry"};
  if (number.find("ubnd") != std::string::npos) return {BodyKind::kCommittee, BodyLevel::kProvince, "committee"};
  if (number.find("hdnd") != std::string::npos) return {BodyKind::kCouncil, BodyLevel::kProvince, "council"};
  return {};
}

Difference power_difference(const Analysis& a, const Clause& ca, const Analysis& b, const Clause& cb, Kind kind, const char* what,
                            double strength, const char* mechanism) {
  const ClausePair pair{a, b, ca, cb, {}, {}};
  const Words& words = ca.lead.empty() ? ca.items.front().words : ca.lead;
  const Words& ground = cb.lead.empty() ? cb.items.front().words : cb.lead;
  return slot_difference(pair, kind, what, {&words, 0, words.size()}, {&ground, 0, ground.size()}, strength, mechanism);
}

void compare_bans(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                  const Issuer& issuer, std::vector<Difference>& out) {
  for (const Ban& ban : compare_knowledge().bans) {
    if (std::find(ban.issuers.begin(), ban.issuers.end(), issuer.name) == ban.issuers.end()) continue;
    const Clause* ground = nullptr;
    for (const Clause* clause : bs)
      if (!ground && RE2::PartialMatch(folded(b, *clause), *ban.says)) ground = clause;
    if (!ground) continue;
    for (const Clause* clause : as) {
      if (clause->items.size() < ban.least_items ||
          !RE2::PartialMatch(folded(a, clause->heading) + " " + folded(a, clause->lead), *ban.states))
        continue;
      out.push_back(power_difference(a, *clause, b, *ground, Kind::kCompetence, ban.what.c_str(), ban.strength, "ban"));
      break;  // one finding a ground: the reader sees the rest of the article
    }
  }
}

// "do Bộ trưởng Bộ Y tế quy định", "Hội đồng nhân dân cấp tỉnh quy định mức …": the matter is what stands on the other side of the verb.
struct Reserved {
  Lexeme body;
  Part matter;
};

bool rules_verb(const Analysis& analysis, const Words& words, std::size_t at) {
  if (at >= words.size()) return false;
  const std::string verb = fold(analysis.document().words(words[at].span));
  return verb == "quy dinh" || verb.starts_with("quy dinh ") || verb == "ban hanh";  // "quyết định" is mostly an act in a single case
}

std::vector<Reserved> reserved_in(const Analysis& analysis, const Words& words) {
  std::vector<Reserved> out;
  const auto ends = [](char stop) { return stop == '.' || stop == ';' || stop == '\n' || stop == ':'; };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!words[i].is(WordClass::kBody) || words[i].stop != 0 || words[i].sub == static_cast<std::uint8_t>(BodyKind::kOther)) continue;
    if (!rules_verb(analysis, words, i + 1)) continue;
    const bool passive = i > 0 && fold(analysis.document().words(words[i - 1].span)) == "do";
    std::size_t begin = i + 2, end = begin;
    if (passive) {
      end = i - 1;
      begin = end;
      while (begin > 0 && !ends(words[begin - 1].stop)) --begin;
    } else {
      // "theo Nghị định của Chính phủ quy định chi tiết …" is the title of a document.
      if (i > 0 && words[i - 1].is(WordClass::kFiller)) continue;
      while (end < words.size() && !ends(words[end].stop)) ++end;
      if (end < words.size()) ++end;
    }
    Reserved reserved{words[i], part_of(analysis, words, begin, end)};
    if (reserved.matter.mass >= kLeastMatter) out.push_back(std::move(reserved));
  }
  return out;
}

bool same_body(const Lexeme& body, const Issuer& issuer) {
  return body.sub == static_cast<std::uint8_t>(issuer.kind) && (body.level == BodyLevel::kNone || body.level == issuer.level);
}

bool names(const Words& words, std::uint32_t body) {
  return std::any_of(words.begin(), words.end(), [&](const Lexeme& word) { return word.key == body; });
}

bool refers(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const Lexeme& word) { return word.is(WordClass::kReference); });
}

void compare_reserved(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                      const Issuer& issuer, std::vector<Difference>& out) {
  if (issuer.name.empty()) return;
  for (const Clause* ground : bs)
    for (const Piece& piece : pieces(*ground))
      for (const Reserved& reserved : reserved_in(b, *piece.words)) {
        if (same_body(reserved.body, issuer)) continue;
        for (const Clause* clause : as) {
          // A clause that names that body, or that only refers to another rule, takes no power away.
          if (names(clause->lead, reserved.body.key) || refers(clause->lead)) continue;
          Words about = clause->heading;
          about.insert(about.end(), clause->lead.begin(), clause->lead.end());
          const Part mine = part_of(a, about, 0, about.size());
          const double share =
              likeness(reserved.matter.terms, reserved.matter.mass, mine.terms, std::max(mine.mass, reserved.matter.mass)).containment;
          if (share < kReservedMatter) continue;
          out.push_back(power_difference(a, *clause, b, *ground, Kind::kCompetence, "reserved power", 0.4 + 0.25 * share, "reserved"));
          break;
        }
      }
}

int year_of(std::string_view number) {
  static const RE2 with_year(R"(/((?:19|20)[0-9]{2})/)");
  int year = 0;
  return RE2::PartialMatch(re2::StringPiece(number.data(), number.size()), with_year, &year) ? year : 0;
}

void compare_effect(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                    std::vector<Difference>& out) {
  const CompareKnowledge& known = compare_knowledge();
  const int issued = year_of(a.document().header.number);
  for (const Clause* clause : as) {
    if (!clause->effect) continue;
    const std::string says = folded(a, *clause);
    static const RE2 day(
        R"((?:hieu luc|ap dung) (?:thi hanh )?(?:ke )?tu ngay [0-9]{1,2}(?: thang |/|-)[0-9]{1,2}(?: nam |/|-)([0-9]{4}))");
    int year = 0;
    bool before_issue = false;
    for (re2::StringPiece rest(says); !before_issue && RE2::FindAndConsume(&rest, day, &year);) before_issue = issued > 0 && year < issued;
    const bool at_once = RE2::PartialMatch(says, *known.effect_at_once);
    for (const Clause* ground : bs) {
      const std::string demands = folded(b, *ground);
      const bool broken = (at_once && RE2::PartialMatch(demands, *known.effect_earliest)) ||
                          (before_issue && RE2::PartialMatch(demands, *known.no_retroaction));
      if (!broken) continue;
      out.push_back(power_difference(a, *clause, b, *ground, Kind::kValidity, "day of effect", 0.85, "effect"));
      return;
    }
  }
}

}  // namespace

void compare_powers(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                    std::vector<Difference>& out) {
  const Issuer issuer = issuer_of(a.document().header);
  compare_bans(a, as, b, bs, issuer, out);
  compare_reserved(a, as, b, bs, issuer, out);
  compare_effect(a, as, b, bs, out);
}

}  // namespace rasoat
