// SARIF 2.1.0: a result a finding, the provision under review as its place, the other as a related place.
#include <map>
#include <nlohmann/json.hpp>

#include "rasoat/table.h"

namespace rasoat {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      break;
  }
  return "note";
}

// A file name as a relative or absolute reference: blanks and letters outside ASCII by their bytes (RFC 3986).
std::string uri_of(const std::string& file) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : file) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != std::string_view::npos)
      out += c;
    else
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

// Spans count in the normalized text, not in the file, so the unit and the quote say where it is.
Json location(const Side& side, int id) {
  Json out = {{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(side.file.empty() ? side.document : side.file)}}}}},
              {"logicalLocations",
               {{{"fullyQualifiedName", side.unit.empty() ? side.document : side.document + "#" + side.unit}, {"name", side.citation}}}},
              {"message", {{"text", side.citation + ": " + side.quote}}}};
  if (id > 0) out["id"] = id;
  return out;
}

Json result(const Finding& finding) {
  Json out = {{"ruleId", finding.rule},
              {"level", level(finding.severity)},
              {"message", {{"text", finding.message}}},
              {"locations", {location(finding.a, 0)}},
              {"partialFingerprints", {{"rasoat/1", finding.id}}},
              {"rank", finding.confidence * 100}};
  if (finding.b) out["relatedLocations"] = {location(*finding.b, 1)};
  if (!finding.suppressed.empty()) out["suppressions"] = {{{"kind", "external"}, {"justification", finding.suppressed}}};
  return out;
}

}  // namespace

std::string findings_sarif(const Review& review) {
  std::map<std::string, std::string> rules;
  Json results = Json::array();
  for (const Finding& finding : review.findings) {
    rules.emplace(finding.rule, finding.difference.what);
    results.push_back(result(finding));
  }
  Json list = Json::array();
  for (const auto& [id, name] : rules) list.push_back({{"id", id}, {"shortDescription", {{"text", name.empty() ? id : name}}}});
  const Json out = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs",
                     {{{"tool", {{"driver", {{"name", "rasoat"}, {"version", review.version}, {"rules", list}}}}},
                       {"columnKind", "unicodeCodePoints"},
                       {"results", results}}}}};
  return out.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace rasoat
