// What an officer gets out of the program: reports for Word, Excel and the browser, and who is reviewing.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/program.h"

namespace rasoat::test {
namespace {

using nlohmann::json;

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

// Of the issuer's two decisions the later one gives other days.
class Formats : public testing::Test {
 protected:
  void SetUp() override {
    for (int i = 0; i < 2; ++i)
      paths_.push_back(
          folder_.write(std::to_string(i) + ".txt",
                        decision(30 + i, "Ủy ban nhân dân cấp xã trả lời chủ bến đò bằng văn bản trong thời hạn không quá " +
                                             std::to_string(10 + 5 * i) + " ngày làm việc kể từ ngày nhận đơn đề nghị cấp phép bến.")));
  }
  Outcome compare(std::vector<std::string> more) {
    more.insert(more.begin(), {"compare", paths_[1], paths_[0], "--fail-on", "never", "--as-of", "2026-01-01"});
    return run(more);
  }
  Folder folder_;
  std::vector<std::string> paths_;
};

TEST_F(Formats, AWordReportIsReadBackByTheProgramItself) {
  const std::string report = folder_.path("bao-cao.docx");
  ASSERT_EQ(compare({"--format", "docx", "--out", report}).status, 0);
  const Outcome read = run({"parse", report, "--format", "json", "--with-text"});
  ASSERT_EQ(read.status, 0) << read.err;
  const std::string text = json::parse(read.out)["text"];
  EXPECT_TRUE(holds(text, "không quá 10 ngày làm việc")) << text;
  EXPECT_TRUE(holds(text, "không quá 15 ngày làm việc"));
  EXPECT_TRUE(holds(text, "Danh mục phát hiện"));
}

TEST_F(Formats, TheNameOfTheOutputSaysTheFormat) {
  for (const auto& [name, begin] : {std::pair{"a.docx", "PK"},
                                    {"a.xlsx", "PK"},
                                    {"a.html", "<!DOCTYPE html>"},
                                    {"a.csv", "\xEF\xBB\xBF\"STT\";"},
                                    {"a.json", "{"},
                                    {"a.sarif", "{"}}) {
    ASSERT_EQ(compare({"-o", folder_.path(name)}).status, 0) << name;
    EXPECT_EQ(slurp(folder_.path(name)).rfind(begin, 0), 0u) << name;
  }
  ASSERT_EQ(compare({"-o", folder_.path("b.html"), "--format", "json"}).status, 0);
  EXPECT_EQ(slurp(folder_.path("b.html"))[0], '{') << "what is asked for counts";
}

TEST_F(Formats, AnEarlierResultBecomesAReportLater) {
  ASSERT_EQ(compare({"-o", folder_.path("a.json")}).status, 0);
  ASSERT_EQ(run({"merge", folder_.path("a.json"), "-o", folder_.path("a.docx"), "--fail-on", "never"}).status, 0);
  ASSERT_EQ(compare({"-o", folder_.path("b.docx")}).status, 0);
  EXPECT_EQ(slurp(folder_.path("a.docx")), slurp(folder_.path("b.docx")));
}

TEST_F(Formats, AFormatOrAPlaceThatDoesNotExistIsOneLine) {
  for (const Outcome& outcome : {compare({"--format", "pdf"}), compare({"-o", folder_.path("no/such/folder/a.html")})}) {
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
}

TEST_F(Formats, TheReviewerHandlesWhatItIssuedAndRecommendsOnTheRest) {
  const auto handling = [&](const std::string& reviewer) {
    const Outcome outcome = compare({"--format", "json", "--reviewer", reviewer});
    const json findings = json::parse(outcome.out)["findings"];
    EXPECT_FALSE(findings.empty()) << outcome.out;
    return findings.empty() ? json() : findings[0]["handling"];
  };
  const json own = handling("UBND tỉnh Sông Lam"), other = handling("Sở Tư pháp tỉnh Sông Lam");
  EXPECT_NE(own["action"], "recommend");
  EXPECT_EQ(own["by"], "Ủy ban nhân dân tỉnh Sông Lam");
  EXPECT_EQ(other["action"], "recommend");
  EXPECT_EQ(other["to"], "Ủy ban nhân dân tỉnh Sông Lam");
  EXPECT_EQ(other["form"], own["action"]);
}

TEST_F(Formats, ComplaintsAboutTheCommandLineAreVietnamese) {
  const auto said = [](const std::vector<std::string>& arguments) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 2);
    return outcome.err;
  };
  EXPECT_TRUE(holds(said({}), "thiếu lệnh"));
  EXPECT_TRUE(holds(said({"chek", "a.txt"}), "không có lệnh “chek”"));
  EXPECT_TRUE(holds(said({"check"}), "thiếu TỆP"));
  EXPECT_TRUE(holds(said({"search"}), "cần từ để tìm, hoặc --batch TỆP"));
  EXPECT_TRUE(holds(said({"check", "a.txt", "--nothing"}), "không có tham số, tùy chọn này: --nothing"));
  EXPECT_TRUE(holds(said({"check", "a.txt", "--least", "7"}), "giá trị không hợp lệ của --least"));
  EXPECT_TRUE(holds(said({"check", "a.txt", "--fail-on", "all"}), "chọn {error,warning,info,never}"));
  for (const char* command : {"check", "search", "audit", "index", "graph", "compare", "rules"}) {
    const std::string help = run({command, "--help"}).out;
    for (const char* english :
         {"Usage", "Options", "OPTIONS", "REQUIRED", "Print", "Run with", "TEXT", "INT", "FLOAT", " in [", "NONNEGATIVE", "files", "paths"})
      EXPECT_FALSE(holds(help, english)) << english << "\n" << help;
  }
}

TEST_F(Formats, WhatAnOfficerReadsByDefaultIsVietnamese) {
  const std::string text = compare({}).out;
  for (const char* code : {"deadline", "quantity:", "amend", "review", "in-force"}) EXPECT_FALSE(holds(text, code)) << text;
}

// The table of merged provinces and the work list, as pages and as tables.
class Lists : public testing::Test {
 protected:
  static std::string issued(const std::string& province, const std::string& number, const std::string& days) {
    return "ỦY BAN NHÂN DÂN\nTỈNH " + province + "\nSố: " + number + "\n" + province +
           ", ngày 12 tháng 4 năm 2022\nQUYẾT ĐỊNH\nQuy định về chợ phiên\n\nQUYẾT ĐỊNH:\nĐiều 1. Dọn chợ\nTiểu thương dọn quầy hàng, trả "
           "mặt bằng chợ phiên trong thời hạn " +
           days + " ngày kể từ ngày nhận thông báo.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 5 năm 2022.\n";
  }
  void SetUp() override {
    folder_.write("in/north.txt", issued("QUẢNG BÌNH", "31/2022/QĐ-UBND", "10"));
    folder_.write("in/south.txt", issued("QUẢNG TRỊ", "32/2022/QĐ-UBND", "20"));
    folder_.write("in/reader.txt", decision(30, "Tiểu thương dọn quầy theo Điều 2 Quyết định số 32/2022/QĐ-UBND."));
    folder_.write(
        "in/amending.txt",
        "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ\nSố: 9/2023/QĐ-UBND\nQuảng Trị, ngày 2 tháng 5 năm 2023\nQUYẾT ĐỊNH\nSửa đổi Quyết định số "
        "32/2022/QĐ-UBND\n\nQUYẾT ĐỊNH:\nĐiều 1. Sửa đổi Điều 2 Quyết định số 32/2022/QĐ-UBND như sau:\n“Điều 2. Chủ chợ thông "
        "báo.”\nĐiều 2. Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2023.\n");
    ASSERT_EQ(run({"index", folder_.path("in"), "--store", folder_.path("s.db")}).status, 0);
  }
  std::string made(std::vector<std::string> arguments, const std::string& format) {
    const std::string path = folder_.path("out." + format);
    arguments.insert(arguments.end(), {"--store", folder_.path("s.db"), "--as-of", "2025-08-01", "-o", path});
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return slurp(path);
  }
  Folder folder_;
};

TEST_F(Lists, MergedProvincesStandSideBySideWithWhatDiffersMarked) {
  const std::vector<std::string> merged = {"audit", "--merged", "Quảng Bình,Quảng Trị"};
  const std::string page = made(merged, "html");
  EXPECT_TRUE(holds(page, "Cùng vấn đề, quy định khác nhau (1)")) << page;
  EXPECT_TRUE(holds(page, "<mark>trong thời hạn 10 ngày</mark>")) << page;
  EXPECT_TRUE(holds(page, "<mark>trong thời hạn 20 ngày</mark>"));
  EXPECT_TRUE(holds(page, "Điều 1. Dọn chợ")) << "the matter";
  EXPECT_TRUE(holds(page, "Đề xuất thống nhất"));
  EXPECT_TRUE(holds(page, "Đây không phải danh sách sai phạm"));
  EXPECT_TRUE(holds(made(merged, "csv"), "\"Phần\";\"STT\";\"Vấn đề\";\"Quảng Bình\";\"Quảng Trị\""));
  for (const char* format : {"xlsx", "docx"}) EXPECT_EQ(made(merged, format).rfind("PK", 0), 0u) << format;
}

// Of 2025-09, by the new province for all of it; and a plan, which lays down no rule.
TEST_F(Lists, WhatHoldsForTheWholeProvinceAlreadyIsNotComparedNorIsAPlan) {
  std::string joint = issued("QUẢNG TRỊ", "60/2025/QĐ-UBND", "30"), plan = issued("QUẢNG BÌNH", "77/QĐ-UBND", "40");
  const std::string day = "ngày 12 tháng 4 năm 2022", force = "01 tháng 5 năm 2022";
  joint.replace(joint.find(day), day.size(), "ngày 1 tháng 7 năm 2025");
  joint.replace(joint.find(force), force.size(), "15 tháng 7 năm 2025");
  folder_.write("in/joint.txt", joint);
  folder_.write("in/plan.txt", plan);
  ASSERT_EQ(run({"index", folder_.path("in"), "--store", folder_.path("s.db")}).status, 0);
  const std::string table = made({"audit", "--merged", "Quảng Bình,Quảng Trị"}, "csv");
  EXPECT_TRUE(holds(table, "32/2022/QĐ-UBND")) << table;
  EXPECT_FALSE(holds(table, "60/2025/QĐ-UBND")) << table;
  EXPECT_FALSE(holds(table, "77/QĐ-UBND")) << table;
}

TEST_F(Lists, TheWorkListIsATableForOfficers) {
  std::string plan = issued("QUẢNG TRỊ", "78/KH-UBND", "40");
  const std::string clause = "Tiểu thương dọn quầy hàng";
  plan.replace(plan.find(clause), clause.size(), "Theo Quyết định số 32/2022/QĐ-UBND, tiểu thương dọn quầy hàng");
  folder_.write("in/plan.txt", plan);
  ASSERT_EQ(run({"index", folder_.path("in"), "--store", folder_.path("s.db")}).status, 0);
  const std::vector<std::string> list = {"audit", "--trigger", "basis-changed", "--since", "2023-01-01"};
  const std::string page = made(list, "html");
  EXPECT_TRUE(holds(page, "Quyết định số 30/2021/QĐ-UBND")) << page;
  EXPECT_TRUE(holds(page, "9/2023/QĐ-UBND"));
  EXPECT_FALSE(holds(page, "78/KH-UBND")) << "a plan is no document to be reviewed";
  EXPECT_TRUE(holds(page, "01/6/2023"));
  EXPECT_TRUE(holds(page, "khoản 2 và khoản 3 Điều 39 Nghị định số 79/2025/NĐ-CP"));
  EXPECT_TRUE(holds(made(list, "csv"), "\"Kết quả rà soát, kiến nghị\"\r\n"));
  EXPECT_TRUE(holds(made({"audit", "--trigger", "basis-changed", "--since", "2024-01-01"}, "html"), "Không có văn bản nào phải rà soát."));
}

}  // namespace
}  // namespace rasoat::test
