// The clause by which a document takes effect, and its day.
#include <re2/re2.h>

#include <algorithm>

#include "rasoat/effect.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// The first date in `words`, spoken or with slashes.
std::optional<Date> first_date(re2::StringPiece words) {
  static const RE2 dates(R"((\d{1,2})(?:\s+tháng\s+|\s*[/-]\s*)(\d{1,2})(?:\s+năm\s+|\s*[/-]\s*)(\d{4}))");
  int day = 0, month = 0, year = 0;
  if (!RE2::PartialMatch(words, dates, &day, &month, &year)) return std::nullopt;
  return Date::make(year, month, day);
}

// True if a text of that type speaks of itself by `word`: "luật này" in a decree is another text.
bool own_kind(const std::string& word, const std::string& type) {
  for (const std::string_view any : {"văn bản", "quy định", "quy chế", "điều lệ", "lệnh"})
    if (word == any) return true;
  std::string slug = fold(word);
  std::replace(slug.begin(), slug.end(), ' ', '-');
  return type.empty() || type.find(slug) != std::string::npos;
}

// Where the document says of itself that it has effect: the words after "Nghị định này có hiệu lực (thi hành)". Not "từ ngày Nghị định này
// có hiệu lực", which only refers to that day.
std::optional<re2::StringPiece> after_own_subject(const std::string& sentence, const Header& header) {
  static const RE2 own(
      R"(((?:từ|trước|sau|đến|khi|ngày|thời điểm)\s+)?(bộ luật|luật|nghị định|nghị quyết|thông tư(?: liên tịch)?|quyết định|pháp lệnh|lệnh|chỉ thị|văn bản|quy định|quy chế|điều lệ)\s*(?:(này)|số\s*:?\s*(\S+))(?:\s+(?:ban hành kèm theo|và|gồm|được)[^.;]{0,100}?)?,?\s+(?:có|bắt đầu có) hiệu lực(?:\s+thi hành)?)");
  re2::StringPiece rest(sentence);
  std::string refers, kind, own_word, said;
  while (RE2::FindAndConsume(&rest, own, &refers, &kind, &own_word, &said)) {
    const bool named = !said.empty() && said == lower(header.number);
    if (refers.empty() && (named || (!own_word.empty() && own_kind(kind, header.type)))) return rest;
  }
  return std::nullopt;
}

struct Said {
  std::optional<Date> day;  ///< empty: on a day that is unknown
};

// Reads one sentence: on a day, on signing, or so many days after it. nullopt if it is no effect clause.
std::optional<Said> day_said(const std::string& sentence, const Header& header) {
  static const RE2 of_part(R"((?:^|\s)(?:khoản|điểm|điều|phụ lục|mục|chương)\s+[\da-zđivx]+[^.;]{0,120}có hiệu lực)");
  static const RE2 on_signing(
      R"(^[^.;]{0,20}(?:từ|ngay)[^.;]{0,20}ngày\s+(?:ký|được\s+ký|thông qua|được\s+(?:hội đồng|quốc hội)[^.;]{0,40}thông qua|ban hành|hội đồng nhân dân[^.;]{0,40}thông qua))");
  static const RE2 days_after(
      R"(^\s+(?:kể từ\s+)?(?:sau|ngày thứ)\s+(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:ngày\s*,?\s*)?(?:làm việc\s*)?,?\s*(?:kể )?từ ngày\s+(?:ký|ban hành|thông qua))");
  static const RE2 from(R"(^[^.;]{0,30}?(?:từ|vào|sau|ngày))");
  const auto after = after_own_subject(sentence, header);
  if (!after) return std::nullopt;
  if (RE2::PartialMatch(sentence, of_part) && sentence.find(" này có hiệu lực") == std::string::npos) return std::nullopt;
  int days = 0;
  if (RE2::PartialMatch(*after, days_after, &days))
    return Said{header.issued ? std::optional(header.issued->plus_days(days)) : std::nullopt};
  if (RE2::PartialMatch(*after, on_signing)) return Said{header.issued};
  constexpr std::size_t kNear = 80;
  const auto day = RE2::PartialMatch(*after, from) ? first_date(after->substr(0, kNear)) : std::nullopt;
  return day ? std::optional(Said{day}) : std::nullopt;
}

}  // namespace

std::optional<Date> first_day_in(std::string_view clause, const Header& header) {
  static const RE2 whole(
      R"(^[\s"“]*(?:\d+[a-z]?\s*[.)]\s*)?(?:bộ luật|luật|nghị định|nghị quyết|thông tư(?: liên tịch)?|quyết định|pháp lệnh)\s+này\s+(?:có|bắt đầu có)\s+hiệu lực)");
  for (std::size_t begin = 0; begin <= clause.size();) {
    const std::size_t end = std::min(clause.find_first_of("\n;", begin), clause.size());
    const std::string line = lower(clause.substr(begin, end - begin));
    begin = end + 1;
    if (!RE2::PartialMatch(line, whole)) continue;
    if (const auto said = day_said(line, header)) return said->day;
  }
  return std::nullopt;
}

std::optional<EffectClause> effect_clause(const Document& document) {
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    for (const Span span : {unit.heading, unit.text}) {
      const std::string words = lower(document.words(span));
      for (std::size_t at = words.find("hiệu lực"); at != std::string::npos; at = words.find("hiệu lực", at + 1)) {
        std::size_t begin = words.find_last_of(".;\n", at);
        begin = begin == std::string::npos ? 0 : begin + 1;
        const std::size_t end = std::min(words.find_first_of(";\n", at), words.size());
        if (const auto said = day_said(words.substr(begin, end - begin), document.header))
          return EffectClause{static_cast<std::int32_t>(i), span, said->day};
      }
    }
  }
  return std::nullopt;
}

}  // namespace rasoat
