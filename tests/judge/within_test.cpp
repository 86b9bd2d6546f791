#include "judge/within.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(Within, AStricterValueKeepsTheBound) {
  EXPECT_TRUE(keeps_within("10 ngày", "trả lời trong thời hạn không quá 15 ngày", {}));
  EXPECT_FALSE(keeps_within("20 ngày", "trả lời trong thời hạn không quá 15 ngày", {}));
}

TEST(Within, TheTimeByWhichAValueIsCountedIsNoBound) {
  EXPECT_FALSE(keeps_within("không quá 11 giờ", "Thời gian làm việc không được quá 10 giờ trong một ngày", {}));
  EXPECT_FALSE(keeps_within("tối đa 250 giờ", "làm thêm tối đa 200 giờ/năm", {}));
  EXPECT_TRUE(keeps_within("không quá 9 giờ", "Thời gian làm việc không được quá 10 giờ trong một ngày", {}));
}

}  // namespace
}  // namespace rasoat
