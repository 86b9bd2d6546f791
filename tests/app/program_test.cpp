// The program as a user runs it: the commands of the contract, and bad input. Each fault is one clear line with the right status.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>
#include <thread>

#include "app/program.h"
#include "rasoat/read.h"

namespace rasoat::test {
namespace {

using nlohmann::json;

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

class Program : public testing::Test {
 protected:
  std::string store() { return folder_.path("store.db"); }
  Outcome index(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "index");
    arguments.insert(arguments.end(), {"--store", store(), "--format", "json"});
    return run(arguments);
  }
  Folder folder_;
};

TEST_F(Program, IndexesShowsAndSearches) {
  folder_.write("in/a.txt",
                decision(17, "Ủy ban nhân dân cấp xã trả lời chủ bến đò trong thời hạn không quá 20 ngày làm việc kể từ ngày nhận đơn."));
  const Outcome indexed = index({folder_.path("in")});
  ASSERT_EQ(indexed.status, 0) << indexed.err;
  EXPECT_EQ(json::parse(indexed.out)["documents"], 1);
  const Outcome shown = run({"show", "Điều 1 Quyết định 17/2021/QĐ-UBND", "--store", store()});
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_NE(shown.out.find("không quá 20 ngày làm việc"), std::string::npos);
  for (const char* query : {"trả lời chủ bến đò", "tra loi chu ben do"}) {
    const Outcome found = run({"search", query, "--store", store(), "--format", "json"});
    ASSERT_EQ(found.status, 0) << found.err;
    const json result = json::parse(found.out)["results"][0];
    EXPECT_EQ(result["document"], "17/2021/QĐ-UBND");
    EXPECT_EQ(result["unit"], "art_1");
  }
}

TEST_F(Program, DrawsRelationsAndListsWhatIsMissing) {
  folder_.write("in/a.txt", decision(17, "Ủy ban nhân dân cấp xã trả lời chủ bến đò theo khoản 9 Điều 1 Quyết định số 18/2021/QĐ-UBND."));
  folder_.write("in/b.txt", decision(18, "Bến đò theo Nghị định số 912/2019/NĐ-CP & <phụ lục>."));
  ASSERT_EQ(index({folder_.path("in")}).status, 0);
  const Outcome graph = run({"graph", "18/2021/QĐ-UBND", "--store", store(), "--format", "json"});
  ASSERT_EQ(graph.status, 0) << graph.err;
  const json relations = json::parse(graph.out)["relations"];
  const auto other = [&](const std::string& number) {
    return *std::find_if(relations.begin(), relations.end(), [&](const json& one) { return one["document"] == number; });
  };
  EXPECT_EQ(other("912/2019/NĐ-CP")["state"], "not-stored");
  EXPECT_EQ(other("17/2021/QĐ-UBND")["direction"], "in");
  EXPECT_EQ(other("17/2021/QĐ-UBND")["kind"], "cites");
  const Outcome absent = run({"graph", "17/2021/QĐ-UBND", "--store", store()});
  EXPECT_NE(absent.out.find("không có khoản 9 Điều 1"), std::string::npos) << absent.out;
  const Outcome svg = run({"graph", "18/2021/QĐ-UBND", "--store", store(), "--format", "svg"});
  EXPECT_EQ(svg.out.rfind("<svg ", 0), 0u);
  EXPECT_NE(svg.out.find("912/2019/NĐ-CP"), std::string::npos);
  const Outcome missing = run({"status", "--missing", "--store", store(), "--format", "json"});
  const json list = json::parse(missing.out);
  EXPECT_TRUE(std::any_of(list.begin(), list.end(), [](const json& one) {
    return one["document"] == "912/2019/NĐ-CP" && one["reason"] == "unknown-document" && one["citing"] == 1;
  })) << missing.out;
  EXPECT_EQ(run({"status", "--differences", "--store", store(), "--format", "json"}).out, "[]\n");
}

TEST_F(Program, ShowsWhatADecisionPublishes) {
  folder_.write("in/list.txt",
                "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 812/QĐ-UBND\nSông Lam, ngày 12 tháng 5 năm 2025\nQUYẾT ĐỊNH\nVề việc công bố Danh mục "
                "thủ tục hành chính lĩnh vực bến đò\nĐiều 1. Danh mục\nCông bố 02 thủ tục hành chính.\n");
  ASSERT_EQ(index({folder_.path("in")}).status, 0);
  EXPECT_NE(run({"show", "812/QĐ-UBND", "--store", store()}).out.find("Công bố thủ tục hành chính"), std::string::npos);
  EXPECT_NE(run({"show", "812/QĐ-UBND", "--store", store(), "--lang", "en"}).out.find("Publishes administrative procedures"),
            std::string::npos);
  EXPECT_NE(run({"show", "812/QĐ-UBND", "--store", store(), "--format", "json"}).out.find(R"("publishes":"thu-tuc-hanh-chinh")"),
            std::string::npos);
}

TEST_F(Program, SaysWhatTheEndOfAParentMeans) {
  const std::string head = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: ";
  folder_.write("in/parent.txt", head +
                                     "16/2020/QĐ-UBND\nSông Lam, ngày 12 tháng 5 năm 2020\nQUYẾT ĐỊNH\nVề bến đò\nĐiều 1. Bến\nBến có bảng "
                                     "giá.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 6 năm 2020.\n");
  folder_.write("in/child.txt",
                head +
                    "17/2020/QĐ-UBND\nSông Lam, ngày 12 tháng 8 năm 2020\nQUYẾT ĐỊNH\nHướng dẫn Quyết định số "
                    "16/2020/QĐ-UBND\nCăn cứ Quyết định số 16/2020/QĐ-UBND ngày 12 tháng 5 năm 2020;\nĐiều 1. Giá\nBảng giá treo ở "
                    "bến.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 9 năm 2020.\n");
  folder_.write("in/new.txt",
                head +
                    "40/2025/QĐ-UBND\nSông Lam, ngày 12 tháng 7 năm 2025\nQUYẾT ĐỊNH\nVề bến thủy\nĐiều 1. Hiệu lực\nQuyết định này "
                    "có hiệu lực từ ngày 01 tháng 8 năm 2025 và thay thế Quyết định số 16/2020/QĐ-UBND.\n");
  ASSERT_EQ(index({folder_.path("in")}).status, 0);
  const auto shown = [&](const char* day) { return run({"show", "17/2020/QĐ-UBND", "--store", store(), "--as-of", day}).out; };
  EXPECT_EQ(shown("2025-07-31").find("quy định chi tiết"), std::string::npos);
  const std::string after = shown("2025-08-01");
  EXPECT_NE(after.find("! 16/2020/QĐ-UBND (văn bản được quy định chi tiết) hết hiệu lực từ 01/8/2025 theo 40/2025/QĐ-UBND"),
            std::string::npos)
      << after;
  EXPECT_NE(after.find("trừ khi được công bố tiếp tục có hiệu lực"), std::string::npos) << after;
  EXPECT_NE(after.find("khoản 22 Điều 1 Luật số 87/2025/QH15"), std::string::npos) << after;
}

TEST_F(Program, ShowsTheTextInForceAndWhatChanged) {
  folder_.write("in/a.txt", decision(17, "Ủy ban nhân dân cấp xã trả lời chủ bến đò trong thời hạn 20 ngày."));
  folder_.write(
      "in/b.txt",
      "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 31/2023/QĐ-UBND\nSông Lam, ngày 12 tháng 4 năm 2023\nQUYẾT ĐỊNH\n"
      "Sửa đổi, bổ sung một số điều của Quyết định số 17/2021/QĐ-UBND\nĐiều 1. Thay thế cụm từ “20 ngày” bằng cụm từ “10 ngày” tại Điều 1 "
      "Quyết định số 17/2021/QĐ-UBND.\nĐiều 2. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2023.\n");
  ASSERT_EQ(index({folder_.path("in")}).status, 0);
  const auto on = [&](const char* day) {
    return run({"show", "Điều 1 Quyết định 17/2021/QĐ-UBND", "--store", store(), "--as-of", day}).out;
  };
  EXPECT_NE(on("2023-05-31").find("thời hạn 20 ngày"), std::string::npos) << on("2023-05-31");
  EXPECT_NE(on("2023-06-01").find("thời hạn 10 ngày"), std::string::npos) << on("2023-06-01");
  EXPECT_NE(on("2023-06-01").find("[31/2023/QĐ-UBND]"), std::string::npos);
  const Outcome changed =
      run({"diff", "17/2021/QĐ-UBND", "--from", "2023-01-01", "--to", "2024-01-01", "--store", store(), "--format", "json"});
  ASSERT_EQ(changed.status, 0) << changed.err;
  const json changes = json::parse(changed.out)["changes"];
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0]["unit"], "art_1");
  EXPECT_EQ(changes[0]["by"], "31/2023/QĐ-UBND");
  EXPECT_EQ(run({"diff", "17/2021/QĐ-UBND", "--from", "1-1-2023", "--store", store()}).status, 2);
}

