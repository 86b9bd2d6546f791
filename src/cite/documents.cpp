#include "cite/documents.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "cite/attached.h"
#include "cite/law_names.h"
#include "cite/standards.h"
#include "cite/types.h"
#include "cite/words.h"
#include "rasoat/address.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestIssuer = 20;  // words

bool named_by_title(std::string_view slug) {
  return slug == "luat" || slug == "bo-luat" || slug == "phap-lenh" || slug == "hien-phap";
}

bool capital_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (text[at] >= 'A' && text[at] <= 'Z') return true;
  const std::string_view two = text.substr(at, 2);
  return two == "Đ" || two == "Ư" || two == "Ô" || two == "Â";
}

// Past "số", "số:".
std::size_t past_so(std::string_view text, std::size_t at) {
  std::size_t end = word_at(text, at, "số");
  constexpr std::string_view kSo = "số";
  if (end == kNoWord && text.substr(std::min(at, text.size()), kSo.size()) == kSo && at + kSo.size() < text.size() &&
      digit(text[at + kSo.size()]))
    end = at + kSo.size();                            // "số13/2020/TT-BXD"
  if (end == kNoWord) end = word_at(text, at, "sổ");  // as scanned
  if (end == kNoWord) return at;
  if (text.substr(end, 1) == ":") ++end;
  end = skip_blanks(text, end);
  // A cell or a line of the page may end between the word and the number.
  if (text.substr(end, 1) == "\n" && end + 1 < text.size() && digit(text[end + 1]) && number_at(text, end + 1, true)) ++end;
  return end;
}

// The words that names of issuers begin with, and those that cannot stand in one.
constexpr std::array<std::string_view, 22> kIssuerHeads = {
    "Chính phủ", "Thủ tướng", "Quốc hội",  "Ủy ban", "Uỷ ban", "UBND",   "Hội đồng", "HĐND",     "Bộ",        "Bộ trưởng", "Chủ tịch",
    "Thống đốc", "Ngân hàng", "Thanh tra", "Tổng",   "Viện",   "Tòa án", "Toà án",   "Chánh án", "Văn phòng", "Ban",       "Thủ trưởng"};
constexpr std::array<std::string_view, 37> kAfterIssuer = {"về",   "quy",  "ban", "hướng", "sửa", "đã",    "được", "hoặc", "phê", "có",
                                                           "hết",  "thay", "nay", "bãi",   "là",  "trong", "để",   "tại",  "mà",  "thì",
                                                           "bằng", "theo", "từ",  "này",   "nêu", "kèm",   "gồm",  "do",   "thi", "không",
                                                           "như",  "đối",  "cho", "kể",    "bị",  "khi",   "với"};

template <std::size_t N>
bool any_exact(std::string_view text, std::size_t at, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return exact_at(text, at, word) != kNoWord; });
}

// "Bộ Văn hóa, Thể thao và Du lịch": past a comma or "và" within the name of a ministry; `at` where the name ends.
std::size_t within_ministry(std::string_view text, std::size_t at) {
  std::size_t next = at, ignored = 0;
  if (text.substr(at, 1) == ",") next = skip_blanks(text, at + 1);
  if (const std::size_t end = exact_at(text, next, "và"); end != kNoWord) next = skip_blanks(text, end);
  const bool goes_on = next > at && capital_at(text, next) && !type_word_at(text, next, ignored) && !any_exact(text, next, kIssuerHeads);
  return goes_on ? next : at;
}

// " của Chính phủ", " của Ủy ban nhân dân tỉnh …": past the issuer; `at` if there is none.
std::size_t issuer_end(std::string_view text, std::size_t at) {
  const std::size_t of = word_at(text, skip_blanks(text, at), "của");
  if (of == kNoWord) return at;
  std::size_t here = skip_blanks(text, of), end = at;
  if (!any_exact(text, here, kIssuerHeads)) return at;
  const bool ministry = word_at(text, here, "bộ") != kNoWord;
  for (std::size_t words = 0; here < text.size() && words < kLongestIssuer; ++words) {
    if (ministry && words > 0) here = within_ministry(text, here);
    const bool committee = text.substr(0, here).ends_with("Ủy ") || text.substr(0, here).ends_with("Uỷ ");
    if (!letter_at(text, here) || exact_at(text, here, "và") != kNoWord || (words > 0 && !committee && any_exact(text, here, kAfterIssuer)))
      break;
    while (letter_at(text, here)) ++here;
    end = here;
    if (ministry) here = within_ministry(text, here);
    here = skip_blanks(text, here);
  }
  return end;
}

