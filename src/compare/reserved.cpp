// Matters that a superior provision gives to another body ("do Bộ trưởng Bộ Y tế quy định").
#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "compare/grants.h"
#include "compare/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kReservedMatter = 0.65;  // share of the reserved matter that the reviewed clause is about
constexpr double kSameTheme = 0.7;        // share of the shorter of matter and theme from which both are one
constexpr double kPartOfTheme = 0.4;      // … where one of several things is named whole
constexpr double kLeastTheme = 4;         // weight of a heading that says what it is about
constexpr double kOwnMatter = 0.45;       // share from which the other side gives the issuer a part of the matter
constexpr std::size_t kLongestTheme = 18;

// A body by another name of its level is the same: "Hội đồng nhân dân" of a rule on provinces. Ministries are told by their field.
bool one_body(const Lexeme& word, const Lexeme& body) {
  if (!word.is(WordClass::kBody)) return false;
  return word.key == body.key || (word.sub == body.sub && body.sub == static_cast<std::uint8_t>(BodyKind::kCouncil));
}

bool names(const Words& words, const Grant& grant) {
  return std::any_of(words.begin(), words.end(), [&](const Lexeme& word) {
    return std::any_of(grant.bodies.begin(), grant.bodies.end(), [&](const Lexeme& body) { return one_body(word, body); });
  });
}

// "Ban hành kèm theo Quyết định này …" refers to nothing else; nor does a day, or "đường loại 1".
bool refers(const Analysis& a, const Words& words) {
  const ReserveKnowledge& known = compare_knowledge().reserve;
  if (RE2::PartialMatch(lower(a.text(words, 0, words.size())), *known.defers)) return true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].is(WordClass::kReference)) continue;
    const std::string says = lower(a.document().words(words[i].span));
    const bool attached =
        RE2::FullMatch(says, *known.itself) && i > 0 && RE2::PartialMatch(" " + lower(a.text(words, 0, i)), *known.attached);
    if (!attached && !RE2::FullMatch(says, *known.mere)) return true;
  }
  return false;
}

bool names(const Clause& clause, const Grant& grant) {
  return names(clause.lead, grant) ||
         std::any_of(clause.items.begin(), clause.items.end(), [&](const Item& item) { return names(item.words, grant); });
}

