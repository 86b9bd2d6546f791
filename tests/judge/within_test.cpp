#include "judge/within.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(Within, AStricterValueKeepsTheBound) {
  EXPECT_TRUE(keeps_within("10 ngày", "trả lời trong thời hạn không quá 15 ngày", {}, false));
  EXPECT_FALSE(keeps_within("20 ngày", "trả lời trong thời hạn không quá 15 ngày", {}, false));
}

TEST(Within, TheTimeByWhichAValueIsCountedIsNoBound) {
  EXPECT_FALSE(keeps_within("không quá 11 giờ", "Thời gian làm việc không được quá 10 giờ trong một ngày", {}, false));
  EXPECT_FALSE(keeps_within("tối đa 250 giờ", "làm thêm tối đa 200 giờ/năm", {}, false));
  EXPECT_TRUE(keeps_within("không quá 9 giờ", "Thời gian làm việc không được quá 10 giờ trong một ngày", {}, false));
}

TEST(Within, AFloorKeptExcusesNoCeilingPassed) {
  const std::string_view superior = "diện tích sử dụng tối thiểu 20 m2, tối đa 45 m2";
  const auto at = static_cast<std::uint32_t>(superior.find("tối đa"));
  EXPECT_FALSE(keeps_within("từ 25 m2 đến 60 m2", superior, {at, static_cast<std::uint32_t>(superior.size())}, false));
  EXPECT_TRUE(keeps_within("từ 25 m2 đến 40 m2", superior, {at, static_cast<std::uint32_t>(superior.size())}, false));
}

}  // namespace
}  // namespace rasoat
