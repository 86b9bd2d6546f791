// Vietnamese letters: case, tone and base of each, by code point, without any locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rasoat {

/// The five tone marks; kLevel is the unmarked tone (ngang).
enum class Tone : std::uint8_t { kLevel, kGrave, kAcute, kHook, kTilde, kDot };

struct Letter {
  char32_t base = 0;  ///< lower case with vowel quality but without tone: a ă â e ê i o ô ơ u ư y đ …
  Tone tone = Tone::kLevel;
  char plain = 0;  ///< the bare ASCII letter: a e i o u y d …; 0 if there is none
};

/// What is known of a code point; base is 0 for what is no letter of the Vietnamese (or ASCII) alphabet.
Letter letter(char32_t code_point);
/// The lower-case code point of base and tone.
char32_t toned(char32_t base, Tone tone);
char32_t lower(char32_t code_point);
inline char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
bool is_letter(char32_t code_point);

/// Decodes the code point at `offset` of valid UTF-8 and moves past it; invalid bytes give U+FFFD and move by one.
char32_t decode(std::string_view utf8, std::size_t& offset);
void append(std::string& utf8, char32_t code_point);

}  // namespace rasoat
