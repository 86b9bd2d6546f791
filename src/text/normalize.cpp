// The normal form in one pass over each paragraph: NFC by ICU (which says what it moved), then repairs by code point.
//
// The map back to the source is a list of pieces: within a piece, source and normal form advance byte by byte; a new piece
// begins wherever a repair changed the length, dropped something, or replaced one letter by another.
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "rasoat/text.h"
#include "text/letters.h"

namespace rasoat {
namespace {

constexpr char32_t kDrop = 0xFFFFFFFF;
constexpr char32_t kBlank = U' ';
// So many blanks in a row are a gap between columns (pdftotext -layout), kept as one tab.
constexpr int kColumnGap = 3;

bool letter_or_digit(char32_t c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

// Cyrillic letters that look like Latin ones, typed by accident in document numbers ("TT-BTС").
char32_t latin_twin(char32_t c) {
  constexpr std::u32string_view kCyrillic = U"АВЕКМНОРСТУХаеорсухіЅІЈ";
  constexpr std::u32string_view kLatin = U"ABEKMHOPCTYXaeopcyxiSIJ";
  const std::size_t at = kCyrillic.find(c);
  return at == std::u32string_view::npos ? c : kLatin[at];
}

// True if the blank-delimited word around `offset` has an ASCII letter: a look-alike inside it is a slip.
bool in_latin_word(std::string_view text, std::size_t offset) {
  std::size_t begin = offset, end = offset;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\t') --begin;
  while (end < text.size() && text[end] != ' ' && text[end] != '\t') ++end;
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
                     [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

// What one code point becomes, apart from its neighbours. Ground: the characters met in official texts (docs/architecture.md).
char32_t repaired(char32_t c) {
  if (c < 0x20 || c == 0x7F) return c == '\t' ? U'\t' : (c >= 0x09 && c <= 0x0D) ? kBlank : kDrop;
  if (c < 0x80) return c;
  switch (c) {
    case 0x00A0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000:
    case 0x2028:
    case 0x2029:
    case 0x0085:
      return kBlank;
    case 0x00AD:
    case 0x2060:
    case 0xFEFF:
    case 0x061C:
    case 0xFFFC:
      return kDrop;
    case 0x00F0:
    case 0x0256:
      return U'đ';
    case 0x00D0:
    case 0x0189:
      return U'Đ';
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return U'-';
    case 0xF02D:
    case 0xF0B7:
    case 0xF0A7:
    case 0xF0D8:
    case 0xF0FC:
      return U'-';  // Wingdings and Symbol bullets of Word
    default:
      break;
  }
  if (c < 0xA0) return kDrop;
  if (c >= 0x2000 && c <= 0x200A) return kBlank;
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)) return kDrop;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;  // full-width forms
  return c;
}

// Lead bytes of code points that repaired() or latin_twin() may change; everything else is copied as it is.
struct Special {
  bool lead[256] = {};
  constexpr Special() {
    for (int c = 0; c < 0x20; ++c) lead[c] = true;
    for (int c : {0x20, 0x7F, 0xC2, 0xC3, 0xC6, 0xC9, 0xD0, 0xD1, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF}) lead[c] = true;
    lead[0xE1] = false;  // Vietnamese letters; U+1680 (Ogham) does not occur beside them and may stay
  }
};
constexpr Special kSpecial;

class Normalizer {
 public:
  explicit Normalizer(Text& out) : out_(out) {
    UErrorCode status = U_ZERO_ERROR;
    nfc_ = icu::Normalizer2::getNFCInstance(status);
  }

  void paragraph(std::uint32_t index, std::string_view source) {
    const std::size_t begin = out_.words.size(), first_piece = out_.pieces.size();
    index_ = index;
    gap_ = 0;
    moved_ = true;
    compose(source);
    if (out_.words.size() == begin) return out_.pieces.resize(first_piece);
    out_.paragraphs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(out_.words.size())});
    out_.paragraph_of.push_back(index);
    out_.words += '\n';
  }

