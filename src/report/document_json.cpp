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

Json unit_json(const Document& document, const Unit& unit) {
  return {{"id", unit.id},
          {"kind", element(unit.kind)},
          {"label", unit.label},
          {"heading", unit.heading.empty() ? Json(nullptr) : Json(document.words(unit.heading))},
          {"parent", unit.parent < 0 ? Json(nullptr) : Json(unit_id(document, unit.parent))},
          {"text", document.words(unit.text)},
          {"span", span_json(unit.text)}};
}

Json citation_json(const Document& document, const Citation& citation) {
  Json targets = Json::array();
  for (const Target& target : citation.targets) targets.push_back(target_json(document, target));
  return {{"in", text_or_null(unit_id(document, citation.unit))},
          {"text", document.words(citation.span)},
          {"span", span_json(citation.span)},
          {"targets", std::move(targets)}};
}

Json amendment_json(const Document& document, const Amendment& amendment) {
  return {{"in", text_or_null(unit_id(document, amendment.unit))},
          {"action", action_name(amendment.action)},
          {"target", target_json(document, amendment.target)},
          {"heading", amendment.heading},
          {"from", text_or_null(amendment.from)},
          {"to", text_or_null(amendment.to)},
          {"effective", date_json(amendment.effective)},
          {"text", document.words(amendment.text)}};
}

Json warning_json(const Document&, const Warning& warning) {
  return {{"code", warning.code}, {"message", warning.detail}, {"span", span_json(warning.span)}};
}

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// `,"units":[…]`, an element at a time: a long document would hold its text three times over as one tree.
template <typename Items, typename Make>
void append_array(std::string& out, std::string_view name, const Document& document, const Items& items, Make make) {
  out.append(",\"").append(name).append("\":[");
  const char* mark = "";
  for (const auto& item : items) {
    out.append(mark).append(dumped(make(document, item)));
    mark = ",";
  }
  out += ']';
}

}  // namespace

std::string document_json(const Document& document, bool with_text) {
  std::string out = R"({"format":"rasoat.document/1","document":)" + dumped(header_json(document));
  append_array(out, "units", document, document.units, unit_json);
  append_array(out, "citations", document, document.citations, citation_json);
  append_array(out, "amendments", document, document.amendments, amendment_json);
  out += R"(,"norms":[])";
  append_array(out, "warnings", document, document.warnings, warning_json);
  if (with_text) out.append(R"(,"text":)").append(dumped(Json(document.text.words)));
  return out += '}';
}

}  // namespace rasoat
