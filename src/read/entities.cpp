#include "read/entities.h"

#include <libxml/HTMLparser.h>
#include <unicode/utf8.h>

#include <charconv>

namespace rasoat::read {
namespace {

constexpr std::size_t kLongestName = 32;

void append_code(unsigned code, std::string& out) {
  // References to Windows-1252 controls, surrogates and NUL are errors in HTML; a replacement keeps the length honest.
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  char buffer[4];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(reinterpret_cast<std::uint8_t*>(buffer), length, code);
  out.append(buffer, static_cast<std::size_t>(length));
}

std::size_t numeric(std::string_view text, std::size_t at, std::string& out) {
  const bool hex = at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
  const std::size_t from = at + (hex ? 3 : 2);
  const std::string_view digits = text.substr(std::min(from, text.size()), 10);
  unsigned code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  if (end == digits.data() || error != std::errc{}) return 0;
  append_code(code, out);
  std::size_t length = from + static_cast<std::size_t>(end - digits.data()) - at;
  if (at + length < text.size() && text[at + length] == ';') ++length;
  return length;
}

}  // namespace

std::size_t decode_entity(std::string_view text, std::size_t at, std::string& out) {
  if (at + 2 >= text.size()) return 0;
  if (text[at + 1] == '#') return numeric(text, at, out);
  const std::size_t end = text.substr(at, kLongestName).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string name(text.substr(at + 1, end - 1));
  const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
  if (entity == nullptr) return 0;
  append_code(entity->value, out);
  return end + 1;
}

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = text[i] == '&' ? decode_entity(text, i, out) : 0;
    if (length == 0) out.push_back(text[i]);
    i += length == 0 ? 1 : length;
  }
  return out;
}

}  // namespace rasoat::read
