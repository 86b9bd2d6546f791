// Tokens and their keys. A key unites the spellings of one syllable: case, place of the tone mark, final i and y, leading zeros.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>

#include "rasoat/text.h"
#include "text/letters.h"

namespace rasoat {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// The letters of one syllable; longer runs are no Vietnamese syllables and keep their letters as they are.
constexpr std::size_t kLongestSyllable = 8;

struct Syllable {
  std::array<Letter, kLongestSyllable> letters;
  std::size_t size = 0;
};

// False if the token is no run of at most eight Vietnamese letters.
bool read_syllable(std::string_view token, Syllable& out) {
  for (std::size_t at = 0; at < token.size();) {
    const Letter l = letter(decode(token, at));
    if (l.base == 0 || out.size == kLongestSyllable) return false;
    out.letters[out.size++] = l;
  }
  return true;
}

// hoà → hòa, khoẻ → khỏe, thuỷ → thủy: at the end of a syllable the older spelling puts the tone on the first vowel.
// The u of "qu" is part of the consonant: quý keeps its tone.
void unify_tone(Syllable& s) {
  if (s.size < 2) return;
  Letter &first = s.letters[s.size - 2], &last = s.letters[s.size - 1];
  const bool pair = (first.base == U'o' && (last.base == U'a' || last.base == U'e')) || (first.base == U'u' && last.base == U'y');
  const bool after_q = first.base == U'u' && s.size >= 3 && s.letters[s.size - 3].base == U'q';
  if (!pair || after_q || last.tone == Tone::kLevel || first.tone != Tone::kLevel) return;
  first.tone = last.tone;
  last.tone = Tone::kLevel;
}

// kỹ/kĩ, lý/lí, tỷ/tỉ, quy/qui: after h k l m s t v and after "qu" the final y sounds and means i.
void unify_final_y(Syllable& s) {
  if (s.size < 2 || s.letters[s.size - 1].base != U'y') return;
  const char32_t before = s.letters[s.size - 2].base;
  const bool consonant = s.size == 2 && std::u32string_view(U"hklmstv").find(before) != std::u32string_view::npos;
  const bool after_qu = s.size == 3 && before == U'u' && s.letters[0].base == U'q';
  if (consonant || after_qu) s.letters[s.size - 1].base = U'i', s.letters[s.size - 1].plain = 'i';
}

// 08 → 8, 1.000.000 → 1000000: a dot before exactly three digits separates thousands.
std::string number_search_key(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool thousands = token[i] == '.' && i + 3 < token.size() + 0 && digit(token[i + 1]) && digit(token[i + 2]) &&
                           digit(token[i + 3]) && (i + 4 == token.size() || !digit(token[i + 4]));
    if (!thousands) out += token[i];
  }
  std::size_t zeros = 0;
  while (zeros + 1 < out.size() && out[zeros] == '0' && digit(out[zeros + 1])) ++zeros;
  return out.substr(zeros);
}

std::uint32_t hash(std::string_view bytes) {
  return static_cast<std::uint32_t>(XXH3_64bits(bytes.data(), bytes.size()));
}

struct Keys {
  std::string key, folded;
};

Keys keys_of(std::string_view token) {
  if (digit(token.front())) {
    std::string key = number_search_key(lower(token));
    return {key, key};
  }
  Syllable s;
  if (!read_syllable(token, s)) return {lower(token), fold(token)};
  unify_tone(s);
  unify_final_y(s);
  Keys keys;
  for (std::size_t i = 0; i < s.size; ++i) {
    append(keys.key, toned(s.letters[i].base, s.letters[i].tone));
    keys.folded += s.letters[i].plain;
  }
  return keys;
}

// End of the token that begins at `at`: letters and digits, and '.' or ',' between digits of a number.
std::size_t token_end(std::string_view text, std::size_t at) {
  const bool number = digit(text[at]);
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = decode(text, next);
    const bool inner = number && (c == '.' || c == ',') && digit(text[at - 1]) && next < text.size() && digit(text[next]);
    if (!inner && !is_letter(c) && !(c < 0x80 && digit(static_cast<char>(c)))) break;
    at = next;
  }
  return at;
}

// Syllables repeat: a direct-mapped table of the last ones seen saves most of the work.
class KeyCache {
 public:
  void fill(std::string_view token, Token& out) {
    if (token.size() > kMost) return compute(token, out);
    Entry& entry = entries_[XXH3_64bits(token.data(), token.size()) % kEntries];
    if (entry.size != token.size() || std::string_view(entry.bytes, entry.size) != token) {
      entry.size = static_cast<std::uint8_t>(token.size());
      token.copy(entry.bytes, token.size());
      Token computed;
      compute(token, computed);
      entry.key = computed.key;
      entry.folded = computed.folded;
    }
    out.key = entry.key;
    out.folded = entry.folded;
  }

 private:
  static constexpr std::size_t kMost = 23, kEntries = 8192;
  struct Entry {
    std::uint32_t key = 0, folded = 0;
    std::uint8_t size = 0;
    char bytes[kMost];
  };

  static void compute(std::string_view token, Token& out) {
    const Keys keys = keys_of(token);
    out.key = hash(keys.key);
    out.folded = hash(keys.folded);
  }

  std::array<Entry, kEntries> entries_{};
};

}  // namespace

std::vector<Token> tokenize(std::string_view normalized) {
  static thread_local KeyCache cache;
  std::vector<Token> tokens;
  tokens.reserve(normalized.size() / 6);
  for (std::size_t at = 0; at < normalized.size();) {
    std::size_t next = at;
    const char32_t c = decode(normalized, next);
    if (!is_letter(c) && !(c < 0x80 && digit(static_cast<char>(c)))) {
      at = next;
      continue;
    }
    const std::size_t end = token_end(normalized, at);
    Token token;
    token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    cache.fill(normalized.substr(at, end - at), token);
    tokens.push_back(token);
    at = end;
  }
  return tokens;
}

std::string search_key(std::string_view normalized_syllable) {
  return normalized_syllable.empty() ? std::string() : keys_of(normalized_syllable).key;
}

std::string fold(std::string_view normalized) {
  std::string out;
  out.reserve(normalized.size());
  for (std::size_t at = 0; at < normalized.size();) {
    if (const char c = normalized[at]; static_cast<unsigned char>(c) < 0x80) {
      out += lower_ascii(c);
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = decode(normalized, at);
    const Letter l = letter(c);
    if (l.plain)
      out += l.plain;
    else if (const char32_t low = lower(c); low != c)
      append(out, low);
    else
      out.append(normalized, begin, at - begin);
  }
  return out;
}

}  // namespace rasoat
