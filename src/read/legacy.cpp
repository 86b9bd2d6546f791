// Tables: TCVN 5712:1993 (the third of its codes, of the fonts .VnTime), and the code of the fonts VNI-Times for Windows, in which a base
// letter is followed by its marks.
#include "read/legacy.h"

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
constexpr std::array<Pair, 64> kVni = {
    {{"aâ", "â"}, {"aê", "ă"}, {"eâ", "ê"}, {"oâ", "ô"}, {"aù", "á"}, {"aø", "à"}, {"aû", "ả"}, {"aõ", "ã"}, {"aï", "ạ"}, {"aá", "ấ"},
     {"aà", "ầ"}, {"aå", "ẩ"}, {"aã", "ẫ"}, {"aä", "ậ"}, {"aé", "ắ"}, {"aè", "ằ"}, {"aú", "ẳ"}, {"aü", "ẵ"}, {"aë", "ặ"}, {"eù", "é"},
     {"eø", "è"}, {"eû", "ẻ"}, {"eõ", "ẽ"}, {"eï", "ẹ"}, {"eá", "ế"}, {"eà", "ề"}, {"eå", "ể"}, {"eã", "ễ"}, {"eä", "ệ"}, {"où", "ó"},
     {"oø", "ò"}, {"oû", "ỏ"}, {"oõ", "õ"}, {"oï", "ọ"}, {"oá", "ố"}, {"oà", "ồ"}, {"oå", "ổ"}, {"oã", "ỗ"}, {"oä", "ộ"}, {"ôù", "ớ"},
     {"ôø", "ờ"}, {"ôû", "ở"}, {"ôõ", "ỡ"}, {"ôï", "ợ"}, {"uù", "ú"}, {"uø", "ù"}, {"uû", "ủ"}, {"uõ", "ũ"}, {"uï", "ụ"}, {"öù", "ứ"},
     {"öø", "ừ"}, {"öû", "ử"}, {"öõ", "ữ"}, {"öï", "ự"}, {"yù", "ý"}, {"yø", "ỳ"}, {"yû", "ỷ"}, {"yõ", "ỹ"}, {"ñ", "đ"},  {"ö", "ư"},
     {"ô", "ơ"},  {"æ", "ỉ"},  {"ó", "ĩ"},  {"ò", "ị"}}};
constexpr std::array<Pair, 62> kVniCapitals = {
    {{"AÂ", "Â"}, {"AÊ", "Ă"}, {"EÂ", "Ê"}, {"OÂ", "Ô"}, {"AÙ", "Á"}, {"AØ", "À"}, {"AÛ", "Ả"}, {"AÕ", "Ã"}, {"AÏ", "Ạ"},
     {"AÁ", "Ấ"}, {"AÀ", "Ầ"}, {"AÅ", "Ẩ"}, {"AÃ", "Ẫ"}, {"AÄ", "Ậ"}, {"AÉ", "Ắ"}, {"AÈ", "Ằ"}, {"AÚ", "Ẳ"}, {"AÜ", "Ẵ"},
     {"AË", "Ặ"}, {"EÙ", "É"}, {"EØ", "È"}, {"EÛ", "Ẻ"}, {"EÕ", "Ẽ"}, {"EÏ", "Ẹ"}, {"EÁ", "Ế"}, {"EÀ", "Ề"}, {"EÅ", "Ể"},
     {"EÃ", "Ễ"}, {"EÄ", "Ệ"}, {"OÙ", "Ó"}, {"OØ", "Ò"}, {"OÛ", "Ỏ"}, {"OÕ", "Õ"}, {"OÏ", "Ọ"}, {"OÁ", "Ố"}, {"OÀ", "Ồ"},
     {"OÅ", "Ổ"}, {"OÃ", "Ỗ"}, {"OÄ", "Ộ"}, {"ÔÙ", "Ớ"}, {"ÔØ", "Ờ"}, {"ÔÛ", "Ở"}, {"ÔÕ", "Ỡ"}, {"ÔÏ", "Ợ"}, {"UÙ", "Ú"},
     {"UØ", "Ù"}, {"UÛ", "Ủ"}, {"UÕ", "Ũ"}, {"UÏ", "Ụ"}, {"ÖÙ", "Ứ"}, {"ÖØ", "Ừ"}, {"ÖÛ", "Ử"}, {"ÖÕ", "Ữ"}, {"ÖÏ", "Ự"},
     {"YÙ", "Ý"}, {"YØ", "Ỳ"}, {"YÛ", "Ỷ"}, {"YÕ", "Ỹ"}, {"Ñ", "Đ"},  {"Ö", "Ư"},  {"Ô", "Ơ"},  {"Æ", "Ỉ"}}};

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

}  // namespace

std::string from_legacy(std::string_view text, std::string_view encoding) {
  const bool vni = encoding.starts_with("VNI");
  if (!vni && !encoding.starts_with("TCVN3")) return std::string(text);
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  while (!text.empty()) {
    const Pair* pair = entry_of(text, vni);
    const std::size_t length = pair ? pair->legacy.size() : 1;
    out += pair ? pair->unicode : text.substr(0, 1);
    text.remove_prefix(length);
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