TEST_F(Program, ReadsOnlyWhatIsNewOrChanged) {
  folder_.write("in/a.txt", decision(17, "Trả lời trong 20 ngày."));
  folder_.write("in/b.txt", decision(18, "Trả lời trong 25 ngày."));
  ASSERT_EQ(index({folder_.path("in")}).status, 0);
  json again = json::parse(index({folder_.path("in")}).out);
  EXPECT_EQ(again["documents"], 0);
  EXPECT_EQ(again["unchanged"], 2);
  folder_.write("in/b.txt", decision(18, "Trả lời trong thời hạn ba mươi ngày."));
  std::filesystem::remove(folder_.path("in/a.txt"));
  again = json::parse(index({folder_.path("in"), "--prune"}).out);
  EXPECT_EQ(again["documents"], 1);
  EXPECT_EQ(again["pruned"], 1);
  EXPECT_EQ(json::parse(run({"status", "--store", store(), "--format", "json"}).out)["documents"], 1);
}

TEST_F(Program, ComparesTwoFilesWithoutAStore) {
  const std::string a = folder_.write(
      "a.txt", decision(17, "Ủy ban nhân dân cấp xã trả lời chủ bến đò trong thời hạn không quá 20 ngày kể từ ngày nhận đơn."));
  const std::string b = folder_.write(
      "b.txt", decision(18, "Ủy ban nhân dân cấp xã trả lời chủ bến đò trong thời hạn không quá 10 ngày kể từ ngày nhận đơn."));
  const Outcome compared = run({"compare", a, b, "--format", "json", "--store", store(), "--fail-on", "never"});
  ASSERT_EQ(compared.status, 0) << compared.err;
  const json findings = json::parse(compared.out)["findings"];
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0]["kind"], "quantity");
  EXPECT_NE(findings[0]["a"]["quote"].get<std::string>().find("20 ngày"), std::string::npos);
}

