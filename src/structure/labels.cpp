// Most lines of a document begin with no label at all, so the first byte decides what is tried.
#include "structure/labels.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "rasoat/address.h"
#include "rasoat/text.h"
#include "structure/knowledge.h"

namespace rasoat {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool small(char c) {
  return c >= 'a' && c <= 'z';
}

bool blank(char c) {
  return c == ' ' || c == '\t';
}

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && blank(line[at])) ++at;
  return at;
}

std::size_t digits_end(std::string_view line, std::size_t at, std::size_t most) {
  const std::size_t begin = at;
  while (at < line.size() && at - begin <= most && digit(line[at])) ++at;
  return at - begin > most ? begin : at;
}

// Past a small letter of the alphabet of points at `at`, or `at`.
std::size_t letter_end(std::string_view line, std::size_t at) {
  if (line.substr(at).starts_with("đ")) return at + 2;
  return at < line.size() && small(line[at]) ? at + 1 : at;
}

Label made(Form form, UnitKind kind, std::string_view printed, std::string_view line, std::size_t end, char mark) {
  return {form, normalize_label(kind, printed), skip_blanks(line, end), mark};
}

// The mark after a label, perhaps after a blank: position past it, 0 if there is none.
std::size_t past_mark(std::string_view line, std::size_t at, std::string_view marks) {
  if (at < line.size() && marks.find(line[at]) != std::string_view::npos) return at + 1;
  if (at + 1 < line.size() && blank(line[at]) && marks.find(line[at + 1]) != std::string_view::npos) return at + 2;
  return 0;
}

// "1.1.", "1.1.2", "5.1)": two digits a step at most, or it would be an amount or a date.
std::optional<Label> decimal(std::string_view line, std::size_t end) {
  std::size_t at = end, steps = 1;
  while (at + 1 < line.size() && line[at] == '.' && digit(line[at + 1])) {
    const std::size_t next = digits_end(line, at + 1, 2);
    if (next == at + 1 || ++steps > 4) return std::nullopt;
    at = next;
  }
  if (at == end) return std::nullopt;
  const std::string_view printed = line.substr(0, at);
  const std::size_t past = past_mark(line, at, ".):");
  const std::size_t rest = past ? past : at;
  if (rest < line.size() && !past && !blank(line[rest])) return std::nullopt;
  const std::size_t word = skip_blanks(line, rest);
  // "1.5 triệu đồng" is no label.
  if (!past && word < line.size() && (small(line[word]) || digit(line[word]) || line[word] == '%')) return std::nullopt;
  return Label{Form::kDecimal, std::string(printed), word, past ? line[past - 1] : '.'};
}

std::optional<Label> number(std::string_view line) {
  const std::size_t end = digits_end(line, 0, 3);
  if (end == 0) return std::nullopt;
  if (end + 1 < line.size() && line[end] == '.' && digit(line[end + 1])) return decimal(line, end);
  std::size_t label = end;
  if (const std::size_t letter = letter_end(line, end); letter > end && past_mark(line, letter, ".)")) label = letter;
  if (label > end && label + 1 < line.size() && line[label] == '.' && digit(line[label + 1])) return decimal(line, label);
  std::size_t past = past_mark(line, label, ".)");
  if (!past && label == end && line.substr(end).starts_with("/ ")) past = end + 1;
  // "2..Thông tin số" has a dot too many; "2..." is a form to be filled in.
  if (past && line.substr(past).starts_with('.') && !line.substr(past).starts_with("..")) ++past;
  if (!past || (past < line.size() && (digit(line[past]) || line[past] == '.'))) return std::nullopt;
  return made(Form::kNumber, UnitKind::kClause, line.substr(0, label), line, past, line[past - 1]);
}

bool roman_small(std::string_view name) {
  return !name.empty() && name.size() <= 5 && name.find_first_not_of("ivx") == std::string_view::npos;
}

// "đ)", "a.", "a1)", "a.1)", "iv)".
std::optional<Label> letter(std::string_view line) {
  const std::size_t end = letter_end(line, 0);
  std::size_t run = end;
  while (run < line.size() && small(line[run])) ++run;
  if (run > end) {
    const std::size_t past = past_mark(line, run, ").");
    if (!past || !roman_small(line.substr(0, run)) || (past < line.size() && line[past - 1] == '.' && !blank(line[past])))
      return std::nullopt;
    return made(Form::kSmallRoman, UnitKind::kSubpoint, line.substr(0, run), line, past, line[past - 1]);
  }
  const bool dotted = end + 1 < line.size() && line[end] == '.' && digit(line[end + 1]);
  std::size_t name = digits_end(line, end + dotted, 2);
  if (dotted)
    while (name + 1 < line.size() && line[name] == '.' && digit(line[name + 1])) name = digits_end(line, name + 1, 2);
  std::size_t past = past_mark(line, name, ").");
  if (past && line[past - 1] == '.' && past < line.size() && !blank(line[past])) past = 0;
  if (!past && dotted && name < line.size() && blank(line[name])) past = name;
  if (!past) return std::nullopt;
  const Form form = name > end ? Form::kLettered : Form::kLetter;
  return made(form, dotted ? UnitKind::kSubpoint : UnitKind::kPoint, line.substr(0, name), line, past, line[past - 1]);
}

// "(1)", "(a)", "(iv)".
std::optional<Label> bracketed(std::string_view line) {
  const std::size_t end = line.find(')');
  if (end == std::string_view::npos || end < 2 || end > 6) return std::nullopt;
  const std::string_view name = line.substr(1, end - 1);
  const bool numbered = digits_end(name, 0, 2) == name.size(), lettered = letter_end(name, 0) == name.size();
  if (!numbered && !lettered && !roman_small(name)) return std::nullopt;
  return made(Form::kBracketed, UnitKind::kSubpoint, name, line, end + 1, '(');
}

