// Matters that a superior provision gives to another body ("do Bộ trưởng Bộ Y tế quy định").
#include <re2/re2.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>

#include "compare/knowledge.h"
#include "compare/power.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kReservedMatter = 0.65;  // share of the reserved matter that the reviewed clause is about
constexpr double kLeastMatter = 2.5;
constexpr double kSameTheme = 0.7;    // share of the shorter of matter and theme from which both are one
constexpr double kPartOfTheme = 0.4;  // … where one of several things is named whole
constexpr double kLeastTheme = 4;     // weight of a heading that says what it is about
constexpr double kOwnMatter = 0.45;   // share from which the other side gives the issuer a part of the matter
constexpr std::size_t kLongestTheme = 18;

// "do Bộ trưởng Bộ Y tế quy định", "Hội đồng nhân dân cấp tỉnh quy định mức …": the matter is what stands on the other side of the verb.
struct Reserved {
  Lexeme body;
  Part matter;
  Part core;                 ///< its first name: "Mức hoa hồng đại lý | đối với từng loại hình …"
  std::vector<Part> things;  ///< what the level or the standard is for, one by one: "trụ sở làm việc, xe ô tô và máy móc"
  std::vector<std::vector<std::string>> named;  ///< the same and the first, syllable by syllable
  bool on_rule = false;                         ///< a level, a list, a standard
  bool details = false;                         ///< "quy định chi tiết": others may still say what is not detailed
};

bool on_rule(const Words& words, std::size_t begin, std::size_t end) {
  return compare_knowledge().matters.within(words, begin, end);
}

std::vector<Part> things_in(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  constexpr double kLeastThing = 3;
  std::vector<Part> out;
  for (std::size_t i = begin, from = begin; i < end; ++i) {
    const bool last = i + 1 == end || words[i].stop == ',' || words[i].is(WordClass::kAnd);
    if (!last) continue;
    Part thing = part_of(analysis, words, from, i + 1);
    if (thing.mass >= kLeastThing && from > begin) out.push_back(std::move(thing));  // the first holds the noun of the rule
    from = i + 1;
  }
  return out;
}

Part core_of(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  std::size_t stop = begin;
  while (stop < end && (stop == begin || (words[stop - 1].stop == 0 && compare_knowledge().deeds.past_thing.at(words, stop) < 0))) ++stop;
  return part_of(analysis, words, begin, stop);
}

using Syllables = std::vector<std::string>;

// "Mức thu phí, lệ phí" → mức thu phí | lệ phí: names as syllables, for the lexicon joins words otherwise from one sentence to the next.
std::vector<Syllables> split(std::string rest, const RE2& between) {
  std::vector<Syllables> out(1);
  RE2::GlobalReplace(&rest, between, " | ");
  std::istringstream words(rest);
  for (std::string word; words >> word;) {
    if (word != "|")
      out.back().push_back(word);
    else if (!out.back().empty())
      out.emplace_back();
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

// What a matter is made of: "mức thu, miễn, giảm các khoản phí" → "mức thu", "miễn", "giảm các khoản phí".
std::vector<Syllables> named_in(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  return begin < end ? split(lower(analysis.text(words, begin, end)), *compare_knowledge().reserve_between) : std::vector<Syllables>();
}

// `any_matter`: to decide is to lay down a rule whatever the matter is; for powers that excuse.
std::vector<Reserved> reserved_in(const Analysis& analysis, const Words& words, bool any_matter) {
  std::vector<Reserved> out;
  const auto ends = [](char stop) { return stop == '.' || stop == ';' || stop == '\n' || stop == ':'; };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!words[i].is(WordClass::kBody) || words[i].stop != 0 || words[i].sub == static_cast<std::uint8_t>(BodyKind::kOther)) continue;
    const bool passive = i > 0 && fold(analysis.document().words(words[i - 1].span)) == "do";
    const bool decides = passive ? on_rule(words, i > 16 ? i - 16 : 0, i) : on_rule(words, i + 2, std::min(words.size(), i + 6));
    if (!rules_verb(analysis, words, i + 1, decides || any_matter)) continue;
    std::size_t begin = i + 2, end = begin;
    if (passive) {
      end = i - 1;
      begin = end;
      // "Tờ khai theo mẫu do Bộ … quy định": the form is laid down, not the paper.
      while (begin > 0 && !ends(words[begin - 1].stop) && fold(analysis.document().words(words[begin - 1].span)) != "theo") --begin;
    } else {
      // "theo Nghị định của Chính phủ quy định chi tiết …" is the title of a document.
      if (i > 0 && words[i - 1].is(WordClass::kFiller)) continue;
      while (end < words.size() && !ends(words[end].stop)) ++end;
      if (end < words.size()) ++end;
    }
    Reserved reserved{words[i],
                      part_of(analysis, words, begin, end),
                      core_of(analysis, words, begin, end),
                      things_in(analysis, words, begin, end),
                      named_in(analysis, words, begin, end),
                      on_rule(words, passive ? begin : begin - 1, end)};
    reserved.details = fold(analysis.text(words, i + 1, std::min(words.size(), i + 4))).starts_with("quy dinh chi tiet");
    if (reserved.matter.mass >= kLeastMatter) out.push_back(std::move(reserved));
  }
  return out;
}

