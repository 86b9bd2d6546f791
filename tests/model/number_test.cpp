#include <gtest/gtest.h>

#include "rasoat/document.h"

namespace rasoat {
namespace {

TEST(NumberYear, StandsBetweenTwoStrokes) {
  EXPECT_EQ(number_year("34/2016/NĐ-CP"), 2016);
  EXPECT_EQ(number_year("04a/1999/QĐ-UBND"), 1999);
  EXPECT_EQ(number_year("66.16/2026/NQ-CP"), 2026);
  EXPECT_EQ(number_year("12/VBHN-BTC/2020/TT"), 2020);
}

TEST(NumberYear, IsNoneInOldNumbersAndNames) {
  for (const char* number : {"", "13/CP", "108-HĐBT", "…/2025", "/20251/QĐ", "12/3016/QĐ-UBND", "@luật đất đai", "12/20x6/QĐ"})
    EXPECT_EQ(number_year(number), 0) << number;
}

}  // namespace
}  // namespace rasoat
