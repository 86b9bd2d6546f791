#include "cite/unit_labels.h"

namespace rasoat {
namespace {

// "3", "3.1": the points of old texts and of annexes.
std::size_t decimal_end(std::string_view text, std::size_t at) {
  std::size_t end = digits_end(text, at, 2);
  if (end == at || text.substr(end, 1) != "." || !digit_at(text, end + 1)) return number_end(text, at);
  while (text.substr(end, 1) == "." && digit_at(text, end + 1)) end = digits_end(text, end + 1, 2);
  return end < text.size() && (digit(text[end]) || text[end] == '/' || text[end] == '%') ? at : end;
}

constexpr std::array<std::string_view, 12> kOrdinals = {"nhất", "hai", "nhì", "ba",  "tư",   "bốn",
                                                        "năm",  "sáu", "bảy", "tám", "chín", "mười"};

// "thứ nhất", "thứ hai": past the second word; "thứ tự" is none.
std::size_t ordinal_end(std::string_view text, std::size_t at) {
  const std::size_t word = word_at(text, at, "thứ");
  if (word == kNoWord) return at;
  std::size_t end = skip_blanks(text, word);
  if (!any_word(text, end, kOrdinals)) return at;
  while (letter_at(text, end)) ++end;
  return end;
}

}  // namespace

// Past one letter of a point: a to z or đ, in either case.
std::size_t letter_end(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "đ" || text.substr(at, 2) == "Đ") return at + 2;
  if (at >= text.size()) return at;
  const char c = text[at];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? at + 1 : at;
}

std::size_t digits_end(std::string_view text, std::size_t at, std::size_t most) {
  std::size_t end = at;
  while (end < text.size() && end - at < most && digit(text[end])) ++end;
  return end;
}

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && digit(text[at]);
}

// "5", "51a", "3a1": a number that is no part of a fraction, share or decimal.
std::size_t number_end(std::string_view text, std::size_t at) {
  std::size_t end = digits_end(text, at, 4);
  if (end == at) return at;
  if (const std::size_t letter = letter_end(text, end); letter > end) end = digits_end(text, letter, 1);
  if (letter_at(text, end)) return at;
  const char next = end < text.size() ? text[end] : ' ';
  if (next == '/' || next == '%') return at;
  if ((next == '.' || next == ',') && end + 1 < text.size() && digit(text[end + 1])) return at;
  return end;
}

std::size_t roman_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && std::string_view("IVXLC").find(text[end]) != std::string_view::npos) ++end;
  return end;
}

// Past the label of a container: "II", "2", "thứ nhất", "A".
std::size_t container_end(std::string_view text, std::size_t at) {
  if (const std::size_t end = ordinal_end(text, at); end > at) return end;
  // "Mục C" after "Mục B": no Roman hundred.
  if (at < text.size() && (text[at] == 'C' || text[at] == 'L' || text[at] == 'D') && !letter_at(text, at + 1)) return at + 1;
  // "mục 105 tiểu mục 99" is of the index of the budget.
  if (const std::size_t end = number_end(text, at); end > at) return digits_end(text, at, 4) > at + 2 ? at : end;
  std::size_t end = roman_end(text, at);
  if (end == at && at < text.size() && text[at] >= 'A' && text[at] <= 'Z') end = at + 1;
  if (end > at && end < text.size() && text[end] >= 'a' && text[end] <= 'd' && !letter_at(text, end + 1)) ++end;  // IIa
  return letter_at(text, end) ? at : end;
}

// "a", "a.1", "1.2", "iv": no other words ("hướng dẫn chi tiết và cụ thể").
std::size_t subpoint_end(std::string_view text, std::size_t at) {
  std::size_t end = letter_end(text, at);
  while (end < text.size() && std::string_view("ivx").find(text[end]) != std::string_view::npos &&
         std::string_view("ivx").find(text[end - 1]) != std::string_view::npos)
    ++end;
  end = digits_end(text, end, 2);
  while (end > at && text.substr(end, 1) == "." && digit_at(text, end + 1)) end = digits_end(text, end + 1, 2);
  return letter_at(text, end) ? at : end;
}

// Past the label of a unit of that kind; `at` if there is none.
std::size_t label_end(std::string_view text, std::size_t at, UnitKind kind) {
  switch (kind) {
    case UnitKind::kArticle:
    case UnitKind::kClause:
      return number_end(text, at);
    case UnitKind::kPoint: {
      const std::size_t letter = letter_end(text, at);
      const std::size_t end = letter > at ? digits_end(text, letter, 2) : decimal_end(text, at);
      return letter_at(text, end) ? at : end;
    }
    case UnitKind::kSubpoint:
      return subpoint_end(text, at);
    case UnitKind::kIndent: {
      const std::size_t end = ordinal_end(text, at);
      return end > at ? end : number_end(text, at);
    }
    default:
      return container_end(text, at);
  }
}

// Past "(iv)" or " (iv)"; `at` if there is none.
std::size_t bracketed_roman_end(std::string_view text, std::size_t at) {
  const std::size_t open = skip_blanks(text, at);
  if (text.substr(open, 1) != "(") return at;
  std::size_t end = open + 1;
  while (end < text.size() && std::string_view("ivx").find(text[end]) != std::string_view::npos) ++end;
  return end > open + 1 && text.substr(end, 1) == ")" ? end + 1 : at;
}

}  // namespace rasoat
