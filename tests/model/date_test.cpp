#include "rasoat/date.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(Date, RefusesDaysThatDoNotExist) {
  EXPECT_FALSE(Date::make(2025, 2, 29));
  EXPECT_TRUE(Date::make(2024, 2, 29));
  EXPECT_FALSE(Date::make(2025, 4, 31));
  EXPECT_FALSE(Date::make(0, 1, 1));
  EXPECT_FALSE(Date::parse_iso("2025-7-1"));
  EXPECT_FALSE(Date::parse_iso("2025-13-01"));
  EXPECT_FALSE(Date::parse_iso("20a5-01-01"));
}

TEST(Date, CountsDaysAcrossMonthsAndLeapYears) {
  EXPECT_EQ(Date::parse_iso("1970-01-01")->days(), 0);
  EXPECT_EQ(Date::parse_iso("2025-07-01")->plus_days(10).iso(), "2025-07-11");
  EXPECT_EQ(Date::parse_iso("2024-02-28")->plus_days(45).iso(), "2024-04-13");
  EXPECT_EQ(Date::parse_iso("2025-03-01")->plus_days(-1).iso(), "2025-02-28");
  for (int n = -20000; n < 40000; n += 37) EXPECT_EQ(Date::parse_iso("1970-01-01")->plus_days(n).days(), n);
}

TEST(Date, IsWrittenAsOfficialsDo) {
  EXPECT_EQ(Date::parse_iso("2025-07-01")->vietnamese(), "01/7/2025");
  EXPECT_EQ(Date::parse_iso("2025-02-19")->vietnamese(), "19/02/2025");
}

}  // namespace
}  // namespace rasoat
