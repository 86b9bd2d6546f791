#include <algorithm>

#include "cite/scanner.h"
#include "rasoat/cite.h"

namespace rasoat {
namespace {

CitingPlace place_of(const Document& document, std::int32_t unit) {
  CitingPlace place;
  place.day = document.header.issued;
  const auto id = [&](UnitKind kind) {
    const std::int32_t at = document.ancestor(unit, kind);
    return at < 0 ? std::string() : document.units[static_cast<std::size_t>(at)].id;
  };
  place.article = id(UnitKind::kArticle);
  place.clause = id(UnitKind::kClause);
  place.attachment = id(UnitKind::kAttachment);
  return place;
}

void add(Document& document, std::int32_t unit, Span span, bool basis, const CitingPlace& place) {
  for (Citation& citation : scan_citations(document.words(span), span.begin, place)) {
    const bool in_quotes =
        std::any_of(document.quoted.begin(), document.quoted.end(), [&](Span quoted) { return quoted.overlaps(citation.span); });
    if (in_quotes) continue;
    citation.unit = unit;
    citation.basis = basis;
    document.citations.push_back(std::move(citation));
  }
}

}  // namespace

void find_citations(Document& document) {
  document.citations.clear();
  CitingPlace head;
  head.day = document.header.issued;
  for (const Basis& basis : document.header.bases) add(document, -1, basis.span, true, head);
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const auto unit = static_cast<std::int32_t>(i);
    const CitingPlace place = place_of(document, unit);
    if (!document.units[i].heading.empty()) add(document, unit, document.units[i].heading, false, place);
    if (!document.units[i].text.empty()) add(document, unit, document.units[i].text, false, place);
  }
}

std::vector<Citation> citations_in(std::string_view words) {
  return scan_citations(words, 0, {});
}

}  // namespace rasoat