// " về công tác văn thư": the title that stands after number, day and issuer, up to the next mark.
std::size_t title_end(std::string_view text, std::size_t at) {
  const std::size_t begin = skip_blanks(text, at);
  constexpr std::array<std::string_view, 5> kHeads = {"về", "quy định", "hướng dẫn", "ban hành", "phê duyệt"};
  if (!any_exact(text, begin, kHeads)) return at;
  std::size_t end = begin;
  while (end < text.size() && std::string_view(",;.():\n/").find(text[end]) == std::string_view::npos) ++end;
  // "Nghị định số … về cầu phao hết hiệu lực kể từ ngày …": what becomes of the document is no part of its title.
  constexpr std::array<std::string_view, 4> kFates = {" hết hiệu lực", " chấm dứt hiệu lực", " không còn hiệu lực", " có hiệu lực"};
  for (const std::string_view fate : kFates)
    if (const std::size_t at_fate = text.substr(0, end).find(fate, begin); at_fate != kNoWord) end = at_fate;
  return text.substr(end, 1) == "/" ? at : end;  // the title names another document: that one is read by itself
}

// " ngày … của … về …" after a number.
void read_tail(std::string_view text, SaidDocument& said) {
  std::size_t at = skip_blanks(text, said.end);
  if (text.substr(at, 1) == ",") at = skip_blanks(text, at + 1);
  if (const auto date = date_at(text, at)) {
    said.date = date->date;
    said.end = date->end;
  }
  const std::size_t issuer = issuer_end(text, said.end);
  said.end = issuer;
  if (said.date) said.end = title_end(text, said.end);
}

std::optional<SaidDocument> by_number(std::string_view text, std::size_t at, std::string slug) {
  const std::size_t past = past_so(text, at);
  const auto number = number_at(text, past, past > at || !slug.empty());
  if (!number) return std::nullopt;
  SaidDocument said;
  said.slug = std::move(slug);
  said.document = number->number;
  said.end = number->end;
  read_tail(text, said);
  return said;
}

// "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số …": the number is that of the amended law.
bool numbers_amended(std::string_view name, const std::string& number) {
  const std::string amended(amended_in(name));
  if (amended.empty()) return false;
  static const RE2 year(R"(/(\d{4})/)");
  int of_year = 0;
  return RE2::PartialMatch(number, year, &of_year) && number_key(law_number(amended, {of_year, {}, {}, {}, true})) == number_key(number);
}

// A law by its name, with what narrows it: number, year, day.
std::optional<SaidDocument> by_name(std::string_view text, std::size_t at, const TypeWord& type, const Known& known) {
  const LawName law = law_name_at(type.word, text, at);
  if (law.end == 0) return std::nullopt;
  SaidDocument said;
  said.slug = type.slug;
  said.name = law.name;
  said.end = law.end;
  std::size_t here = skip_blanks(text, law.end);
  if (text.substr(here, 1) == "," || text.substr(here, 1) == "(") {
    const std::size_t after = skip_blanks(text, here + 1);
    if (word_at(text, after, "số") != kNoWord || word_at(text, after, "ngày") != kNoWord) here = after;
  }
  const std::size_t number_begin = past_so(text, here);
  const auto number = number_at(text, number_begin, number_begin > here);
  if (number && numbers_amended(said.name, number->number)) {
    said.document = "@" + said.name;
    return said;
  }
  if (number) {
    said.document = number->number;
    said.end = number->end;
    read_tail(text, said);
    return said;
  }
  int year = 0;
  std::size_t year_begin = here;
  if (const std::size_t word = word_at(text, here, "năm"); word != kNoWord) year_begin = skip_blanks(text, word);
  if (const int said_year = year_at(text, year_begin, said.end)) year = said_year;
  if (const auto date = date_at(text, year > 0 ? skip_blanks(text, said.end) : here)) {
    said.date = date->date;
    said.end = date->end;
  }
  said.document = law_number(said.name, {year, said.date, known.day, known.own, known.whole});
  if (said.document.empty()) said.document = "@" + said.name;
  return said;
}

