// The contract's `rasoat.document/1`.
#include <nlohmann/json.hpp>

#include "rasoat/report.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

using Json = nlohmann::ordered_json;

Json span_json(Span span) {
  return Json::array({span.begin, span.end});
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json date_json(const std::optional<Date>& date) {
  return date ? Json(date->iso()) : Json(nullptr);
}

std::string unit_id(const Document& document, std::int32_t unit) {
  return unit < 0 ? std::string() : document.units[static_cast<std::size_t>(unit)].id;
}

// A target without a document points into the document itself.
Json target_json(const Document& document, const Target& target) {
  return {{"document", target.document.empty() ? document.name() : target.document}, {"unit", text_or_null(target.unit)}};
}

Json bases_json(const Document& document) {
  Json bases = Json::array();
  for (const Basis& basis : document.header.bases) {
    Json targets = Json::array();
    for (const Citation& citation : document.citations)
      if (citation.basis && basis.span.contains(citation.span))
        for (const Target& target : citation.targets) targets.push_back(target_json(document, target));
    bases.push_back({{"text", document.words(basis.span)}, {"targets", targets}});
  }
  return bases;
}

Json header_json(const Document& document) {
  const Header& header = document.header;
  Json signers = Json::array();
  for (const Signer& signer : header.signers)
    signers.push_back({{"capacity", signer.capacity}, {"office", signer.office}, {"name", signer.name}});
  return {{"number", text_or_null(header.number)},
          {"type", text_or_null(header.type)},
          {"normative", header.normative},
          {"publishes", text_or_null(published(header))},
          {"draft", header.draft},
          {"title", header.title},
          {"issuers", header.issuers},
          {"province", text_or_null(header.province)},
          {"place", text_or_null(header.place)},
          {"issued", date_json(header.issued)},
          {"effective", date_json(header.effective)},
          {"language", header.language},
          {"signers", signers},
          {"recipients", header.recipients},
          {"bases", bases_json(document)}};
}

Json units_json(const Document& document) {
  Json units = Json::array();
  for (const Unit& unit : document.units)
    units.push_back({{"id", unit.id},
                     {"kind", element(unit.kind)},
                     {"label", unit.label},
                     {"heading", unit.heading.empty() ? Json(nullptr) : Json(document.words(unit.heading))},
                     {"parent", unit.parent < 0 ? Json(nullptr) : Json(unit_id(document, unit.parent))},
                     {"text", document.words(unit.text)},
                     {"span", span_json(unit.text)}});
  return units;
}

Json citations_json(const Document& document) {
  Json citations = Json::array();
  for (const Citation& citation : document.citations) {
    Json targets = Json::array();
    for (const Target& target : citation.targets) targets.push_back(target_json(document, target));
    citations.push_back({{"in", text_or_null(unit_id(document, citation.unit))},
                         {"text", document.words(citation.span)},
                         {"span", span_json(citation.span)},
                         {"targets", targets}});
  }
  return citations;
}

Json amendments_json(const Document& document) {
  Json amendments = Json::array();
  for (const Amendment& amendment : document.amendments)
    amendments.push_back({{"in", text_or_null(unit_id(document, amendment.unit))},
                          {"action", action_name(amendment.action)},
                          {"target", target_json(document, amendment.target)},
                          {"heading", amendment.heading},
                          {"from", text_or_null(amendment.from)},
                          {"to", text_or_null(amendment.to)},
                          {"effective", date_json(amendment.effective)},
                          {"text", document.words(amendment.text)}});
  return amendments;
}

}  // namespace

std::string document_json(const Document& document, bool with_text) {
  Json out = {{"format", "rasoat.document/1"},         {"document", header_json(document)},       {"units", units_json(document)},
              {"citations", citations_json(document)}, {"amendments", amendments_json(document)}, {"norms", Json::array()}};
  Json warnings = Json::array();
  for (const Warning& warning : document.warnings)
    warnings.push_back({{"code", warning.code}, {"message", warning.detail}, {"span", span_json(warning.span)}});
  out["warnings"] = std::move(warnings);
  if (with_text) out["text"] = document.text.words;
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace rasoat
