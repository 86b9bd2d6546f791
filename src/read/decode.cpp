#include "read/decode.h"

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>

#include "rasoat/text.h"
#include "read/legibility.h"

namespace rasoat::read {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_control(unsigned char byte) {
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != '\v';
}

// One control in fifty bytes is more than any extractor leaves in a text (old Word files leave 0x07 at the end of cells).
bool looks_binary(std::string_view bytes) {
  std::size_t controls = 0;
  for (const char byte : bytes) {
    if (byte == '\0') return true;
    controls += is_control(static_cast<unsigned char>(byte)) ? 1 : 0;
  }
  return controls * 50 > bytes.size();
}

std::string utf16(std::string_view bytes, bool big) {
  icu::UnicodeString units;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    units.append(static_cast<char16_t>(big ? first << 8 | second : second << 8 | first));
  }
  std::string out;
  units.toUTF8String(out);  // a lone surrogate becomes U+FFFD
  return out;
}

std::string latin1(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x80) {
      out.push_back(byte);
    } else {
      out.push_back(static_cast<char>(0xC0 | code >> 6));
      out.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    }
  }
  return out;
}

struct Repaired {
  std::string text;
  std::size_t broken = 0, whole = 0;  // whole: characters beyond ASCII
};

Repaired repair(std::string_view bytes) {
  Repaired out;
  out.text.reserve(bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t from = i;
    UChar32 code = 0;
    U8_NEXT(data, i, size, code);
    if (code < 0) {
      out.text += kReplacement;
      ++out.broken;
    } else {
      out.text.append(bytes.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(i - from)));
      out.whole += code >= 0x80 ? 1 : 0;
    }
  }
  return out;
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, const std::string& file) {
  Decoded out;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    out.text = utf16(bytes.substr(2), bytes[0] == '\xFE');
    out.warnings.emplace_back("utf-16");
    return out;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
    out.skipped = 3;
  }
  if (looks_binary(bytes)) return fail(ErrorCode::kBinary, std::string(binary_kind(bytes)), file);
  if (valid_utf8(bytes)) {
    out.text = bytes;
    return out;
  }
  if (std::string letters = latin1(bytes); !legacy_encoding(letters).empty()) {
    out.text = std::move(letters);  // of an 8-bit encoding, which the reader then turns into Unicode
    return out;
  }
  Repaired repaired = repair(bytes);
  if (repaired.broken > repaired.whole && repaired.broken * 20 > bytes.size()) return fail(ErrorCode::kBinary, "no UTF-8", file);
  out.text = std::move(repaired.text);
  out.warnings.push_back("invalid-utf8:" + std::to_string(repaired.broken));
  return out;
}

std::string_view binary_kind(std::string_view head) {
  struct Magic {
    std::string_view bytes, name;
  };
  static constexpr std::array<Magic, 11> kMagic = {{{"%PDF-", "PDF"},
                                                    {"PK\x03\x04", "zip"},
                                                    {"PK\x05\x06", "zip"},
                                                    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Word 97–2003 (.doc)"},
                                                    {"\x89PNG", "PNG"},
                                                    {"\xFF\xD8\xFF", "JPEG"},
                                                    {"GIF8", "GIF"},
                                                    {"II*\0", "TIFF"},
                                                    {"Rar!", "rar"},
                                                    {"{\\rtf", "RTF"},
                                                    {"\x1F\x8B", "gzip"}}};
  for (const Magic& magic : kMagic)
    if (head.starts_with(magic.bytes)) return magic.name;
  return {};
}

}  // namespace rasoat::read
