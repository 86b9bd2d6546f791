#include "structure/names.h"

#include <re2/re2.h>

#include <array>

#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Name {
  std::string_view folded, slug;
};

// Longest names first: "thong tu lien tich" before "thong tu".
constexpr std::array<Name, 25> kTypes = {{{"thong tu lien tich", "thong-tu-lien-tich"},
                                          {"nghi quyet lien tich", "nghi-quyet-lien-tich"},
                                          {"van ban hop nhat", "van-ban-hop-nhat"},
                                          {"hien phap", "hien-phap"},
                                          {"phap lenh", "phap-lenh"},
                                          {"nghi quyet", "nghi-quyet"},
                                          {"nghi dinh", "nghi-dinh"},
                                          {"quyet dinh", "quyet-dinh"},
                                          {"thong tu", "thong-tu"},
                                          {"thong bao", "thong-bao"},
                                          {"cong van", "cong-van"},
                                          {"ke hoach", "ke-hoach"},
                                          {"to trinh", "to-trinh"},
                                          {"bao cao", "bao-cao"},
                                          {"huong dan", "huong-dan"},
                                          {"chi thi", "chi-thi"},
                                          {"ket luan", "ket-luan"},
                                          {"cong dien", "cong-dien"},
                                          {"dieu le", "dieu-le"},
                                          {"giay moi", "giay-moi"},
                                          {"bien ban", "bien-ban"},
                                          {"sac lenh", "sac-lenh"},
                                          {"bo luat", "bo-luat"},
                                          {"luat", "luat"},
                                          {"lenh", "lenh"}}};

// Pieces of a folded number, the more particular first.
constexpr std::array<Name, 20> kCodes = {{{"/ttlt", "thong-tu-lien-tich"},
                                          {"/nqlt", "nghi-quyet-lien-tich"},
                                          {"/vbhn", "van-ban-hop-nhat"},
                                          {"/nd-", "nghi-dinh"},
                                          {"/nq-", "nghi-quyet"},
                                          {"/qd-", "quyet-dinh"},
                                          {"/qd", "quyet-dinh"},
                                          {"/tt-", "thong-tu"},
                                          {"/ct-", "chi-thi"},
                                          {"/kh-", "ke-hoach"},
                                          {"/tb-", "thong-bao"},
                                          {"/ttr-", "to-trinh"},
                                          {"/bc-", "bao-cao"},
                                          {"/hd-", "huong-dan"},
                                          {"/kl-", "ket-luan"},
                                          {"/l-ctn", "lenh"},
                                          {"/pl-", "phap-lenh"},
                                          {"/ubtvqh", "phap-lenh"},
                                          {"/qh", "luat"},
                                          {"/ubnd-", "cong-van"}}};

std::size_t letter_length(std::string_view text, std::size_t at) {
  std::size_t next = at + 1;
  while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
  return next - at;
}

// "SÔNG LAM" → "Sông Lam": each word's first letter stays.
std::string title_case(std::string_view capitals) {
  std::string out;
  bool first = true;
  for (std::size_t at = 0; at < capitals.size();) {
    const std::size_t length = letter_length(capitals, at);
    const std::string_view letter = capitals.substr(at, length);
    out += first ? std::string(letter) : lower(letter);
    first = letter == " " || letter == "-";
    at += length;
  }
  return out;
}

// The generic part in lower case, the name of the place or field with its capitals.
std::string body_name(std::string_view capitals) {
  static const RE2 place(R"(^(.*?\b(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU))\s+(.+)$)");
  static const RE2 field(R"(^(BỘ|SỞ|CỤC|BAN)\s+(.+)$)");
  // Lower bodies abbreviate the higher one that they belong to.
  for (const auto& [code, full] :
       {std::pair<std::string_view, std::string_view>{"UBND ", "ỦY BAN NHÂN DÂN "}, {"HĐND ", "HỘI ĐỒNG NHÂN DÂN "}})
    if (capitals.starts_with(code)) return body_name(std::string(full) + std::string(capitals.substr(code.size())));
  std::string generic, name;
  const re2::StringPiece piece(capitals.data(), capitals.size());
  if (RE2::FullMatch(piece, place, &generic, &name)) return sentence_case(generic) + " " + title_case(name);
  if (RE2::FullMatch(piece, field, &generic, &name)) return sentence_case(generic) + " " + sentence_case(name);
  return sentence_case(capitals);
}

