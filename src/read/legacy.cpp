// Tables: TCVN 5712:1993 (the third of its codes, of the fonts .VnTime), and the code of the fonts VNI-Times for Windows, in which a base
// letter is followed by its marks.
#include "read/legacy.h"

#include <algorithm>
#include <array>
#include <utility>

#include "read/legibility.h"

namespace rasoat::read {
namespace {

struct Pair {
  std::string_view legacy, unicode;
};

constexpr std::array<Pair, 73> kTcvn3 = {
    {{"µ", "à"}, {"¶", "ả"}, {"·", "ã"}, {"¸", "á"}, {"¹", "ạ"}, {"¨", "ă"},      {"»", "ằ"}, {"¼", "ẳ"}, {"½", "ẵ"}, {"¾", "ắ"},
     {"Æ", "ặ"}, {"©", "â"}, {"Ç", "ầ"}, {"È", "ẩ"}, {"É", "ẫ"}, {"Ê", "ấ"},      {"Ë", "ậ"}, {"Ì", "è"}, {"Î", "ẻ"}, {"Ï", "ẽ"},
     {"Ð", "é"}, {"Ñ", "ẹ"}, {"ª", "ê"}, {"Ò", "ề"}, {"Ó", "ể"}, {"Ô", "ễ"},      {"Õ", "ế"}, {"Ö", "ệ"}, {"×", "ì"}, {"Ø", "ỉ"},
     {"Ü", "ĩ"}, {"Ý", "í"}, {"Þ", "ị"}, {"ß", "ò"}, {"á", "ỏ"}, {"â", "õ"},      {"ã", "ó"}, {"ä", "ọ"}, {"«", "ô"}, {"å", "ồ"},
     {"æ", "ổ"}, {"ç", "ỗ"}, {"è", "ố"}, {"é", "ộ"}, {"¬", "ơ"}, {"ê", "ờ"},      {"ë", "ở"}, {"ì", "ỡ"}, {"í", "ớ"}, {"î", "ợ"},
     {"ï", "ù"}, {"ñ", "ủ"}, {"ò", "ũ"}, {"ó", "ú"}, {"ô", "ụ"}, {"\u00AD", "ư"}, {"õ", "ừ"}, {"ö", "ử"}, {"÷", "ữ"}, {"ø", "ứ"},
     {"ù", "ự"}, {"ú", "ỳ"}, {"û", "ỷ"}, {"ü", "ỹ"}, {"ý", "ý"}, {"þ", "ỵ"},      {"®", "đ"}, {"¡", "Ă"}, {"¢", "Â"}, {"£", "Ê"},
     {"¤", "Ô"}, {"¥", "Ơ"}, {"§", "Đ"}}};

// Two characters before one. Small letters; capitals are their mirror.
constexpr std::array<Pair, 65> kVni = {
    {{"aâ", "â"}, {"aê", "ă"}, {"eâ", "ê"}, {"oâ", "ô"}, {"aù", "á"}, {"aø", "à"}, {"aû", "ả"}, {"aõ", "ã"}, {"aï", "ạ"}, {"aá", "ấ"},
     {"aà", "ầ"}, {"aå", "ẩ"}, {"aã", "ẫ"}, {"aä", "ậ"}, {"aé", "ắ"}, {"aè", "ằ"}, {"aú", "ẳ"}, {"aü", "ẵ"}, {"aë", "ặ"}, {"eù", "é"},
     {"eø", "è"}, {"eû", "ẻ"}, {"eõ", "ẽ"}, {"eï", "ẹ"}, {"eá", "ế"}, {"eà", "ề"}, {"eå", "ể"}, {"eã", "ễ"}, {"eä", "ệ"}, {"où", "ó"},
     {"oø", "ò"}, {"oû", "ỏ"}, {"oõ", "õ"}, {"oï", "ọ"}, {"oá", "ố"}, {"oà", "ồ"}, {"oå", "ổ"}, {"oã", "ỗ"}, {"oä", "ộ"}, {"ôù", "ớ"},
     {"ôø", "ờ"}, {"ôû", "ở"}, {"ôõ", "ỡ"}, {"ôï", "ợ"}, {"uù", "ú"}, {"uø", "ù"}, {"uû", "ủ"}, {"uõ", "ũ"}, {"uï", "ụ"}, {"öù", "ứ"},
     {"öø", "ừ"}, {"öû", "ử"}, {"öõ", "ữ"}, {"öï", "ự"}, {"yù", "ý"}, {"yø", "ỳ"}, {"yû", "ỷ"}, {"yõ", "ỹ"}, {"ñ", "đ"},  {"ö", "ư"},
     {"ô", "ơ"},  {"æ", "ỉ"},  {"ó", "ĩ"},  {"ò", "ị"},  {"î", "ỵ"}}};
constexpr std::array<Pair, 65> kVniCapitals = {
    {{"AÂ", "Â"}, {"AÊ", "Ă"}, {"EÂ", "Ê"}, {"OÂ", "Ô"}, {"AÙ", "Á"}, {"AØ", "À"}, {"AÛ", "Ả"}, {"AÕ", "Ã"}, {"AÏ", "Ạ"}, {"AÁ", "Ấ"},
     {"AÀ", "Ầ"}, {"AÅ", "Ẩ"}, {"AÃ", "Ẫ"}, {"AÄ", "Ậ"}, {"AÉ", "Ắ"}, {"AÈ", "Ằ"}, {"AÚ", "Ẳ"}, {"AÜ", "Ẵ"}, {"AË", "Ặ"}, {"EÙ", "É"},
     {"EØ", "È"}, {"EÛ", "Ẻ"}, {"EÕ", "Ẽ"}, {"EÏ", "Ẹ"}, {"EÁ", "Ế"}, {"EÀ", "Ề"}, {"EÅ", "Ể"}, {"EÃ", "Ễ"}, {"EÄ", "Ệ"}, {"OÙ", "Ó"},
     {"OØ", "Ò"}, {"OÛ", "Ỏ"}, {"OÕ", "Õ"}, {"OÏ", "Ọ"}, {"OÁ", "Ố"}, {"OÀ", "Ồ"}, {"OÅ", "Ổ"}, {"OÃ", "Ỗ"}, {"OÄ", "Ộ"}, {"ÔÙ", "Ớ"},
     {"ÔØ", "Ờ"}, {"ÔÛ", "Ở"}, {"ÔÕ", "Ỡ"}, {"ÔÏ", "Ợ"}, {"UÙ", "Ú"}, {"UØ", "Ù"}, {"UÛ", "Ủ"}, {"UÕ", "Ũ"}, {"UÏ", "Ụ"}, {"ÖÙ", "Ứ"},
     {"ÖØ", "Ừ"}, {"ÖÛ", "Ử"}, {"ÖÕ", "Ữ"}, {"ÖÏ", "Ự"}, {"YÙ", "Ý"}, {"YØ", "Ỳ"}, {"YÛ", "Ỷ"}, {"YÕ", "Ỹ"}, {"Ñ", "Đ"},  {"Ö", "Ư"},
     {"Ô", "Ơ"},  {"Æ", "Ỉ"},  {"Ó", "Ĩ"},  {"Ò", "Ị"},  {"Î", "Ỵ"}}};

// The longest entry that `rest` begins with.
template <std::size_t N>
const Pair* entry(std::string_view rest, const std::array<Pair, N>& table) {
  const Pair* best = nullptr;
  for (const Pair& pair : table)
    if (rest.starts_with(pair.legacy) && (!best || pair.legacy.size() > best->legacy.size())) best = &pair;
  return best;
}

const Pair* entry_of(std::string_view rest, bool vni) {
  if (!vni) return entry(rest, kTcvn3);
  const Pair* small = entry(rest, kVni);
  return small ? small : entry(rest, kVniCapitals);
}

// "NGHÞ §ÞNH": a line in the capitals of a font. Two plain capitals stand side by side and no plain small letter anywhere.
bool in_capitals(std::string_view line) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::any_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  return std::adjacent_find(line.begin(), line.end(), [&](char one, char other) { return capital(one) && capital(other); }) != line.end();
}

// The capital of a Vietnamese letter beyond ASCII; capitals and all others stay.
std::string capital_of(std::string_view letter) {
  std::string out(letter);
  auto& last = out.back();
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(out[i]); };
  if (out.size() == 2 && byte(0) == 0xC3 && byte(1) >= 0xA0)
    last = static_cast<char>(byte(1) - 0x20);  // à to ý
  else if (out.size() == 2 && byte(0) == 0xC6)
    last = static_cast<char>(byte(1) == 0xA1 ? 0xA0 : byte(1) == 0xB0 ? 0xAF : byte(1));  // ơ, ư
  else if ((out.size() == 2 && (byte(0) == 0xC4 || byte(0) == 0xC5)) || (out.size() == 3 && byte(0) == 0xE1))
    last = static_cast<char>(byte(out.size() - 1) & ~1U);  // small letters follow their capitals
  return out;
}

