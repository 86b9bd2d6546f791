// Legal bases: the lines "Căn cứ …".
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "rasoat/effect.h"
#include "rasoat/text.h"
#include "rules/bases.h"
#include "rules/places.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

// True for the document that a line "Căn cứ …" is about; others stand in its title, or say what amended it.
bool leads_basis(const Document& document, Span citation) {
  const std::vector<Basis>& bases = document.header.bases;
  return std::any_of(bases.begin(), bases.end(), [&](const Basis& basis) {
    if (!basis.span.contains(citation)) return false;
    if (fold(document.words(citation)).find("sua doi") != std::string::npos) return false;  // the amending law, named by what it amends
    std::string before = fold(document.words({basis.span.begin, citation.begin}));
    before.erase(before.find_last_not_of(' ') + 1);
    return before.empty() || before == "can cu" || before.back() == ';';
  });
}

}  // namespace

RestsOn acting(const std::string& why, const std::string& document) {
  const std::size_t colon = why.find(':');
  return {colon == std::string::npos ? why : why.substr(colon + 1), document};
}

std::vector<Named> named_bases(const Document& document) {
  std::vector<Named> out;
  for (const Citation& citation : document.citations)
    if (citation.basis && !citation.targets.empty() && !citation.targets.front().document.empty() && leads_basis(document, citation.span))
      out.push_back({&citation, Target{citation.targets.front().document, {}}});
  return out;
}

