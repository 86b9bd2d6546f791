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

// "bốn tám" is 48: two digits in a row, without "mươi". nullopt for anything else.
std::optional<long long> two_digits(const std::vector<std::string>& words) {
  if (words.size() < 2) return std::nullopt;
  const int tens = digit_of(words[0]), ones = digit_of(words[1]);
  const bool more = words.size() > 2 && (digit_of(words[2]) >= 0 || words[2] == "mươi" || words[2] == "trăm" || words[2] == "nghìn");
  return tens > 0 && ones >= 0 && !more ? std::optional<long long>(tens * 10 + ones) : std::nullopt;
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

// "2015 (năm trước …)" and "8 (năm) = 16 %" speak of years, "15 (năm) ngày" does not; `after` stands behind the gloss.
bool speaks_of_years(const std::vector<std::string>& gloss, std::string_view after) {
  if (gloss.empty() || gloss.front() != "năm") return false;
  if (gloss.size() > 1)
    return digit_of(gloss[1]) < 0 && gloss[1] != "mươi" && gloss[1] != "trăm" && gloss[1] != "nghìn" && gloss[1] != "triệu";
  const bool counts =
      after.size() > 1 && after[0] == ' ' && (static_cast<unsigned char>(after[1]) >= 0x80 || (after[1] >= 'a' && after[1] <= 'z'));
  return !counts;
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

// True if the gloss says the number in one of the ways in which people read it, or no number at all: "tám mươi năm" may be 85, "bốn tám"
// 48. "(không …)" says no, not nought.
bool may_say(const std::vector<std::string>& gloss, long long number) {
  const auto said = spoken_number(gloss);
  if (!said || *said == 0 || *said == number || two_digits(gloss) == number) return true;
  std::vector<std::string> fives = gloss;
  for (std::size_t i = 1; i < fives.size(); ++i)
    if (fives[i] == "năm" && (fives[i - 1] == "mươi" || fives[i - 1] == "mười")) fives[i] = "lăm";
  return spoken_number(fives) == number;
}

// Digits before a bracket, somewhere in the text: the pattern of a gloss is too slow to be tried at every number.
bool may_gloss(std::string_view text) {
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    std::size_t before = at;
    while (before > 0 && std::string_view(" %\t\n\f\r").find(text[before - 1]) != std::string_view::npos) --before;
    if (before > 0 && text[before - 1] >= '0' && text[before - 1] <= '9') return true;
  }
  return false;
}

// "15 (mười) ngày": digits and words that disagree.
std::vector<RuleHit> digits_and_words(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  static const RE2 gloss(R"((?:^|[^\d.,/a-z])(\d{1,3}(?:\.\d{3})*|\d+)\s?%?\s*\(([^()\d]{2,80})\))");
  std::vector<RuleHit> hits;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Span own = document.units[i].text;
    const std::string_view words = document.words(own);
    if (!may_gloss(words)) continue;
    re2::StringPiece rest(words.data(), words.size()), digits, spoken;
    while (RE2::FindAndConsume(&rest, gloss, &digits, &spoken)) {
      const std::vector<std::string> gloss_words = words_of(std::string_view(spoken.data(), spoken.size()));
      if (speaks_of_years(gloss_words, std::string_view(rest.data(), rest.size()))) continue;
      std::string plain(digits);
      plain.erase(std::remove(plain.begin(), plain.end(), '.'), plain.end());
      // "9 (một ấm, tám chén)" lists what is counted.
      if (spoken.find(',') != re2::StringPiece::npos || plain.size() > 9 || may_say(gloss_words, std::stoll(plain))) continue;
      const auto at = own.begin + static_cast<std::uint32_t>(digits.data() - words.data());
      const auto end = own.begin + static_cast<std::uint32_t>(spoken.data() + spoken.size() + 1 - words.data());
      hits.push_back({nullptr, static_cast<std::int32_t>(i), {at, end}, std::string(document.words({at, end}))});
    }
  }
  return hits;
}

// --- a document's name for itself ---

int occurrences(std::string_view text, std::string_view words) {
  int n = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size())) ++n;
  return n;
}

// True if `words` stand in `text` more often than in `part`. Mostly they do, and soon.
bool stands_outside(std::string_view text, std::string_view words, std::string_view part) {
  int left = occurrences(part, words);
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + words.size()))
    if (left-- == 0) return true;
  return false;
}

// What the document may call "này": its own type, and what it promulgates.
std::set<std::string> own_names(const Document& document) {
  std::set<std::string> names = {pattern_words(type_name(document.header.type))};
  for (std::size_t i = 0; i < document.units.size(); ++i)
    if (document.units[i].kind == UnitKind::kAttachment)
      names.insert(pattern_words(attachment_kind(document, static_cast<std::int32_t>(i))));
  return names;
}

