// The words of a unit where an amendment changes single phrases of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/span.h"

namespace rasoat {

std::size_t syllables(std::string_view phrase);
/// Where the phrase stands letter by letter.
std::vector<Span> places_as_spelled(const std::string& words, const std::string& phrase);
/// Where it stands whatever the case, the place of the tone and the marks between the syllables; marks at its ends are a part of what is
/// changed and must be there.
std::vector<Span> places_as_read(const std::string& words, const std::string& phrase);

/// Puts `fresh` in all of the places; false if nothing changes. A place that already reads so stays: an act that gives an article new words
/// and then replaces a phrase "wherever it stands" has written the new phrase there itself. What is dropped leaves no second blank, and
/// none before a mark.
bool put_in_places(std::string& words, const std::vector<Span>& places, const std::string& fresh);
/// Adds words at the end, before the mark that closes the sentence or the item.
void append_words(std::string& words, const std::string& added);

}  // namespace rasoat
