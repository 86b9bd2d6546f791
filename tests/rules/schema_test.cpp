// docs/rules.schema.json says what the reader takes.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "rules/pack.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

nlohmann::json schema() {
  std::ifstream file(std::string(RASOAT_SOURCE_DIR) + "/docs/rules.schema.json");
  return nlohmann::json::parse(file);
}

TEST(Schema, NamesEveryProbe) {
  const auto rule = schema()["properties"]["rule"]["items"]["properties"];
  std::vector<std::string> known;
  for (const std::string_view name : probe_names()) known.emplace_back(name);
  EXPECT_EQ(rule["trigger"]["properties"]["probe"]["enum"].get<std::vector<std::string>>(), known);
}

// Every key of the schema is one that the reader knows, and every key that is not, it refuses.
void expect_known(const nlohmann::json& properties, const std::string& before) {
  for (const auto& [key, value] : properties.items()) {
    const auto read = read_pack(before + key + " = 1.5\n", "x.toml");
    const std::string fault = read ? std::string() : read.error().detail;
    EXPECT_EQ(fault.find("khóa lạ"), std::string::npos) << fault;
  }
  const auto read = read_pack(before + "xyz = 1\n", "x.toml");
  ASSERT_FALSE(read);
  EXPECT_NE(read.error().detail.find("khóa lạ"), std::string::npos) << before;
}

TEST(Schema, HasTheKeysOfTheReader) {
  const auto root = schema();
  const auto rule = root["properties"]["rule"]["items"]["properties"];
  const std::string whole =
      "[[rule]]\nid = \"form/x\"\nkind = \"form\"\nseverity = \"info\"\ntitle = \"t\"\nmessage = \"m\"\nexplanation = \"e\"\n"
      "ground = [{ citation = \"c\", why = \"w\" }]\n";
  expect_known(root["properties"], "");
  expect_known(root["properties"]["pack"]["properties"], "[pack]\n");
  expect_known(root["properties"]["pack"]["properties"]["default"]["properties"], "[pack.default]\n");
  expect_known(rule, "[[rule]]\n");
  expect_known(rule["scope"]["properties"], whole + "[rule.scope]\n");
  expect_known(rule["handling"]["properties"], whole + "[rule.handling]\n");
  expect_known(rule["trigger"]["properties"], whole + "[rule.trigger]\n");
  expect_known(rule["examples"]["properties"], whole + "trigger = { any = ['a'] }\n[rule.examples]\n");
  expect_known(rule["example"]["items"]["properties"], whole + "trigger = { any = ['a'] }\n[[rule.example]]\n");
}

}  // namespace
}  // namespace rasoat