// A new decision on the matter of an older one of the same committee that does not name it leaves both in force.
TEST_F(Program, TellsOfAnEarlierDecisionLeftStanding) {
  const auto on_ferries = [](const std::string& number, const std::string& day, const std::string& title, const std::string& more) {
    return "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n-------\nSố: " + number + "\nSông Lam, " + day + "\nQUYẾT ĐỊNH\n" + title +
           "\nỦY BAN NHÂN DÂN TỈNH SÔNG LAM\nCăn cứ Luật Bến bãi số 905/2016/QH14;\nQUYẾT ĐỊNH:\nĐiều 1. Phạm vi\nQuyết định này quy định "
           "về bến đò." +
           more + "\n";
  };
  folder_.write("in/a.txt", on_ferries("17/2018/QĐ-UBND", "ngày 10 tháng 8 năm 2018",
                                       "Ban hành Quy định quản lý bến đò ngang sông trên địa bàn tỉnh Sông Lam",
                                       "\nĐiều 2. Quyết định này có hiệu lực từ ngày 01 tháng 12 năm 2018."));
  ASSERT_EQ(index({folder_.path("in")}).status, 0);
  const std::string day = "ngày 12 tháng 9 năm 2022", title = "Quy định quản lý bến đò ngang sông";
  const std::string silent = folder_.write("b.txt", on_ferries("21/2022/QĐ-UBND", day, title, ""));
  const std::string open =
      folder_.write("c.txt", on_ferries("21/2022/QĐ-UBND", day, title, "\nĐiều 2. Bãi bỏ Quyết định số 17/2018/QĐ-UBND."));
  EXPECT_NE(run({"check", silent, "--rules-only", "--store", store(), "--format", "json"}).out.find("17/2018/QĐ-UBND – "),
            std::string::npos);
  EXPECT_EQ(run({"check", open, "--rules-only", "--store", store(), "--format", "json"}).out.find("earlier-left-standing"),
            std::string::npos);
}

