#include <algorithm>

#include "cite/elsewhere.h"
#include "cite/law_names.h"
#include "cite/scanner.h"
#include "rasoat/cite.h"

namespace rasoat {
namespace {

class Finder {
 public:
  explicit Finder(Document& document) : document_(document) {
    known_.day = citing_day(document.header);
    known_.own = document.header.number;
    known_.whole = true;
    for (std::size_t i = 0; i < document.units.size(); ++i)
      if (document.units[i].kind == UnitKind::kAttachment)
        known_.own_attached.insert(attachment_kind(document, static_cast<std::int32_t>(i)));
  }

  void run() {
    document_.citations.clear();
    for (const Basis& basis : document_.header.bases) add(-1, basis.span, true);
    for (std::size_t i = 0; i < document_.units.size(); ++i) {
      const auto unit = static_cast<std::int32_t>(i);
      add(unit, document_.units[i].heading, false);
      add(unit, document_.units[i].text, false);
    }
  }

 private:
  // Quoted text is another document's: it is read around, not through, so that no citation reaches into it.
  void add(std::int32_t unit, Span span, bool basis) {
    if (span.empty()) return;
    const CitingPlace place = place_of(unit);
    auto quoted = std::lower_bound(document_.quoted.begin(), document_.quoted.end(), span.begin,
                                   [](Span one, std::uint32_t at) { return one.end <= at; });
    for (std::uint32_t at = span.begin; at < span.end;) {
      const bool inside = quoted != document_.quoted.end() && quoted->begin < span.end;
      const Span piece{at, inside ? std::max(at, quoted->begin) : span.end};
      for (Citation& citation : scan_citations(document_.words(piece), piece.begin, place, known_)) {
        if (unit >= 0 && names_heading_of_table(unit, citation)) continue;
        citation.unit = unit;
        citation.basis = basis;
        document_.citations.push_back(std::move(citation));
      }
      at = inside ? std::max(piece.end, quoted++->end) : span.end;
    }
  }

  // "Toàn bộ Chương 64" in a list of goods: of a tariff; the document has no such chapter.
  [[nodiscard]] bool names_heading_of_table(std::int32_t unit, const Citation& citation) const {
    if (citation.targets.size() > 1 || !citation.targets.front().document.empty()) return false;
    const std::string& id = citation.targets.front().unit;
    if (document_.ancestor(unit, UnitKind::kAnnex) < 0 || document_.find(id)) return false;
    const auto steps = split_steps(id);
    return steps && !steps->empty() && steps->back().kind >= UnitKind::kPart && steps->back().kind < UnitKind::kArticle;
  }

  [[nodiscard]] CitingPlace place_of(std::int32_t unit) const {
    CitingPlace place;
    place.type = document_.header.type;
    for (; unit >= 0; unit = document_.units[static_cast<std::size_t>(unit)].parent) {
      const Unit& one = document_.units[static_cast<std::size_t>(unit)];
      place.chain.push_back({one.kind, one.id});
    }
    return place;
  }

  Document& document_;
  Known known_;
};

}  // namespace

void find_citations(Document& document) {
  Finder(document).run();
  place_elsewhere(document);
}

std::vector<Citation> citations_in(std::string_view words) {
  Known known;
  return scan_citations(words, 0, {}, known);
}

}  // namespace rasoat
