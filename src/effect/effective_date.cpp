// The day on which a document takes effect, from its effect clause.
#include <re2/re2.h>

#include "effect/effective_date.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Clause {
  Date day;
  bool whole = false;  ///< said of the document itself, not of a part of it
};

std::optional<Date> spoken_date(const re2::StringPiece& words) {
  static const RE2 spoken(R"((?:ngày|mùng)\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))");
  static const RE2 slashed(R"((\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4}))");
  int day = 0, month = 0, year = 0;
  if (RE2::PartialMatch(words, spoken, &day, &month, &year) || RE2::PartialMatch(words, slashed, &day, &month, &year))
    return Date::make(year, month, day);
  return std::nullopt;
}

// Reads one sentence "… này có hiệu lực (thi hành) (kể) từ …".
std::optional<Clause> clause_in(const std::string& sentence, const std::optional<Date>& issued) {
  static const RE2 own(
      R"((?:luật|nghị định|nghị quyết|thông tư(?: liên tịch)?|quyết định|pháp lệnh|chỉ thị|văn bản|quy định|quy chế|điều lệ)\s*(?:này|số\s+\S+)?[^.;]{0,120}?có hiệu lực(?:\s+thi hành)?)");
  static const RE2 of_part(R"((?:^|\s)(?:khoản|điểm|điều|phụ lục|mục|chương)\s+[\da-zđivx]+[^.;]{0,120}có hiệu lực)");
  static const RE2 on_signing(
      R"(có hiệu lực(?:\s+thi hành)?[^.;]{0,20}(?:từ|ngay)[^.;]{0,20}ngày\s+(?:ký|được\s+ký|thông qua|được\s+(?:hội đồng|quốc hội)[^.;]{0,40}thông qua|ban hành|hội đồng nhân dân[^.;]{0,40}thông qua))");
  static const RE2 days_after(
      R"(có hiệu lực(?:\s+thi hành)?\s+(?:kể từ\s+)?(?:sau|ngày thứ)\s+(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:ngày\s*,?\s*)?(?:làm việc\s*)?,?\s*(?:kể )?từ ngày\s+(?:ký|ban hành|thông qua))");
  re2::StringPiece rest(sentence);
  re2::StringPiece found;
  if (!own.Match(rest, 0, rest.size(), RE2::UNANCHORED, &found, 1)) return std::nullopt;
  if (RE2::PartialMatch(sentence, of_part) && sentence.find(" này có hiệu lực") == std::string::npos) return std::nullopt;
  int days = 0;
  if (issued && RE2::PartialMatch(sentence, days_after, &days)) return Clause{issued->plus_days(days), true};
  if (issued && RE2::PartialMatch(sentence, on_signing)) return Clause{*issued, true};
  const re2::StringPiece after(found.data() + found.size(),
                               sentence.size() - static_cast<std::size_t>(found.data() + found.size() - sentence.data()));
  if (const auto day = spoken_date(after.substr(0, 120))) return Clause{*day, true};
  return std::nullopt;
}

}  // namespace

std::optional<Date> effective_date(const Document& document) {
  std::optional<Date> found;
  // The effect clause stands near the end of the document's own articles; an attached document follows its wrapper's.
  for (const Unit& unit : document.units) {
    if (unit.id.rfind("att_", 0) == 0 && found) break;
    for (const Span span : {unit.heading, unit.text}) {
      if (span.empty()) continue;
      const std::string words = lower(document.words(span));
      for (std::size_t at = words.find("có hiệu lực"); at != std::string::npos; at = words.find("có hiệu lực", at + 10)) {
        std::size_t begin = words.find_last_of(".;\n", at);
        begin = begin == std::string::npos ? 0 : begin + 1;
        const std::size_t end = std::min(words.find_first_of(";\n", at), words.size());
        if (const auto clause = clause_in(words.substr(begin, end - begin), document.header.issued)) {
          if (!found) found = clause->day;
        }
      }
    }
  }
  return found;
}

}  // namespace rasoat
