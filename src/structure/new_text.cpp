// The new text that an amending document quotes has articles, clauses and points of its own. A review holds each of them against the law
// as it would those of a document that is not amending, so it reads them as units below the clause that quotes them.
#include <algorithm>
#include <numeric>

#include "rasoat/structure.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::string_view kMarks = "“”\"«»‘’", kBlank = " \n\t", kPunctuation = ".;, \n\t";

// Bytes of the character of `marks` that `words` begins or ends with, 0 if none.
std::size_t mark_at(std::string_view words, std::string_view marks, bool front) {
  for (std::size_t i = 0; i < marks.size();) {
    std::size_t next = i + 1;
    while (next < marks.size() && (static_cast<unsigned char>(marks[next]) & 0xC0) == 0x80) ++next;
    const std::string_view mark = marks.substr(i, next - i);
    if (front ? words.starts_with(mark) : words.ends_with(mark)) return mark.size();
    i = next;
  }
  return 0;
}

bool cut(const Document& document, Span& span, std::string_view marks, bool front) {
  const std::size_t before = span.size();
  while (const std::size_t size = mark_at(document.words(span), marks, front))
    (front ? span.begin += static_cast<std::uint32_t>(size) : span.end -= static_cast<std::uint32_t>(size));
  return span.size() < before;
}

// The quotation without its marks and what follows the last.
Span inner(const Document& document, Span quoted) {
  cut(document, quoted, kBlank, true);
  cut(document, quoted, kMarks, true);
  Span closed = quoted;
  cut(document, closed, kPunctuation, false);
  if (cut(document, closed, kMarks, false)) quoted = closed;
  cut(document, quoted, kBlank, true);
  cut(document, quoted, kBlank, false);
  return quoted;
}

Span moved(Span span, std::uint32_t by) {
  return span.empty() ? Span{} : Span{span.begin + by, span.end + by};
}

// The units of one quotation, as units of the document; their parents are counted from their own first one, -1 below what quotes them.
std::vector<Unit> units_of(const Document& document, Span quoted) {
  const Span span = inner(document, quoted);
  if (span.empty()) return {};
  const Document fragment = parse_fragment(document.words(span));
  // Normalized words stay as they are; if they did not, no span would point to what it says.
  if (!std::string_view(fragment.text.words).starts_with(document.words(span))) return {};
  const bool told = std::any_of(fragment.units.begin(), fragment.units.end(), [](const Unit& unit) {
    return unit.kind == UnitKind::kArticle || unit.kind == UnitKind::kClause || unit.kind == UnitKind::kPoint;
  });
  if (!told) return {};
  std::vector<Unit> out = fragment.units;
  for (Unit& unit : out) {
    unit.heading = moved(unit.heading, span.begin);
    unit.text = moved(unit.text, span.begin);
    unit.extent = moved(unit.extent, span.begin);
  }
  return out;
}

std::int32_t innermost(const std::vector<Unit>& units, std::uint32_t at) {
  std::int32_t best = -1;
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i].extent.contains(at)) best = static_cast<std::int32_t>(i);
  return best;
}

}  // namespace

Document with_new_text(Document document) {
  const std::size_t own = document.units.size();
  std::vector<Unit> all = document.units;
  std::vector<Span> left;
  for (const Span quoted : document.quoted) {
    const std::int32_t holder = innermost(document.units, quoted.begin);
    const std::vector<Unit> units = holder < 0 ? std::vector<Unit>() : units_of(document, quoted);
    if (units.empty()) left.push_back(quoted);
    const auto first = static_cast<std::int32_t>(all.size());
    for (Unit unit : units) {
      unit.id = document.units[static_cast<std::size_t>(holder)].id;
      unit.parent = unit.parent < 0 ? holder : unit.parent + first;
      all.push_back(std::move(unit));
    }
  }
  if (all.size() == own) return document;
  std::vector<std::int32_t> order(all.size()), place(all.size());
  std::iota(order.begin(), order.end(), 0);
  const auto begin = [&](std::int32_t i) { return all[static_cast<std::size_t>(i)].extent.begin; };
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return begin(a) < begin(b); });
  for (std::size_t i = 0; i < order.size(); ++i) place[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
  const auto move = [&](std::int32_t& index) {
    if (index >= 0) index = place[static_cast<std::size_t>(index)];
  };
  document.units.clear();
  for (const std::int32_t i : order) {
    document.units.push_back(std::move(all[static_cast<std::size_t>(i)]));
    move(document.units.back().parent);
  }
  for (Citation& citation : document.citations) move(citation.unit);
  for (Amendment& amendment : document.amendments) move(amendment.unit);
  document.quoted = std::move(left);
  return document;
}

}  // namespace rasoat
