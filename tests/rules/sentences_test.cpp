// How much of what drafters write wrong the packs find, on sentences that were set down before the rules (tests/rules/sentences).
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "rasoat/rules.h"

namespace rasoat {
namespace {

struct Family {
  std::string name;
  std::vector<RuleExample> sentences;
};

std::string text_of(const toml::table& table, const toml::table& shared, std::string_view key) {
  const toml::node* node = table.get(key) ? table.get(key) : shared.get(key);
  return node ? node->value_or(std::string()) : std::string();
}

std::optional<Date> day_of(const toml::table& table, const toml::table& shared, std::string_view key) {
  const toml::node* node = table.get(key) ? table.get(key) : shared.get(key);
  const auto day = node ? node->value<toml::date>() : std::nullopt;
  return day ? Date::make(day->year, day->month, day->day) : std::nullopt;
}

RuleExample sentence_of(const toml::node& node, const toml::table& family, bool wrong) {
  const toml::table plain;
  const toml::table& own = node.is_table() ? *node.as_table() : plain;
  RuleExample sentence;
  sentence.text = node.is_string() ? node.value_or(std::string()) : text_of(own, plain, "text");
  sentence.number = text_of(own, family, "number");
  sentence.title = text_of(own, family, "title");
  sentence.issuer = text_of(own, family, "issuer");
  sentence.issued = day_of(own, family, "issued");
  sentence.fires = wrong;
  if (const toml::array* known = family.get_as<toml::array>("known"))
    for (const toml::node& fact : *known) {
      const toml::table& row = *fact.as_table();
      KnownFact known_fact;
      known_fact.number = text_of(row, plain, "number");
      known_fact.issued = day_of(row, plain, "issued");
      known_fact.effective = day_of(row, plain, "effective");
      known_fact.expired = day_of(row, plain, "expired");
      known_fact.by = text_of(row, plain, "by");
      sentence.known.push_back(std::move(known_fact));
    }
  return sentence;
}

std::vector<Family> families() {
  std::vector<Family> out;
  for (const auto& entry : std::filesystem::directory_iterator(RASOAT_SOURCE_DIR "/tests/rules/sentences")) {
    const toml::table root = toml::parse_file(entry.path().string());
    for (const toml::node& node : *root["family"].as_array()) {
      const toml::table& table = *node.as_table();
      Family family{text_of(table, table, "name"), {}};
      for (const bool wrong : {true, false})
        for (const toml::node& sentence : *table[wrong ? "wrong" : "right"].as_array())
          family.sentences.push_back(sentence_of(sentence, table, wrong));
      out.push_back(std::move(family));
    }
  }
  std::sort(out.begin(), out.end(), [](const Family& one, const Family& other) { return one.name < other.name; });
  return out;
}

// What an officer is told without asking for more: rules of law, not of form, of some confidence.
bool told(const RuleHit& hit) {
  return hit.rule->kind != Kind::kForm && hit.rule->confidence >= 0.5;
}

// And warned of: what merely informs is no offence yet, for it rests on what the sentence cannot tell (whether a law left it to the
// minister).
bool shown(const RuleHit& hit) {
  return told(hit) && hit.rule->severity != Severity::kInfo;
}

// RASOAT_SENTENCES=1 prints the table and every sentence that comes out otherwise than it should.
TEST(Sentences, MostOffencesAreFoundAndLawfulOnesLeftAlone) {
  // From the files, so that a pack can be changed and measured without building.
  const auto packs = RulePacks::load({RASOAT_SOURCE_DIR "/rules/competence", RASOAT_SOURCE_DIR "/rules/validity"});
  ASSERT_TRUE(packs) << packs.error().place << " " << packs.error().detail;
  const bool tell = std::getenv("RASOAT_SENTENCES") != nullptr;
  int found = 0, wrong = 0, alarms = 0, right = 0, informed = 0;
  for (const Family& family : families()) {
    int family_found = 0, family_wrong = 0, family_alarms = 0;
    for (const RuleExample& sentence : family.sentences) {
      const std::vector<RuleHit> hits = hits_on_example(**packs, sentence);
      const auto hit = std::find_if(hits.begin(), hits.end(), shown);
      family_wrong += sentence.fires;
      informed += sentence.fires && hit == hits.end() && std::any_of(hits.begin(), hits.end(), told);
      (sentence.fires ? family_found : family_alarms) += hit != hits.end();
      if (tell && (hit != hits.end()) != sentence.fires)
        std::cout << fmt::format("  {} {} | {} {}\n", sentence.fires ? "missed" : "alarm", sentence.number, sentence.text,
                                 hit == hits.end() ? "" : hit->rule->id);
    }
    const int family_right = static_cast<int>(family.sentences.size()) - family_wrong;
    if (tell)
      std::cout << fmt::format("{}: {} of {}; alarms {} of {}\n", family.name, family_found, family_wrong, family_alarms, family_right);
    found += family_found, wrong += family_wrong, alarms += family_alarms, right += family_right;
  }
  if (tell) std::cout << fmt::format("all: {} of {}, {} more only told; alarms {} of {}\n", found, wrong, informed, alarms, right);
  EXPECT_GE(found * 10, wrong * 8);
  EXPECT_LE(alarms * 50, right);
}

}  // namespace
}  // namespace rasoat
