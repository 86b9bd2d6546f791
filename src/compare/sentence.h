// The sentence around a word, and whose time it speaks of.
#pragma once

#include "compare/analysis.h"

namespace rasoat {

/// The sentence that holds the word, without diacritics.
std::string sentence_at(const Analysis& analysis, const Words& words, std::size_t at);
/// "Người trúng đấu giá phải nộp … trong 10 ngày": time that a person has, not one that an authority may take.
bool time_of_person(const Analysis& analysis, const Words& words, std::size_t at);

}  // namespace rasoat
