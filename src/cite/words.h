// Reading single words at an offset: the small alphabet that the grammar of citations is made of. By hand and not by pattern,
// because every word of every document passes here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "rasoat/date.h"

namespace rasoat {

/// Returned where there is no such word.
inline constexpr std::size_t kNoWord = std::string_view::npos;

bool digit(char c);
/// True if a letter or digit stands at `at`. Vietnamese letters count, quotation marks and dashes do not.
bool letter_at(std::string_view text, std::size_t at);
/// True if no letter or digit stands right before `at`.
bool word_begins(std::string_view text, std::size_t at);
/// Past blanks and tabs; line ends stay, as no citation crosses them.
std::size_t skip_blanks(std::string_view text, std::size_t at);
/// The end of `word` if it stands at `at` as a whole word, its first letter in either case; `word` is in lower case.
std::size_t word_at(std::string_view text, std::size_t at, std::string_view word);
/// The end of the same words in the same case, as a whole word.
std::size_t exact_at(std::string_view text, std::size_t at, std::string_view words);

/// What was read, and where it ends.
struct ReadDate {
  Date date;
  std::size_t end = 0;
};
struct ReadNumber {
  std::string number;  ///< blanks removed, dashes as hyphens
  std::size_t end = 0;
};

/// "ngày 15 tháng 5 năm 2016", "ngày 15/5/2016".
std::optional<ReadDate> date_at(std::string_view text, std::size_t at);
/// A year of four digits as a whole word; 0 if none. `end` is moved past it.
int year_at(std::string_view text, std::size_t at, std::size_t& end);
/// The number of a document: "34/2016/NĐ-CP", "66.16/2026/NQ-CP", "77/2015/QH13". `announced` is true after "số" or a type word: then
/// numbers without a year and of the old forms count too ("45/CP", "108-HĐBT", "23-L/CTN").
std::optional<ReadNumber> number_at(std::string_view text, std::size_t at, bool announced);

}  // namespace rasoat