namespace {

bool named_without_number(const Document& document, const Named& basis) {
  return document.words(basis.citation->span).find('/') == std::string_view::npos;
}

struct Said {
  Said(std::string words, RestsOn other = {}) : detail(std::move(words)), rests_on(std::move(other)) {}
  std::string detail;
  RestsOn rests_on;
};

// The bases of which `says` says something.
template <class Says>
std::vector<RuleHit> bases_where(const Document& document, Says says) {
  std::vector<RuleHit> hits;
  for (const Named& basis : named_bases(document))
    if (std::optional<Said> said = says(basis))
      hits.push_back({nullptr, -1, basis.citation->span, std::move(said->detail), std::move(said->rests_on)});
  return hits;
}

// The line "Căn cứ …" around a citation.
std::string_view line_of(const Document& document, Span citation) {
  for (const Basis& basis : document.header.bases)
    if (basis.span.contains(citation)) return document.words(basis.span);
  return {};
}

std::vector<RuleHit> with_status(const Document& document, const RuleContext& context, Date day, Status wanted) {
  return bases_where(document, [&](const Named& basis) -> std::optional<Said> {
    std::string by;
    if (context.status_of(*basis.citation, basis.whole, day, &by) != wanted) return std::nullopt;
    // A line that itself names the later document speaks of the text as that one left it.
    const std::size_t colon = by.find(':');
    if (colon != std::string::npos && line_of(document, basis.citation->span).find(by.substr(colon + 1)) != std::string_view::npos)
      return std::nullopt;
    if (by.empty()) return Said(basis.whole.document, {basis.whole.document, {}, wanted == Status::kNotYet});
    return Said(basis.whole.document + " – " + by, acting(by, basis.whole.document));
  });
}

// A legal basis that had expired when the document was issued (for a draft: has expired on the day of review).
std::vector<RuleHit> basis_expired(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  const auto day = own_day(document, context);
  return day ? with_status(document, context, *day, Status::kExpired) : std::vector<RuleHit>{};
}

// One that was in force then and has expired since: the document is due for review.
std::vector<RuleHit> basis_expired_since(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  const Header& header = document.header;
  if (header.draft || !header.issued || *header.issued >= context.day()) return {};
  std::vector<RuleHit> hits = with_status(document, context, context.day(), Status::kExpired);
  const std::vector<RuleHit> before = with_status(document, context, *header.issued, Status::kExpired);
  std::erase_if(hits, [&](const RuleHit& hit) {
    return std::any_of(before.begin(), before.end(), [&](const RuleHit& other) { return other.span == hit.span; });
  });
  return hits;
}

// One that will not be in force on the day when the document is. Where nobody says which day that is, a document takes the longest time
// that the law asks for before it.
std::vector<RuleHit> basis_not_yet(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  constexpr int kLongestWait = 45;
  const Document& document = reading.document();
  const auto own = own_day(document, context);
  const auto day = document.header.effective || !own ? document.header.effective : own->plus_days(kLongestWait);
  if (!day) return {};
  std::vector<RuleHit> hits = with_status(document, context, *day, Status::kNotYet);
  // What was amended before its first day may have been given another one, as the Land Law of 2024 was.
  std::erase_if(hits, [&](const RuleHit& hit) {
    return std::any_of(document.citations.begin(), document.citations.end(), [&](const Citation& citation) {
      return citation.span == hit.span && !context.amended_by(citation, Target{citation.targets.front().document, {}}, *day).empty();
    });
  });
  return hits;
}

std::vector<RuleHit> basis_later(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  const auto issued = document.header.issued;
  if (!issued) return {};
  return bases_where(document, [&](const Named& basis) -> std::optional<std::string> {
    // A law named by its year alone may be the earlier of two of that name and year.
    if (named_without_number(document, basis) && number_year(basis.whole.document) == issued->year) return std::nullopt;
    const auto known = context.issued_of(*basis.citation, basis.whole);
    const bool later = known ? *known > *issued : number_year(basis.whole.document) > issued->year;
    return later ? std::optional(basis.whole.document) : std::nullopt;
  });
}

// By rank: of lower force than the document, or of the same.
template <class Compare>
std::vector<RuleHit> by_rank(const Document& document, Compare compare) {
  const int own = rank(document.header);
  if (own == 0) return {};
  return bases_where(document, [&](const Named& basis) -> std::optional<std::string> {
    const int other = number_year(basis.whole.document) ? rank(header_of(basis.whole.document)) : 0;
    return other > 0 && compare(other, own) ? std::optional(basis.whole.document) : std::nullopt;
  });
}

std::vector<RuleHit> basis_lower(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  return by_rank(document, [](int other, int own) { return other > own; });
}

std::vector<RuleHit> basis_equal(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  return by_rank(document, [](int other, int own) { return other == own; });
}

// A decision whose number has no year settles a single case.
std::vector<RuleHit> basis_single_decision(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  static const RE2 single(R"(^\d+/(?:QĐ|NQ)-[^/]+$)");
  return bases_where(document, [&](const Named& basis) {
    return RE2::FullMatch(basis.whole.document, single) ? std::optional(basis.whole.document) : std::nullopt;
  });
}

std::vector<RuleHit> basis_repeated(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::set<std::string> seen;
  return bases_where(document, [&](const Named& basis) -> std::optional<std::string> {
    const bool repeated = !seen.insert(fold(basis.whole.document)).second;
    return repeated && basis.whole.document[0] != '@' ? std::optional(basis.whole.document) : std::nullopt;
  });
}

// A line "Căn cứ …" of its own says that the document amends: "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật … số …".
bool named_as_amending(const Document& document, const std::string& number) {
  const auto& bases = document.header.bases;
  return std::any_of(bases.begin(), bases.end(), [&](const Basis& basis) {
    const std::string_view line = document.words(basis.span);
    return line.find(number) != std::string_view::npos && fold(line).find("sua doi") != std::string::npos;
  });
}

// A basis that others had amended by then, in a document that does not say so: neither there nor in a line of its own.
std::vector<RuleHit> basis_amended_unsaid(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  const auto day = own_day(document, context);
  if (!day) return {};
  return bases_where(document, [&](const Named& basis) -> std::optional<Said> {
    // A law found by its name alone, whose date is another than the one cited, is another law of that name.
    const auto known = context.issued_of(*basis.citation, basis.whole);
    if (named_without_number(document, basis) && basis.citation->date && known && *known != *basis.citation->date) return std::nullopt;
    const std::string by = context.amended_by(*basis.citation, basis.whole, *day);
    // What amends is younger than what it amends, and has a number.
    if (by.empty() || by.front() == '@' || (number_year(by) && number_year(by) < number_year(basis.whole.document))) return std::nullopt;
    const std::size_t colon = by.find(':');
    if (named_as_amending(document, colon == std::string::npos ? by : by.substr(colon + 1))) return std::nullopt;
    return Said(basis.whole.document + " – " + by, acting(by, basis.whole.document));
  });
}

// Not one of the stored documents, in a store that holds most of the others.
std::vector<RuleHit> basis_unknown(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::size_t known = 0;
  std::vector<RuleHit> hits = bases_where(document, [&](const Named& basis) -> std::optional<std::string> {
    if (context.issued_of(*basis.citation, basis.whole)) {
      ++known;
      return std::nullopt;
    }
    return number_year(basis.whole.document) ? std::optional(basis.whole.document) : std::nullopt;
  });
  return known >= 2 * hits.size() && known > 0 ? hits : std::vector<RuleHit>{};
}

std::vector<RuleHit> no_bases(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  const bool whole =
      std::any_of(document.units.begin(), document.units.end(), [](const Unit& unit) { return unit.kind == UnitKind::kArticle; });
  if (!document.header.bases.empty() || !whole || document.text.words.empty()) return {};
  return {{nullptr, -1, document.text.paragraphs.front(), {}}};
}

// Each basis ends with a semicolon, but the last of all.
std::vector<RuleHit> basis_punctuation(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  const std::vector<Basis>& bases = document.header.bases;
  const std::string& text = document.text.words;
  std::vector<RuleHit> hits;
  for (std::size_t i = 0; i + 1 < bases.size(); ++i) {
    const Span span = bases[i].span;
    if (!fold(document.words(bases[i + 1].span)).starts_with("can cu")) continue;  // "Theo đề nghị …" is none
    const char last = span.empty() ? ';' : text[span.end - 1], next = span.end < text.size() ? text[span.end] : '\n';
    if (next == ';' || (last != '.' && last != ',')) continue;  // a letter: the line was broken
    hits.push_back({nullptr, -1, span, std::string(1, last)});
  }
  return hits;
}

}  // namespace

std::vector<NamedProbe> basis_probes() {
  return {{"basis-expired", basis_expired},
          {"basis-expired-since", basis_expired_since},
          {"basis-not-yet", basis_not_yet},
          {"basis-later", basis_later},
          {"basis-lower", basis_lower},
          {"basis-equal", basis_equal},
          {"basis-repeated", basis_repeated},
          {"basis-single-decision", basis_single_decision},
          {"basis-unknown", basis_unknown},
          {"basis-amended-unsaid", basis_amended_unsaid},
          {"basis-punctuation", basis_punctuation},
          {"no-bases", no_bases}};
}

}  // namespace rasoat
