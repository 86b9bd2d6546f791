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

constexpr const char* kWideAndNarrow = R"(
[pack.default]
kind = "form"
severity = "info"
confidence = 0.9
ground = [{ citation = "c", why = "w" }]
[[rule]]
id = "form/wide"
yields_to = ["form/narrow"]
title = "Phạt tiền"
message = "m"
explanation = "e"
trigger = { any = ['phạt tiền'] }
[[rule]]
id = "form/narrow"
title = "Phạt tiền người neo đậu"
message = "m"
explanation = "e"
trigger = { any = ['neo đậu[^.]*phạt tiền'] }
[rule.examples]
number = "15/2021/QĐ-UBND"
wrong = ["Điều 1. Người neo đậu bị phạt tiền."]
right = ["Điều 1. Người neo đậu bị nhắc nhở."]
gap = ["Điều 1. Người đậu thuyền bị phạt tiền."]
)";

TEST_F(Workflow, WhereANarrowerRuleSpeaksTheWideOneIsSilent) {
  folder_.write("own/own.toml", kWideAndNarrow);
  const Outcome checked = check({"--rules", folder_.path("own")});
  EXPECT_TRUE(of_rule(checked, "form/narrow").is_object()) << checked.err;
  EXPECT_TRUE(of_rule(checked, "form/wide").is_null());
  const Outcome why = run({"rules", "explain", "form/wide", draft(), "--rules", folder_.path("own"), "--format", "json"});
  EXPECT_EQ(json::parse(why.out)["reasons"][0]["why"], "yields");
  EXPECT_EQ(json::parse(why.out)["reasons"][0]["detail"], "form/narrow");
  folder_.write("off/off.toml", "off = [\"form/narrow\"]\n");
  const Outcome alone = check({"--rules", folder_.path("own"), "--rules", folder_.path("off")});
  EXPECT_TRUE(of_rule(alone, "form/wide").is_object());
}

TEST_F(Workflow, TheTestOfRulesIsATableOfFoundLeftAndMissed) {
  folder_.write("own/own.toml", kWideAndNarrow);
  const Outcome tested = run({"rules", "test", "--rules", folder_.path("own")});
  EXPECT_EQ(tested.status, 0) << tested.out;
  const std::string row = tested.out.substr(tested.out.find("\nform/narrow ") + 1);
  EXPECT_EQ(row.substr(0, row.find('\n')),
            "form/narrow                                        1/1     1/1     1/1    thiếu ví dụ (cần 2 câu sai, 2 câu đúng)");
}

// What a file names must be there: a misspelt name would else switch nothing off, and nobody would know.
TEST_F(Workflow, ARuleFileThatNamesNoRuleIsRefused) {
  const auto complaint = [&](const std::string& toml) {
    folder_.write("own/own.toml", toml);
    const Outcome listed = run({"rules", "list", "--rules", folder_.path("own")});
    EXPECT_EQ(listed.status, 2);
    return listed.err;
  };
  EXPECT_NE(complaint("off = [\"form/none-such\"]\n").find("own.toml:1:8"), std::string::npos);
  std::string text = kWideAndNarrow;
  text.replace(text.find("[\"form/narrow\"]"), 15, "[\"form/narow\"]");
  EXPECT_NE(complaint(text).find("không có quy tắc “form/narow”"), std::string::npos);
  text = kWideAndNarrow;
  text.replace(text.find("title = \"Phạt tiền người"), 0, "yields_to = [\"form/wide\"]\n");
  EXPECT_NE(complaint(text).find("nhường lẫn nhau"), std::string::npos);
  text = kWideAndNarrow;
  text.replace(text.find("\"info\""), 6, "\"error\"");
  EXPECT_NE(complaint(text).find("chỉ được là info"), std::string::npos);
}

TEST_F(Workflow, AResultThatCannotBeWrittenIsSaidToBeThat) {
  const Outcome checked = check({"--output", folder_.path("none/result.json")});
  EXPECT_EQ(checked.status, 2);
  EXPECT_EQ(checked.err.find("lệnh không hiểu được"), std::string::npos) << checked.err;
  EXPECT_NE(checked.err.find("none/result.json: không ghi được kết quả"), std::string::npos) << checked.err;
}

// What a lawyer reads of a rule: what it forbids, whom, since when, by which article, how it is handled, and right and wrong line by line.
TEST_F(Workflow, ARuleIsShownAsALawyerWouldReadIt) {
  const std::string shown = run({"rules", "show", "competence/penalty-fine-any"}).out;
  for (const char* words :
       {"CẦN XEM", "Áp dụng cho: quyết định, nghị quyết; của Ủy ban nhân dân", "Ban hành: từ 01/7/2013", "Xử lý: bãi bỏ",
        "Điều 4 Luật Xử lý vi phạm hành chính số 15/2012/QH13", "[SAI] ", "[ĐÚNG] ", "[SAI, CHƯA BẮT ĐƯỢC] ", "\n    1. Buộc đò"})
    EXPECT_NE(shown.find(words), std::string::npos) << words << " in " << shown;
  const Outcome unknown = run({"rules", "show", "competence/nothing"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("không có quy tắc “competence/nothing”"), std::string::npos) << unknown.err;
}

// A misspelt key of the file in which an officer puts findings aside is shown under a caret.
TEST_F(Workflow, AMisspeltKeyOfASuppressionIsShown) {
  const std::string draft = folder_.write("a.txt", "Điều 1. Chủ bến giữ phao.");
  const std::string file = folder_.write("s.toml", "[[suppress]]\nrule = \"form/no-basis\"\nreasn = \"đã rõ\"\n");
  const Outcome checked = run({"check", draft, "--rules-only", "--suppressions", file});
  EXPECT_EQ(checked.status, 2);
  EXPECT_NE(checked.err.find("s.toml:3:1: tệp quy tắc sai (khóa lạ “reasn”; có: finding, rule, unit, reason"), std::string::npos)
      << checked.err;
  EXPECT_NE(checked.err.find("\n    | ^"), std::string::npos) << checked.err;
}

TEST_F(Workflow, MergedWithoutAnAreaIsRefused) {
  const Outcome audited = run({"audit", "--merged", "", "--store", folder_.path("none.db")});
  EXPECT_EQ(audited.status, 2);
  EXPECT_NE(audited.err.find("--merged cần tên các tỉnh cũ"), std::string::npos) << audited.err;
}

}  // namespace
}  // namespace rasoat::test
