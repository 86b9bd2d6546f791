#include "structure/labels.h"

#include <re2/re2.h>

#include <utility>

#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Pattern {
  UnitKind kind;
  const RE2& re;
};

std::optional<Label> matched(UnitKind kind, const RE2& re, std::string_view line) {
  re2::StringPiece rest(line.data(), line.size());
  std::string name;
  if (!RE2::Consume(&rest, re, &name)) return std::nullopt;
  return Label{kind, normalize_label(kind, name), line.size() - rest.size(), false};
}

// "Điều 5." with a mark, or bare before a capital letter or the end of the line.
std::optional<Label> article(std::string_view line) {
  static const RE2 marked(R"((?:Điều|ĐIỀU|Ðiều|Điêu)\s*(\d{1,4}\s?[a-zđ]?)\s*(?:[.:]|\s[-–]\s)\s*)");
  static const RE2 bare(R"((?:Điều|ĐIỀU)\s+(\d{1,4}[a-zđ]?)(?:\s+|$))");
  if (auto found = matched(UnitKind::kArticle, marked, line)) return found;
  auto found = matched(UnitKind::kArticle, bare, line);
  if (!found) return std::nullopt;
  found->bare = true;
  static const RE2 citation(
      R"(^(?:của|và|hoặc|Luật|Nghị|Thông|Quyết|Bộ luật|Quy|này|Pháp|Hiến|đến|,|;|\)|khoản|thì|có|được|trên|nêu|nói))");
  const std::string_view rest = line.substr(found->length);
  if (RE2::PartialMatch(re2::StringPiece(rest.data(), rest.size()), citation)) return std::nullopt;
  return found;
}

}  // namespace

std::optional<Label> label_of(std::string_view line) {
  static const RE2 part(R"((?:Phần|PHẦN)\s+((?:thứ|THỨ)\s+[\p{L}]+(?:\s+[\p{L}]+)?|[IVXLC]+|\d+)\b\s*[.:]?\s*)");
  static const RE2 chapter(R"((?:Chương|CHƯƠNG)\s+([IVXLC]+[a-z]?|\d+[a-z]?)\b\s*[.:]?\s*)");
  static const RE2 section(R"((?:Mục|MỤC)\s+(\d+[a-z]?|[IVXLC]+)\b\s*[.:]?\s*)");
  static const RE2 subsection(R"((?:Tiểu mục|TIỂU MỤC)\s+(\d+|[IVX]+)\b\s*[.:]?\s*)");
  static const RE2 clause(R"((\d{1,3}[a-zđ]?)\s?[.)](?:\s+|$|(?:[^\d\s.])))");
  static const RE2 clause_mark(R"((\d{1,3}[a-zđ]?)\s?[.)]\s*)");
  static const RE2 point(R"(([a-zđ]\d{0,2})\s?[).](?:\s+|$))");
  static const RE2 point_glued(R"(([a-zđ]\d{0,2})\))");
  static const RE2 indent(R"(([-+•–*])\s*)");
  if (line.empty()) return std::nullopt;
  const unsigned char first = static_cast<unsigned char>(line.front());
  if (first >= '0' && first <= '9') {
    re2::StringPiece probe(line.data(), line.size());
    if (!RE2::Consume(&probe, clause)) return std::nullopt;
    return matched(UnitKind::kClause, clause_mark, line);
  }
  if (line.front() == '-' || line.front() == '+' || line.front() == '*' || first == 0xE2) return matched(UnitKind::kIndent, indent, line);
  if ((first >= 'a' && first <= 'z') || line.substr(0, 2) == "đ") {
    if (auto found = matched(UnitKind::kPoint, point, line)) return found;
    return matched(UnitKind::kPoint, point_glued, line);
  }
  switch (first) {
    case 'P':
      return matched(UnitKind::kPart, part, line);
    case 'C':
      return matched(UnitKind::kChapter, chapter, line);
    case 'M':
      return matched(UnitKind::kSection, section, line);
    case 'T':
      return matched(UnitKind::kSubsection, subsection, line);
    default:
      return first == 0xC4 || first == 0xC3 ? article(line) : std::nullopt;
  }
}

std::pair<int, std::string> numbered(std::string_view label) {
  int value = 0;
  std::size_t at = 0;
  while (at < label.size() && label[at] >= '0' && label[at] <= '9' && at < 6) value = value * 10 + (label[at++] - '0');
  return {value, std::string(label.substr(at))};
}

namespace {

// A point is a letter with perhaps a digit: "đ1".
std::pair<int, int> lettered(std::string_view label) {
  const std::size_t letter = label.rfind("đ", 0) == 0 ? 2 : 1;
  int digit = 0;
  for (const char c : label.substr(std::min(letter, label.size()))) digit = digit * 10 + (c - '0');
  return {point_ordinal(label.substr(0, letter)), digit};
}

}  // namespace

bool follows(UnitKind kind, std::string_view last, std::string_view next) {
  if (kind == UnitKind::kPoint) {
    const auto [letter, digit] = lettered(next);
    if (last.empty()) return letter == 0 && digit == 0;
    const auto [before, before_digit] = lettered(last);
    // Old texts use f, j, w and z, which have no place in the alphabet of points.
    if (letter < 0 || before < 0) return true;
    return (letter > before && letter <= before + 3 && digit == 0) || (letter == before && digit > before_digit);
  }
  const auto [value, suffix] = numbered(next);
  if (last.empty()) return value <= 1 || !suffix.empty();
  const auto [before, before_suffix] = numbered(last);
  return (value == before && suffix > before_suffix) || (value > before && value <= before + 3);
}

}  // namespace rasoat
