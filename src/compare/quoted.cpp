#include "compare/quoted.h"

#include <re2/re2.h>

namespace rasoat {
namespace {

using Level = QuotedLine::Level;

// The level of a line; `rest` loses the mark.
Level level_of(re2::StringPiece& rest) {
  static const RE2 article(R"((?i)[“"\s]*điều\s+[0-9]+[a-zđ]?\s*[.:]?\s*)");
  static const RE2 clause(R"([“"\s]*[0-9]+[a-zđ]?(?:\.[0-9]+)*\s*[.)]\s+)");
  static const RE2 point(R"([“"\s]*(?:[a-zđ][0-9]?\s*[.)]|[-+])\s+)");
  static const RE2 quotes(R"([“"\s]*)");
  if (RE2::Consume(&rest, article)) return Level::kArticle;
  if (RE2::Consume(&rest, clause)) return Level::kClause;
  if (RE2::Consume(&rest, point)) return Level::kPoint;
  RE2::Consume(&rest, quotes);
  return Level::kText;
}

}  // namespace

std::vector<QuotedLine> quoted_lines(std::string_view text, Span quote) {
  std::vector<QuotedLine> out;
  for (std::uint32_t at = quote.begin; at < quote.end;) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos || end > quote.end) end = quote.end;
    re2::StringPiece rest(text.data() + at, end - at);
    const Level level = level_of(rest);
    const auto begin = static_cast<std::uint32_t>(rest.data() - text.data());
    if (begin < end) out.push_back({level, {begin, static_cast<std::uint32_t>(end)}});
    at = static_cast<std::uint32_t>(end) + 1;
  }
  return out;
}

}  // namespace rasoat
