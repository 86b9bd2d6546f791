// The officer's work with rules, as the program runs: findings put aside, a baseline, a rule explained, a rule of one's own.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "app/program.h"

namespace rasoat::test {
namespace {

using nlohmann::json;

class Workflow : public testing::Test {
 protected:
  Workflow() {
    folder_.write("draft.txt",
                  "QUYẾT ĐỊNH\nBan hành Quy định quản lý bến đò\nSố: 15/2021/QĐ-UBND\nSông Lam, ngày 12 tháng 5 năm 2021\nỦY BAN NHÂN DÂN "
                  "TỈNH SÔNG LAM\n"
                  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nQUYẾT ĐỊNH:\n"
                  "Điều 1. Xử lý vi phạm\nNgười neo đậu sai chỗ bị phạt tiền từ 500.000 đồng đến 1.000.000 đồng.\n"
                  "Điều 2. Hiệu lực thi hành\nQuyết định này có hiệu lực từ ngày 01 tháng 6 năm 2021.\n");
  }
  std::string draft() { return folder_.path("draft.txt"); }
  Outcome check(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"check",   "--rules-only", "--store", folder_.path("none.db"), "--format", "json",
                                          "--as-of", "2026-01-01",   draft()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
  static json of_rule(const Outcome& outcome, const std::string& rule) {
    const json result = json::parse(outcome.out);
    for (const json& finding : result["findings"])
      if (finding["rule"].get<std::string>().starts_with(rule + "@")) return finding;
    return nullptr;
  }
  Folder folder_;
};

constexpr const char* kRule = "competence/penalty-by-local-body";

TEST_F(Workflow, AFindingNamesTheEditionOfItsPack) {
  const json finding = of_rule(check(), kRule);
  ASSERT_TRUE(finding.is_object());
  EXPECT_EQ(finding["pack"]["name"], "competence/local");
  EXPECT_EQ(finding["pack"]["hash"].get<std::string>().size(), 16u);
}

TEST_F(Workflow, AFindingPutAsideIsShownAndNoLongerFails) {
  ASSERT_EQ(check().status, 1);
  folder_.write("draft.txt.suppress.toml", std::string("[[suppress]]\nrule = \"") + kRule +
                                               "\"\nreason = \"đã thống nhất\"\nofficer = \"Trần Văn A\"\nexpires = 2026-12-31\n");
  const Outcome aside = check();
  EXPECT_EQ(aside.status, 0) << aside.out;
  EXPECT_NE(of_rule(aside, kRule)["suppressed"].get<std::string>().find("Trần Văn A"), std::string::npos);
  EXPECT_TRUE(json::parse(aside.out)["stale_suppressions"].empty());
}

TEST_F(Workflow, AStaleSuppressionIsReported) {
  folder_.write("draft.txt.suppress.toml", std::string("[[suppress]]\nrule = \"") + kRule +
                                               "\"\nreason = \"r\"\nofficer = \"o\"\nexpires = 2025-12-31\n"
                                               "[[suppress]]\nrule = \"form/none-such\"\nreason = \"r\"\nofficer = \"o\"\n");
  const Outcome checked = check();
  EXPECT_EQ(checked.status, 1);
  EXPECT_TRUE(of_rule(checked, kRule)["suppressed"].is_null());
  EXPECT_EQ(json::parse(checked.out)["stale_suppressions"].size(), 2u);
}

TEST_F(Workflow, ASuppressionWithoutAnOfficerIsRefusedWithItsPlace) {
  folder_.write("draft.txt.suppress.toml", "[[suppress]]\nrule = \"form/x\"\nreason = \"r\"\n");
  const Outcome checked = check();
  EXPECT_EQ(checked.status, 2);
  EXPECT_NE(checked.err.find("draft.txt.suppress.toml:1"), std::string::npos) << checked.err;
  EXPECT_NE(checked.err.find("officer"), std::string::npos);
}

TEST_F(Workflow, ABaselineLeavesWhatIsNew) {
  const Outcome first = check();
  folder_.write("before.json", first.out);
  const Outcome again = check({"--baseline", folder_.path("before.json")});
  EXPECT_EQ(again.status, 0);
  EXPECT_TRUE(json::parse(again.out)["findings"].empty());
  EXPECT_EQ(json::parse(again.out)["in_baseline"], json::parse(first.out)["findings"].size());
  json part = json::parse(first.out);
  part["findings"].erase(part["findings"].begin());
  folder_.write("part.json", part.dump());
  EXPECT_EQ(json::parse(check({"--baseline", folder_.path("part.json")}).out)["findings"].size(), 1u);
}

TEST_F(Workflow, ARuleSaysWhyItFires) {
  const auto why = [&](const std::string& rule) {
    return json::parse(
        run({"rules", "explain", rule, draft(), "--store", folder_.path("none.db"), "--format", "json"}).out)["reasons"][0]["why"];
  };
  EXPECT_EQ(why(kRule), "fired");
  EXPECT_EQ(why("competence/penalty-by-ministry"), "type");
  EXPECT_EQ(why("reform/district-bodies"), "before-period");
  EXPECT_EQ(why("competence/money-tuition"), "nothing");
  EXPECT_EQ(run({"rules", "explain", "form/none-such", draft()}).status, 2);
}

TEST_F(Workflow, ARuleIsShownAsALawyerWouldWantIt) {
  const std::string shown = run({"rules", "show", kRule}).out;
  for (const char* words : {"Áp dụng cho: quyết định, nghị quyết; của Ủy ban nhân dân", "Ban hành: từ 01/7/2013",
                            "Điều 4 Luật Xử lý vi phạm hành chính", "[SAI]", "[ĐÚNG]"})
    EXPECT_NE(shown.find(words), std::string::npos) << words << " in " << shown;
}

TEST_F(Workflow, TheSkeletonOfARuleIsARule) {
  folder_.write("own/mine.toml", run({"rules", "new", "form/my-rule"}).out);
  const Outcome shown = run({"rules", "show", "form/my-rule", "--rules", folder_.path("own")});
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_EQ(run({"rules", "new", "noslash"}).status, 2);
}

TEST_F(Workflow, AFaultInARuleFileIsShownWithACaret) {
  folder_.write("own/bad.toml", "[[rule]]\nid = \"form/x\"\nsevrity = \"info\"\n");
  const Outcome listed = run({"rules", "list", "--rules", folder_.path("own"), "--format", "json"});
  EXPECT_EQ(listed.status, 2);
  EXPECT_NE(listed.err.find("bad.toml:3:1"), std::string::npos) << listed.err;
  EXPECT_NE(listed.err.find("có phải “severity”?"), std::string::npos) << listed.err;
  EXPECT_NE(listed.err.find("3 | sevrity = \"info\"\n    | ^"), std::string::npos) << listed.err;
}

}  // namespace
}  // namespace rasoat::test
