// A full note reads "(Điều 1 Nghị định số 12/2030/NĐ-CP quy định … ngày 01/02/2030 của Chính phủ, có hiệu lực thi hành kể từ ngày
// 15/03/2030)", a later one of the same document lacks title, day and issuer; what amended the article follows the day of effect. Typed by
// hand: brackets are doubled, "số" or the number is missing, blanks are odd.
#include "read/codification_note.h"

#include <re2/re2.h>

#include <algorithm>

#include "rasoat/text.h"
#include "read/knowledge.h"

namespace rasoat::read {
namespace {

const RE2& head_pattern() {
  static const RE2 pattern([] {
    std::string types;
    for (const std::string& type : knowledge().document_types) types += (types.empty() ? "" : "|") + RE2::QuoteMeta(type);
    return R"(^[\s(]*(.{1,200}?)\s+((?i:)" + types + R"())[\s:]+(.*)$)";
  }());
  return pattern;
}

// Knowledge writes each type one way; notes differ in case ("Bộ Luật").
std::string canonical_type(std::string_view printed) {
  const std::string key = lower(printed);
  for (const std::string& type : knowledge().document_types)
    if (lower(type) == key) return type;
  return std::string(printed);
}

std::optional<Date> day_of(int day, int month, int year) {
  return Date::make(year, month, day);
}

std::string_view trim(std::string_view text, std::string_view signs) {
  const std::size_t from = text.find_first_not_of(signs);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(signs) - from + 1);
}

// Drops what stands between the type and the number: "số", "Không số", the type once more. A type that is named again is the better one
// ("Thông tư Thông tư liên tịch").
void drop_fillers(std::string_view& rest, std::string& type) {
  static const RE2 kNumberWord(R"(^(?i:(?:không )?số[:\s]+|TT\s+|["'“”]+))");
  static const RE2 kJoint(R"(^liên tịch\s+)");
  for (bool again = true; again;) {
    re2::StringPiece left(rest.data(), rest.size());
    again = RE2::Consume(&left, kNumberWord);
    if (RE2::Consume(&left, kJoint) && !type.ends_with(" liên tịch")) {
      type += " liên tịch";  // "Thông tư số liên tịch 22/2011/…"
      again = true;
    }
    for (const std::string& name : knowledge().document_types) {
      if (left.size() <= name.size() || lower({left.data(), name.size()}) != lower(name) || left[name.size()] != ' ') continue;
      left.remove_prefix(name.size() + 1);
      type = name;
      again = true;
      break;
    }
    rest = {left.data(), left.size()};
  }
}

// Takes the number off the front of `rest`. Blanks within it ("17 /2018/TT-BTNMT", "21 - TC/TCT") are typing and go; a bracket may belong
// to it
// ("04/TT-BCA(X13)") or be the mark of a note ("(1)").
std::string take_number(std::string_view& rest) {
  static const RE2 kNumber(
      R"(^(\d[\p{L}\d.]*(?:\s*/\s*[\p{L}\d.&]+|\s*-\s*\p{Lu}{2,}[\p{L}\d&]*|[-_][\p{L}\d.&]+|\s\p{Lu}{2,}/\p{Lu}+)+(?:\([A-Z]\d{1,2}\))?)(?:\(\d\))?)");
  re2::StringPiece left(rest.data(), rest.size());
  std::string number;
  if (!RE2::Consume(&left, kNumber, &number)) return {};
  rest = {left.data(), left.size()};
  std::erase(number, ' ');
  return std::string(trim(number, "."));
}

// Cuts brackets that close what was opened before the note began.
std::string_view without_closing(std::string_view text) {
  text = trim(text, " ,;.");
  while (text.ends_with(')') && std::count(text.begin(), text.end(), '(') < std::count(text.begin(), text.end(), ')'))
    text = trim(text.substr(0, text.size() - 1), " ,;.");
  return text;
}

}  // namespace

std::optional<SourceNote> parse_source_note(std::string_view text) {
  static const RE2 kArticle(R"((?i)(?:^|[^\p{L}])điều\s+(\d+[\p{L}\d.]*?)[.,]?$)");
  static const RE2 kBare(R"(^(\d+\p{L}{0,2})[.,]?$)");
  static const RE2 kEffective(R"(^(.*?),?\s*có hiệu lực(?: thi hành)?(?: kể)?(?: từ)?(?: ngày)? (\d{1,2})/(\d{1,2})/(\d{4})(.*)$)");
  static const RE2 kIssue(R"(^(.*)ngày (\d{1,2})/(\d{1,2})/(\d{4}) của (.*)$)");
  SourceNote note;
  std::string type;
  std::string tail;
  if (!RE2::FullMatch(text, head_pattern(), &note.unit, &type, &tail)) return std::nullopt;
  if (!RE2::PartialMatch(note.unit, kArticle, &note.article)) RE2::FullMatch(note.unit, kBare, &note.article);
  // Some notes hold text of the document instead: "(Thông tư này có hiệu lực …".
  static const RE2 kUnit(R"((?i)(?:^|[^\p{L}])(?:điều|mục|phần|chương|phụ lục|biểu|mẫu)(?:$|[^\p{L}]))");
  if (note.article.empty() && !RE2::PartialMatch(note.unit, kUnit)) return std::nullopt;
  std::string_view rest = tail;
  note.type = canonical_type(type);
  drop_fillers(rest, note.type);
  note.number = take_number(rest);
  std::string about;
  std::string changes;
  int day = 0;
  int month = 0;
  int year = 0;
  const std::string after(rest);
  if (RE2::FullMatch(after, kEffective, &about, &day, &month, &year, &changes)) {
    note.effective = day_of(day, month, year);
    note.changes = without_closing(changes);
  } else {
    about = without_closing(after);
  }
  std::string title;
  if (std::string issuer; RE2::FullMatch(about, kIssue, &title, &day, &month, &year, &issuer)) {
    note.issued = day_of(day, month, year);
    note.issuer = trim(issuer, " ,");
  } else {
    title = about;
  }
  note.title = trim(title, " ,");
  return note;
}

}  // namespace rasoat::read
