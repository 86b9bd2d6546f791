#include "judge/no_rule.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "judge/confidence.h"
#include "judge/knowledge.h"
#include "rasoat/bodies.h"
#include "rasoat/lexicon.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// Since this day there are no districts: what a text gave them is held by others under the general law. Ground: Luật Tổ chức chính quyền
// địa phương số 72/2025/QH15.
const Date kNoDistricts = *Date::make(2025, 7, 1);

constexpr double kSameSentence = 0.65;  // dice from which a sentence is one of the superior's, taken over

// The patterns of formulas.toml, compiled once.
struct Words {
  RE2 ministry_rank{judge_knowledge().words_of_no_rule("ministry_rank")};
  RE2 departments{judge_knowledge().words_of_no_rule("departments")};
  RE2 example{judge_knowledge().words_of_no_rule("example")};
  RE2 definitions{judge_knowledge().words_of_no_rule("definitions")};
  RE2 bare_ban{judge_knowledge().words_of_no_rule("bare_ban")};
  RE2 ban{judge_knowledge().words_of_no_rule("ban")};
  RE2 banned_goods{judge_knowledge().words_of_no_rule("banned_goods")};
  RE2 named_place{judge_knowledge().words_of_no_rule("named_place")};
  RE2 closes_list{judge_knowledge().words_of_no_rule("closes_list")};
  RE2 blank{judge_knowledge().words_of_no_rule("blank")};
  RE2 what_else{judge_knowledge().words_of_no_rule("what_else")};
  RE2 opens_fine{judge_knowledge().words_of_no_rule("opens_fine")};
  RE2 fined_act{judge_knowledge().words_of_no_rule("fined_act")};
  RE2 may_fine{judge_knowledge().words_of_no_rule("may_fine")};
  RE2 fine{judge_knowledge().words_of_no_rule("fine")};
};

const Words& known() {
  static const Words instance;
  return instance;
}

bool has(const RE2& pattern, const std::string& words) {
  return RE2::PartialMatch(words, pattern);
}

struct Body {
  bool found = false, central = false, local = false, district = false, government = false;
};

Body first_body(std::string_view words) {
  for (const Lexeme& word : lexemes_in(words).all) {
    if (!word.is(WordClass::kBody)) continue;
    const auto kind = static_cast<BodyKind>(word.sub);
    Body out;
    out.found = true;
    out.central = word.level == BodyLevel::kCentral || kind == BodyKind::kGovernment || kind == BodyKind::kPrimeMinister ||
                  kind == BodyKind::kMinistry || kind == BodyKind::kAssembly || has(known().ministry_rank, fold(words));
    out.local = kind == BodyKind::kCouncil || kind == BodyKind::kCommittee || kind == BodyKind::kDepartment;
    out.government = kind == BodyKind::kGovernment || kind == BodyKind::kPrimeMinister;
    out.district = word.level == BodyLevel::kDistrict;
    return out;
  }
  return {};
}

bool in_annex(const Document& document, std::int32_t unit) {
  return document.ancestor(unit, UnitKind::kAnnex) >= 0;
}

bool amends(const Document& document, std::int32_t unit) {
  return std::any_of(document.amendments.begin(), document.amendments.end(), [&](const Amendment& one) { return one.unit == unit; });
}

// "Thông tư số 01/2025/TT-BNNMT ngày 15 tháng 5 năm 2025 của Bộ …": the body stands there, within the citation or after it, as the
// issuer of what is cited.
bool names_issuer(const Document& document, Span span) {
  constexpr std::uint32_t kDateAndOf = 60;
  return std::any_of(document.citations.begin(), document.citations.end(), [&](const Citation& citation) {
    if (citation.span.contains(span)) return true;
    if (citation.span.end > span.begin || span.begin - citation.span.end > kDateAndOf || citation.targets.empty()) return false;
    const std::string between = lower(document.words({citation.span.end, span.begin}));
    return !citation.targets.front().document.empty() && between.size() >= 5 && between.find("của") != std::string::npos &&
           between.find_first_of(",;.") == std::string::npos;
  });
}