 private:
  // Puts the source into NFC, keeping where each byte came from, then repairs.
  void compose(std::string_view source) {
    const icu::StringPiece piece(source.data(), static_cast<int32_t>(source.size()));
    UErrorCode status = U_ZERO_ERROR;
    if (!valid_utf8(source)) return compose(without_broken_bytes(source));
    if (nfc_ && nfc_->isNormalizedUTF8(piece, status) && U_SUCCESS(status)) return repair(source, nullptr);
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    icu::Edits edits;
    status = U_ZERO_ERROR;
    if (!nfc_) return repair(source, nullptr);
    nfc_->normalizeUTF8(0, piece, sink, &edits, status);
    if (U_FAILURE(status)) return repair(source, nullptr);
    repair(composed, &edits);
    edits_ = nullptr;  // it is about to go
  }

  // A byte that is no UTF-8 becomes a question mark: one byte for one, so that the map stays true.
  static std::string without_broken_bytes(std::string_view source) {
    std::string out(source);
    for (std::size_t at = 0; at < out.size();) {
      const std::size_t begin = at;
      if (decode(out, at) == 0xFFFD && at - begin == 1) out[begin] = '?';
    }
    return out;
  }

  void repair(std::string_view text, const icu::Edits* edits) {
    edits_ = edits;
    if (edits_) iterator_ = edits_->getFineIterator();
    std::size_t at = 0;
    altered_ = false;
    while (at < text.size()) {
      if (altered_ && joins(text, at)) continue;
      std::size_t plain = at;
      while (plain < text.size() && !kSpecial.lead[static_cast<unsigned char>(text[plain])]) ++plain;
      if (plain > at) {
        flush_gap();
        // Letter by letter where the one before was altered: the next may join it.
        if (altered_) plain = std::min(plain, next_letter(text, at));
        copy(text.substr(at, plain - at), at);
        altered_ = false;
        at = plain;
        continue;
      }
      special(text, at);
    }
  }

  static std::size_t next_letter(std::string_view text, std::size_t at) {
    decode(text, at);
    return at;
  }

  // A mark after a letter that a repair has put there, or after one dropped between them, joins the letter now, or it would do so when the
  // normal form is made again. `at` moves past it.
  bool joins(std::string_view text, std::size_t& at) {
    if (gap_ > 0 || out_.words.empty() || out_.words.back() == '\n') return false;
    std::size_t begin = out_.words.size() - 1, end = at;
    while (begin > 0 && (static_cast<unsigned char>(out_.words[begin]) & 0xC0) == 0x80) --begin;
    std::size_t past = begin;
    const char32_t before = decode(out_.words, past), mark = decode(text, end);
    if (repaired(mark) != mark) return false;
    const UChar32 together = nfc_ ? nfc_->composePair(static_cast<UChar32>(before), static_cast<UChar32>(mark)) : -1;
    if (together < 0 && u_getCombiningClass(static_cast<UChar32>(mark)) == 0) return false;
    at = end;
    moved_ = true;
    if (together < 0) return true;  // a mark that belongs to nothing
    out_.words.resize(begin);
    append(out_.words, static_cast<char32_t>(together));
    return true;
  }

  // One code point that may change; `at` moves past it.
  void special(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    const char32_t c = decode(text, at);
    char32_t r = repaired(c);
    if (r == c && c >= 0x400 && c < 0x460 && latin_twin(c) != c && in_latin_word(text, begin)) r = latin_twin(c);
    if (r == 0x2013 && dash_inside_word(text, at)) r = U'-';
    altered_ = altered_ || r != c;
    if (r == kDrop) {
      moved_ = true;
    } else if (r == kBlank || r == U'\t') {
      gap_ += r == U'\t' ? kColumnGap : 1;
      if (gap_ == 1 || gap_at_ == std::string::npos) gap_at_ = begin;
    } else {
      flush_gap();
      if (r == c) {
        copy(text.substr(begin, at - begin), begin);
        altered_ = false;
      } else {
        mark(begin);
        append(out_.words, r);
        moved_ = true;
      }
    }
  }

