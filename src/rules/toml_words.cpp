#include "rasoat/toml_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rasoat {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

// Where the parser was: "Error while parsing key-value pair: …".
constexpr std::string_view kParsing = "Error while parsing ";
constexpr std::array<Words, 15> kPlaces = {{{"key-value pair", "dòng khóa = giá trị"},
                                            {"table header", "đầu bảng [...]"},
                                            {"array-of-tables header", "đầu bảng [[...]]"},
                                            {"array", "danh sách [...]"},
                                            {"inline table", "bảng {...}"},
                                            {"string", "chuỗi trong ngoặc kép"},
                                            {"literal string", "chuỗi trong nháy đơn"},
                                            {"multi-line string", "chuỗi nhiều dòng"},
                                            {"key", "khóa"},
                                            {"dotted key", "khóa"},
                                            {"bare key", "khóa"},
                                            {"boolean", "giá trị true, false"},
                                            {"date", "ngày (viết 2026-12-31)"},
                                            {"value", "giá trị"},
                                            {"comment", "ghi chú"}}};

constexpr std::array<Words, 6> kDetails = {{{"encountered end-of-file", "hết tệp giữa chừng"},
                                            {"cannot redefine existing", "đã có ở trên, không đặt lại được"},
                                            {"unterminated", "chưa đóng"},
                                            {"may not begin with", "bắt đầu bằng chữ không được phép"},
                                            {"duplicate", "đã có ở trên"},
                                            {"not a valid value", "không phải là giá trị (chuỗi phải có ngoặc kép)"}}};

// "expected ']', saw '\n'" → "cần ']', gặp '\n'"; empty if it says something else.
std::string expectation(std::string_view detail) {
  constexpr std::string_view kExpected = "expected ", kSaw = ", saw ";
  const std::size_t begin = detail.find(kExpected), saw = detail.find(kSaw);
  if (begin == std::string_view::npos || saw == std::string_view::npos || saw < begin) return {};
  const std::string_view wanted = detail.substr(begin + kExpected.size(), saw - begin - kExpected.size());
  std::string met(detail.substr(saw + kSaw.size()));
  met = met.substr(0, met.find_first_of(" ;"));
  // Signs need no translation; "a comma or newline" would.
  if (!wanted.starts_with('\'')) return met.empty() || met == "end-of-file" ? std::string("hết tệp giữa chừng") : "không chờ " + met;
  return "cần " + std::string(wanted) + ", gặp " + (met == "end-of-file" ? std::string("hết tệp") : met);
}

}  // namespace

std::string toml_words(std::string_view description) {
  std::string out = "không đúng cú pháp TOML";
  std::string_view detail = description;
  if (detail.starts_with(kParsing)) {
    detail.remove_prefix(kParsing.size());
    const std::string_view place = detail.substr(0, detail.find(':'));
    const auto* known = std::find_if(kPlaces.begin(), kPlaces.end(), [&](const Words& words) { return words.first == place; });
    if (known != kPlaces.end()) out += " ở " + std::string(known->second);
  }
  std::string said = expectation(detail);
  for (const auto& [words, vietnamese] : kDetails)
    if (said.empty() && detail.find(words) != std::string_view::npos) said = vietnamese;
  return said.empty() ? out : out + ": " + said;
}

}  // namespace rasoat
