#include <gtest/gtest.h>
#include <toml++/toml.h>

#include <string>
#include <vector>

#include "rasoat/judge.h"
#include "rasoat/knowledge.h"

namespace rasoat {
namespace {

// Officers read Vietnamese: no name of a difference is shown as the program's own code.
TEST(Messages, EveryDifferenceHasAVietnameseName) {
  std::vector<std::string> all = {"added paper", "cited issuer",   "competent body", "counted in",     "day of effect", "definition",
                                  "exception",   "modality",       "only",           "order of steps", "qualification", "repeated rule",
                                  "added item",  "reserved power", "altered words",  "channel",        "deadline",      "rate"};
  const toml::table rules = toml::parse(knowledge("compare.toml"));
  for (const char* list : {"opposites", "ban"})
    for (const toml::node& row : *rules[list].as_array()) all.push_back((*row.as_table())["what"].value_or(std::string()));
  for (const toml::node& row : *rules["eligibility"]["kind"].as_array()) all.push_back((*row.as_table())["what"].value_or(std::string()));
  for (const std::string& what : all) EXPECT_NE(what_words(what), what);
}

}  // namespace
}  // namespace rasoat