// What a committee may not lay down at all needs no second provision; the rules of form, which speak of whole documents, stay silent.
TEST_F(Program, TellsOfAReviewedProvisionWhatItsIssuerMayNotLayDown) {
  const json lawful = {{"document", {{"number", "918/2015/NĐ-CP"}}}, {"text", "Điều 3. Bộ Xây dựng công bố luồng."}};
  const json fine = {{"document", {{"number", "15/2021/QĐ-UBND"}, {"issued", "2021-05-12"}}},
                     {"text", "Điều 9. Chủ đò chở quá người bị phạt tiền từ 500.000 đồng đến 1.000.000 đồng."}};
  const std::string pairs = folder_.write("pairs.jsonl", json{{"id", "p1"}, {"a", fine}, {"b", lawful}}.dump() + "\n" +
                                                             json{{"id", "p2"}, {"a", lawful}, {"b", fine}}.dump() + "\n");
  const Outcome compared = run({"compare", "--pairs", pairs});
  ASSERT_EQ(compared.status, 0) << compared.err;
  const std::size_t second = compared.out.find('\n') + 1;
  const json findings = json::parse(compared.out.substr(0, second))["findings"];
  ASSERT_FALSE(findings.empty());
  for (const json& finding : findings) {
    EXPECT_EQ(finding["kind"], "competence");
    EXPECT_TRUE(finding["b"].is_null());
  }
  EXPECT_TRUE(json::parse(compared.out.substr(second))["findings"].empty());
}

// Held against the very provision that takes the power away, the finding shows it: the fine of a committee beside the article by which the
// Government alone sets fines, and not beside the one after it.
TEST_F(Program, ShowsTheProvisionThatTakesThePowerAway) {
  const auto law = [](const std::string& number, const std::string& text) -> json {
    return {{"document", {{"number", number}}}, {"text", text}};
  };
  const auto local = [](const std::string& text) -> json {
    return {{"document", {{"number", "15/2021/QĐ-UBND"}, {"issued", "2021-05-12"}}}, {"text", text}};
  };
  const json fine = local("Điều 9. Chủ đò chở quá người bị phạt tiền từ 500.000 đồng đến 1.000.000 đồng.");
  const json file = local("Điều 5. Hồ sơ đề nghị cấp biển hiệu bến khách\n1. Đơn đề nghị.\n2. Bản vẽ bến.");
  const auto second_side = [&](const json& own, const json& other) -> json {
    const std::string pairs = folder_.write("pairs.jsonl", json{{"id", "p"}, {"a", own}, {"b", other}}.dump() + "\n");
    const json answer = json::parse(run({"compare", "--pairs", pairs}).out);
    for (const json& finding : answer["findings"])
      if (finding["rule"].get<std::string>().starts_with("competence/") && !finding["b"].is_null()) return finding["b"]["unit"];
    return nullptr;
  };
  EXPECT_EQ(second_side(fine, law("15/2012/QH13", "Điều 4. Thẩm quyền quy định\nChính phủ quy định mức phạt.")), "art_4");
  EXPECT_EQ(second_side(fine, law("15/2012/QH13", "Điều 5. Đối tượng bị xử phạt\nCá nhân và tổ chức.")), nullptr);
  EXPECT_EQ(second_side(fine, law("15/2014/QH13", "Điều 4. Thẩm quyền quy định\nChính phủ quy định mức phạt.")), nullptr);
  // By which form the fine is done away with is no ground for calling it wrong.
  EXPECT_EQ(second_side(fine, law("79/2025/NĐ-CP", "Điều 23. Hình thức xử lý\n1. Đình chỉ.\n2. Bãi bỏ.")), nullptr);
  // No ground of the rule, but the Government's own article on the same file.
  EXPECT_EQ(second_side(file, law("918/2015/NĐ-CP", "Điều 12. Hồ sơ đề nghị cấp biển hiệu bến khách ngang sông\nGồm đơn đề nghị.")),
            "art_12");
  EXPECT_EQ(second_side(file, law("918/2015/NĐ-CP", "Điều 13. Hồ sơ đề nghị đổi biển hiệu bến khách ngang sông\nGồm đơn đề nghị.")),
            nullptr);
}

TEST_F(Program, FailsOnTheSeverityAsked) {
  const std::string a = folder_.write(
      "a.txt", decision(17, "Ủy ban nhân dân cấp xã trả lời chủ bến đò trong thời hạn không quá 20 ngày kể từ ngày nhận đơn."));
  const std::string b = folder_.write(
      "b.txt", decision(18, "Ủy ban nhân dân cấp xã trả lời chủ bến đò trong thời hạn không quá 10 ngày kể từ ngày nhận đơn."));
  EXPECT_EQ(run({"compare", a, b, "--fail-on", "warning", "--store", store()}).status, 1);
  EXPECT_EQ(run({"compare", a, a, "--fail-on", "warning", "--store", store()}).status, 0);
}