// "Công ước Tống đạt", "Luật tuơng trợ tư pháp" (misspelt): named, though nothing tells which it is.
std::optional<SaidDocument> unknown(std::string_view text, std::size_t at) {
  const auto named = [&](std::string_view head) -> std::optional<SaidDocument> {
    const std::size_t end = exact_at(text, at, head);
    if (end == kNoWord || !letter_at(text, skip_blanks(text, end))) return std::nullopt;
    const LawName name = law_name_at(head, text, at);
    SaidDocument said;
    said.end = std::max(end, name.end);
    said.name = text.substr(at, said.end - at);
    said.document = "@" + said.name;
    return said;
  };
  for (const std::string& treaty : treaty_words())
    if (auto said = named(treaty)) return said;
  return named("Luật");
}

// A short name that the text has set: "Luật", "Nghị định số 40".
std::optional<SaidDocument> by_short(std::string_view text, std::size_t at, const Known& known) {
  const Known::Short* best = nullptr;
  for (const Known::Short& one : known.shorts)
    if (exact_at(text, at, one.words) != kNoWord && (!best || one.words.size() > best->words.size())) best = &one;
  if (!best) return std::nullopt;
  const std::size_t end = at + best->words.size(), next = skip_blanks(text, end);
  // "Luật" alone is no short name where a name, a number or "này" follows, nor within "23/CP-…".
  if (capital_at(text, next) || word_at(text, next, "này") != kNoWord || word_at(text, next, "số") != kNoWord ||
      (next < text.size() && digit(text[next])) || text.substr(end, 1) == "/")
    return std::nullopt;
  SaidDocument said;
  said.document = best->document;
  said.end = end;
  return said;
}

// "Điều 41 của Pháp lệnh, …": the type alone, and no name, number or "này" after it: the document of that type that was named last.
std::optional<SaidDocument> by_type(std::string_view text, std::size_t at, const Known& known) {
  std::size_t end = 0;
  const TypeWord* type = type_word_at(text, at, end);
  if (!type) return std::nullopt;
  const std::size_t next = skip_blanks(text, end);
  constexpr std::array<std::string_view, 8> kGoesOn = {"và", "hoặc", "thì", "phải", "được", "có", "để", "nêu"};
  const bool over = next >= text.size() || std::string_view(",;.:)\n").find(text[next]) != std::string_view::npos;
  const auto latest = known.latest.find(type->slug);
  if ((!over && !any_exact(text, next, kGoesOn)) || latest == known.latest.end()) return std::nullopt;
  SaidDocument said;
  said.which = SaidDocument::Which::kSelf;  // the scanner knows of what type the citing document is
  said.slug = type->slug;
  said.end = end;
  return said;
}

// "Phụ lục số 03 (sửa đổi) ban hành kèm theo Nghị quyết này": brackets without a number, where the document follows them.
std::size_t past_remark(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 160;
  if (text.substr(std::min(at, text.size()), 1) != "(") return at;
  const std::size_t close = text.substr(0, std::min(text.size(), at + kLongest)).find(')', at);
  if (close == std::string_view::npos) return at;
  const std::string_view remark = text.substr(at + 1, close - at - 1);
  if (remark.find_first_of("(\n0123456789") != std::string_view::npos) return at;
  const std::size_t after = skip_blanks(text, close + 1);
  return past_promulgated(text, after) > after || word_at(text, after, "của") != kNoWord ? after : at;
}

