#include "judge/handling_law.h"

#include <toml++/toml.h>

#include "rasoat/knowledge.h"

namespace rasoat {
namespace {

std::optional<Date> date_of(const toml::table& row, std::string_view key) {
  const auto date = row[key].value<toml::date>();
  return date ? Date::make(date->year, date->month, date->day) : std::nullopt;
}

std::string text(const toml::table& row, std::string_view key) {
  return row[key].value_or(std::string());
}

std::vector<std::string> list(const toml::table& row, std::string_view key) {
  std::vector<std::string> out;
  if (const toml::array* values = row[key].as_array())
    for (const toml::node& value : *values) out.push_back(value.value_or(std::string()));
  return out;
}

std::map<std::string, std::string> pairs(const toml::table& row, std::string_view key) {
  std::map<std::string, std::string> out;
  if (const toml::table* values = row[key].as_table())
    for (const auto& [name, value] : *values) out[std::string(name.str())] = value.value_or(std::string());
  return out;
}

template <class Read>
void each(const toml::table& file, std::string_view key, const Read& read) {
  if (const toml::array* rows = file[key].as_array())
    for (const toml::node& node : *rows)
      if (const toml::table* row = node.as_table()) read(*row);
}

HandlingKnowledge read(const toml::table& file) {
  HandlingKnowledge out;
  each(file, "handling", [&](const toml::table& row) {
    out.laws.push_back({{date_of(row, "from"), date_of(row, "to")},
                        text(row, "examination"),
                        text(row, "review"),
                        text(row, "recommend_examination"),
                        text(row, "recommend_review"),
                        text(row, "review_list"),
                        pairs(row, "examination_form"),
                        pairs(row, "review_form")});
  });
  each(file, "organ", [&](const toml::table& row) {
    out.organs.push_back({text(row, "code"), row["levels"].value_or(false), list(row, "begins")});
  });
  if (const toml::table* levels = file["levels"].as_table())
    for (const auto& [name, words] : *levels) out.levels.emplace_back(std::string(name.str()), list(*levels, name.str()));
  each(file, "power", [&](const toml::table& row) {
    out.powers.push_back({{date_of(row, "from"), date_of(row, "to")},
                          text(row, "by"),
                          list(row, "over"),
                          text(row, "form"),
                          text(row, "then"),
                          text(row, "ground")});
  });
  if (const toml::table* priority = file["priority"].as_table())
    out.priority = {list(*priority, "types"), text(*priority, "heading"), list(*priority, "clause")};
  return out;
}

}  // namespace

const HandlingLaw& HandlingKnowledge::on(Date day) const {
  static const HandlingLaw none;
  for (const HandlingLaw& law : laws)
    if (law.period.holds(day)) return law;
  return none;
}

const HandlingKnowledge& handling_knowledge() {
  static const HandlingKnowledge instance = [] {
    try {
      return read(toml::parse(knowledge("handling.toml")));
    } catch (const toml::parse_error&) {
      return HandlingKnowledge{};  // tests/judge holds our own files to their form
    }
  }();
  return instance;
}

}  // namespace rasoat