// Of several drafts one cannot be read: one line says so, the others are checked, and the status tells of it.
TEST_F(Program, ChecksTheRestWhereOneOfSeveralCannotBeRead) {
  folder_.write("in/a.txt", decision(17, "Trả lời trong 20 ngày."));
  ASSERT_EQ(index({folder_.path("in")}).status, 0);
  const Outcome outcome =
      run({"check", folder_.path("khong-co.txt"), folder_.path("in/a.txt"), "--store", folder_.path("store.db"), "--format", "json"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(lines(outcome.err), 1u) << outcome.err;
  EXPECT_NE(outcome.err.find("khong-co.txt"), std::string::npos) << outcome.err;
  EXPECT_EQ(json::parse(outcome.out)["reviewed"].size(), 1u);
}

TEST_F(Program, SaysTheSameWhateverTheNumberOfThreads) {
  for (int i = 1; i <= 12; ++i)
    folder_.write("in/" + std::to_string(i) + ".txt", decision(i, "Ủy ban nhân dân cấp xã trả lời chủ bến đò trong thời hạn không quá " +
                                                                      std::to_string(10 + i % 3) + " ngày kể từ ngày nhận đơn."));
  std::string first;
  for (const char* jobs : {"1", "4"}) {
    const std::string path = folder_.path(std::string("store-") + jobs);
    ASSERT_EQ(run({"index", folder_.path("in"), "--store", path, "--jobs", jobs}).status, 0);
    std::string out =
        run({"audit", "--store", path, "--format", "jsonl", "--jobs", jobs, "--fail-on", "never", "--as-of", "2026-01-01"}).out;
    if (first.empty()) first = out;
    EXPECT_EQ(out, first);
  }
  EXPECT_FALSE(first.empty());
}

struct BadFile {
  const char* name;
  const char* file;
  std::string bytes;
  const char* says;
};

// The name of the case, not its bytes, names the test.
void PrintTo(const BadFile& file, std::ostream* out) {
  *out << file.name;
}

class BadInput : public Program, public testing::WithParamInterface<BadFile> {};

TEST_P(BadInput, GetsOneLineWithStatusTwo) {
  const std::string file = folder_.write(GetParam().file, GetParam().bytes);
  const Outcome parsed = run({"parse", file});
  EXPECT_EQ(parsed.status, 2);
  EXPECT_EQ(lines(parsed.err), 1u) << parsed.err;
  EXPECT_TRUE(parsed.out.empty());
  EXPECT_NE(parsed.err.find(file), std::string::npos) << parsed.err;
  EXPECT_NE(parsed.err.find(GetParam().says), std::string::npos) << parsed.err;
  // In a folder it is one failure among others, and the others are stored.
  folder_.write("good.txt", decision(17, "Trả lời trong 20 ngày."));
  const Outcome indexed = index({folder_.path("")});
  EXPECT_EQ(indexed.status, 0) << indexed.err;
  const json result = json::parse(indexed.out);
  EXPECT_EQ(result["documents"], 1);
  EXPECT_EQ(result["failed"].size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadInput,
    testing::Values(
        BadFile{"empty", "a.txt", "", "rỗng"}, BadFile{"only_blanks", "a.txt", "  \n\n \t\n", "rỗng"},
        BadFile{"binary", "a.txt",
                std::string("\x7f"
                            "ELF\x02\x01\x00\x00\x00\x00\x01\x02\x03",
                            13),
                "định dạng"},
        BadFile{"docx_that_is_no_zip", "a.docx", "Đây không phải tệp Word, chỉ là chữ.", "hỏng"},
        BadFile{"truncated_docx", "a.docx", std::string("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", 14), "hỏng"},
        BadFile{"page_without_document", "a.html",
                "<html><head><title>x</title></head><body><nav>Trang chủ</nav><div data-vbpl-content-root=\"true\"></div></body></html>",
                "không có nội dung"},
        BadFile{"json_of_another_shape", "a.json", "{\"name\": \"x\"}", "hỏng"},
        BadFile{"broken_json", "a.json", "{\"id\": \"1\", \"chapters\": [", "hỏng"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST_F(Program, NamesAFileThatIsNotThere) {
  const Outcome parsed = run({"parse", folder_.path("nothing.docx")});
  EXPECT_EQ(parsed.status, 2);
  EXPECT_NE(parsed.err.find("không tìm thấy"), std::string::npos);
  EXPECT_EQ(lines(parsed.err), 1u);
  // With a store at hand a name may be an address: it is still a missing file that is told, not a command that was not understood.
  ASSERT_EQ(index({folder_.write("in/a.txt", decision(17, "Trả lời trong 20 ngày."))}).status, 0);
  const Outcome impact = run({"impact", folder_.path("nothing.docx"), "--store", store()});
  EXPECT_EQ(impact.status, 2);
  EXPECT_NE(impact.err.find("không tìm thấy"), std::string::npos) << impact.err;
  EXPECT_EQ(lines(impact.err), 1u);
}

TEST_F(Program, AFolderWithoutPermissionIsReportedAndTheRestIsRead) {
  if (geteuid() == 0) GTEST_SKIP() << "the superuser may read everything";
  folder_.write("in/a.txt", decision(17, "Trả lời trong 20 ngày."));
  folder_.write("in/closed/b.txt", decision(18, "Trả lời trong 20 ngày."));
  std::filesystem::permissions(folder_.path("in/closed"), std::filesystem::perms::none);
  const Outcome indexed = index({folder_.path("in")});
  std::filesystem::permissions(folder_.path("in/closed"), std::filesystem::perms::owner_all);
  EXPECT_EQ(indexed.status, 0);
  EXPECT_EQ(json::parse(indexed.out)["documents"], 1);
  EXPECT_NE(json::parse(indexed.out)["failed"][0]["reason"].get<std::string>().find("permission"), std::string::npos);
}

// One file of an edition of the codification that cannot be read is named, and the articles of the others are taken.
TEST_F(Program, AnUnreadableFileOfTheCodificationIsReportedAndTheRestIsRead) {
  const auto page = [](const std::string& anchor, const std::string& label, const std::string& number) {
    return "<div class='_content'><p class='pChuong'>Chương I</p><p class='pDieu'><a name='" + anchor + "'></a>" + label +
           "</p><p class='pGhiChu'>(Điều 2 Nghị định số " + number +
           " Quy định về đê điều ngày 01/02/2030 của Chính phủ, có hiệu lực thi hành kể từ ngày 15/03/2030)</p>"
           "<p class='pNoiDung'>1. Chủ đê gia cố mái đê.</p></div>";
  };
  folder_.write("in/demuc-2030-06/a.html", page("11", "Điều 90.1.NĐ.1.2. Đê mới", "12/2030/NĐ-CP"));
  const std::string huge = folder_.write("in/demuc-2030-06/b.html", page("12", "Điều 90.2.NĐ.1.2. Đê cũ", "13/2030/NĐ-CP"));
  std::filesystem::resize_file(huge, Limits{}.file_bytes + 1);  // takes no room on the disk
  const Outcome indexed = index({folder_.path("in")});
  EXPECT_EQ(indexed.status, 0) << indexed.err;
  const json told = json::parse(indexed.out);
  EXPECT_EQ(told["documents"], 1);
  ASSERT_EQ(told["failed"].size(), 1u) << indexed.out;
  EXPECT_EQ(told["failed"][0]["file"], huge);
  EXPECT_NE(run({"show", "12/2030/NĐ-CP", "--store", store()}).out.find("gia cố mái đê"), std::string::npos);
}

TEST_F(Program, RefusesAStoreThatIsNoDatabaseAndLeavesItAlone) {
  const std::string path = folder_.write("store.db", std::string(5000, 'x'));
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"search", "x"}, {"index", folder_.path("")}, {"status"}, {"audit"}}) {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), {"--store", path});
    const Outcome outcome = run(all);
    EXPECT_EQ(outcome.status, 3) << arguments[0];
    EXPECT_EQ(lines(outcome.err), 1u) << outcome.err;
  }
  EXPECT_EQ(std::filesystem::file_size(path), 5000u);
}

TEST_F(Program, SaysThatThereIsNoStoreYet) {
  const Outcome outcome = run({"search", "x", "--store", folder_.path("none.db")});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_NE(outcome.err.find("rasoat index"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder_.path("none.db")));
}

// The detail of a message is for officers as well.
TEST_F(Program, SaysInVietnameseWhyAFolderIsNoDraftAndADayIsNoDay) {
  const test::Folder folder;
  const std::string file = folder.write("a.txt", "x");
  const test::Outcome draft = test::run({"check", file.substr(0, file.rfind('/')), "--rules-only"});
  EXPECT_EQ(draft.status, 2);
  EXPECT_NE(draft.err.find("là thư mục"), std::string::npos) << draft.err;
  const test::Outcome day = test::run({"check", file, "--as-of", "2025-13-40"});
  EXPECT_EQ(day.status, 2);
  EXPECT_NE(day.err.find("ví dụ 2025-07-01"), std::string::npos) << day.err;
}

TEST_F(Program, RefusesACommandLineThatItDoesNotUnderstand) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"fly"},
                                                    {"parse"},
                                                    {"search"},
                                                    {"check", "a", "--format", "pdf"},
                                                    {"search", "x", "--as-of", "yesterday"},
                                                    {"--lang", "fr", "status"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 2) << arguments[0] << outcome.err;
    EXPECT_EQ(lines(outcome.err), 1u) << outcome.err;
  }
}