// "theo Điều 13⏎Nghị định số 58/2024/NĐ-CP": a line or a cell ends between the unit and the document that holds it.
std::optional<SaidDocument> on_next_line(std::string_view text, std::size_t at) {
  if (text.substr(std::min(at, text.size()), 1) != "\n") return std::nullopt;
  std::size_t end = 0;
  const TypeWord* type = type_word_at(text, skip_blanks(text, at + 1), end);
  return type ? by_number(text, skip_blanks(text, end), type->slug) : std::nullopt;
}

}  // namespace

std::optional<SaidDocument> document_at(std::string_view text, std::size_t at, const Known& known) {
  if (auto said = by_short(text, at, known)) return said;
  std::size_t end = 0;
  const TypeWord* type = type_word_at(text, at, end);
  if (!type) {
    if (abbreviated_law_at(text, at)) return by_name(text, at, {"", "bo-luat"}, known);
    const bool number = at < text.size() && (digit(text[at]) || word_at(text, at, "số") != kNoWord);
    return number ? by_number(text, at, {}) : std::nullopt;
  }
  const std::size_t next = skip_blanks(text, end);
  if (auto said = by_number(text, next, type->slug)) return said;
  if (named_by_title(type->slug)) return by_name(text, at, *type, known);
  return std::nullopt;
}

std::optional<SaidDocument> document_after(std::string_view text, std::size_t at, const Known& known) {
  std::size_t here = skip_blanks(text, at);
  if (text.substr(std::min(here, text.size()), 1) == ")" &&
      past_promulgated(text, skip_blanks(text, here + 1)) > skip_blanks(text, here + 1))
    here = skip_blanks(text, here + 1);
  here = past_remark(text, here);
  if (auto said = on_next_line(text, here)) return said;
  const bool comma = text.substr(std::min(here, text.size()), 1) == ",";
  if (comma) here = skip_blanks(text, here + 1);
  for (const std::string_view of : {"của", "tại", "thuộc", "trong", "ở"})
    if (const std::size_t end = word_at(text, here, of); end != kNoWord) {
      here = skip_blanks(text, end);
      break;
    }
  if (auto said = own_document_at(text, here)) return said;
  if (auto said = attached_at(text, here, known)) return said;
  const std::size_t with = past_promulgated(text, here);
  if (auto said = own_document_at(text, with)) return said;
  if (with > here)
    if (auto said = attached_at(text, with, known)) return said;
  if (with == here)
    if (auto said = attached_by_kind(text, here, known)) return said;
  if (auto said = standard_at(text, with)) return said;
  // After a comma a bare number is the next item of some list.
  if (comma && with < text.size() && digit(text[with])) return std::nullopt;
  if (auto said = document_at(text, with, known)) return said;
  if (!comma)
    if (auto said = by_type(text, here, known)) return said;
  return unknown(text, with);
}

Span remember(std::string_view text, const SaidDocument& said, Known& known) {
  if (said.which != SaidDocument::Which::kOther) return {};
  if (!said.slug.empty()) known.latest[said.slug] = said.document;
  const std::string_view after = text.substr(said.end, 220);
  if (after.find("(sau đây") == std::string_view::npos && after.find("(dưới đây") == std::string_view::npos) return {};
  static const RE2 definition(
      R"re(^[^();\n]{0,180}(\((?:sau đây|dưới đây)\s+(?:được\s+)?(?:gọi|viết)(?:\s+tắt|\s+chung)?\s*(?:là|:)\s*:?\s*["“']?([^)"”'(]{2,80}?)["”']?\s*\)))re");
  re2::StringPiece brackets;
  std::string words;
  if (!RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), definition, &brackets, &words)) return {};
  std::size_t end = 0;
  // "Thông tư số 15/2015/TT-BTP … chi tiết Nghị định số 123/2015/NĐ-CP (sau đây gọi là Thông tư số 15/2015/TT-BTP)": the whole number
  // speaks for itself.
  static const RE2 numbered(R"(\d/\d{4}/\pL)");
  if (type_word_at(words, 0, end) && !RE2::PartialMatch(words, numbered)) known.shorts.push_back({words, said.document});
  const auto begin = static_cast<std::uint32_t>(brackets.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(brackets.size())};
}

}  // namespace rasoat
