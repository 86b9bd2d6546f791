// The contract's `rasoat.findings/1` and its lines, written and read.
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "rasoat/report.h"

namespace rasoat {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kReplace = nlohmann::json::error_handler_t::replace;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json day_or_null(const std::optional<Date>& day) {
  return day ? Json(day->iso()) : Json(nullptr);
}

double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

Json side_json(const Side& side) {
  Json marks = Json::array();
  for (const Span mark : side.marks) marks.push_back({mark.begin, mark.end});
  return {{"document", side.document},
          {"unit", text_or_null(side.unit)},
          {"citation", side.citation},
          {"quote", side.quote},
          {"span", {side.span.begin, side.span.end}},
          {"file", text_or_null(side.file)},
          {"in_force", side.in_force},
          {"marks", marks},
          {"title", text_or_null(side.title)},
          {"issuer", text_or_null(side.issuer)},
          {"issued", day_or_null(side.issued)},
          {"rank", side.rank > 0 ? Json(side.rank) : Json(nullptr)}};
}

Json pack_json(const PackEdition& pack) {
  if (pack.name.empty()) return nullptr;
  return {{"name", pack.name}, {"version", pack.version}, {"hash", pack.hash}};
}

Json place_json(const Place& place) {
  return {{"a", place.a},
          {"b", text_or_null(place.b)},
          {"a_citation", place.a_citation},
          {"b_citation", text_or_null(place.b_citation)},
          {"a_words", place.a_words},
          {"b_words", place.b_words}};
}

Json chain_json(const std::vector<ChainLink>& chain) {
  Json out = Json::array();
  for (const ChainLink& link : chain)
    out.push_back({{"document", link.document},
                   {"unit", text_or_null(link.unit)},
                   {"citation", link.citation},
                   {"words", link.words},
                   {"rank", link.rank > 0 ? Json(link.rank) : Json(nullptr)}});
  return out;
}

Json to_json(const Finding& finding) {
  Json ground = Json::array(), places = Json::array();
  for (const Ground& one : finding.ground) ground.push_back({{"citation", one.citation}, {"why", one.why}});
  Json features = Json::object();
  for (const auto& [name, amount] : finding.difference.features) features[name] = rounded(amount);
  for (const Place& place : finding.places) places.push_back(place_json(place));
  return {{"id", finding.id},
          {"kind", kind_name(finding.kind)},
          {"severity", severity_name(finding.severity)},
          {"confidence", rounded(finding.confidence)},
          {"rule", finding.rule},
          {"a", side_json(finding.a)},
          {"b", finding.b ? side_json(*finding.b) : Json(nullptr)},
          {"difference",
           {{"what", finding.difference.what},
            {"a", finding.difference.a},
            {"b", finding.difference.b},
            {"mechanism", finding.difference.mechanism},
            {"features", features}}},
          {"message", finding.message},
          {"explanation", finding.explanation},
          {"ground", ground},
          {"prevails", finding.prevails},
          {"procedure", text_or_null(finding.procedure)},
          {"together", {{"from", day_or_null(finding.together.from)}, {"to", day_or_null(finding.together.to)}}},
          {"handling",
           {{"action", finding.handling.action},
            {"by", finding.handling.by},
            {"to", text_or_null(finding.handling.to)},
            {"form", text_or_null(finding.handling.form)}}},
          {"places", places},
          {"chain", chain_json(finding.chain)},
          {"pack", pack_json(finding.pack)},
          {"suppressed", text_or_null(finding.suppressed)}};
}

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Span> span_from(const Json& json) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number_unsigned() || !json[1].is_number_unsigned()) return std::nullopt;
  return Span{json[0].get<std::uint32_t>(), json[1].get<std::uint32_t>()};
}

Side side_from(const Json& json) {
  Side side;
  side.document = text_of(json, "document");
  side.unit = text_of(json, "unit");
  side.citation = text_of(json, "citation");
  side.quote = text_of(json, "quote");
  side.file = text_of(json, "file");
  side.in_force = text_of(json, "in_force");
  side.title = text_of(json, "title");
  side.issuer = text_of(json, "issuer");
  side.issued = Date::parse_iso(text_of(json, "issued"));
  if (const auto rank = json.find("rank"); rank != json.end() && rank->is_number_integer()) side.rank = rank->get<int>();
  if (const auto span = json.find("span"); span != json.end()) side.span = span_from(*span).value_or(Span{});
  if (const auto marks = json.find("marks"); marks != json.end() && marks->is_array())
    for (const Json& mark : *marks)
      if (const auto span = span_from(mark)) side.marks.push_back(*span);
  return side;
}

