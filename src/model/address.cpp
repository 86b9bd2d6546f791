#include "rasoat/address.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace rasoat {
namespace {

struct Element {
  UnitKind kind;
  std::string_view name, words;  // element of the identifier, and what a citation says
};

constexpr std::array<Element, 12> kElements = {{{UnitKind::kAttachment, "att", ""},
                                                {UnitKind::kAnnex, "annex", "Phụ lục"},
                                                {UnitKind::kPart, "part", "Phần"},
                                                {UnitKind::kChapter, "chp", "Chương"},
                                                {UnitKind::kSection, "sec", "Mục"},
                                                {UnitKind::kSubsection, "subsec", "Tiểu mục"},
                                                {UnitKind::kArticle, "art", "Điều"},
                                                {UnitKind::kClause, "para", "khoản"},
                                                {UnitKind::kPoint, "point", "điểm"},
                                                {UnitKind::kSubpoint, "subpoint", "tiết"},
                                                {UnitKind::kIndent, "indent", "gạch đầu dòng thứ"},
                                                {UnitKind::kText, "text", "đoạn"}}};

// The letters of points, in the order of the alphabet (rules of drafting technique: no f, j, w, z).
constexpr std::array<std::string_view, 23> kPointLetters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                            "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// Only what labels and numbers hold: ASCII and Đ/đ.
std::string lower_ascii(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "Đ") {
      out += "đ";
      ++i;
    } else {
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
    }
  }
  return out;
}

std::string upper_ascii(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "đ") {
      out += "Đ";
      ++i;
    } else {
      out += static_cast<char>(std::toupper(static_cast<unsigned char>(text[i])));
    }
  }
  return out;
}

// Value of a Roman numeral in lower case, 0 if it is none.
int roman(std::string_view text) {
  constexpr std::string_view kLetters = "ivxlc";
  constexpr int kValues[] = {1, 5, 10, 50, 100};
  int total = 0, before = 1000;
  for (const char c : text) {
    const std::size_t at = kLetters.find(c);
    if (at == std::string_view::npos) return 0;
    const int value = kValues[at];
    total += value > before ? value - 2 * before : value;
    before = value;
  }
  return total;
}

// "thứ nhất", "thứ ba" as numbers.
int ordinal(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords = {"nhất", "hai", "ba",   "tư",   "năm",      "sáu",
                                                       "bảy",  "tám", "chín", "mười", "mười một", "mười hai"};
  for (std::size_t i = 0; i < kWords.size(); ++i)
    if (text == kWords[i]) return static_cast<int>(i) + 1;
  return 0;
}

bool prints_roman(UnitKind kind) {
  return kind <= UnitKind::kSubsection;
}

// "2_2" is the second unit of that number under one head: "2 (thứ 2)".
std::string said(const std::string& label) {
  const std::size_t mark = label.find('_');
  return mark == std::string::npos ? label : label.substr(0, mark) + " (thứ " + label.substr(mark + 1) + ")";
}

}  // namespace

std::string_view element(UnitKind kind) {
  return kElements[static_cast<std::size_t>(kind)].name;
}

std::optional<UnitKind> unit_kind(std::string_view name) {
  for (const Element& one : kElements)
    if (one.name == name) return one.kind;
  return std::nullopt;
}

std::string Address::str() const {
  return document + (qualifier.empty() ? "" : "~" + qualifier) + (unit.empty() ? "" : "#" + unit);
}

std::string number_key(std::string_view number) {
  std::string out;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (number[i] == ' ' || number[i] == '\t') continue;
    if (number.substr(i, 3) == "–") {
      out += '-';
      i += 2;
    } else {
      out += number[i];
    }
  }
  out = upper_ascii(out);
  std::size_t zeros = 0;
  while (zeros + 1 < out.size() && out[zeros] == '0' && digit(out[zeros + 1])) ++zeros;
  return out.substr(zeros);
}

std::string join_steps(const std::vector<Step>& steps) {
  std::string out;
  for (const Step& step : steps) out += (out.empty() ? "" : "__") + std::string(element(step.kind)) + "_" + step.label;
  return out;
}

std::optional<std::vector<Step>> split_steps(std::string_view identifier) {
  std::vector<Step> steps;
  while (!identifier.empty()) {
    const std::size_t end = identifier.find("__");
    const std::string_view piece = identifier.substr(0, end);
    const std::size_t bar = piece.find('_');
    if (bar == std::string_view::npos || bar + 1 >= piece.size()) return std::nullopt;
    const auto kind = unit_kind(piece.substr(0, bar));
    if (!kind) return std::nullopt;
    steps.push_back({*kind, std::string(piece.substr(bar + 1))});
    if (end == std::string_view::npos) return steps;
    identifier.remove_prefix(end + 2);
    if (identifier.empty()) return std::nullopt;
  }
  return steps;
}

std::string cite_unit(std::string_view identifier, std::string_view attachment_title) {
  const auto steps = split_steps(identifier);
  if (!steps) return std::string(identifier);
  std::string out;
  // Small to big, as officials cite: điểm a khoản 2 Điều 5.
  for (std::size_t i = steps->size(); i-- > 0;) {
    const Step& step = (*steps)[i];
    if (step.kind == UnitKind::kAttachment) {
      out += (out.empty() ? "" : " ") + std::string(attachment_title.empty() ? "văn bản" : attachment_title) + " ban hành kèm theo";
      continue;
    }
    const bool above_article = step.kind < UnitKind::kArticle && step.kind > UnitKind::kAnnex && i + 1 < steps->size();
    if (above_article) continue;
    out += (out.empty() ? "" : " ") + std::string(kElements[static_cast<std::size_t>(step.kind)].words) + " " + said(step.label);
  }
  return out;
}

std::string normalize_label(UnitKind kind, std::string_view printed) {
  std::string label;
  // Marks around a label are none of it; a dot within one is: "1.1", "a.1".
  for (const char c : lower_ascii(printed))
    if (c != ')' && c != ':' && (c != '.' || !label.empty())) label += c;
  while (!label.empty() && (label.back() == ' ' || label.back() == '.')) label.pop_back();
  if (label.rfind("thứ ", 0) == 0)
    if (const int value = ordinal(std::string_view(label).substr(std::string_view("thứ ").size()))) return std::to_string(value);
  label.erase(std::remove(label.begin(), label.end(), ' '), label.end());
  if (prints_roman(kind))
    if (const int value = roman(label)) return std::to_string(value);
  std::size_t zeros = 0;
  while (zeros + 1 < label.size() && label[zeros] == '0' && digit(label[zeros + 1])) ++zeros;
  return label.substr(zeros);
}

int point_ordinal(std::string_view letter) {
  for (std::size_t i = 0; i < kPointLetters.size(); ++i)
    if (kPointLetters[i] == letter) return static_cast<int>(i);
  return -1;
}

}  // namespace rasoat
