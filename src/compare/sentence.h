// The sentence around a word, and whose time it speaks of.
#pragma once

#include "compare/analysis.h"

namespace rasoat {

/// The sentence that holds the word, without diacritics.
std::string sentence_at(const Analysis& analysis, const Words& words, std::size_t at);
/// "Người trúng đấu giá phải nộp … trong 10 ngày": time that a person has, not one that an authority may take.
bool time_of_person(const Analysis& analysis, const Words& words, std::size_t at);

/// "quá 60 tháng", "dưới 5 m": a value that may not be passed where the sentence forbids to, so that the ban is that of a bound.
bool may_be_passed(const Analysis& analysis, const Lexeme& value);

/// "Từ ngày 01 tháng 4 năm 2021, tăng thêm 5%" beside the same of 2023: each for its time. Both sentences without diacritics.
bool of_two_years(const std::string& a, const std::string& b);

/// "… trước ngày khai mạc kỳ họp Quốc hội": the words [begin, end) right after a time that name the event from which it is counted, and the
/// body whose event it is. Empty where none is named.
struct Event {
  std::size_t begin = 0, end = 0;
  const Lexeme* whose = nullptr;
};
Event event_after(const Analysis& analysis, const Words& words, std::size_t at);
/// True if two bodies are named, and they are not one at two levels of detail.
bool two_bodies(const Lexeme* a, const Lexeme* b);

}  // namespace rasoat