// "cơ quan có thẩm quyền", "các cơ quan, tổ chức liên quan": whichever body it is, to be named elsewhere.
bool any_competent_body(const std::string& words) {
  static const RE2 classes(judge_knowledge().body_class);
  return RE2::PartialMatch(fold(words), classes);
}

// A line "Ví dụ 3: …" and what follows it in its clause but for lettered points: cases that were made up to show how the rule works.
bool in_example(const Document& document, std::int32_t unit, Span span) {
  if (unit < 0 || span.empty()) return false;
  const auto at = [&](std::int32_t index) -> const Unit& { return document.units[static_cast<std::size_t>(index)]; };
  if ((at(unit).kind == UnitKind::kIndent || at(unit).kind == UnitKind::kText) && at(unit).parent >= 0) unit = at(unit).parent;
  const Span extent = at(unit).extent;
  if (!extent.contains(span)) return false;
  return has(known().example, lower(document.words({extent.begin, span.end})));
}

bool under_definitions(const Document& document, std::int32_t unit) {
  const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
  return article >= 0 && has(known().definitions, lower(document.words(document.units[static_cast<std::size_t>(article)].heading)));
}

bool names_no_power(const Difference& difference, const Party& a, const Party& b) {
  const Document &own = *a.document, &other = *b.document;
  if (in_annex(own, difference.a_unit) || in_annex(other, difference.b_unit)) return true;
  if (amends(own, difference.a_unit) || amends(other, difference.b_unit)) return true;
  // An issuer that does not fit the number is a mistake, and no power.
  if (difference.mechanism == "cited-issuer") return false;
  if (names_issuer(own, difference.a_span) || names_issuer(other, difference.b_span)) return true;
  if (any_competent_body(difference.a) || any_competent_body(difference.b)) return true;
  // "Cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh" is the class, a department one of it.
  return first_body(difference.a).local && has(known().departments, fold(difference.b));
}

// "không tổ chức" and "không được tổ chức" forbid alike.
bool one_prohibition(const Difference& difference) {
  const auto forbids = [](const std::string& words) { return has(known().bare_ban, fold(words)); };
  return forbids(difference.a) && forbids(difference.b);
}

// "hàng hóa cấm xuất khẩu", "nơi được phép hút thuốc": the word tells which goods or which place, and forbids or allows nothing here.
bool tells_which(const Document& document, Span span) {
  constexpr std::uint32_t kBefore = 32;
  const std::uint32_t begin = span.begin > kBefore ? span.begin - kBefore : 0;
  const std::string before = fold(document.words({begin, span.begin}));
  return has(known().named_place, before) || (has(known().ban, fold(document.words(span))) && has(known().banned_goods, before));
}

// "Khoáng sản không kim loại.": the name of a thing, no sentence.
bool is_name(const Document& document, std::int32_t unit) {
  constexpr std::size_t kLeast = 6;
  return unit >= 0 && tokenize(document.words(document.units[static_cast<std::size_t>(unit)].extent)).size() <= kLeast;
}

// "Phạt tiền … đối với hành vi … tại khu vực không được phép": names the act that is fined; what is forbidden stands elsewhere.
bool names_offence(const Document& document, std::int32_t unit) {
  for (; unit >= 0; unit = document.units[static_cast<std::size_t>(unit)].parent) {
    if (has(known().opens_fine, fold(document.words(document.units[static_cast<std::size_t>(unit)].text)))) return true;
  }
  return false;
}

bool forbids_nothing(const Difference& difference, const Party& a, const Party& b) {
  if (names_offence(*a.document, difference.a_unit) != names_offence(*b.document, difference.b_unit)) return true;
  return one_prohibition(difference) || tells_which(*a.document, difference.a_span) || tells_which(*b.document, difference.b_span) ||
         is_name(*a.document, difference.a_unit) || is_name(*b.document, difference.b_unit);
}

// "Số lượng hồ sơ: 01 bộ" closes a list of papers and is none of them.
bool closes_list(const Difference& difference) {
  const auto closes = [](const std::string& words) { return has(known().closes_list, fold(words)); };
  return closes(difference.a) || closes(difference.b);
}