Severity severity_from(const std::string& name) {
  if (name == "error") return Severity::kError;
  return name == "warning" ? Severity::kWarning : Severity::kInfo;
}

}  // namespace

std::string finding_json(const Finding& finding) {
  return to_json(finding).dump(-1, ' ', false, kReplace);
}

std::string findings_json(const Review& review) {
  Json findings = Json::array();
  for (const Finding& finding : review.findings) findings.push_back(to_json(finding));
  const Json out = {{"format", "rasoat.findings/1"},
                    {"program", review.version},
                    {"store", {{"path", text_or_null(review.store)}, {"as_of", review.day}}},
                    {"reviewer", text_or_null(review.reviewer)},
                    {"reviewed", review.reviewed},
                    {"findings", findings},
                    {"in_baseline", review.known},
                    {"stale_suppressions", review.stale}};
  return out.dump(1, ' ', false, kReplace);
}

Result<Finding> finding_from_json(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !json.is_object() || !json.contains("a") || !json["a"].is_object())
    return fail(ErrorCode::kFormat, "rasoat.findings/1");
  const auto kind = kind_of(text_of(json, "kind"));
  if (!kind) return fail(ErrorCode::kFormat, "kind: " + text_of(json, "kind"));
  Finding finding;
  finding.id = text_of(json, "id");
  finding.kind = *kind;
  finding.severity = severity_from(text_of(json, "severity"));
  if (json.contains("confidence") && json["confidence"].is_number()) finding.confidence = json["confidence"].get<double>();
  finding.rule = text_of(json, "rule");
  finding.a = side_from(json["a"]);
  if (json.contains("b") && json["b"].is_object()) finding.b = side_from(json["b"]);
  if (json.contains("difference") && json["difference"].is_object()) {
    finding.difference.kind = *kind;
    finding.difference.what = text_of(json["difference"], "what");
    finding.difference.a = text_of(json["difference"], "a");
    finding.difference.b = text_of(json["difference"], "b");
    finding.difference.mechanism = text_of(json["difference"], "mechanism");
  }
  finding.message = text_of(json, "message");
  finding.explanation = text_of(json, "explanation");
  if (json.contains("ground") && json["ground"].is_array())
    for (const Json& ground : json["ground"]) finding.ground.push_back({text_of(ground, "citation"), text_of(ground, "why")});
  finding.prevails = text_of(json, "prevails");
  finding.procedure = text_of(json, "procedure");
  if (json.contains("together") && json["together"].is_object())
    finding.together = {Date::parse_iso(text_of(json["together"], "from")), Date::parse_iso(text_of(json["together"], "to"))};
  if (json.contains("handling") && json["handling"].is_object())
    finding.handling = {text_of(json["handling"], "action"), text_of(json["handling"], "by"), text_of(json["handling"], "to"),
                        text_of(json["handling"], "form")};
  if (json.contains("places") && json["places"].is_array())
    for (const Json& place : json["places"])
      finding.places.push_back({text_of(place, "a"), text_of(place, "b"), text_of(place, "a_citation"), text_of(place, "b_citation"),
                                text_of(place, "a_words"), text_of(place, "b_words")});
  if (json.contains("chain") && json["chain"].is_array())
    for (const Json& link : json["chain"])
      finding.chain.push_back({text_of(link, "document"), text_of(link, "unit"), text_of(link, "citation"), text_of(link, "words"),
                               link.contains("rank") && link["rank"].is_number_integer() ? link["rank"].get<int>() : 0});
  finding.suppressed = text_of(json, "suppressed");
  if (json.contains("pack") && json["pack"].is_object()) {
    const Json& pack = json["pack"];
    finding.pack = {text_of(pack, "name"), pack.value("version", 0), text_of(pack, "hash")};
  }
  return finding;
}

}  // namespace rasoat
