// What officers have put aside, and what an earlier run has told already.
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

#include "rasoat/app.h"
#include "rasoat/toml_words.h"

namespace rasoat {
namespace {

constexpr std::array<std::string_view, 7> kKeys = {"finding", "rule", "unit", "reason", "officer", "decision", "expires"};

std::string place_of(const std::string& path, const toml::source_region& source) {
  return fmt::format("{}:{}:{}", path, source.begin.line, source.begin.column);
}

std::string place_of(const std::string& path, const toml::node& node) {
  return place_of(path, node.source());
}

Result<Suppression> suppression(const toml::table& row, const std::string& path) {
  for (const auto& [key, value] : row)
    if (std::find(kKeys.begin(), kKeys.end(), key.str()) == kKeys.end())
      return fail(ErrorCode::kRule, fmt::format("khóa lạ “{}”; có: {}", key.str(), fmt::join(kKeys, ", ")), place_of(path, key.source()));
  const auto text = [&](std::string_view key) { return row[key].value_or(std::string()); };
  Suppression out{text("finding"), text("rule"), text("unit"), text("reason"), text("officer"), text("decision"), {}, {}};
  out.place = fmt::format("{}:{}", path, row.source().begin.line);
  if (out.finding.empty() == out.rule.empty()) return fail(ErrorCode::kRule, "cần “finding” hoặc “rule”", place_of(path, row));
  // Nobody puts a finding aside without a name and a reason.
  if (out.reason.empty() || out.officer.empty()) return fail(ErrorCode::kRule, "thiếu “reason” hoặc “officer”", place_of(path, row));
  if (const toml::node* node = row.get("expires")) {
    const auto day = node->value<toml::date>();
    if (!day) return fail(ErrorCode::kRule, "“expires” phải là ngày, ví dụ 2026-12-31", place_of(path, *node));
    out.expires = Date::make(day->year, day->month, day->day);
  }
  return out;
}

bool matches(const Suppression& one, const Finding& finding) {
  if (!one.finding.empty()) return one.finding == finding.id;
  const std::string rule = finding.rule.substr(0, finding.rule.find('@'));
  return one.rule == rule && (one.unit.empty() || one.unit == finding.a.unit);
}

std::string words(const Suppression& one) {
  std::string out = one.reason + " – " + one.officer;
  if (!one.decision.empty()) out += ", " + one.decision;
  if (one.expires) out += ", đến hết ngày " + one.expires->vietnamese();
  return out;
}

}  // namespace

Result<std::vector<Suppression>> read_suppressions(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::kNotFound, {}, path);
  std::vector<Suppression> out;
  try {
    const toml::table root = toml::parse(file, path);
    const toml::array* rows = root["suppress"].as_array();
    if (!rows) return fail(ErrorCode::kRule, "thiếu [[suppress]]", path + ":1:1");
    for (const toml::node& node : *rows) {
      if (!node.is_table()) return fail(ErrorCode::kRule, "phải viết [[suppress]]", place_of(path, node));
      auto one = suppression(*node.as_table(), path);
      if (!one) return tl::unexpected(one.error());
      out.push_back(std::move(*one));
    }
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    return fail(ErrorCode::kRule, toml_words(error.description()), fmt::format("{}:{}:{}", path, at.line, at.column));
  }
  return out;
}

std::vector<Suppression> apply_suppressions(const std::vector<Suppression>& list, Date day, std::vector<Finding>& findings) {
  std::vector<Suppression> stale;
  for (const Suppression& one : list) {
    const bool expired = one.expires && *one.expires < day;
    bool used = false;
    for (Finding& finding : findings)
      if (!expired && matches(one, finding)) {
        finding.suppressed = words(one);
        used = true;
      }
    if (!used) stale.push_back(one);
  }
  return stale;
}

Result<std::vector<std::string>> read_baseline(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::kNotFound, {}, path);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<std::string> ids;
  const auto add = [&](const nlohmann::json& finding) {
    if (finding.is_object() && finding.contains("id") && finding["id"].is_string()) ids.push_back(finding["id"].get<std::string>());
  };
  const nlohmann::json whole = nlohmann::json::parse(bytes, nullptr, false);
  if (whole.is_object() && whole.contains("findings")) {
    for (const nlohmann::json& finding : whole["findings"]) add(finding);
    return ids;
  }
  std::size_t begin = 0;
  for (int line = 1; begin < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view row = std::string_view(bytes).substr(begin, end - begin);
    begin = end + 1;
    if (row.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const nlohmann::json finding = nlohmann::json::parse(row, nullptr, false);
    if (!finding.is_object()) return fail(ErrorCode::kFormat, "rasoat.findings/1", fmt::format("{}:{}", path, line));
    add(finding);
  }
  return ids;
}

}  // namespace rasoat
