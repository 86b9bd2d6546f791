// Articles that every document has in the same words.
#include <gtest/gtest.h>

#include "rasoat/judge.h"

namespace rasoat {
namespace {

TEST(Formula, EveryLineOfTheArticleIsOne) {
  EXPECT_TRUE(is_formula(
      "Điều 9. Trách nhiệm thi hành",
      "1. Quyết định này có hiệu lực từ ngày 01 tháng 5 năm 2021.\n2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này."));
  EXPECT_FALSE(is_formula("Điều 9. Trách nhiệm thi hành",
                          "1. Quyết định này có hiệu lực từ ngày 01 tháng 5 năm 2021.\n2. Bến đò cũ được mở đến hết năm 2022."));
}

TEST(Formula, AnArticleThatIsAHeadingAloneIsReadByIt) {
  EXPECT_TRUE(is_formula("Điều 9. Chánh Văn phòng, chủ các bến chịu trách nhiệm thi hành Quyết định này.", ""));
  EXPECT_FALSE(is_formula("Điều 9. Giờ mở bến", ""));
}

}  // namespace
}  // namespace rasoat