// The names of which "này" would be wrong here. Once the document cites one of that type, "này" may mean that one; and it may promulgate
// one, where its head was not understood.
std::vector<std::string> wrong_names(const RuleTrigger& trigger, const Reading& reading) {
  std::vector<std::string> out;
  const std::string_view all = reading.all();
  const auto said = [&](const std::string& words) { return all.find(words) != std::string_view::npos; };
  for (const std::string& name : trigger.words)
    if (said(name + " này") && !said(name + " số") && !said("quyết định này " + name) && !said("\n" + name + "\n")) out.push_back(name);
  if (out.empty()) return out;
  const std::set<std::string> own = own_names(reading.document());
  // The codification leaves out the head of what a document promulgates; its title names it.
  const std::string title = pattern_words(reading.document().header.title);
  std::erase_if(out, [&](const std::string& name) { return own.count(name) > 0 || title.find(name) != std::string::npos; });
  return out;
}

// "Nghị quyết này" in a decision.
std::vector<RuleHit> wrong_self_name(const RuleTrigger& trigger, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  if (document.header.type.empty()) return hits;
  const std::vector<std::string> wrong = wrong_names(trigger, reading);
  if (wrong.empty()) return hits;
  for (const Stretch& stretch : reading.at(RulePlace::kSentence))
    for (const std::string& name : wrong) {
      const std::size_t at = stretch.words.find(name + " này");
      const bool word = at != std::string_view::npos && (at == 0 || stretch.words[at - 1] == ' ') &&
                        !stretch.words.substr(0, at).ends_with("các ") && !stretch.words.substr(0, at).ends_with("những ");
      if (!word || stretch.unit < 0) continue;
      // A form in an annex has its own name, and a unit that speaks of such a paper means that one.
      const std::string_view unit = reading.words(document.units[static_cast<std::size_t>(stretch.unit)].extent);
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
std::vector<Term> defined_terms(Reading& reading) {
  static const RE2 explains(R"(giải thích (?:từ ngữ|thuật ngữ))");
  static const RE2 defines(R"re(^["“'*_ ]{0,4}([\p{L}][^:;.,(]{2,60}?)["”'*_ ]{0,4}(?: \([^)]{1,80}\))? (?:là|được hiểu là)[ :])re");
  const Document& document = reading.document();
  std::vector<Term> terms;
  std::int32_t last = -1;
  bool explaining = false;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const auto unit = static_cast<std::int32_t>(i);
    const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
    if (document.units[i].kind != UnitKind::kClause || article < 0) continue;
    if (article != last) explaining = RE2::PartialMatch(reading.words(document.units[static_cast<std::size_t>(article)].heading), explains);
    last = article;
    if (!explaining) continue;
    std::string term;
    const std::string_view own = reading.words(document.units[i].text);
    const bool whole = RE2::PartialMatch(own, defines, &term) && !term.ends_with(" không") && !term.ends_with(" này");
    if (whole) terms.push_back({term, unit, document.units[i].text});
  }
  return terms;
}

// A term that is explained and never used again.
std::vector<RuleHit> unused_term(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const Term& term : defined_terms(reading)) {
    const std::string_view own = reading.words(document.units[static_cast<std::size_t>(term.unit)].extent);
    if (!stands_outside(reading.all(), term.words, own)) hits.push_back({nullptr, term.unit, term.span, term.words});
  }
  return hits;
}

// One term explained twice.
std::vector<RuleHit> repeated_term(const RuleTrigger&, Reading& reading, const RuleContext&) {
  std::vector<RuleHit> hits;
  std::set<std::pair<std::int32_t, std::string>> seen;  // by article: a file may hold two models of contracts
  for (const Term& term : defined_terms(reading))
    if (!seen.insert({reading.document().ancestor(term.unit, UnitKind::kArticle), term.words}).second)
      hits.push_back({nullptr, term.unit, term.span, term.words});
  return hits;
}

// "(sau đây gọi tắt là X)", and no X after it.
std::vector<RuleHit> unused_short_name(const RuleTrigger&, Reading& reading, const RuleContext&) {
  static const RE2 names(R"re(\(sau đây (?:được )?(?:gọi|viết) (?:tắt |chung )*là:? ?["“']?([^),;"”']{2,60})["”']?\))re");
  std::vector<RuleHit> hits;
  if (reading.all().find("(sau đây") == std::string_view::npos) return hits;
  for (const Stretch& stretch : reading.at(RulePlace::kSentence)) {
    std::string name;
    if (stretch.words.find("(sau đây") == std::string_view::npos || !RE2::PartialMatch(stretch.words, names, &name)) continue;
    if (!stands_outside(reading.all(), name, stretch.words)) hits.push_back({nullptr, stretch.unit, stretch.span, name});
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