std::string line_from_legacy(std::string_view text, bool vni) {
  const bool capitals = !vni && in_capitals(text);
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  while (!text.empty()) {
    const Pair* pair = entry_of(text, vni);
    const std::size_t length = pair ? pair->legacy.size() : 1;
    if (pair)
      out += capitals ? capital_of(pair->unicode) : std::string(pair->unicode);
    else
      out += text.front();
    text.remove_prefix(length);
  }
  return out;
}

}  // namespace

std::string from_legacy(std::string_view text, std::string_view encoding) {
  const bool vni = encoding.starts_with("VNI");
  if (!vni && !encoding.starts_with("TCVN3")) return std::string(text);
  std::string out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += line_from_legacy(text.substr(begin, end - begin), vni);
    if (end < text.size()) out += '\n';
    begin = end + 1;
  }
  return out;
}

void mend_legacy(Source& source) {
  constexpr std::size_t kSampleBytes = 1u << 16;
  std::string sample;
  for (const Paragraph& paragraph : source.paragraphs) {
    sample += paragraph.text + "\n";
    if (sample.size() > kSampleBytes) break;
  }
  const std::string encoding = legacy_encoding(sample);
  if (encoding.empty()) return;
  const bool vni = encoding.starts_with("VNI");
  if (!vni && !encoding.starts_with("TCVN3")) return;
  for (Paragraph& paragraph : source.paragraphs) paragraph.text = from_legacy(paragraph.text, encoding);
  source.warnings.emplace_back(vni ? "vni" : "tcvn3");
}

}  // namespace rasoat::read