// "Phương thức khác": whatever else there is, a lower document may leave out.
bool leaves_open_what_else(const Difference& difference) {
  return difference.a.empty() && has(known().what_else, fold(difference.b));
}

// Words that follow each other.
using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

Pairs pairs_in(std::string_view words) {
  const std::vector<Token> all = tokenize(words);
  Pairs out;
  for (std::size_t i = 1; i < all.size(); ++i) out.emplace(all[i - 1].folded, all[i].folded);
  return out;
}

// … of the article around some words of it.
Pairs pairs_around(const Document& document, Span item) {
  if (item.empty()) return {};
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    if (unit.kind != UnitKind::kArticle || !unit.extent.contains(item)) continue;
    Pairs out = pairs_in(document.words({unit.extent.begin, item.begin}));
    out.merge(pairs_in(document.words({item.end, unit.extent.end})));
    return out;
  }
  return {};
}

// An item that one list has and the other has not, while the article of the other says it in a clause beside the list: "1. Bộ trưởng cấp
// phép … a) …; b) …; 2. Giám đốc Cảng vụ cấp phép …".
// Words that the list's own article says besides tell nothing of the item.
bool said_beside(const Document& document, std::int32_t unit, const std::string& item, const Document& whole, Span where) {
  constexpr double kMost = 0.8;
  constexpr std::size_t kLeast = 4, kLeastOwn = 2;
  const std::int32_t article = unit < 0 ? -1 : document.ancestor(unit, UnitKind::kArticle);
  Pairs sought = pairs_in(item);
  if (article < 0 || sought.size() < kLeast) return false;
  for (const auto& pair : pairs_around(whole, where)) sought.erase(pair);
  if (sought.size() < kLeastOwn) return false;
  const Pairs held = pairs_in(document.words(document.units[static_cast<std::size_t>(article)].extent));
  const auto found = std::count_if(sought.begin(), sought.end(), [&](const auto& pair) { return held.count(pair) > 0; });
  return static_cast<double>(found) >= kMost * static_cast<double>(sought.size());
}

// "cơ sở bán buôn thuốc, nguyên liệu làm thuốc …: kho thuốc": what the series leaves out the sentence names before it.
bool said_in_clause(const Document& document, std::int32_t unit, const std::string& item) {
  constexpr std::size_t kLeast = 3;
  if (unit < 0 || tokenize(item).size() < kLeast) return false;
  return fold(document.words(document.units[static_cast<std::size_t>(unit)].text)).find(fold(item)) != std::string::npos;
}

bool is_no_item(const Difference& difference, const Party& a, const Party& b) {
  // Each document lists the terms that it uses.
  if (under_definitions(*a.document, difference.a_unit) || under_definitions(*b.document, difference.b_unit)) return true;
  if (closes_list(difference) || leaves_open_what_else(difference)) return true;
  // The next clause on fines fines the same act otherwise.
  const auto said = [](const Document& document, std::int32_t unit, const std::string& item, const Document& whole, Span where) {
    return !names_offence(document, unit) && (said_in_clause(document, unit, item) || said_beside(document, unit, item, whole, where));
  };
  if (difference.a.empty()) return said(*a.document, difference.a_unit, difference.b, *b.document, difference.b_span);
  return difference.b.empty() && said(*b.document, difference.b_unit, difference.a, *a.document, difference.a_span);
}

// "c) Phạm nhân là người nước ngoài;" names a case, "Bộ Xây dựng là cơ quan đầu mối …" who is competent: neither says what a term means.
bool explains_no_term(const Document& document, std::int32_t unit) {
  if (unit < 0 || under_definitions(document, unit)) return false;
  const Unit& own = document.units[static_cast<std::size_t>(unit)];
  if (own.kind == UnitKind::kPoint) return true;
  const std::vector<Lexeme> words = lexemes_in(document.words(own.text)).all;
  return !words.empty() && words.front().is(WordClass::kBody);
}

