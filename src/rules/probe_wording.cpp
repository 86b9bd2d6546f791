// Words that must agree with other words: numbers with their gloss, a document's name for itself, terms with their use.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "rasoat/bodies.h"
#include "rasoat/cite.h"
#include "rasoat/text.h"
#include "rules/places.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

// --- digits and words ---

// The digit words in order; the second column holds the forms that they take after "mươi".
constexpr std::array<std::array<std::string_view, 2>, 10> kDigits = {{{"không", ""},
                                                                      {"một", "mốt"},
                                                                      {"hai", ""},
                                                                      {"ba", ""},
                                                                      {"bốn", "tư"},
                                                                      {"năm", "lăm"},
                                                                      {"sáu", ""},
                                                                      {"bảy", "bẩy"},
                                                                      {"tám", ""},
                                                                      {"chín", ""}}};

int digit_of(std::string_view word) {
  for (std::size_t i = 0; i < kDigits.size(); ++i)
    if (word == kDigits[i][0] || (!kDigits[i][1].empty() && word == kDigits[i][1])) return static_cast<int>(i);
  return -1;
}

// The number that a gloss says in its first words ("mười lăm ngày" → 15); nullopt if it says none or in a form that is not read.
std::optional<long long> spoken_number(const std::vector<std::string>& words) {
  long long total = 0, part = 0, pending = -1;
  bool any = false, after_ten = false;
  for (const std::string& word : words) {
    const int digit = digit_of(word);
    // After "mười" five is "lăm": in "mười năm" năm is the year.
    if (digit >= 0 && !(after_ten && word == "năm") && pending < 0)
      pending = digit;
    else if (word == "mười" && pending < 0)
      part += 10, after_ten = true;
    else if (word == "mươi" && pending >= 0)
      part += pending * 10, pending = -1, after_ten = true;
    else if (word == "trăm" && pending >= 0)
      part += pending * 100, pending = -1;
    else if (word == "nghìn" || word == "ngàn")
      total += (part + std::max(pending, 0LL)) * 1000, part = 0, pending = -1, after_ten = false;
    else if (word == "triệu")
      total += (part + std::max(pending, 0LL)) * 1'000'000, part = 0, pending = -1, after_ten = false;
    else if (word == "rưỡi" || word == "phẩy" || word == "tỷ" || word == "tỉ")
      return std::nullopt;
    else if (word != "linh" && word != "lẻ")
      break;
    any = true;
  }
  if (!any) return std::nullopt;
  return total + part + std::max(pending, 0LL);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  const std::string lowered = pattern_words(normalize(text));
  std::size_t begin = 0;
  while (begin < lowered.size()) {
    const std::size_t end = std::min(lowered.find(' ', begin), lowered.size());
    if (end > begin) out.push_back(lowered.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

// "15 (mười) ngày": digits and words that disagree.
std::vector<RuleHit> digits_and_words(const RuleTrigger&, const Document& document, const RuleContext&) {
  static const RE2 gloss(R"((?:^|[^\d.,/])(\d{1,3}(?:\.\d{3})*|\d+)\s?%?\s*\(([^()\d]{2,80})\))");
  std::vector<RuleHit> hits;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Span own = document.units[i].text;
    const std::string_view words = document.words(own);
    re2::StringPiece rest(words.data(), words.size()), digits, spoken;
    while (RE2::FindAndConsume(&rest, gloss, &digits, &spoken)) {
      const auto said = spoken_number(words_of(std::string_view(spoken.data(), spoken.size())));
      std::string plain(digits);
      plain.erase(std::remove(plain.begin(), plain.end(), '.'), plain.end());
      // "(không …)" says no, not nought, and "(năm …)" mostly a year: "2015 (năm trước khi …)".
      constexpr std::int64_t kFive = 5;
      if (!said || *said == 0 || *said == kFive || plain.size() > 9 || *said == std::stoll(plain)) continue;
      const auto at = own.begin + static_cast<std::uint32_t>(digits.data() - words.data());
      const auto end = own.begin + static_cast<std::uint32_t>(spoken.data() + spoken.size() + 1 - words.data());
      hits.push_back({nullptr, static_cast<std::int32_t>(i), {at, end}, std::string(document.words({at, end}))});
    }
  }
  return hits;
}

// --- a document's name for itself ---

int occurrences(const std::string& text, const std::string& words) {
  int n = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size())) ++n;
  return n;
}

// What the document may call "này": its own type, and what it promulgates.
std::set<std::string> own_names(const Document& document) {
  std::set<std::string> names = {pattern_words(type_name(document.header.type))};
  for (std::size_t i = 0; i < document.units.size(); ++i)
    if (document.units[i].kind == UnitKind::kAttachment)
      names.insert(pattern_words(attachment_kind(document, static_cast<std::int32_t>(i))));
  return names;
}

