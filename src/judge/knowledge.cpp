#include "judge/knowledge.h"

#include <toml++/toml.h>

#include "rasoat/knowledge.h"
#include "rasoat/toml_lists.h"

namespace rasoat {
namespace {

toml::table parsed(std::string_view path) {
  try {
    return toml::parse(knowledge(path), path);
  } catch (const toml::parse_error&) {
    return {};  // tests/judge holds our own files to their form
  }
}

std::optional<Date> date_of(const toml::node_view<const toml::node>& node) {
  const auto date = node.value<toml::date>();
  return date ? Date::make(date->year, date->month, date->day) : std::nullopt;
}

std::map<std::string, std::string> words_by_name(const toml::table& file, std::string_view table) {
  std::map<std::string, std::string> out;
  if (const toml::table* rows = file[table].as_table())
    for (const auto& [key, value] : *rows) out[std::string(key.str())] = value.value_or(std::string());
  return out;
}

std::map<std::string, double> numbers(const toml::table& file, std::string_view table) {
  std::map<std::string, double> out;
  if (const toml::table* rows = file[table].as_table())
    for (const auto& [key, value] : *rows) out[std::string(key.str())] = value.value_or(0.0);
  return out;
}

JudgeKnowledge read() {
  JudgeKnowledge out;
  const toml::table periods = parsed("periods.toml");
  if (const toml::array* rows = periods["application"].as_array())
    for (const toml::node& node : *rows) {
      const toml::table& row = *node.as_table();
      out.application.push_back({date_of(row["from"]), date_of(row["to"]), row["higher"].value_or(std::string()),
                                 row["later"].value_or(std::string()), row["own_documents"].value_or(std::string()),
                                 row["confirmed"].value_or(false)});
    }
  if (out.application.empty()) out.application.emplace_back();
  if (const toml::array* rows = periods["superior"].as_array())
    for (const toml::node& node : *rows) {
      const toml::table& row = *node.as_table();
      if (const toml::array* types = row["types"].as_array())
        for (const toml::node& type : *types) out.superior[type.value_or(std::string())] = row["body"].value_or(std::string());
    }
  const toml::table weights = parsed("weights.toml");
  out.bias = weights["model"]["bias"].value_or(0.0);
  out.strength = weights["model"]["strength"].value_or(1.0);
  out.kind = numbers(weights, "kind");
  out.mechanism = numbers(weights, "mechanism");
  out.standing = numbers(weights, "standing");
  out.central = numbers(weights, "central");
  out.given = numbers(weights, "given");
  out.feature = numbers(weights, "feature");
  const toml::table formulas = parsed("formulas.toml");
  out.offices = formulas["offices"].value_or(std::string("$.^"));
  out.subject_body = formulas["subject_body"].value_or(std::string("$.^"));
  out.formulas = strings(formulas["formula"]);
  out.formula_headings = strings(formulas["formula_heading"]);
  out.title_formula = formulas["title_formula"].value_or(std::string("$.^"));
  out.title_amends = formulas["title_amends"].value_or(std::string("$.^"));
  out.title_field = formulas["title_field"].value_or(std::string("$.^"));
  out.final_heading = formulas["final_heading"].value_or(std::string("$.^"));
  out.ends_document = formulas["ends_document"].value_or(std::string("$.^"));
  out.fine_frame = formulas["fine_frame"].value_or(std::string("$.^"));
  out.title_branch = formulas["title_branch"].value_or(std::string("$.^"));
  out.title_powers = formulas["title_powers"].value_or(std::string("$.^"));
  out.title_regime = formulas["title_regime"].value_or(std::string("$.^"));
  out.leaves_values = formulas["leaves_values"].value_or(std::string("$.^()"));
  out.leaves_within = formulas["leaves_within"].value_or(std::string("$.^"));
  out.leaves_higher = formulas["leaves_higher"].value_or(std::string("$.^()"));
  out.basis_leave = formulas["basis_leave"].value_or(std::string("$.^"));
  out.title_delegates = formulas["title_delegates"].value_or(std::string("$.^"));
  out.title_year = formulas["title_year"].value_or(std::string("$.^()"));
  out.title_place = formulas["title_place"].value_or(std::string("$.^"));
  out.title_period = formulas["title_period"].value_or(std::string("$.^()"));
  out.body_class = formulas["body_class"].value_or(std::string("$.^"));
  out.no_rule = words_by_name(formulas, "no_rule");
  const toml::table messages = parsed("messages.toml");
  out.message = words_by_name(messages, "message");
  out.what = words_by_name(messages, "what");
  out.prevails = words_by_name(messages, "prevails");
  out.why = words_by_name(messages, "why");
  return out;
}

}  // namespace

const ApplicationLaw& JudgeKnowledge::on(Date day) const {
  for (const ApplicationLaw& law : application)
    if ((!law.from || *law.from <= day) && (!law.to || day <= *law.to)) return law;
  return application.back();
}

const std::string& JudgeKnowledge::words_of_no_rule(const std::string& name) const {
  static const std::string nothing = "$.^";
  const auto found = no_rule.find(name);
  return found == no_rule.end() ? nothing : found->second;
}

const JudgeKnowledge& judge_knowledge() {
  static const JudgeKnowledge instance = read();
  return instance;
}

}  // namespace rasoat
