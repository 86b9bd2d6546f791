#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <set>

#include "rules/pack.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

// Carries the first fault out of a deep read; never leaves this file.
struct Fault {
  Error error;
};

class PackReader {
 public:
  PackReader(const std::string& file) : file_(file) {}

  std::vector<CompiledRule> read(const toml::table& root) {
    only(root, {"rule", "pack"});
    std::vector<CompiledRule> rules;
    const toml::array* rows = root["rule"].as_array();
    if (!rows) fault(root, "[[rule]]");
    for (const toml::node& node : *rows) {
      if (!node.is_table()) fault(node, "[[rule]]");
      rules.push_back(rule(*node.as_table()));
    }
    return rules;
  }

 private:
  [[noreturn]] void fault(const toml::node& node, const std::string& what) const {
    const toml::source_position at = node.source().begin;
    throw Fault{{ErrorCode::kRule, what, fmt::format("{}:{}:{}", file_, at.line, at.column)}};
  }

  void only(const toml::table& table, const std::set<std::string_view>& keys) const {
    for (const auto& [key, value] : table)
      if (!keys.count(key.str())) fault(value, fmt::format("khóa lạ “{}”", key.str()));
  }

  std::string text(const toml::table& table, std::string_view key, bool required = false) const {
    const toml::node* node = table.get(key);
    if (!node && required) fault(table, fmt::format("thiếu “{}”", key));
    if (!node) return {};
    if (!node->is_string()) fault(*node, fmt::format("“{}” phải là chuỗi", key));
    return node->value_or(std::string());
  }

  std::vector<std::string> texts(const toml::table& table, std::string_view key) const {
    std::vector<std::string> out;
    const toml::node* node = table.get(key);
    if (!node) return out;
    if (!node->is_array()) fault(*node, fmt::format("“{}” phải là danh sách", key));
    for (const toml::node& item : *node->as_array()) {
      if (!item.is_string()) fault(item, fmt::format("“{}” phải là danh sách chuỗi", key));
      out.push_back(item.value_or(std::string()));
    }
    return out;
  }

  std::optional<Date> date(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    if (!node) return std::nullopt;
    const auto value = node->value<toml::date>();
    if (!value) fault(*node, fmt::format("“{}” phải là ngày, ví dụ 2025-04-01", key));
    return Date::make(value->year, value->month, value->day);
  }

  std::vector<std::unique_ptr<RE2>> patterns(const toml::table& table, std::string_view key) const {
    std::vector<std::unique_ptr<RE2>> out;
    const toml::node* node = table.get(key);
    for (const std::string& pattern : texts(table, key)) {
      RE2::Options options;
      options.set_log_errors(false);
      out.push_back(std::make_unique<RE2>(pattern, options));
      if (!out.back()->ok()) fault(*node, fmt::format("mẫu “{}”: {}", pattern, out.back()->error()));
    }
    return out;
  }

  CompiledRule rule(const toml::table& row) {
    only(row, {"id", "version", "kind", "severity", "confidence", "title", "message", "explanation", "from", "to", "confirmed", "ground",
               "handling", "scope", "trigger", "example"});
    CompiledRule out;
    Rule& rule = out.rule;
    rule.id = text(row, "id", true);
    rule.file = file_;
    rule.pack = file_.substr(0, file_.find_last_of('.'));
    rule.version = row["version"].value_or(1);
    const auto kind = kind_of(text(row, "kind", true));
    if (!kind || *kind < Kind::kCompetence) fault(*row.get("kind"), "kind: competence, validity, form");
    rule.kind = *kind;
    rule.severity = severity(row);
    rule.confidence = row["confidence"].value_or(0.6);
    rule.title = text(row, "title", true);
    rule.message = text(row, "message", true);
    rule.explanation = text(row, "explanation", true);
    rule.from = date(row, "from");
    rule.to = date(row, "to");
    rule.confirmed = row["confirmed"].value_or(false);
    rule.ground = grounds(row);
    rule.handling.action = "amend";
    if (const toml::table* handling = row["handling"].as_table()) {
      only(*handling, {"action", "by", "to"});
      rule.handling = {text(*handling, "action", true), text(*handling, "by"), text(*handling, "to")};
    }
    if (const toml::table* scope = row["scope"].as_table()) out.scope = read_scope(*scope);
    const toml::table* trigger = row["trigger"].as_table();
    if (!trigger) fault(row, "thiếu [rule.trigger]");
    out.trigger = read_trigger(*trigger);
    if (const toml::array* examples = row["example"].as_array())
      for (const toml::node& node : *examples) rule.examples.push_back(example(*node.as_table()));
    return out;
  }

