// A rule's finding shows the provision that it rests on, where the store has it.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "app/program.h"

namespace rasoat::test {
namespace {

using nlohmann::json;

std::string decision_of(const std::string& number, int year, const std::string& title, const std::string& bases,
                        const std::string& articles) {
  return "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: " + number + "\nSông Lam, ngày 12 tháng 4 năm " + std::to_string(year) + "\n\nQUYẾT ĐỊNH\n" +
         title + "\n\n" + bases + "QUYẾT ĐỊNH:\n" + articles;
}

class SecondSide : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("in/law.txt",
                  "QUỐC HỘI\nLuật số: 15/2012/QH13\nHà Nội, ngày 20 tháng 6 năm 2012\n\nLUẬT\nXỬ LÝ VI PHẠM HÀNH CHÍNH\n\n"
                  "Điều 4. Ai được đặt ra mức phạt\nChỉ Chính phủ đặt ra hành vi bị phạt và mức phạt.\n"
                  "Điều 5. Hiệu lực\nLuật này có hiệu lực từ ngày 01 tháng 7 năm 2013.\n");
    folder_.write("in/old.txt",
                  decision_of("10/2015/QĐ-UBND", 2015, "Quy định về bến đò ngang", "",
                              "Điều 1. Áo phao\nChủ bến đò phát áo phao.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày "
                              "01 tháng 5 năm 2015.\n"));
    folder_.write("in/new.txt",
                  decision_of("20/2018/QĐ-UBND", 2018, "Quy định về bến khách", "",
                              "Điều 1. Giờ mở bến\nBến mở lúc 5 giờ.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng "
                              "5 năm 2018 và thay thế Quyết định số 10/2015/QĐ-UBND ngày 12 tháng 4 năm 2015 của Ủy ban nhân dân "
                              "tỉnh Sông Lam.\n"));
    draft_ = folder_.write(
        "draft.txt",
        decision_of("17/2019/QĐ-UBND", 2019, "Quy định về khách qua đò",
                    "Căn cứ Quyết định số 10/2015/QĐ-UBND ngày 12 tháng 4 năm 2015 của Ủy ban nhân dân tỉnh Sông Lam;\n\n",
                    "Điều 1. Trật tự\nKhách đứng trên mui bị phạt tiền 500.000 đồng.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực "
                    "từ ngày 01 tháng 5 năm 2019.\n"));
    ASSERT_EQ(run({"index", folder_.path("in"), "--store", folder_.path("store.db")}).status, 0);
  }

  std::map<std::string, json> findings(bool with_store) {
    std::vector<std::string> arguments = {"check", draft_, "--rules-only", "--as-of", "2024-01-01", "--format", "json"};
    if (with_store) arguments.insert(arguments.end(), {"--store", folder_.path("store.db")});
    std::map<std::string, json> out;
    const json result = json::parse(run(arguments).out, nullptr, false);
    for (const json& finding : result["findings"]) {
      const std::string rule = finding["rule"];
      out.emplace(rule.substr(0, rule.find('@')), finding);
    }
    return out;
  }

  Folder folder_;
  std::string draft_;
};

TEST_F(SecondSide, OfAPowerTakenAwayIsTheLawThatTakesIt) {
  const json with = findings(true)["competence/penalty-by-local-body"], without = findings(false)["competence/penalty-by-local-body"];
  ASSERT_TRUE(with.is_object() && without.is_object());
  ASSERT_TRUE(with["b"].is_object());
  EXPECT_EQ(with["b"]["document"], "15/2012/QH13");
  EXPECT_EQ(with["b"]["unit"], "art_4");
  EXPECT_EQ(with["prevails"], "b");
  EXPECT_TRUE(without["b"].is_null());
  EXPECT_EQ(with["id"], without["id"]) << "what the store holds does not make it another finding";
}

TEST_F(SecondSide, OfADeadBasisIsTheClauseThatEndedIt) {
  const json finding = findings(true)["validity/expired-basis"];
  ASSERT_TRUE(finding.is_object() && finding["b"].is_object());
  EXPECT_EQ(finding["b"]["document"], "20/2018/QĐ-UBND");
  EXPECT_EQ(finding["b"]["unit"], "art_2");
}

TEST_F(SecondSide, AnOfficerReadsBothAndNoCode) {
  const Outcome outcome = run({"check", draft_, "--rules-only", "--as-of", "2024-01-01", "--store", folder_.path("store.db")});
  EXPECT_NE(outcome.out.find("Quy định đối chiếu: Điều 2 Quyết định số 20/2018/QĐ-UBND"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("hết hiệu lực theo 20/2018/QĐ-UBND"), std::string::npos);
  EXPECT_EQ(outcome.out.find("repealed-by"), std::string::npos);
}

}  // namespace
}  // namespace rasoat::test