  // "NĐ–CP" typed with an en dash: a letter or digit on either side, in what is left of the text.
  [[nodiscard]] bool dash_inside_word(std::string_view text, std::size_t end) const {
    if (gap_ > 0 || out_.words.empty()) return false;
    std::size_t before = out_.words.size() - 1;
    while (before > 0 && (static_cast<unsigned char>(out_.words[before]) & 0xC0) == 0x80) --before;
    if (!letter_or_digit(decode(out_.words, before))) return false;
    while (end < text.size()) {
      const char32_t next = repaired(decode(text, end));
      if (next != kDrop) return letter_or_digit(next);
    }
    return false;
  }

  // Blanks collapse to one, at the ends to none.
  void flush_gap() {
    if (gap_ == 0) return;
    const bool inside = !out_.words.empty() && out_.words.back() != '\n';
    if (inside) {
      mark(gap_at_);
      out_.words += gap_ >= kColumnGap ? '\t' : ' ';
    }
    if (!inside || gap_ > 1) moved_ = true;
    gap_ = 0;
    gap_at_ = std::string::npos;
  }

  void copy(std::string_view bytes, std::size_t at) {
    if (edits_) {
      // A composed letter ends the piece: mark every letter, such text is rare.
      for (std::size_t i = 0; i < bytes.size();) {
        std::size_t next = i;
        decode(bytes, next);
        moved_ = true;
        mark(at + i);
        out_.words.append(bytes, i, next - i);
        i = next;
      }
      return;
    }
    mark(at);
    out_.words.append(bytes);
  }

  // Notes that the next byte written comes from `at` of the composed paragraph.
  void mark(std::size_t at) {
    if (!moved_ && !out_.pieces.empty()) {
      const Text::Piece& last = out_.pieces.back();
      if (last.from.paragraph == index_ && last.from.offset + (out_.words.size() - last.at) == at) return;
    }
    std::size_t source = at;
    if (edits_) {
      UErrorCode status = U_ZERO_ERROR;
      // Within a stretch that was composed anew, its beginning: ICU would say its end.
      source = static_cast<std::size_t>(iterator_.findDestinationIndex(static_cast<int32_t>(at), status) && iterator_.hasChange()
                                            ? iterator_.sourceIndex()
                                            : iterator_.sourceIndexFromDestinationIndex(static_cast<int32_t>(at), status));
    }
    const SourcePosition from{index_, static_cast<std::uint32_t>(source)};
    out_.pieces.push_back({static_cast<std::uint32_t>(out_.words.size()), from});
    moved_ = false;
  }

  Text& out_;
  const icu::Normalizer2* nfc_ = nullptr;
  const icu::Edits* edits_ = nullptr;
  icu::Edits::Iterator iterator_;
  std::uint32_t index_ = 0;
  int gap_ = 0;
  std::size_t gap_at_ = std::string::npos;
  bool moved_ = true;
  bool altered_ = false;  ///< the code point before was changed or dropped
};

}  // namespace

Text normalize(const Source& source) {
  Text text;
  std::size_t bytes = 0;
  for (const Paragraph& paragraph : source.paragraphs) bytes += paragraph.text.size() + 1;
  text.words.reserve(bytes);
  Normalizer normalizer(text);
  for (std::size_t i = 0; i < source.paragraphs.size(); ++i) normalizer.paragraph(static_cast<std::uint32_t>(i), source.paragraphs[i].text);
  return text;
}

std::string normalize(std::string_view utf8) {
  Source source;
  source.paragraphs.push_back({std::string(utf8), ParagraphKind::kBody, {}, false, false});
  Text text = normalize(source);
  if (!text.words.empty()) text.words.pop_back();
  return std::move(text.words);
}

bool valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    if (decode(bytes, at) == 0xFFFD && at - begin == 1) return false;
  }
  return true;
}

// Most letters are lower case already, and most others are of ASCII: the copy is made in one go, and few letters are put into it.
std::string lower(std::string_view normalized) {
  std::string out(normalized);
  for (char& c : out) c = lower_ascii(c);
  std::string letter;
  for (std::size_t at = 0; at < out.size();) {
    if (static_cast<unsigned char>(out[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = decode(out, at), l = lower(c);
    if (l == c) continue;
    letter.clear();
    append(letter, l);
    out.replace(begin, at - begin, letter);
    at = begin + letter.size();
  }
  return out;
}

}  // namespace rasoat
