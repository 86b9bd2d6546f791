// A legal text in Vietnamese is full of a few short words ("của", "và", "các", "được": one word in six). Their absence from
// a long text means another language, or letters that are not what the page shows; what stands in their place tells which.
#include "read/legibility.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "rasoat/text.h"
#include "read/knowledge.h"

namespace rasoat::read {
namespace {

// Enough to know a language by; longer texts are judged by their beginning.
constexpr std::size_t kSampleBytes = 1u << 16;
constexpr std::size_t kFewWords = 60;

struct Census {
  std::size_t words = 0;    // with a letter in them
  std::size_t shifted = 0;  // a digit, symbol or Cyrillic letter between letters of another kind
  std::size_t marked = 0;   // with a letter beyond ASCII
  std::size_t jagged = 0;   // capitals after small letters: ceNG, HoA
  std::size_t vietnamese = 0, folded = 0;
  std::vector<std::size_t> legacy;
};

enum class Letter { kNone, kLatinUpper, kLatinLower, kForeign, kDigit, kOther };

Letter kind_of(UChar32 c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return Letter::kLatinLower;
    if (c >= 'A' && c <= 'Z') return Letter::kLatinUpper;
    return c >= '0' && c <= '9' ? Letter::kDigit : Letter::kOther;
  }
  if (!u_isalpha(c)) return u_charType(c) == U_NON_SPACING_MARK ? Letter::kNone : Letter::kOther;
  if (c >= 0x370 && c < 0x590) return Letter::kForeign;  // Greek, Cyrillic, Armenian
  return u_isupper(c) ? Letter::kLatinUpper : Letter::kLatinLower;
}

void count_word(std::string_view word, Census& census) {
  std::size_t letters = 0;
  std::size_t foreign = 0;
  bool digit_inside = false;
  bool jag = false;
  bool marked = false;
  Letter last = Letter::kNone;
  const auto* data = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(data, i, size, c);
    const Letter kind = kind_of(c);
    if (kind == Letter::kNone) continue;
    marked |= c >= 0x80;
    letters += kind == Letter::kLatinLower || kind == Letter::kLatinUpper ? 1 : 0;
    foreign += kind == Letter::kForeign ? 1 : 0;
    // "7+ѬѪ1*": a digit or sign with letters on its right; numbers of documents have '/' or '-' there.
    digit_inside |= (kind == Letter::kForeign && (last == Letter::kDigit || last == Letter::kOther)) ||
                    (kind == Letter::kDigit && last == Letter::kForeign);
    jag |= kind == Letter::kLatinUpper && last == Letter::kLatinLower;
    last = kind;
  }
  if (letters + foreign == 0) return;
  ++census.words;
  census.marked += marked ? 1 : 0;
  census.jagged += jag ? 1 : 0;
  census.shifted += digit_inside || (foreign > 0 && letters > 0) ? 1 : 0;
}

bool is_word_end(unsigned char c) {
  return c <= ' ' || c == ',' || c == ';' || c == '.' || c == ':' || c == '(' || c == ')' || c == '"';
}

Census census_of(std::string_view text) {
  const LegibilityKnowledge& known = knowledge().legibility;
  Census census;
  census.legacy.resize(known.legacy.size());
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && is_word_end(static_cast<unsigned char>(text[i]))) ++i;
    const std::size_t from = i;
    while (i < text.size() && !is_word_end(static_cast<unsigned char>(text[i]))) ++i;
    const std::string_view word = text.substr(from, i - from);
    if (word.empty() || word.size() > 64) continue;
    count_word(word, census);
    const std::string raw(word);
    for (std::size_t n = 0; n < known.legacy.size(); ++n) census.legacy[n] += known.legacy[n].words.count(raw);
    const std::string key = lower(normalize(word));
    census.vietnamese += known.vietnamese.count(key);
    census.folded += known.folded.count(key);
  }
  return census;
}

std::string legacy_of(const Census& census) {
  const LegibilityKnowledge& known = knowledge().legibility;
  for (std::size_t n = 0; n < known.legacy.size(); ++n)
    if (census.legacy[n] >= 5 && census.legacy[n] > 3 * census.vietnamese) return known.legacy[n].name;
  return {};
}

std::string sample_of(const std::vector<Paragraph>& paragraphs) {
  std::string sample;
  for (const Paragraph& paragraph : paragraphs) {
    if (sample.size() + paragraph.text.size() > kSampleBytes) {
      if (sample.size() < kSampleBytes / 2) sample.append(paragraph.text, 0, kSampleBytes);
      break;
    }
    sample += paragraph.text;
    sample.push_back('\n');
  }
  return sample;
}

}  // namespace

std::string legacy_encoding(std::string_view utf8) {
  return legacy_of(census_of(utf8.substr(0, kSampleBytes)));
}

Result<void> legible(const std::vector<Paragraph>& paragraphs, const std::string& file) {
  const Census census = census_of(sample_of(paragraphs));
  if (const std::string encoding = legacy_of(census); !encoding.empty())
    return fail(ErrorCode::kFormat, "legacy encoding " + encoding, file);
  if (census.words < kFewWords) return {};
  // Some words survive a shifted font (those of plain ASCII letters), so the function words cannot vouch for such a text.
  if (census.shifted * 10 > census.words) return fail(ErrorCode::kNeedsOcr, "shifted glyphs", file);
  if (census.vietnamese * 50 > census.words) return {};
  const bool unmarked = census.marked * 50 < census.words;
  const bool vietnamese_like = census.folded * 33 > census.words;
  if (census.words >= 3 * kFewWords && unmarked && (vietnamese_like || census.jagged * 10 > census.words))
    return fail(ErrorCode::kNeedsOcr, "no tone marks", file);
  return {};
}

}  // namespace rasoat::read
