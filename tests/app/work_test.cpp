// The commands around a review: impact, work list, merged provinces, parts of an audit joined, findings verified.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "app/program.h"

namespace rasoat::test {
namespace {

using nlohmann::json;

std::string document(const std::string& issuer, const std::string& place, const std::string& number, int year, const std::string& title,
                     const std::string& bases, const std::string& articles) {
  return "ỦY BAN NHÂN DÂN\n" + issuer + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: " + number + "\n" + place +
         ", ngày 12 tháng 4 năm " + std::to_string(year) + "\n\nQUYẾT ĐỊNH\n" + title + "\n\n" + bases + "QUYẾT ĐỊNH:\n" + articles +
         "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Mẫu\n";
}

std::string sea(const std::string& number, int year, const std::string& title, const std::string& bases, const std::string& articles) {
  return document("TỈNH SÔNG LAM", "Sông Lam", number, year, title, bases, articles);
}

class Work : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("in/base.txt", sea("10/2021/QĐ-UBND", 2021, "Quy định về bến đò ngang", "",
                                     "Điều 1. Áo phao\nChủ bến đò phát cho mỗi hành khách một áo phao trước khi đò rời bến.\n"
                                     "Điều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 5 năm 2021.\n"));
    folder_.write("in/child.txt",
                  sea("11/2022/QĐ-UBND", 2022, "Quy định về phí qua đò",
                      "Căn cứ Quyết định số 10/2021/QĐ-UBND ngày 12 tháng 4 năm 2021 của Ủy ban nhân dân tỉnh Sông Lam;\n",
                      "Điều 1. Mức phí\nHọc sinh qua đò không phải trả phí.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 "
                      "tháng 5 năm 2022.\n"));
    folder_.write(
        "in/reader.txt",
        sea("12/2022/QĐ-UBND", 2022, "Quy định về chợ nổi", "",
            "Điều 1. Ghe hàng\nGhe hàng mang áo phao theo Điều 1 Quyết định số 10/2021/QĐ-UBND.\nĐiều 2. Hiệu lực\nQuyết định này "
            "có hiệu lực từ ngày 01 tháng 5 năm 2022.\n"));
  }
  void index() { ASSERT_EQ(run({"index", folder_.path("in"), "--store", store()}).status, 0); }
  std::string store() { return folder_.path("store.db"); }
  std::map<std::string, json> rows(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--store", store(), "--format", "json", "--as-of", "2024-01-01"});
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::map<std::string, json> out;
    for (const json& row : json::parse(outcome.out, nullptr, false)) out.emplace(row["document"].get<std::string>(), row);
    return out;
  }
  Folder folder_;
};

std::string amending() {
  return sea("20/2023/QĐ-UBND", 2023, "Sửa đổi Quyết định số 10/2021/QĐ-UBND", "",
             "Điều 1. Bãi bỏ Điều 1 Quyết định số 10/2021/QĐ-UBND.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2023.\n");
}

TEST_F(Work, AnAmendmentTouchesWhatItAmendsAndWhatRestsOnThat) {
  index();
  const std::string draft = folder_.write("amending.txt", amending());
  auto found = rows({"impact", draft});
  ASSERT_EQ(found.count("10/2021/QĐ-UBND"), 1u);
  EXPECT_EQ(found["10/2021/QĐ-UBND"]["reason"], "acted-on");
  EXPECT_EQ(found["10/2021/QĐ-UBND"]["units"], json({"art_1"}));
  ASSERT_EQ(found.count("11/2022/QĐ-UBND"), 1u);
  EXPECT_EQ(found["11/2022/QĐ-UBND"]["reason"], "based-on");
  EXPECT_EQ(found["11/2022/QĐ-UBND"]["via"], "10/2021/QĐ-UBND");
  ASSERT_EQ(found.count("12/2022/QĐ-UBND"), 1u);
  EXPECT_EQ(found["12/2022/QĐ-UBND"]["reason"], "cites");
  EXPECT_EQ(found["12/2022/QĐ-UBND"]["units"], json({"art_1"}));
}

