#include "compare/knowledge.h"

#include <toml++/toml.h>

#include "rasoat/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// A pattern that never matches stands for one that is missing or wrong; tests hold our own file to its form.
std::unique_ptr<RE2> pattern(const std::string& text) {
  auto out = std::make_unique<RE2>(text, RE2::Quiet);
  if (text.empty() || !out->ok()) out = std::make_unique<RE2>("[^\\x00-\\x{10FFFF}]", RE2::Quiet);
  return out;
}

toml::table file() {
  try {
    return toml::parse(knowledge("compare.toml"), std::string_view("compare.toml"));
  } catch (const toml::parse_error&) {
    return {};
  }
}

CompareKnowledge read() {
  CompareKnowledge out;
  const toml::table rules = file();
  if (const toml::array* rows = rules["ban"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      Ban ban;
      ban.what = row["what"].value_or(std::string());
      ban.says = pattern(row["says"].value_or(std::string()));
      ban.states = pattern(row["states"].value_or(std::string()));
      ban.least_items = static_cast<std::size_t>(row["least_items"].value_or(std::int64_t{0}));
      ban.strength = row["strength"].value_or(0.5);
      if (const toml::array* issuers = row["issuers"].as_array())
        for (const toml::node& issuer : *issuers) ban.issuers.push_back(issuer.value_or(std::string()));
      out.bans.push_back(std::move(ban));
    }
  if (const toml::array* rows = rules["list"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      ListNouns list;
      list.whole = row["whole"].value_or(false);
      list.group = row["group"].value_or(std::string());
      if (const toml::array* nouns = row["nouns"].as_array())
        for (const toml::node& noun : *nouns) list.nouns.push_back(fold(noun.value_or(std::string())));
      out.lists.push_back(std::move(list));
    }
  if (const toml::array* rows = rules["opposites"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      Opposites group;
      group.alone = row["alone"].value_or(false);
      if (const toml::array* words = row["words"].as_array())
        for (const toml::node& word : *words) group.words.push_back(fold(word.value_or(std::string())));
      out.opposites.push_back(std::move(group));
    }
  out.open_tail = pattern(rules["series"]["open_tail"].value_or(std::string()));
  out.open_lead = pattern(rules["series"]["open_lead"].value_or(std::string()));
  out.run_goes_on = pattern(rules["series"]["run_goes_on"].value_or(std::string()));
  out.closed_lead = pattern(rules["series"]["closed_lead"].value_or(std::string()));
  const auto effect = [&](const char* name) { return pattern(rules["effect"][name].value_or(std::string())); };
  out.effect_clause = effect("clause");
  out.effect_at_once = effect("at_once");
  out.effect_earliest = effect("earliest");
  out.no_retroaction = effect("no_retroaction");
  if (const toml::array* rows = rules["scope"]["ladders"].as_array())
    for (const toml::node& row : *rows) {
      out.ladders.emplace_back();
      if (const toml::array* grades = row.as_array())
        for (const toml::node& one : *grades) out.ladders.back().push_back(fold(one.value_or(std::string())));
    }
  const auto scope = [&](const char* name) { return pattern(rules["scope"][name].value_or(std::string())); };
  out.schooling = scope("schooling");
  out.higher_allowed = scope("higher_allowed");
  out.counted_in = scope("counted_in");
  out.left_out = scope("left_out");
  out.person = pattern(rules["wording"]["person"].value_or(std::string()));
  out.naming = pattern(rules["wording"]["naming"].value_or(std::string()));
  return out;
}

}  // namespace

const CompareKnowledge& compare_knowledge() {
  static const CompareKnowledge instance = read();
  return instance;
}

}  // namespace rasoat
