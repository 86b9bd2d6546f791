#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Power, ABanOnBusinessConditionsMeetsACircularThatSetsThem) {
  const char* ground =
      "3. Bộ, cơ quan ngang bộ, Hội đồng nhân dân, Ủy ban nhân dân các cấp không được ban hành quy định về điều kiện đầu tư kinh doanh.";
  const char* conditions =
      "Điều 4. Điều kiện công nhận cơ sở đào tạo lái đò\nCơ sở đào tạo được công nhận khi có đủ điều kiện sau đây:\na) Có ít nhất 02 "
      "thuyền;\nb) Có 03 giáo viên.";
  EXPECT_TRUE(has(shown(provision(conditions, "912/2020/TT-BXD"), provision(ground)), Kind::kCompetence));
  EXPECT_FALSE(has(shown(provision(conditions, "912/2020/NĐ-CP"), provision(ground)), Kind::kCompetence)) << "a decree may set them";
}

TEST(Power, AReservedMatterBelongsToTheOtherBody) {
  const char* ground = "3. Hội đồng nhân dân cấp tỉnh quy định mức học phí cụ thể hằng năm của trường mầm non.";
  const char* own =
      "Điều 2. Mức học phí của trường mầm non\nQuy định mức học phí cụ thể hằng năm của trường mầm non ở xã là ba mươi nghìn đồng.";
  EXPECT_TRUE(has(shown(provision(own, "930/2016/QĐ-UBND"), provision(ground)), Kind::kCompetence));
  EXPECT_FALSE(has(shown(provision(own, "930/2016/NQ-HĐND"), provision(ground)), Kind::kCompetence)) << "the council itself";
}

TEST(Power, ADayOfEffectAgainstTheLawOnEffect) {
  const char* ground = "1. Văn bản của Hội đồng nhân dân cấp tỉnh có hiệu lực không sớm hơn 10 ngày kể từ ngày thông qua.";
  EXPECT_TRUE(
      has(shown(provision("Nghị quyết này có hiệu lực kể từ ngày thông qua.", "922/2021/NQ-HĐND"), provision(ground)), Kind::kValidity));
  EXPECT_FALSE(has(shown(provision("Nghị quyết này có hiệu lực sau 10 ngày kể từ ngày thông qua.", "922/2021/NQ-HĐND"), provision(ground)),
                   Kind::kValidity));
  EXPECT_FALSE(
      has(shown(provision("Hợp đồng giao bến có hiệu lực kể từ ngày ký.", "922/2021/QĐ-UBND"), provision(ground)), Kind::kValidity))
      << "a contract is no document of law";
}

TEST(Power, WhatIsAppliedFromADayBeforeTheYearOfIssueReachesBack) {
  const char* ground = "3. Văn bản của Hội đồng nhân dân, Ủy ban nhân dân các cấp không được quy định hiệu lực trở về trước.";
  const char* effect = "Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2031. ";
  EXPECT_TRUE(has(shown(provision(std::string(effect) + "Phụ cấp lái đò được áp dụng kể từ ngày 01 tháng 01 năm 2030.", "5/2031/QĐ-UBND"),
                        provision(ground)),
                  Kind::kValidity));
  EXPECT_FALSE(has(shown(provision(std::string(effect) + "Hồ sơ nhận trước ngày 01 tháng 01 năm 2030 theo quy định cũ.", "5/2031/QĐ-UBND"),
                         provision(ground)),
                   Kind::kValidity));
}

}  // namespace
}  // namespace rasoat::test