bool names(const Words& words, std::uint32_t body) {
  return std::any_of(words.begin(), words.end(), [&](const Lexeme& word) { return word.key == body; });
}

bool refers(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const Lexeme& word) { return word.is(WordClass::kReference); });
}

bool names(const Clause& clause, std::uint32_t body) {
  return names(clause.lead, body) ||
         std::any_of(clause.items.begin(), clause.items.end(), [&](const Item& item) { return names(item.words, body); });
}

// What a clause is about, as short as it says so: the heading; its first words before a value or the colon of a list.
std::vector<Words> themes(const Clause& clause) {
  std::size_t end = 0;
  while (end < clause.lead.size() && end < kLongestTheme && !clause.lead[end].is(WordClass::kQuantity)) {
    const char stop = clause.lead[end++].stop;
    if (stop == ':' || stop == '.' || stop == ';' || stop == '\n') break;
  }
  return {clause.heading, Words(clause.lead.begin(), clause.lead.begin() + static_cast<std::ptrdiff_t>(end))};
}

bool holds_thing(const Reserved& reserved, const Part& theme) {
  constexpr double kWhole = 0.95;
  return std::any_of(reserved.things.begin(), reserved.things.end(), [&](const Part& thing) {
    return likeness(thing.terms, thing.mass, theme.terms, std::max(thing.mass, theme.mass)).containment >= kWhole;
  });
}

// What a rule opens with: "Quy định | mức thu phí tham quan …", "Phụ cấp ưu đãi nghề | đối với …".
Syllables opening(const Analysis& analysis, const Words& words) {
  constexpr std::size_t kLongest = 12;
  if (words.empty()) return {};
  const std::string says = lower(analysis.text(words, 0, std::min(words.size(), kLongest)));
  re2::StringPiece rest(says);
  RE2::Consume(&rest, *compare_knowledge().reserve_announces);
  auto names = split(rest.as_string(), *compare_knowledge().reserve_between);
  return names.empty() ? Syllables() : std::move(names.front());
}

// The clause opens with one of the things that are reserved, whole, and goes on with words of the matter: "Quy định mức thu phí tham quan"
// where the council decides "mức thu, miễn, giảm … các khoản phí".
bool opens_as(const Syllables& own, const Reserved& reserved) {
  constexpr std::size_t kMoreWords = 4, kLongName = 4;
  const auto in_matter = [&](const std::string& word) {
    return std::any_of(reserved.named.begin(), reserved.named.end(),
                       [&](const Syllables& name) { return std::find(name.begin(), name.end(), word) != name.end(); });
  };
  return std::any_of(reserved.named.begin(), reserved.named.end(), [&](const Syllables& name) {
    if (name.size() < 2 || name.size() > own.size() || !std::equal(name.begin(), name.end(), own.begin())) return false;
    const auto rest = own.begin() + static_cast<std::ptrdiff_t>(name.size());
    const auto end = own.begin() + static_cast<std::ptrdiff_t>(std::min(own.size(), name.size() + kMoreWords));
    return name.size() >= kLongName || std::any_of(rest, end, in_matter);
  });
}