// The list goes to officers who fill it in: a table with a section for each reason, in the file that was asked for.
TEST_F(Work, WhatADraftTouchesIsAlsoATable) {
  index();
  const std::string draft = folder_.write("amending.txt", amending());
  const std::string path = folder_.path("impact.csv");
  const Outcome outcome = run({"impact", draft, "--store", store(), "--as-of", "2024-01-01", "-o", path});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.empty());
  std::ifstream file(path);
  const std::string table((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  for (const char* words : {"Văn bản cần xem xét", "Bị sửa đổi, thay thế, bãi bỏ", "Quyết định số 10/2021/QĐ-UBND", "Điều 1"})
    EXPECT_NE(table.find(words), std::string::npos) << words << " in " << table;
  for (const char* format : {"docx", "xlsx", "html"})
    EXPECT_EQ(run({"impact", draft, "--store", store(), "--format", format, "-o", folder_.path("impact.out")}).status, 0) << format;
}

TEST_F(Work, OfOneArticleOnlyWhatCitesItIsTouched) {
  index();
  auto first = rows({"impact", "10/2021/QĐ-UBND#art_1"}), second = rows({"impact", "10/2021/QĐ-UBND#art_2"});
  EXPECT_EQ(first.count("12/2022/QĐ-UBND"), 1u);
  EXPECT_TRUE(second.count("12/2022/QĐ-UBND") == 0 || second["12/2022/QĐ-UBND"]["reason"] != "cites");
  EXPECT_EQ(run({"impact", "99/2021/QĐ-UBND", "--store", store()}).status, 2);
}

// What a citation links stands in front, in both directions; `--text-only` goes by the words.
TEST_F(Work, RelatedProvisionsBeginWithThoseThatACitationLinks) {
  index();
  const auto related = [&](const std::string& address, std::vector<std::string> more) {
    std::vector<std::string> arguments = {"related", address, "--store", store(), "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return json::parse(run(arguments).out)["results"];
  };
  const json named = related("10/2021/QĐ-UBND#art_1", {}), naming = related("12/2022/QĐ-UBND#art_1", {});
  ASSERT_FALSE(named.empty() || naming.empty());
  EXPECT_EQ(named[0]["document"], "12/2022/QĐ-UBND");
  EXPECT_EQ(named[0]["link"], "cited-by");
  EXPECT_EQ(naming[0]["document"], "10/2021/QĐ-UBND");
  EXPECT_EQ(naming[0]["unit"], "art_1");
  EXPECT_EQ(naming[0]["link"], "cites");
  for (const json& one : related("10/2021/QĐ-UBND#art_1", {"--text-only"})) EXPECT_TRUE(one["link"].is_null());
  for (std::size_t i = 1; i < named.size(); ++i) EXPECT_GE(named[i - 1]["score"].get<double>(), named[i]["score"].get<double>());
}

TEST_F(Work, AnArticleOfAnAttachedRegulationIsLinkedToo) {
  folder_.write(
      "in/attached.txt",
      sea("30/2021/QĐ-UBND", 2021, "Ban hành Quy định về cầu phao", "",
          "Điều 1. Ban hành kèm theo Quyết định này Quy định về cầu phao.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01 tháng 5 năm "
          "2021.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu\nQUY ĐỊNH\nVề cầu phao\n(Ban hành kèm theo Quyết định số "
          "30/2021/QĐ-UBND ngày 12 tháng 4 năm 2021 của Ủy ban nhân dân tỉnh Sông Lam)\nĐiều 1. Trông coi\nCầu phao có người trông.\n"
          "Điều 2. Áo phao\nNgười trông cầu phát áo phao theo Điều 1 Quyết định số 10/2021/QĐ-UBND.\n"));
  index();
  const json named = json::parse(run({"related", "10/2021/QĐ-UBND#art_1", "--store", store(), "--format", "json"}).out)["results"];
  const auto found = std::find_if(named.begin(), named.end(), [](const json& one) { return one["document"] == "30/2021/QĐ-UBND"; });
  ASSERT_NE(found, named.end()) << named;
  EXPECT_EQ((*found)["unit"], "att_1__art_2");
  EXPECT_EQ((*found)["link"], "cited-by");
  const json naming = json::parse(run({"related", "30/2021/QĐ-UBND#att_1__art_2", "--store", store(), "--format", "json"}).out)["results"];
  ASSERT_FALSE(naming.empty());
  EXPECT_EQ(naming[0]["document"], "10/2021/QĐ-UBND");
  EXPECT_EQ(naming[0]["link"], "cites");
}

TEST_F(Work, TheWorkListHoldsWhatRestsOnSomethingChangedSince) {
  folder_.write("in/amending.txt", amending());
  index();
  auto found = rows({"audit", "--trigger", "basis-changed", "--since", "2023-01-01"});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found["11/2022/QĐ-UBND"]["relation"], "based-on");
  EXPECT_EQ(found["12/2022/QĐ-UBND"]["relation"], "cites");
  EXPECT_EQ(found["12/2022/QĐ-UBND"]["by"], "20/2023/QĐ-UBND");
  EXPECT_EQ(found["12/2022/QĐ-UBND"]["day"], "2023-06-01");
  EXPECT_TRUE(rows({"audit", "--trigger", "basis-changed", "--since", "2023-07-01"}).empty());
  for (const std::vector<std::string>& bad : {std::vector<std::string>{"audit", "--trigger", "basis-changed"},
                                              {"audit", "--since", "2023-01-01"},
                                              {"audit", "--trigger", "basis-changed", "--since", "1/1/2023"}})
    EXPECT_EQ(run(bad).status, 2);
}

// Whoever cites another article in passing has nothing to review.
TEST_F(Work, TheWorkListLeavesOutWhatCitesAnUntouchedClause) {
  folder_.write("in/amending.txt",
                sea("20/2023/QĐ-UBND", 2023, "Sửa đổi Quyết định số 10/2021/QĐ-UBND", "",
                    "Điều 1. Bãi bỏ Điều 2 Quyết định số 10/2021/QĐ-UBND.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01 "
                    "tháng 6 năm 2023.\n"));
  index();
  const auto found = rows({"audit", "--trigger", "basis-changed", "--since", "2023-01-01"});
  EXPECT_EQ(found.count("11/2022/QĐ-UBND"), 1u) << "its basis was touched, wherever";
  EXPECT_EQ(found.count("12/2022/QĐ-UBND"), 0u) << "it cites Điều 1 alone";
}

TEST_F(Work, MergedProvincesStandSideBySide) {
  const auto market = [](const std::string& days) {
    return "Điều 1. Dọn chợ\nTiểu thương dọn quầy hàng, trả mặt bằng chợ phiên trong thời hạn " + days +
           " ngày kể từ ngày nhận thông báo.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 5 năm 2022.\n";
  };
  folder_.write("in/north.txt",
                document("TỈNH QUẢNG BÌNH", "Quảng Bình", "31/2022/QĐ-UBND", 2022, "Quy định về chợ phiên", "", market("10")));
  folder_.write("in/south.txt",
                document("TỈNH QUẢNG TRỊ", "Quảng Trị", "32/2022/QĐ-UBND", 2022, "Quy định về chợ phiên", "", market("20")));
  index();
  const Outcome outcome =
      run({"audit", "--merged", "Quảng Bình, Quảng Trị", "--store", store(), "--format", "json", "--as-of", "2025-08-01"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const json table = json::parse(outcome.out);
  ASSERT_GE(table.size(), 1u);
  EXPECT_EQ(table[0]["a"]["document"], "31/2022/QĐ-UBND");
  EXPECT_EQ(table[0]["b"]["document"], "32/2022/QĐ-UBND");
  ASSERT_GE(table[0]["differences"].size(), 1u) << table[0].dump();
  EXPECT_NE(table[0]["differences"][0]["a"].get<std::string>().find("10"), std::string::npos);
  EXPECT_NE(table[0]["differences"][0]["b"].get<std::string>().find("20"), std::string::npos);
  const std::string told = folder_.path("table.txt");
  const Outcome text =
      run({"audit", "--merged", "Quảng Bình,Quảng Trị", "--store", store(), "--format", "text", "--output", told, "--as-of", "2025-08-01"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_TRUE(text.out.empty()) << "what goes into a file is not printed too";
  std::ifstream table_file(told);
  const std::string written((std::istreambuf_iterator<char>(table_file)), std::istreambuf_iterator<char>());
  EXPECT_NE(written.find("31/2022/QĐ-UBND"), std::string::npos);
  const Outcome other = run({"audit", "--merged", "Quảng Bình,Nghệ An", "--store", store(), "--as-of", "2025-08-01"});
  EXPECT_EQ(other.status, 2) << "they are no one province";
  EXPECT_EQ(run({"audit", "--merged", "Quảng Bình", "--store", store()}).status, 2);
}

// Two decisions of one issuer that give different days for one thing, and a store that holds them and some others.
class Reviewed : public Work {
 protected:
  void SetUp() override {
    for (int i = 0; i < 4; ++i)
      folder_.write("in/" + std::to_string(i) + ".txt",
                    decision(30 + i, "Ủy ban nhân dân cấp xã trả lời chủ bến đò bằng văn bản trong thời hạn không quá " +
                                         std::to_string(10 + 5 * i) + " ngày làm việc kể từ ngày nhận đơn đề nghị cấp phép bến."));
    index();
  }
  std::string audit(const std::string& name, std::vector<std::string> more) {
    more.insert(more.begin(), "audit");
    more.insert(more.end(),
                {"--store", store(), "--format", "json", "--fail-on", "never", "--as-of", "2024-01-01", "-o", folder_.path(name)});
    const Outcome outcome = run(more);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return folder_.path(name);
  }
  static json findings(const std::string& path) {
    std::ifstream file(path);
    return json::parse(file)["findings"];
  }
};

TEST_F(Reviewed, ThePartsOfAnAuditJoinToTheWhole) {
  const json whole = findings(audit("whole.json", {}));
  ASSERT_FALSE(whole.empty());
  const std::string one = audit("1.json", {"--part", "1/3"}), two = audit("2.json", {"--part", "2/3"}),
                    three = audit("3.json", {"--part", "3/3"});
  const Outcome merged = run({"merge", three, one, two, "--format", "json", "--fail-on", "never"});
  ASSERT_EQ(merged.status, 0) << merged.err;
  json joined = json::parse(merged.out)["findings"];
  ASSERT_EQ(joined.size(), whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) EXPECT_EQ(joined[i]["id"], whole[i]["id"]);
  EXPECT_EQ(run({"merge", folder_.path("none.json")}).status, 2);
}

TEST_F(Reviewed, FindingsAreVerifiedFromTheirSourcesAlone) {
  const std::string path = audit("findings.json", {});
  const auto verdicts = [&] {
    const Outcome outcome = run({"verify", path, "--format", "json", "--store", folder_.path("no-such.db")});
    std::map<std::string, std::string> out;
    for (const json& row : json::parse(outcome.out, nullptr, false))
      if (!row["b"].is_null()) out[row["id"]] = row["verdict"];
    return std::pair{outcome.status, out};
  };
  const auto [status, good] = verdicts();
  EXPECT_EQ(status, 0);
  ASSERT_FALSE(good.empty());
  for (const auto& [id, verdict] : good) EXPECT_EQ(verdict, "confirmed") << id;
  for (int i = 0; i < 4; ++i)
    folder_.write("in/" + std::to_string(i) + ".txt", decision(30 + i, "Ủy ban nhân dân cấp xã trả lời chủ bến đò trong ngày."));
  const auto [after, changed] = verdicts();
  EXPECT_EQ(after, 1);
  for (const auto& [id, verdict] : changed) EXPECT_EQ(verdict, "quote-missing") << id;
  EXPECT_EQ(run({"verify", folder_.write("bad.json", "{\"findings\": [{}]}")}).status, 2);
}

}  // namespace
}  // namespace rasoat::test
