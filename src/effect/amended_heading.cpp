#include "effect/amended_heading.h"

#include <re2/re2.h>

#include <algorithm>

namespace rasoat {
namespace {

// "a) Sửa đổi, bổ sung tên điều như sau:".
bool says_own_heading(std::string_view words) {
  static const RE2 own(R"((?i)tên\s+(?:của\s+)?điều(?:\s+(?:như|và|này)|\s*[,:]|\s*$))");
  return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), own);
}

}  // namespace

bool names_own_heading(const Line& line, const Target& about) {
  return about.unit.starts_with("art_") && says_own_heading(line.words) &&
         std::none_of(line.citations.begin(), line.citations.end(),
                      [](const Citation& one) { return one.targets.front().unit.find("art_") != std::string::npos; });
}

bool names_heading(std::string_view words, const std::string& unit) {
  const auto steps = split_steps(unit);
  if (!steps || steps->empty() || steps->back().kind > UnitKind::kArticle) return false;
  const re2::StringPiece line(words.data(), words.size());
  if (steps->back().kind != UnitKind::kArticle) {
    static const RE2 container(R"((?i)tên\s+(?:gọi\s+)?(?:của\s+)?(?:Phần|Chương|Mục)\s+[IVXLC\d]+[a-z]?(?:[\s,;.:]|$))");
    return RE2::PartialMatch(line, container);
  }
  // "tên Điều 5", "tên các điều 60, 61 và 64", "tên Điều và khoản 3 Điều 30".
  const RE2 named(R"((?i)tên\s+(?:gọi\s+)?(?:của\s+)?(?:các\s+)?Điều\s+(?:[\da-zđ]+\s*(?:,|và)\s*)*)" +
                  RE2::QuoteMeta(steps->back().label) + R"((?:[\s,;.:]|$))");
  if (RE2::PartialMatch(line, named)) return true;
  static const RE2 next(R"((?i)tên\s+Điều\s*(?:,|và)[^;.]*?\sĐiều\s+(\d+[a-zđ]?\d?))");
  bool of_others = false;
  std::string article;
  for (re2::StringPiece rest = line; RE2::FindAndConsume(&rest, next, &article); of_others = true)
    if (article == steps->back().label) return true;
  return !of_others && says_own_heading(words);
}

}  // namespace rasoat
