#include "effect/new_text.h"

#include <re2/re2.h>

#include <algorithm>

#include "rasoat/address.h"

namespace rasoat {
namespace {

// Bytes between a line and its quotation, or between two quotations in a row: a mark and the end of the line.
constexpr std::uint32_t kBesideQuote = 4;

// True if a line of the quotation begins with the label of the unit: "7.", "q)", "Điều 7c.".
bool holds_label(std::string_view words, const std::string& unit) {
  const auto steps = split_steps(unit);
  if (!steps || steps->empty()) return true;
  const Step& last = steps->back();
  const bool article = last.kind == UnitKind::kArticle;
  if (!article && last.kind != UnitKind::kClause && last.kind != UnitKind::kPoint) return true;
  const RE2 label((article ? R"((?m)^[\s"“”]*Điều\s+)" : R"((?m)^[\s"“”]*)") + RE2::QuoteMeta(last.label) + R"(\s*[.):])");
  return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), label);
}

}  // namespace

Span quoted_in(const Document& document, Span line) {
  const std::size_t mark = document.words(line).find("“");
  return mark == std::string_view::npos ? Span{} : Span{line.begin + static_cast<std::uint32_t>(mark), line.end};
}

Span new_text(const Document& document, Span line, const std::string& unit) {
  auto quoted = std::lower_bound(document.quoted.begin(), document.quoted.end(), line.begin,
                                 [](Span one, std::uint32_t at) { return one.begin < at; });
  if (quoted == document.quoted.end() || quoted->begin > line.end + kBesideQuote) return {};
  const Span first = *quoted;
  for (std::uint32_t end = line.end; quoted != document.quoted.end() && quoted->begin <= end + kBesideQuote; end = (quoted++)->end)
    if (holds_label(document.words(*quoted), unit)) return *quoted;
  return first;
}

}  // namespace rasoat