// Another clause of its article takes the power from that body: "… theo nghị quyết của Hội đồng nhân dân".
bool article_names(const Analysis& a, const std::vector<const Clause*>& as, const Clause& clause, const Grant& grant) {
  const std::int32_t article = a.document().ancestor(clause.unit, UnitKind::kArticle);
  return article >= 0 && std::any_of(as.begin(), as.end(), [&](const Clause* other) {
           return a.document().ancestor(other->unit, UnitKind::kArticle) == article &&
                  RE2::PartialMatch(folded(a, *other), *compare_knowledge().reserve.by_leave) && names(*other, grant);
         });
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

bool holds_thing(const Grant& grant, const Part& theme) {
  constexpr double kWhole = 0.95;
  return std::any_of(grant.things.begin(), grant.things.end(), [&](const Part& thing) {
    return likeness(thing.terms, thing.mass, theme.terms, std::max(thing.mass, theme.mass)).containment >= kWhole;
  });
}

// What a rule opens with: "Quy định | mức thu phí tham quan …", "Phụ cấp ưu đãi nghề | đối với …"; all that it announces before a list.
std::vector<Syllables> openings(const Analysis& analysis, const Words& words) {
  constexpr std::size_t kLongest = 12;
  if (words.empty()) return {};
  const std::string says = lower(analysis.text(words, 0, std::min(words.size(), kLongest)));
  re2::StringPiece rest(says);
  RE2::Consume(&rest, *compare_knowledge().reserve.announces);
  const bool announced = rest.size() < says.size();
  const std::size_t list = rest.find(':');
  std::vector<Syllables> out = names_in(rest.substr(0, list).as_string());
  if (out.size() > 1 && !(announced && list != re2::StringPiece::npos)) out.resize(1);
  return out;
}

// Syllables by which the reviewed document says what its clause is about, besides the clause's first words.
std::set<std::string> told_of(const Analysis& a, const Clause& clause) {
  std::set<std::string> out;
  std::string words = a.document().header.title + " | " + std::string(a.text(clause.heading, 0, clause.heading.size())) + " | " +
                      std::string(a.text(clause.lead, 0, clause.lead.size()));
  for (const Syllables& name : names_in(std::move(words))) out.insert(name.begin(), name.end());
  return out;
}

double share_told(Syllables::const_iterator begin, Syllables::const_iterator end, const std::set<std::string>& told) {
  return begin == end ? 0
                      : static_cast<double>(std::count_if(begin, end, [&](const std::string& word) { return told.count(word) > 0; })) /
                            static_cast<double>(end - begin);
}

// "mức giới hạn tối đa dư lượng thuốc" → dư lượng thuốc: whoever says how much of it there may be lays down the level.
Syllables without_level(const Syllables& name) {
  std::string words;
  for (const std::string& word : name) words += word + " ";
  re2::StringPiece rest(words);
  if (!RE2::Consume(&rest, *compare_knowledge().reserve.level)) return {};
  auto left = names_in(rest.as_string());
  return left.size() == 1 ? std::move(left.front()) : Syllables();
}

class Opening {
 public:
  Opening(const Grant& grant, const std::set<std::string>& told) : grant_(grant), told_(told) {}

  // The clause opens with one of the things that are reserved, whole, and goes on with words of the matter: "Quy định mức thu phí tham
  // quan" where the council decides "mức thu, miễn, giảm … các khoản phí".
  [[nodiscard]] bool is(const Syllables& own) const {
    return std::any_of(grant_.named.begin(), grant_.named.end(), [&](const Syllables& name) {
      const Syllables bare = without_level(name);
      return opens(own, name) || is_short_for(own, name) || (bare.size() >= kLongName && (opens(own, bare) || is_short_for(own, bare)));
    });
  }

 private:
  static constexpr std::size_t kLongName = 4;
  static constexpr double kTold = 0.7;

  [[nodiscard]] bool in_matter(const std::string& word) const {
    return std::any_of(grant_.named.begin(), grant_.named.end(),
                       [&](const Syllables& name) { return std::find(name.begin(), name.end(), word) != name.end(); });
  }

  [[nodiscard]] bool opens(const Syllables& own, const Syllables& name) const {
    constexpr std::size_t kMoreWords = 4;
    if (name.size() < 2 || name.size() > own.size() || !std::equal(name.begin(), name.end(), own.begin())) return false;
    const auto rest = own.begin() + static_cast<std::ptrdiff_t>(name.size());
    const auto end = own.begin() + static_cast<std::ptrdiff_t>(std::min(own.size(), name.size() + kMoreWords));
    return name.size() >= kLongName || std::any_of(rest, end, [&](const std::string& word) { return in_matter(word); });
  }

  // "Mức phụ cấp" in a decision "về người hoạt động không chuyên trách": the rest of the name stands in the title or the heading.
  [[nodiscard]] bool is_short_for(const Syllables& own, const Syllables& name) const {
    if (own.size() < 2 || name.size() < own.size() + 2 || !std::equal(own.begin(), own.end(), name.begin())) return false;
    if (own.size() > kLongName) return true;
    return share_told(name.begin() + static_cast<std::ptrdiff_t>(own.size()), name.end(), told_) >= kTold;
  }

  const Grant& grant_;
  const std::set<std::string>& told_;
};

// A value that may be the level that is reserved: days are how long something takes, unless a time is what is reserved.
bool sets_value(const Analysis& a, const Clause& clause, const Grant& grant) {
  const auto value = [&](const Lexeme& word) {
    if (!word.is(WordClass::kQuantity)) return false;
    const Dimension dimension = a.quantity(word).dimension;
    return grant.of_time || (dimension != Dimension::kTime && dimension != Dimension::kWorkingTime);
  };
  const std::vector<Piece> all = pieces(clause);
  return std::any_of(all.begin(), all.end(),
                     [&](const Piece& piece) { return std::any_of(piece.words->begin(), piece.words->end(), value); });
}

// "Thời hạn giao đất ở" is no "hạn mức giao đất ở".
bool names_level(const Words& words, const Grant& grant) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (compare_knowledge().reserve.matters.at(words, i) >= 0 && (grant.of_time || compare_knowledge().reserve.times.at(words, i) < 0))
      return true;
  return false;
}

// "Chi hoa hồng và hỗ trợ kênh phân phối vé số", where a ministry sets "mức hoa hồng đại lý".
bool is_about_core(const Analysis& a, const Clause& clause, const Grant& grant) {
  constexpr double kLeastCore = 3, kLeastWords = 2, kMostOfCore = 0.6;
  if (grant.details || grant.core.mass < kLeastCore) return false;
  const std::vector<Words> all = themes(clause);
  return std::any_of(all.begin(), all.end(), [&](const Words& theme) {
    const Part part = part_of(a, theme, 0, theme.size());
    return part.mass >= kLeastWords && share(grant.core, part) >= kMostOfCore;
  });
}

// "Mức học phí, …" → " mức học phí … ".
std::string blank_between(std::string words) {
  static const RE2 marks(R"([,;:.()\s]+)");
  RE2::GlobalReplace(&words, marks, " ");
  return " " + words + " ";
}

// "bằng hai lần mức …", "0,5 mức lương cơ sở"; "02 lần một quý" is how often.
bool is_amount(const Analysis& a, const Lexeme& word) {
  if (!word.is(WordClass::kQuantity)) return false;
  const Quantity& quantity = a.quantity(word);
  if (quantity.dimension == Dimension::kMoney) return true;
  if (quantity.dimension != Dimension::kMultiple) return false;
  constexpr std::uint32_t kNext = 20;  // bytes
  const auto end = std::min(word.span.end + kNext, static_cast<std::uint32_t>(a.document().text.words.size()));
  return quantity.unit != "lần" ||
         RE2::PartialMatch(fold(a.document().words({word.span.end, end})), *compare_knowledge().reserve.multiple_of);
}

