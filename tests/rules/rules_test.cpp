#include "rasoat/rules.h"

#include <gtest/gtest.h>

#include <ostream>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "rasoat/knowledge.h"
#include "rules/pack.h"

namespace rasoat {
namespace {

TEST(BuiltInPacks, EveryRuleKeepsItsExamples) {
  const auto packs = RulePacks::load({});
  ASSERT_TRUE(packs) << packs.error().place << " " << packs.error().detail;
  for (const ExampleOutcome& outcome : test_examples(**packs))
    EXPECT_TRUE(outcome.ok()) << outcome.rule->id << " example " << outcome.example + 1 << ": "
                              << outcome.rule->examples[outcome.example].text;
}

// The program takes the built-in patterns for sound; this is where they are tried.
TEST(BuiltInPacks, EveryPatternCompiles) {
  int packs = 0;
  for (const KnowledgeFile& file : knowledge_files()) {
    if (file.path.find('/') == std::string_view::npos) continue;
    ++packs;
    const auto read = read_pack(file.bytes, std::string(file.path));
    EXPECT_TRUE(read) << read.error().place << " " << read.error().detail;
  }
  EXPECT_GT(packs, 8);
}

TEST(BuiltInPacks, EveryRuleHasGroundsAndExamplesOfBothKinds) {
  const auto packs = RulePacks::load({});
  ASSERT_TRUE(packs);
  EXPECT_GE((*packs)->rules().size(), 140u);
  for (const Rule& rule : (*packs)->rules()) {
    EXPECT_FALSE(rule.ground.empty()) << rule.id;
    EXPECT_GE(std::count_if(rule.examples.begin(), rule.examples.end(), [](const auto& example) { return example.fires; }), 2) << rule.id;
    EXPECT_GE(std::count_if(rule.examples.begin(), rule.examples.end(), [](const auto& example) { return !example.fires; }), 2) << rule.id;
    EXPECT_FALSE(rule.pack_hash.empty()) << rule.id;
    for (const Ground& ground : rule.ground) EXPECT_FALSE(ground.why.empty()) << rule.id;
    EXPECT_TRUE(rule.confirmed || rule.severity == Severity::kInfo) << rule.id << ": a ground that nobody read may only inform";
  }
}

constexpr const char* kRule = R"(
[[rule]]
id = "form/x"
kind = "form"
severity = "info"
title = "t"
message = "m"
explanation = "e"
ground = [{ citation = "c", why = "w" }]
trigger = { any = ['bến đò'] }
)";

TEST(ReadPack, TakesAWellFormedRule) {
  const auto rules = read_pack(kRule, "x.toml");
  ASSERT_TRUE(rules) << rules.error().detail;
  EXPECT_EQ(rules->rules.front().rule.id, "form/x");
  EXPECT_EQ(rules->rules.front().rule.version, 1);
}

struct Fault {
  const char *name, *from, *to, *place;
};

// The name of the case, not its bytes, names the test.
void PrintTo(const Fault& row, std::ostream* out) {
  *out << row.name;
}

class ReadPackFault : public testing::TestWithParam<Fault> {};

TEST_P(ReadPackFault, SaysWhere) {
  std::string text = kRule;
  const std::size_t at = text.find(GetParam().from);
  ASSERT_NE(at, std::string::npos);
  text.replace(at, std::string(GetParam().from).size(), GetParam().to);
  const auto rules = read_pack(text, "x.toml");
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().code, ErrorCode::kRule);
  EXPECT_EQ(rules.error().place.rfind(GetParam().place, 0), 0u) << rules.error().place;
}

INSTANTIATE_TEST_SUITE_P(Faults, ReadPackFault,
                         testing::Values(Fault{"misspelt_key", "severity =", "severty =", "x.toml:5"},
                                         Fault{"bad_pattern", "'bến đò'", "'bến (đò'", "x.toml:10"},
                                         Fault{"unknown_kind", "kind = \"form\"", "kind = \"fun\"", "x.toml:4"},
                                         Fault{"no_toml", "[[rule]]", "[[rule", "x.toml:2"},
                                         Fault{"unknown_probe", "any = ['bến đò']", "probe = 'nothing'", "x.toml:10"},
                                         Fault{"contradiction_is_no_rule", "kind = \"form\"", "kind = \"quantity\"", "x.toml:4"}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(UserFolder, OverridesByIdAndAdds) {
  const auto folder = std::filesystem::temp_directory_path() / ("rasoat-rules-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::string own = kRule;
  own.replace(own.find("form/x"), 6, "form/no-basis");
  std::ofstream(folder / "own.toml") << own << std::string(kRule);
  const auto built_in = RulePacks::load({}), packs = RulePacks::load({folder.string()});
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(packs) << packs.error().detail;
  EXPECT_EQ((*packs)->rules().size(), (*built_in)->rules().size() + 1);
  EXPECT_EQ((*packs)->find("form/no-basis")->title, "t");
  EXPECT_FALSE(RulePacks::load({"/no/such/folder"}));
}

TEST(IssuerClass, ComesFromTheNumberOrTheName) {
  const struct {
    const char *number, *issuer, *cls;
  } rows[] = {{"12/2025/QĐ-UBND", "", "ubnd"},
              {"12/2025/NQ-HĐND", "", "hdnd"},
              {"12/2025/QĐ-CTUBND", "", "ctubnd"},
              {"12/2025/TT-BXD", "", "bo"},
              {"12/2025/NĐ-CP", "", "chinh-phu"},
              {"", "Ủy ban nhân dân tỉnh Sông Lam", "ubnd"},
              {"", "Chủ tịch Ủy ban nhân dân", "ctubnd"},
              {"12/2025/QH15", "", "quoc-hoi"},
              {"", "Ủy ban thường vụ Quốc hội", "quoc-hoi"},
              {"", "Bộ Xây dựng", "bo"}};
  for (const auto& row : rows) {
    Header header;
    header.number = row.number;
    if (*row.issuer) header.issuers = {row.issuer};
    EXPECT_EQ(issuer_class(header), row.cls) << row.number << row.issuer;
  }
}

}  // namespace
}  // namespace rasoat
