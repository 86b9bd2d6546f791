#include "text/letters.h"

#include <unicode/uchar.h>

#include <array>
#include <vector>

namespace rasoat {
namespace {

struct Vowel {
  char32_t base;
  char plain;
  char32_t toned[6];  // in the order of Tone
};

constexpr Vowel kVowels[] = {
    {U'a', 'a', {U'a', U'à', U'á', U'ả', U'ã', U'ạ'}}, {U'ă', 'a', {U'ă', U'ằ', U'ắ', U'ẳ', U'ẵ', U'ặ'}},
    {U'â', 'a', {U'â', U'ầ', U'ấ', U'ẩ', U'ẫ', U'ậ'}}, {U'e', 'e', {U'e', U'è', U'é', U'ẻ', U'ẽ', U'ẹ'}},
    {U'ê', 'e', {U'ê', U'ề', U'ế', U'ể', U'ễ', U'ệ'}}, {U'i', 'i', {U'i', U'ì', U'í', U'ỉ', U'ĩ', U'ị'}},
    {U'o', 'o', {U'o', U'ò', U'ó', U'ỏ', U'õ', U'ọ'}}, {U'ô', 'o', {U'ô', U'ồ', U'ố', U'ổ', U'ỗ', U'ộ'}},
    {U'ơ', 'o', {U'ơ', U'ờ', U'ớ', U'ở', U'ỡ', U'ợ'}}, {U'u', 'u', {U'u', U'ù', U'ú', U'ủ', U'ũ', U'ụ'}},
    {U'ư', 'u', {U'ư', U'ừ', U'ứ', U'ử', U'ữ', U'ự'}}, {U'y', 'y', {U'y', U'ỳ', U'ý', U'ỷ', U'ỹ', U'ỵ'}},
};

constexpr char32_t kTableEnd = 0x1F00;  // past U+1EF9, the last Vietnamese letter

// One table for all code points that Vietnamese text is made of; the rest goes to ICU.
struct Table {
  std::vector<Letter> letters = std::vector<Letter>(kTableEnd);
  std::vector<char32_t> lowered = std::vector<char32_t>(kTableEnd);

  Table() {
    for (char32_t c = 0; c < kTableEnd; ++c) lowered[c] = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    for (char32_t c = 'a'; c <= 'z'; ++c) letters[c] = {c, Tone::kLevel, static_cast<char>(c)};
    for (const Vowel& vowel : kVowels)
      for (std::size_t tone = 0; tone < 6; ++tone) letters[vowel.toned[tone]] = {vowel.base, static_cast<Tone>(tone), vowel.plain};
    letters[U'đ'] = {U'đ', Tone::kLevel, 'd'};
    for (char32_t c = 0; c < kTableEnd; ++c)
      if (lowered[c] != c && lowered[c] < kTableEnd) letters[c] = letters[lowered[c]];
  }
};

const Table& table() {
  static const Table instance;
  return instance;
}

}  // namespace

Letter letter(char32_t code_point) {
  return code_point < kTableEnd ? table().letters[code_point] : Letter{};
}

char32_t toned(char32_t base, Tone tone) {
  for (const Vowel& vowel : kVowels)
    if (vowel.base == base) return vowel.toned[static_cast<std::size_t>(tone)];
  return base;
}

char32_t lower(char32_t code_point) {
  return code_point < kTableEnd ? table().lowered[code_point] : static_cast<char32_t>(u_tolower(static_cast<UChar32>(code_point)));
}

bool is_letter(char32_t code_point) {
  if (code_point < 0x80) return (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z';
  return u_isalpha(static_cast<UChar32>(code_point)) || (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & U_GC_M_MASK) != 0;
}

char32_t decode(std::string_view utf8, std::size_t& offset) {
  const auto byte = [&](std::size_t i) -> std::uint32_t { return static_cast<unsigned char>(utf8[i]); };
  const std::uint32_t first = byte(offset);
  if (first < 0x80) return ++offset, first;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || first > 0xF4 || offset + length > utf8.size()) return ++offset, 0xFFFD;
  std::uint32_t code_point = first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(offset + i) & 0xC0) != 0x80) return ++offset, 0xFFFD;
    code_point = (code_point << 6) | (byte(offset + i) & 0x3F);
  }
  constexpr std::array<std::uint32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  if (code_point < kLeast[length] || code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) return ++offset, 0xFFFD;
  offset += length;
  return code_point;
}

void append(std::string& utf8, char32_t c) {
  if (c < 0x80) {
    utf8 += static_cast<char>(c);
  } else if (c < 0x800) {
    utf8 += static_cast<char>(0xC0 | (c >> 6));
    utf8 += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    utf8 += static_cast<char>(0xE0 | (c >> 12));
    utf8 += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    utf8 += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    utf8 += static_cast<char>(0xF0 | (c >> 18));
    utf8 += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    utf8 += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    utf8 += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace rasoat