std::string collapsed(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != '\t' && c != '\n' && (c != ' ' || (!out.empty() && out.back() != ' '))) out += c;
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

bool all_capitals(std::string_view line) {
  bool letters = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = letter_length(line, at);
    const std::string letter(line.substr(at, length));
    const std::string low = lower(letter);
    if (low != letter)
      letters = true;
    else if (fold(letter) != letter || (letter[0] >= 'a' && letter[0] <= 'z'))
      return false;
    at += length;
  }
  return letters;
}

std::string type_slug(std::string_view name) {
  const std::string folded = fold(collapsed(name));
  for (const Name& type : kTypes)
    if (folded.rfind(type.folded, 0) == 0) return std::string(type.slug);
  return {};
}

std::string type_of_line(std::string_view line) {
  if (!all_capitals(line)) return {};
  const std::string folded = fold(collapsed(line));
  for (const Name& type : kTypes) {
    if (folded.rfind(type.folded, 0) != 0) continue;
    // A law says its name on the same line or the next; the others stand alone, perhaps with a colon.
    const bool law = type.slug == "luat" || type.slug == "bo-luat";
    const bool alone = folded.size() <= type.folded.size() + 2;
    if (alone || law || (type.slug == "van-ban-hop-nhat")) return std::string(type.slug);
  }
  return {};
}

std::string type_of_number(std::string_view number) {
  const std::string folded = fold(number);
  for (const Name& code : kCodes)
    if (folded.find(code.folded) != std::string::npos) return std::string(code.slug);
  // Letters without a type: 2744/UBND-KT, 112/STP-VB.
  static const RE2 letter(R"(^\d+/[a-z&]+(?:-[a-z&]+)*$)");
  return RE2::FullMatch(folded, letter) ? "cong-van" : "";
}

std::vector<std::string> body_names(std::string_view capitals) {
  std::vector<std::string> names;
  static const RE2 joint(R"(\s*(?: - |–|\|)\s*(?:BỘ|NGÂN HÀNG|TÒA ÁN|VIỆN KIỂM SÁT|TOÀ ÁN|THANH TRA|KIỂM TOÁN))");
  std::string rest = collapsed(capitals);
  re2::StringPiece whole;
  while (joint.Match(rest, 1, rest.size(), RE2::UNANCHORED, &whole, 1)) {
    const auto at = static_cast<std::size_t>(whole.data() - rest.data());
    names.push_back(body_name(collapsed(rest.substr(0, at))));
    std::size_t next = at;
    while (next < rest.size() && (rest[next] == ' ' || rest[next] == '-' || rest[next] == '|')) ++next;
    if (rest.substr(next, 3) == "–") next += 3;
    while (next < rest.size() && rest[next] == ' ') ++next;
    rest = rest.substr(next);
  }
  names.push_back(body_name(rest));
  return names;
}

std::string province_in(std::string_view body) {
  static const RE2 place(R"((?:tỉnh|thành phố|Tỉnh|Thành phố|TP\.?) ([\p{Lu}][\p{L} .\-–]+?)\s*$)");
  static const RE2 local(R"((?i)(?:nhân dân|sở|hội đồng|chủ tịch))");
  std::string name;
  const re2::StringPiece piece(body.data(), body.size());
  if (!RE2::PartialMatch(piece, local) || !RE2::PartialMatch(piece, place, &name)) return {};
  return collapsed(name);
}

std::optional<Date> date_in(std::string_view words) {
  static const RE2 spoken(R"((?i)ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4}))");
  static const RE2 slashed(R"((?i)ngày\s+(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4}))");
  int day = 0, month = 0, year = 0;
  const re2::StringPiece piece(words.data(), words.size());
  if (RE2::PartialMatch(piece, spoken, &day, &month, &year) || RE2::PartialMatch(piece, slashed, &day, &month, &year))
    return Date::make(year, month, day);
  return std::nullopt;
}

std::string sentence_case(std::string_view capitals) {
  if (capitals.empty()) return {};
  const std::size_t length = letter_length(capitals, 0);
  return std::string(capitals.substr(0, length)) + lower(capitals.substr(length));
}

}  // namespace rasoat
