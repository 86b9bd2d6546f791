#include "structure/title.h"

#include <re2/re2.h>

#include <algorithm>

#include "rasoat/text.h"
#include "structure/knowledge.h"
#include "structure/names.h"

namespace rasoat {
namespace {

bool letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Puts `proper` wherever the title has it as whole words in lower case.
void restore(std::string& title, std::string_view proper) {
  const std::string low = lower(proper);
  if (low.empty() || low == proper) return;
  for (std::size_t at = title.find(low); at != std::string::npos; at = title.find(low, at + proper.size())) {
    const std::size_t end = at + low.size();
    if ((at > 0 && letter_byte(title[at - 1])) || (end < title.size() && letter_byte(title[end]))) continue;
    title.replace(at, low.size(), proper);
  }
}

// "… một số điều của luật điện lực": the type in another document's name keeps its capital, by which the name is known.
void raise_types(std::string& title) {
  static const RE2 named(
      R"((\s(?:của|và|thi hành|thực hiện)\s+)(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định\s+số)\s)");
  re2::StringPiece groups[2];
  for (std::size_t at = 0; named.Match(title, at, title.size(), RE2::UNANCHORED, groups, 2);) {
    at = static_cast<std::size_t>(groups[1].data() - title.data()) + groups[1].size();
    title[at] = static_cast<char>(title[at] - 'a' + 'A');
  }
}

// "289/2025/nđ-cp" → as printed.
void raise_codes(std::string& title, std::string_view capitals) {
  static const RE2 code(R"(\d+/(?:\d{4}/)?[\p{L}\d-]*\p{L}[\p{L}\d-]*)");
  re2::StringPiece found, rest(capitals.data(), capitals.size());
  while (code.Match(rest, 0, rest.size(), RE2::UNANCHORED, &found, 1)) {
    const std::string_view printed(found.data(), found.size());
    restore(title, printed);
    rest.remove_prefix(static_cast<std::size_t>(found.data() - rest.data()) + found.size());
  }
}

}  // namespace

std::string title_from_capitals(std::string_view capitals, std::string_view province) {
  std::string title = sentence_case(capitals);
  raise_types(title);
  raise_codes(title, capitals);
  for (const std::string& proper : structure::words().proper) restore(title, proper);
  restore(title, province);
  return title;
}

std::string_view without_session(std::string_view title) {
  static const RE2 session(
      R"((?i)\s+(?:(?:của\s+)?Quốc hội (?:nước .{0,60})?(?:khóa|khoá)\s+[IVX]+\s*,\s*kỳ họp thứ.*|của Quốc hội nước)$)");
  re2::StringPiece found;
  const re2::StringPiece words(title.data(), title.size());
  if (!session.Match(words, 0, words.size(), RE2::UNANCHORED, &found, 1)) return title;
  return title.substr(0, static_cast<std::size_t>(found.data() - title.data()));
}

std::string_view subject_of_old_law(std::string_view line) {
  static const RE2 old(
      R"((?i)^CỦA QUỐC HỘI NƯỚC CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM(?:\s+SỐ\s+\S+)?(?:\s+NGÀY\s+\d+\s+THÁNG\s+\d+\s+NĂM\s+\d+)?(?:\s+VỀ)?\s+(.+)$)");
  re2::StringPiece subject;
  if (!RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), old, &subject)) return {};
  return {subject.data(), subject.size()};
}

}  // namespace rasoat
