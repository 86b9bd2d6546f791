// Pairs of provisions of our own, by family of conflict, half of them look-alikes: FAMILY.jsonl holds the pairs, FAMILY.floor.json what
// must be kept: {"found": at least, "alarmed": at most}, and "one_sided" where a rule of competence or validity alone may answer. The half
// "work" has been read while the comparators were mended, the half "check" has only been counted. RASOAT_FAMILIES=1 prints the counts, and
// RASOAT_FAMILIES=ids the missed and the alarmed of "work".
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/program.h"

namespace rasoat {
namespace {

using nlohmann::json;

struct Counts {
  int conflicts = 0, found = 0, alike = 0, alarmed = 0;
};

std::vector<json> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<json> out;
  for (std::string line; std::getline(file, line);)
    if (!line.empty()) out.push_back(json::parse(line));
  return out;
}

json asked(const json& side) {
  if (side.contains("document")) return side;
  json out = {{"document", {{"number", side.at("number")}}}, {"text", side.at("text")}};
  for (const char* key : {"title", "issued"})
    if (side.contains(key)) out["document"][key] = side[key];
  for (const char* key : {"citation", "heading"})
    if (side.contains(key)) out[key] = side[key];
  return out;
}

// What an officer would be shown as a conflict.
bool counts(const json& finding, bool one_sided) {
  const std::string kind = finding.at("kind");
  const bool rule = kind == "competence" || kind == "validity";
  if (finding.at("severity") == "info" || finding.at("confidence") < 0.5 || kind == "form" || kind == "overlap") return false;
  return rule ? one_sided : finding.contains("b") && !finding["b"].is_null();
}

std::map<std::string, bool> answers(const std::vector<json>& pairs, bool one_sided) {
  std::string lines;
  for (const json& pair : pairs) lines += json{{"id", pair.at("id")}, {"a", asked(pair.at("a"))}, {"b", asked(pair.at("b"))}}.dump() + "\n";
  const test::Folder folder;
  const test::Outcome outcome = test::run({"compare", "--pairs", folder.write("pairs.jsonl", lines), "--format", "jsonl"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  std::map<std::string, bool> out;
  std::istringstream read(outcome.out);
  for (std::string line; std::getline(read, line);) {
    const json answer = json::parse(line);
    const json& findings = answer.at("findings");
    out[answer.at("id")] = std::any_of(findings.begin(), findings.end(), [&](const json& finding) { return counts(finding, one_sided); });
  }
  return out;
}

class Families : public testing::TestWithParam<std::string> {};

TEST_P(Families, FindNoLessAndAlarmNoMore) {
  const std::string stem = std::string(RASOAT_SOURCE_DIR) + "/tests/families/" + GetParam();
  const char* wish = std::getenv("RASOAT_FAMILIES");
  const std::vector<json> floor = lines_of(stem + ".floor.json");
  ASSERT_EQ(floor.size(), 1U) << stem << ".floor.json: one line is wanted";
  const std::vector<json> pairs = lines_of(stem + ".jsonl");
  const auto spoken = answers(pairs, floor[0].value("one_sided", false));
  ASSERT_EQ(spoken.size(), pairs.size()) << "ids must differ";
  std::map<std::string, Counts> halves;
  for (const json& pair : pairs) {
    const bool conflict = pair.at("label") == "conflict", said = spoken.at(pair.at("id"));
    for (const std::string& half : {pair.at("half").get<std::string>(), std::string("both")}) {
      Counts& counted = halves[half];
      (conflict ? counted.conflicts : counted.alike) += 1;
      (conflict ? counted.found : counted.alarmed) += said ? 1 : 0;
    }
    if (wish && std::string(wish) == "ids" && pair.at("half") == "work" && conflict != said)
      std::cout << pair.at("id").get<std::string>() << (conflict ? " missed: " : " alarmed: ") << pair.at("why").get<std::string>() << "\n";
  }
  for (const auto& [half, counted] : halves)
    if (wish)
      std::cout << GetParam() << " " << half << ": found " << counted.found << "/" << counted.conflicts << ", alarmed " << counted.alarmed
                << "/" << counted.alike << "\n";
  EXPECT_GE(halves["both"].found, floor[0].at("found").get<int>());
  EXPECT_LE(halves["both"].alarmed, floor[0].at("alarmed").get<int>());
}

std::vector<std::string> families() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(RASOAT_SOURCE_DIR) + "/tests/families"))
    if (entry.path().extension() == ".jsonl") out.push_back(entry.path().stem().string());
  std::sort(out.begin(), out.end());
  return out;
}

INSTANTIATE_TEST_SUITE_P(All, Families, testing::ValuesIn(families()), [](const auto& family) { return family.param; });

}  // namespace
}  // namespace rasoat