// "Mức thu phí khai thác dữ liệu …" is no rule on "khai thác dữ liệu".
bool opens_with_sum(const Analysis& a, const Clause& clause) {
  const std::vector<Syllables> all = openings(a, clause.lead);
  return std::any_of(all.begin(), all.end(), [](const Syllables& name) { return head_of(name).sum; });
}

// The clause names what the matter is of: who sets "cự ly tối đa của tuyến" sets no list of them. Any amount of money is a level.
bool says_head(const Analysis& a, const Clause& clause, const Grant& grant) {
  if (grant.heads.empty()) return !opens_with_sum(a, clause);
  const std::string says =
      blank_between(lower(a.text(clause.heading, 0, clause.heading.size())) + " " + lower(a.text(clause.lead, 0, clause.lead.size())));
  const auto amount = [&](const Lexeme& word) { return is_amount(a, word); };
  const std::vector<Piece> all = pieces(clause);
  const bool sums = std::any_of(all.begin(), all.end(),
                                [&](const Piece& piece) { return std::any_of(piece.words->begin(), piece.words->end(), amount); });
  return std::any_of(grant.heads.begin(), grant.heads.end(),
                     [&](const Head& head) { return (head.sum && sums) || says.find(" " + head.noun + " ") != std::string::npos; });
}

bool opens_with(const Analysis& a, const Clause& clause, const Grant& grant) {
  const std::set<std::string> told = told_of(a, clause);
  const Opening opening(grant, told);
  for (const Words* words : {&clause.heading, &clause.lead}) {
    const std::vector<Syllables> all = openings(a, *words);
    if (std::any_of(all.begin(), all.end(), [&](const Syllables& own) { return opening.is(own); })) return true;
  }
  return false;
}

// How far the clause is about the reserved matter, 0 … 1.
double on_matter(const Analysis& a, const Clause& clause, const Grant& grant) {
  Words about = clause.heading;
  about.insert(about.end(), clause.lead.begin(), clause.lead.end());
  const Part all = part_of(a, about, 0, about.size());
  const double held = share(grant.matter, all);
  if (!says_head(a, clause, grant)) return 0;
  const bool valued = sets_value(a, clause, grant);
  double best = held >= kReservedMatter && (!grant.on_rule || valued || names_level(about, grant)) ? held : 0;
  if (valued && (is_about_core(a, clause, grant) || opens_with(a, clause, grant))) best = std::max(best, kSameTheme);
  if (!grant.on_rule) return best;
  for (const Words& theme : themes(clause)) {
    const Part part = part_of(a, theme, 0, theme.size());
    if (part.mass < kLeastTheme || !names_level(theme, grant)) continue;
    const double share = likeness(grant.matter.terms, grant.matter.mass, part.terms, part.mass).containment;
    if (share >= kSameTheme) best = std::max(best, share);
    if (share >= kPartOfTheme && holds_thing(grant, part)) best = std::max(best, kSameTheme);
  }
  return best;
}

// "Chính phủ quy định cụ thể …": what the decree lays down a circular details.
bool goes_on(const Grant& grant, const Issuer& issuer) {
  const auto by = static_cast<BodyKind>(grant.bodies.back().sub);
  return grant.closer && issuer.name == "ministry" && (by == BodyKind::kGovernment || by == BodyKind::kPrimeMinister);
}

}  // namespace

void compare_reserved(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                      const Issuer& issuer, std::vector<Difference>& out) {
  if (issuer.name.empty()) return;
  const auto all = grants_in(b, bs, false), given = grants_in(b, bs, true);
  // The superior gives the issuer its share of the matter.
  const auto empowered = [&](const Grant& grant) {
    return std::any_of(given.begin(), given.end(), [&](const Grant& other) {
      const Part &x = grant.matter, &y = other.matter;
      return gives_to(other, issuer) && likeness(x.terms, x.mass, y.terms, y.mass).containment >= kOwnMatter;
    });
  };
  for (const Grant& grant : all) {
    if (gives_to(grant, issuer) || empowered(grant) || goes_on(grant, issuer)) continue;
    for (const Clause* clause : as) {
      // A clause that names that body, or that only refers to another rule, takes no power away.
      if (names(*clause, grant) || refers(a, clause->lead)) continue;
      const double share = on_matter(a, *clause, grant);
      if (share <= 0 || article_names(a, as, *clause, grant)) continue;
      out.push_back(power_difference(a, *clause, b, *grant.ground, Kind::kCompetence, "reserved power", 0.4 + 0.25 * share, "reserved"));
      break;
    }
  }
}

}  // namespace rasoat