// "Nghị quyết này" in a decision.
std::vector<RuleHit> wrong_self_name(const RuleTrigger& trigger, const Document& document, const RuleContext&) {
  std::vector<RuleHit> hits;
  const std::set<std::string> own = own_names(document);
  if (document.header.type.empty()) return hits;
  const std::string all = pattern_words(document.text.words);
  for (const Stretch& stretch : stretches(document, RulePlace::kSentence))
    for (const std::string& name : trigger.words) {
      // Once the document cites one of that type, "này" may mean that one.
      const std::size_t at = stretch.words.find(name + " này");
      const bool word = at != std::string::npos && (at == 0 || stretch.words[at - 1] == ' ');
      if (!word || own.count(name) || all.find(name + " số") != std::string::npos) continue;
      // What the document promulgates, where its head was not understood.
      if (all.find("quyết định này " + name) != std::string::npos || all.find("\n" + name + "\n") != std::string::npos) continue;
      // A form in an annex has its own name, and a unit that speaks of such a paper means that one.
      const std::string unit = pattern_words(document.words(document.units[static_cast<std::size_t>(stretch.unit)].extent));
      if (document.ancestor(stretch.unit, UnitKind::kAnnex) >= 0 || occurrences(unit, name) > occurrences(unit, name + " này")) continue;
      hits.push_back({nullptr, stretch.unit, stretch.span, name + " này"});
    }
  return hits;
}

// --- terms and their use ---

struct Term {
  std::string words;
  std::int32_t unit;
  Span span;
};

// Terms of the article that explains words: "1. Bến bãi là …".
std::vector<Term> defined_terms(const Document& document) {
  static const RE2 explains(R"(giải thích (?:từ ngữ|thuật ngữ))");
  static const RE2 defines(R"re(^["“'*_ ]{0,4}([\p{L}][^:;.,(]{2,60}?)["”'*_ ]{0,4}(?: \([^)]{1,80}\))? (?:là|được hiểu là)[ :])re");
  std::vector<Term> terms;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const auto unit = static_cast<std::int32_t>(i);
    const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
    if (document.units[i].kind != UnitKind::kClause || article < 0) continue;
    const std::string heading = pattern_words(document.words(document.units[static_cast<std::size_t>(article)].heading));
    if (!RE2::PartialMatch(heading, explains)) continue;
    std::string term;
    const std::string own = pattern_words(document.words(document.units[i].text));
    const bool whole = RE2::PartialMatch(own, defines, &term) && !term.ends_with(" không") && !term.ends_with(" này");
    if (whole) terms.push_back({term, unit, document.units[i].text});
  }
  return terms;
}

// A term that is explained and never used again.
std::vector<RuleHit> unused_term(const RuleTrigger&, const Document& document, const RuleContext&) {
  std::vector<RuleHit> hits;
  const std::string all = pattern_words(document.text.words);
  for (const Term& term : defined_terms(document)) {
    const std::string own = pattern_words(document.words(document.units[static_cast<std::size_t>(term.unit)].extent));
    if (occurrences(all, term.words) <= occurrences(own, term.words)) hits.push_back({nullptr, term.unit, term.span, term.words});
  }
  return hits;
}

// One term explained twice.
std::vector<RuleHit> repeated_term(const RuleTrigger&, const Document& document, const RuleContext&) {
  std::vector<RuleHit> hits;
  std::set<std::string> seen;
  for (const Term& term : defined_terms(document))
    if (!seen.insert(term.words).second) hits.push_back({nullptr, term.unit, term.span, term.words});
  return hits;
}

// "(sau đây gọi tắt là X)", and no X after it.
std::vector<RuleHit> unused_short_name(const RuleTrigger&, const Document& document, const RuleContext&) {
  static const RE2 names(R"re(\(sau đây (?:được )?(?:gọi|viết) (?:tắt |chung )*là:? ?["“']?([^),;"”']{2,60})["”']?\))re");
  std::vector<RuleHit> hits;
  const std::string all = pattern_words(document.text.words);
  for (const Stretch& stretch : stretches(document, RulePlace::kSentence)) {
    std::string name;
    if (!RE2::PartialMatch(stretch.words, names, &name)) continue;
    if (occurrences(all, name) <= occurrences(stretch.words, name)) hits.push_back({nullptr, stretch.unit, stretch.span, name});
  }
  return hits;
}

}  // namespace

std::vector<NamedProbe> wording_probes() {
  return {{"digits-and-words", digits_and_words},
          {"wrong-self-name", wrong_self_name},
          {"unused-term", unused_term},
          {"repeated-term", repeated_term},
          {"unused-short-name", unused_short_name}};
}

}  // namespace rasoat