bool sets_value(const Clause& clause) {
  const auto value = [](const Lexeme& word) { return word.is(WordClass::kQuantity); };
  const std::vector<Piece> all = pieces(clause);
  return std::any_of(all.begin(), all.end(),
                     [&](const Piece& piece) { return std::any_of(piece.words->begin(), piece.words->end(), value); });
}

double share_in(const Part& part, const Part& whole) {
  return likeness(part.terms, part.mass, whole.terms, std::max(part.mass, whole.mass)).containment;
}

// "Chi hoa hồng và hỗ trợ kênh phân phối vé số", where a ministry sets "mức hoa hồng đại lý".
bool is_about_core(const Analysis& a, const Clause& clause, const Reserved& reserved) {
  constexpr double kLeastCore = 3, kLeastWords = 2, kMostOfCore = 0.6;
  if (reserved.details || reserved.core.mass < kLeastCore) return false;
  const std::vector<Words> all = themes(clause);
  return std::any_of(all.begin(), all.end(), [&](const Words& theme) {
    const Part part = part_of(a, theme, 0, theme.size());
    return part.mass >= kLeastWords && share_in(reserved.core, part) >= kMostOfCore;
  });
}

// How far the clause is about the reserved matter, 0 … 1.
double on_matter(const Analysis& a, const Clause& clause, const Reserved& reserved) {
  Words about = clause.heading;
  about.insert(about.end(), clause.lead.begin(), clause.lead.end());
  const Part all = part_of(a, about, 0, about.size());
  const double held = share_in(reserved.matter, all);
  double best = held >= kReservedMatter ? held : 0;
  if (sets_value(clause) &&
      (is_about_core(a, clause, reserved) || opens_as(opening(a, clause.heading), reserved) || opens_as(opening(a, clause.lead), reserved)))
    best = std::max(best, kSameTheme);
  if (!reserved.on_rule) return best;
  for (const Words& theme : themes(clause)) {
    const Part part = part_of(a, theme, 0, theme.size());
    if (part.mass < kLeastTheme || !on_rule(theme, 0, theme.size())) continue;
    const double share = likeness(reserved.matter.terms, reserved.matter.mass, part.terms, part.mass).containment;
    if (share >= kSameTheme) best = std::max(best, share);
    if (share >= kPartOfTheme && holds_thing(reserved, part)) best = std::max(best, kSameTheme);
  }
  return best;
}

std::vector<std::pair<const Clause*, Reserved>> all_reserved(const Analysis& b, const std::vector<const Clause*>& bs, bool any_matter) {
  std::vector<std::pair<const Clause*, Reserved>> out;
  for (const Clause* ground : bs)
    for (const Piece& piece : pieces(*ground))
      for (Reserved& reserved : reserved_in(b, *piece.words, any_matter)) out.emplace_back(ground, std::move(reserved));
  return out;
}

}  // namespace

void compare_reserved(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                      const Issuer& issuer, std::vector<Difference>& out) {
  if (issuer.name.empty()) return;
  const auto all = all_reserved(b, bs, false), given = all_reserved(b, bs, true);
  // The superior gives the issuer its share of the matter.
  const auto empowered = [&](const Reserved& reserved) {
    return std::any_of(given.begin(), given.end(), [&](const auto& other) {
      const Part &x = reserved.matter, &y = other.second.matter;
      return same_body(other.second.body, issuer) && likeness(x.terms, x.mass, y.terms, y.mass).containment >= kOwnMatter;
    });
  };
  for (const auto& [ground, reserved] : all) {
    if (same_body(reserved.body, issuer) || empowered(reserved)) continue;
    for (const Clause* clause : as) {
      // A clause that names that body, or that only refers to another rule, takes no power away.
      if (names(*clause, reserved.body.key) || refers(clause->lead)) continue;
      const double share = on_matter(a, *clause, reserved);
      if (share <= 0) continue;
      out.push_back(power_difference(a, *clause, b, *ground, Kind::kCompetence, "reserved power", 0.4 + 0.25 * share, "reserved"));
      break;
    }
  }
}

}  // namespace rasoat
