// A draft's clause held against several superior documents at once.
#include <gtest/gtest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/program.h"

namespace rasoat::test {
namespace {

using nlohmann::json;

std::string decree(const std::string& number, const std::string& title, const std::string& rule) {
  return "CHÍNH PHỦ\nSố: " + number + "\nHà Nội, ngày 12 tháng 4 năm 2019\n\nNGHỊ ĐỊNH\n" + title + "\n\nĐiều 5. Giấy phép mở bến\n" +
         rule + "\nĐiều 9. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01 tháng 6 năm 2019.\n";
}

const char* const kThirty =
    "Cơ quan quản lý bến đò cấp giấy phép mở bến cho chủ thuyền chở khách trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ; trường hợp từ "
    "chối phải trả lời bằng văn bản và nêu rõ lý do.";
const char* const kTen =
    "Cơ quan quản lý bến đò cấp giấy phép mở bến cho chủ thuyền chở khách trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ; trường hợp từ "
    "chối phải trả lời bằng văn bản và nêu rõ lý do.";

// How sure the program is that the draft's thirty days stand against the ten of one decree.
double confidence(const std::vector<std::string>& decrees) {
  Folder folder;
  for (std::size_t i = 0; i < decrees.size(); ++i) folder.write("in/" + std::to_string(i) + ".txt", decrees[i]);
  const std::string draft = folder.write(
      "draft.txt", std::string("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 17/2021/QĐ-UBND\nSông Lam, ngày 12 tháng 4 năm 2021\n\nQUYẾT ĐỊNH\nQuy "
                               "định về bến đò\n\nQUYẾT ĐỊNH:\nĐiều 1. Giấy phép mở bến\n") +
                       kThirty + "\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 5 năm 2021.\n");
  run({"index", folder.path("in"), "--store", folder.path("store.db")});
  const json result = json::parse(
      run({"check", draft, "--store", folder.path("store.db"), "--as-of", "2024-01-01", "--least", "0.01", "--format", "json"}).out);
  for (const json& finding : result["findings"])
    if (finding["kind"] == "quantity") return finding["confidence"].get<double>();
  return 0;
}

TEST(Superiors, WhoRepeatsTheOneIsHeldLessAgainstTheOther) {
  const std::string ten = decree("912/2019/NĐ-CP", "Quy định về bến đò", kTen);
  const double alone = confidence({ten}), between = confidence({ten, decree("913/2019/NĐ-CP", "Quy định về thuyền chở khách", kThirty)});
  EXPECT_GT(alone, 0.7);
  EXPECT_GT(between, 0);
  EXPECT_LT(between, alone - 0.1);
}

// A draft that amends says all in its first article: each quoted article is held against the law as if it stood alone.
TEST(Superiors, NewTextThatADraftQuotesIsHeldAgainstThem) {
  Folder folder;
  folder.write("in/1.txt", decree("912/2019/NĐ-CP", "Quy định về bến đò", kTen));
  std::string clauses;
  for (int i = 1; i <= 12; ++i)
    clauses +=
        std::to_string(i) + ". Sửa đổi, bổ sung Điều " + std::to_string(i) + " như sau:\n“Điều " + std::to_string(i) +
        (i == 9 ? ". Giấy phép mở bến\n1. Chủ thuyền làm đơn theo mẫu.\n2. " + std::string(kThirty) : ". Việc khác\nChưa quy định.") +
        "”.\n";
  const std::string draft = folder.write(
      "draft.txt",
      "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 17/2021/QĐ-UBND\nSông Lam, ngày 12 tháng 4 năm 2021\n\nQUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều "
      "của Quy định về bến đò\n\nQUYẾT ĐỊNH:\nĐiều 1. Sửa đổi, bổ sung một số điều của Quy định về bến đò ban hành kèm theo Quyết định số "
      "16/2019/QĐ-UBND\n" +
          clauses + "Điều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 5 năm 2021.\n");
  run({"index", folder.path("in"), "--store", folder.path("store.db")});
  const Outcome checked = run({"check", draft, "--store", folder.path("store.db"), "--as-of", "2024-01-01", "--format", "json"});
  json found;
  const json result = json::parse(checked.out);
  for (const json& finding : result["findings"])
    if (finding["kind"] == "quantity") found = finding;
  ASSERT_TRUE(found.is_object()) << checked.out;
  EXPECT_EQ(found["a"]["unit"], "art_1__para_9");
  EXPECT_EQ(found["b"]["unit"], "art_5");
  EXPECT_TRUE(found["a"]["quote"].get<std::string>().starts_with("2. Cơ quan quản lý bến đò")) << found["a"]["quote"];
  const Outcome again = run({"verify", folder.write("found.json", checked.out), "--format", "json"});
  const json verdicts = json::parse(again.out);
  const auto same = std::find_if(verdicts.begin(), verdicts.end(), [&](const json& one) { return one["id"] == found["id"]; });
  ASSERT_NE(same, verdicts.end()) << again.out;
  EXPECT_EQ((*same)["verdict"], "confirmed");
}

}  // namespace
}  // namespace rasoat::test
