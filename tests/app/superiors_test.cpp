// A draft's clause held against several superior documents at once.
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace rasoat::test