  Severity severity(const toml::table& row) const {
    const std::string name = text(row, "severity", true);
    for (const Severity one : {Severity::kInfo, Severity::kWarning, Severity::kError})
      if (name == severity_name(one)) return one;
    fault(*row.get("severity"), "severity: info, warning, error");
  }

  std::vector<Ground> grounds(const toml::table& row) const {
    std::vector<Ground> out;
    const toml::array* rows = row["ground"].as_array();
    if (!rows || rows->empty()) fault(row, "thiếu “ground”");
    for (const toml::node& node : *rows) {
      if (!node.is_table()) fault(node, "ground = [{ citation = …, why = … }]");
      only(*node.as_table(), {"citation", "why"});
      out.push_back({text(*node.as_table(), "citation", true), text(*node.as_table(), "why", true)});
    }
    return out;
  }

  RuleScope read_scope(const toml::table& table) const {
    only(table, {"types", "issuers", "levels", "normative"});
    RuleScope scope{texts(table, "types"), texts(table, "issuers"), texts(table, "levels"), std::nullopt};
    if (const auto normative = table["normative"].value<bool>()) scope.normative = *normative;
    return scope;
  }

  RuleTrigger read_trigger(const toml::table& table) const {
    only(table, {"place", "any", "all", "none", "none_heading", "none_basis", "once", "probe", "days"});
    RuleTrigger trigger;
    const std::string place = table.contains("place") ? text(table, "place") : "sentence";
    const std::pair<std::string_view, RulePlace> places[] = {
        {"sentence", RulePlace::kSentence}, {"heading", RulePlace::kHeading}, {"title", RulePlace::kTitle}, {"basis", RulePlace::kBasis}};
    const auto* found = std::find_if(std::begin(places), std::end(places), [&](const auto& row) { return row.first == place; });
    if (found == std::end(places)) fault(*table.get("place"), "place: sentence, heading, title, basis");
    trigger.place = found->second;
    trigger.any = patterns(table, "any");
    trigger.all = patterns(table, "all");
    trigger.none = patterns(table, "none");
    trigger.none_heading = patterns(table, "none_heading");
    trigger.none_basis = patterns(table, "none_basis");
    trigger.once = table["once"].value_or(false);
    trigger.probe = text(table, "probe");
    trigger.days = table["days"].value_or(0);
    if (!trigger.probe.empty() && !is_probe(trigger.probe))
      fault(*table.get("probe"), fmt::format("không có phép thử “{}”", trigger.probe));
    if (trigger.probe.empty() && trigger.any.empty() && trigger.all.empty()) fault(table, "thiếu “any”, “all” hoặc “probe”");
    return trigger;
  }

  RuleExample example(const toml::table& row) const {
    only(row, {"text", "number", "title", "issued", "fires", "note"});
    RuleExample out;
    out.text = text(row, "text", true);
    out.number = text(row, "number");
    out.title = text(row, "title");
    out.issued = date(row, "issued");
    out.fires = row["fires"].value_or(true);
    out.note = text(row, "note");
    return out;
  }

  const std::string& file_;
};

}  // namespace

Result<std::vector<CompiledRule>> read_pack(std::string_view toml_text, const std::string& file) {
  try {
    return PackReader(file).read(toml::parse(toml_text, file));
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    return fail(ErrorCode::kRule, std::string(error.description()), fmt::format("{}:{}:{}", file, at.line, at.column));
  } catch (const Fault& fault) {
    return tl::unexpected(fault.error);
  }
}

}  // namespace rasoat