// "Kế hoạch của ……(2)": a form to be filled in.
bool is_form(const Document& document, std::int32_t unit) {
  return unit >= 0 && in_annex(document, unit) &&
         has(known().blank, std::string(document.words(document.units[static_cast<std::size_t>(unit)].extent)));
}

// Fines are set act by act: found by what is alike around them ("phạt tiền … đối với hành vi …") they are those of two acts. A line "Phạt
// tiền đến …" that names no act is what one official may impose, in each field another sum; and of two decrees each fines its own acts.
bool fines_of_two_acts(const Difference& difference, const Party& a, const Party& b) {
  // A value beside a fine is of what is fined: how long a boat is.
  if (difference.mechanism == "value" && names_offence(*a.document, difference.a_unit) != names_offence(*b.document, difference.b_unit))
    return true;
  const auto fine = [](const std::string& words) { return has(known().fine, fold(words)); };
  if (!fine(difference.a) || !fine(difference.b)) return false;
  const auto names_act = [](const Document& document, std::int32_t unit) {
    return unit >= 0 && has(known().fined_act, fold(document.words(document.units[static_cast<std::size_t>(unit)].text)));
  };
  const bool power = !names_act(*a.document, difference.a_unit) && !names_act(*b.document, difference.b_unit);
  const Header &own = a.document->header, &other = b.document->header;
  return difference.mechanism == "value" || (own.province.empty() && (power || own.type == other.type));
}

// "Trưởng trạm có quyền: a) Phạt cảnh cáo; b) Phạt tiền đến 500.000 đồng": of a decree that fines in one field; the law on all of them
// gives each official as much as there is in any.
bool powers_to_fine(const Difference& difference, const Party& a) {
  return a.document->header.province.empty() && (has(known().may_fine, fold(difference.a)) || has(known().may_fine, fold(difference.b)));
}

}  // namespace

bool lays_down_no_rule(const Difference& difference, const Party& a, const Party& b) {
  if (in_example(*a.document, difference.a_unit, difference.a_span) || in_example(*b.document, difference.b_unit, difference.b_span))
    return true;
  if (is_form(*a.document, difference.a_unit) || is_form(*b.document, difference.b_unit)) return true;
  switch (difference.kind) {
    case Kind::kAuthority:
      return names_no_power(difference, a, b);
    case Kind::kList:
      if (is_no_item(difference, a, b)) return true;
      [[fallthrough]];
    case Kind::kScope:
    case Kind::kCopy:
      return powers_to_fine(difference, a) || in_annex(*a.document, difference.a_unit) || in_annex(*b.document, difference.b_unit);
    case Kind::kQuantity:
      return fines_of_two_acts(difference, a, b);
    case Kind::kModality:
      return forbids_nothing(difference, a, b);
    case Kind::kDefinition:
      return difference.mechanism.starts_with("defined-") &&
             (explains_no_term(*a.document, difference.a_unit) || explains_no_term(*b.document, difference.b_unit));
    default:
      return false;
  }
}

// Since districts are no more, a document that names another body than the district's takes nothing from it; nor does a list that lacks a
// ministry which was merged into another.
bool names_what_is_no_more(const Difference& difference, const Party& a, const JudgeOptions& options) {
  const Header& own = a.document->header;
  const Date day = own.issued && !own.draft ? *own.issued : options.day;
  if (difference.kind == Kind::kList && difference.a.empty()) return fold(body_on(difference.b, day)) != fold(difference.b);
  if (difference.kind != Kind::kAuthority) return false;
  return first_body(difference.b).district && !first_body(difference.a).district && day >= kNoDistricts;
}

bool fits_its_level(const Difference& difference, const Party& a) {
  if (difference.kind != Kind::kAuthority) return false;
  const Body mine = first_body(difference.a), theirs = first_body(difference.b);
  // "… báo cáo Thủ tướng Chính phủ xem xét, quyết định" taken over with another body in its place: a ministry has its likeness in the
  // province, but what is kept for the Government has none.
  if (theirs.government && difference.mechanism == "near-copy" && alike(difference) >= kSameSentence) return false;
  return !mine.central && theirs.central && !a.document->header.province.empty();
}

}  // namespace rasoat
