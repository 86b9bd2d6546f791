#include "judge/side.h"

#include <algorithm>

#include "judge/reviewer.h"
#include "rasoat/cite.h"

namespace rasoat {
namespace {

constexpr std::uint32_t kWholeUnit = 900;  // bytes: a clause with its points that an officer still reads at a glance
constexpr std::uint32_t kAround = 420;     // bytes of context on either side of the opposing words

bool boundary(std::string_view text, std::uint32_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// The nearest beginning of a sentence or item at or before `at`, not before `least`.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t at, std::uint32_t least) {
  const std::uint32_t far = at > least + kAround ? at - kAround : least;
  for (std::uint32_t i = at; i > far; --i) {
    const char before = text[i - 1];
    if (before == '\n' || (i >= 2 && before == ' ' && (text[i - 2] == '.' || text[i - 2] == ';'))) return i;
  }
  std::uint32_t cut = far;
  while (!boundary(text, cut)) ++cut;
  return cut;
}

std::uint32_t sentence_end(std::string_view text, std::uint32_t at, std::uint32_t most) {
  const std::uint32_t far = std::min(most, at + kAround);
  for (std::uint32_t i = at; i < far; ++i)
    if (text[i] == '\n' || ((text[i] == '.' || text[i] == ';') && (i + 1 >= text.size() || text[i + 1] == ' ' || text[i + 1] == '\n')))
      return text[i] == '\n' ? i : i + 1;
  std::uint32_t cut = far;
  while (!boundary(text, cut)) --cut;
  return cut;
}

Span trimmed(std::string_view text, Span span) {
  const auto blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\n' || text[at] == '\t'; };
  while (!span.empty() && blank(span.begin)) ++span.begin;
  while (!span.empty() && blank(span.end - 1)) --span.end;
  return span;
}

Span quote_of(const Document& document, std::int32_t unit, Span span) {
  const std::string_view text = document.text.words;
  const auto size = static_cast<std::uint32_t>(text.size());
  const Span extent = unit >= 0 ? document.units[static_cast<std::size_t>(unit)].extent : Span{0, size};
  if (extent.size() <= kWholeUnit && (span.empty() || extent.contains(span))) return trimmed(text, extent);
  if (span.empty()) {
    // The label's own full stop ends no sentence: look from the words on, or from the title where a unit has no other words of its own.
    const Span own = unit >= 0 ? document.units[static_cast<std::size_t>(unit)].text : extent;
    const Span title = unit >= 0 ? document.units[static_cast<std::size_t>(unit)].heading : Span{};
    const std::uint32_t from = !own.empty() ? own.begin : !title.empty() ? title.begin : extent.begin;
    return trimmed(text, {extent.begin, sentence_end(text, from, extent.end)});
  }
  const Span limits = extent.contains(span) ? extent : Span{0, size};
  return trimmed(text, {sentence_begin(text, span.begin, limits.begin), sentence_end(text, span.end, limits.end)});
}

}  // namespace

std::string cite(const Document& document, std::int32_t unit) {
  const std::string whole = cite_document(document);
  if (unit < 0) return whole;
  const std::string id = document.units[static_cast<std::size_t>(unit)].id;
  return cite_unit(id, id.rfind("att_", 0) == 0 ? attachment_kind(document, unit) : std::string_view{}) + " " + whole;
}

Side side_of(const Party& party, std::int32_t unit, Span span) {
  const Document& document = *party.document;
  Side side;
  side.document = document.name();
  side.unit = unit >= 0 ? document.units[static_cast<std::size_t>(unit)].id : std::string();
  side.citation = cite(document, unit);
  side.span = quote_of(document, unit, span);
  side.quote = std::string(document.words(side.span));
  side.file = document.file;
  side.in_force = status_name(party.status);
  side.title = document.header.title;
  side.issuer = issuers_of(document.header);
  side.issued = document.header.issued;
  side.rank = rank(document.header);
  if (!span.empty() && side.span.contains(span)) side.marks.push_back({span.begin - side.span.begin, span.end - side.span.begin});
  return side;
}

}  // namespace rasoat