TEST_F(Program, AnAddressMustNameOneThing) {
  folder_.write("in/a.txt", decision(17, "Trả lời trong 20 ngày."));
  ASSERT_EQ(index({folder_.path("in")}).status, 0);
  EXPECT_EQ(run({"show", "99/2021/QĐ-UBND", "--store", store()}).status, 2);
  EXPECT_EQ(run({"show", "17/2021/QĐ-UBND#art_9", "--store", store()}).status, 2);
  EXPECT_EQ(run({"show", "17/2021/QĐ-UBND", "--store", store()}).status, 0);
}

// Stopped in the middle, a run keeps what was stored and the next one completes it.
TEST_F(Program, CtrlCKeepsWhatWasStored) {
  constexpr int kFiles = 400;
  std::string article;
  for (int i = 0; i < 400; ++i)
    article += std::to_string(i + 1) + ". Chủ bến đò thứ " + std::to_string(i) + " nộp báo cáo trước ngày 15 hằng tháng.\n";
  for (int i = 1; i <= kFiles; ++i) folder_.write("in/" + std::to_string(i) + ".txt", decision(i, article));
  Running running({"index", folder_.path("in"), "--store", store(), "--jobs", "1"});
  while (!std::filesystem::exists(store())) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  std::this_thread::sleep_for(std::chrono::milliseconds(400));
  running.signal(SIGINT);
  const Outcome stopped = running.wait();
  if (stopped.status == 0) GTEST_SKIP() << "the machine was done before the signal";
  EXPECT_EQ(stopped.status, 130);
  EXPECT_EQ(lines(stopped.err), 1u) << stopped.err;
  const json after = json::parse(run({"status", "--store", store(), "--format", "json"}).out);
  const Outcome again = index({folder_.path("in")});
  ASSERT_EQ(again.status, 0) << again.err;
  const json rest = json::parse(again.out);
  EXPECT_EQ(rest["documents"].get<int>() + after["documents"].get<int>(), kFiles);
  EXPECT_EQ(json::parse(run({"status", "--store", store(), "--format", "json"}).out)["documents"], kFiles);
}

TEST_F(Program, ASecondIndexerIsTurnedAwayAndTheFirstCompletes) {
  constexpr int kFiles = 300;
  std::string article;
  for (int i = 0; i < 400; ++i)
    article += std::to_string(i + 1) + ". Chủ bến đò thứ " + std::to_string(i) + " nộp báo cáo trước ngày 15 hằng tháng.\n";
  for (int i = 1; i <= kFiles; ++i) folder_.write("in/" + std::to_string(i) + ".txt", decision(i, article));
  const std::string other = folder_.write("other.txt", decision(999, "Trả lời trong 20 ngày."));
  Running first({"index", folder_.path("in"), "--store", store(), "--jobs", "1"});
  while (!std::filesystem::exists(store())) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  const Outcome second = run({"index", other, "--store", store()});
  const Outcome done = first.wait();
  EXPECT_EQ(done.status, 0) << done.err;
  if (second.status != 0) {
    EXPECT_EQ(second.status, 3);
    EXPECT_EQ(lines(second.err), 1u) << second.err;
  }
  EXPECT_EQ(json::parse(run({"status", "--store", store(), "--format", "json"}).out)["documents"], kFiles + (second.status == 0 ? 1 : 0));
}

}  // namespace
}  // namespace rasoat::test