// "IV.", "IV -", "A.": sections of documents without articles.
std::optional<Label> capital(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && line[end] >= 'A' && line[end] <= 'Z') ++end;
  if (end == 0 || end > 6) return std::nullopt;
  std::size_t past = past_mark(line, end, "./):");
  if (!past && line.substr(end).starts_with(" - ")) past = end + 2;
  if (!past && line.substr(end).starts_with(" – ")) past = end + 4;
  if (!past || (past < line.size() && !blank(line[past]) && line[past - 1] != '.')) return std::nullopt;
  const std::string_view name = line.substr(0, end);
  // "C." comes after "B.", and never after "XCIX.".
  if (name != "C" && name != "L" && name.find_first_not_of("IVXLC") == std::string_view::npos) {
    const std::string value = normalize_label(UnitKind::kSection, name);
    if (digit(value.front())) return Label{Form::kRoman, value, skip_blanks(line, past), line[past - 1]};
  }
  if (end != 1) return std::nullopt;
  return Label{Form::kCapital, std::string(1, static_cast<char>(name.front() - 'A' + 'a')), skip_blanks(line, past), line[past - 1]};
}

std::optional<Label> matched(Form form, UnitKind kind, const RE2& re, std::string_view line) {
  re2::StringPiece rest(line.data(), line.size());
  std::string name;
  if (!RE2::Consume(&rest, re, &name)) return std::nullopt;
  const std::string_view words = line.substr(line.size() - rest.size());
  // "Chương II Nghị định số …" and "Mục 1 này" cite.
  const bool after_mark = line.substr(0, line.size() - words.size()).find_first_of(".:") != std::string_view::npos;
  const bool goes_on = !words.empty() && (small(words.front()) || std::string_view(",;)").find(words.front()) != std::string_view::npos);
  if (!after_mark && (goes_on || structure::begins_with_any(words, structure::words().citing))) return std::nullopt;
  return Label{form, normalize_label(kind, lower(name)), line.size() - rest.size(), '.'};
}

// "Điều 5." with a mark, or bare before a capital letter or the end of the line.
std::optional<Label> article(std::string_view line) {
  static const RE2 marked(R"((?:Điều|ĐIỀU|Điêu|Điếu|Điền)\s*(\d{1,4}\s?[a-zđ]?)\s*(?:[.:/)]|\s[-–]\s|[-–]\s)\s*)");
  static const RE2 bare(R"((?:Điều|ĐIỀU)\s+(\d{1,4}[a-zđ]?)(?:\s+|$))");
  if (!line.starts_with("Đi") && !line.starts_with("ĐI")) return std::nullopt;
  re2::StringPiece rest(line.data(), line.size());
  std::string name;
  static const RE2 cites(R"(^(?:của|và|hoặc|này|đến|thì) )");
  if (RE2::Consume(&rest, marked, &name)) {
    if (RE2::PartialMatch(rest, cites)) return std::nullopt;
    return Label{Form::kArticle, normalize_label(UnitKind::kArticle, name), line.size() - rest.size(), '.'};
  }
  auto found = matched(Form::kArticle, UnitKind::kArticle, bare, line);
  if (found) found->mark = 0;
  return found;
}

}  // namespace

std::size_t dash_length(std::string_view line) {
  static constexpr std::array<std::string_view, 11> kDashes = {"-", "+", "*", "–", "—", "•", "·", "▪", "●", "", "o "};
  for (const std::string_view dash : kDashes) {
    if (!line.starts_with(dash)) continue;
    const std::string_view rest = line.substr(dash.size());
    // A second mark: a ruled line.
    return rest.empty() || rest.front() == dash.front() ? 0 : dash.size();
  }
  return 0;
}

std::optional<Label> label_of(std::string_view line) {
  static const RE2 part(
      R"((?:Phần|PHẦN)\s+((?i:thứ\s+(?:mười\s+(?:một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín)|mười|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín))|[IVXLC]+|\d+)(?:[.:\s]\s*|$))");
  static const RE2 chapter(R"((?:Chương|CHƯƠNG)\s+([IVXLC]+[a-z]?|\d+[a-z]?)(?:\s*[.:]\s*|\s+|$))");
  static const RE2 section(R"((?:Mục|MỤC)\s+(\d+[a-z]?|[IVXLC]+[a-z]?)(?:\s*[.:]\s*|\s+|$))");
  static const RE2 subsection(R"((?:Tiểu mục|TIỂU MỤC)\s+(\d+[a-z]?|[IVX]+)(?:\s*[.:]\s*|\s+|$))");
  if (line.empty()) return std::nullopt;
  const char first = line.front();
  if (digit(first)) return number(line);
  if (first == '(') return bracketed(line);
  if (const std::size_t dash = dash_length(line))
    return Label{Form::kDash, std::string(line.substr(0, dash)), skip_blanks(line, dash), '-'};
  if (small(first)) return letter(line);
  if (line.starts_with("đ")) return letter(line);
  if (line.starts_with("Phần") || line.starts_with("PHẦN")) return matched(Form::kPart, UnitKind::kPart, part, line);
  if (line.starts_with("Chương") || line.starts_with("CHƯƠNG")) return matched(Form::kChapter, UnitKind::kChapter, chapter, line);
  if (line.starts_with("Mục") || line.starts_with("MỤC")) return matched(Form::kSection, UnitKind::kSection, section, line);
  if (line.starts_with("Tiểu") || line.starts_with("TIỂU")) return matched(Form::kSubsection, UnitKind::kSubsection, subsection, line);
  if (first >= 'A' && first <= 'Z') return capital(line);
  return article(line);
}

}  // namespace rasoat
