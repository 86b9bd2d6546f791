#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "rasoat/norm.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Case {
  const char* words;
  const char* printed;  ///< the quantity as it stands in the words
  Dimension dimension;
  Bound bound;
  double low, high;
  const char* role;
};

class OneQuantity : public testing::TestWithParam<Case> {};

TEST_P(OneQuantity, IsRead) {
  const Case& c = GetParam();
  const std::vector<Quantity> found = quantities_in(c.words);
  ASSERT_EQ(found.size(), 1U) << c.words;
  EXPECT_EQ(found[0].span.in(c.words), c.printed);
  EXPECT_EQ(found[0].dimension, c.dimension);
  EXPECT_EQ(found[0].bound, c.bound);
  EXPECT_DOUBLE_EQ(found[0].low, c.low);
  EXPECT_DOUBLE_EQ(found[0].high, c.high);
  EXPECT_EQ(found[0].role, c.role);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, OneQuantity,
    testing::Values(
        Case{"Độ dốc từ 9‰ trên toàn tuyến.", "từ 9‰", Dimension::kPercent, Bound::kAtLeast, 0.9, kInfinity, "rate"},
        Case{"Mức thu đạt 12% trở lên thì được thưởng.", "12% trở lên", Dimension::kPercent, Bound::kAtLeast, 12, kInfinity, "rate"},
        Case{"Mức thu từ 12 % trở lên của giá trị.", "từ 12 % trở lên", Dimension::kPercent, Bound::kAtLeast, 12, kInfinity, "rate"},
        Case{"Sở trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn.", "trong thời hạn 05 ngày làm việc", Dimension::kWorkingTime,
             Bound::kAtMost, -kInfinity, 5, "deadline"},
        Case{"gửi kết quả không quá 15 (mười lăm) ngày", "không quá 15 (mười lăm) ngày", Dimension::kTime, Bound::kAtMost, -kInfinity, 15,
             "deadline"},
        Case{"trả lời không quá mười (10) ngày làm việc", "không quá mười (10) ngày làm việc", Dimension::kWorkingTime, Bound::kAtMost,
             -kInfinity, 10, "deadline"},
        Case{"nộp đơn chậm nhất là mười lăm ngày", "chậm nhất là mười lăm ngày", Dimension::kTime, Bound::kAtMost, -kInfinity, 15,
             "deadline"},
        Case{"hỗ trợ 1.500.000 đồng/người/tháng", "1.500.000 đồng", Dimension::kMoney, Bound::kExact, 1.5e6, 1.5e6, "amount"},
        Case{"không được đi biển liên tục quá 04 ngày", "quá 04 ngày", Dimension::kTime, Bound::kAtMost, -kInfinity, 4, "deadline"},
        Case{"cấm chở vượt quá 5 người", "vượt quá 5 người", Dimension::kCount, Bound::kAtMost, -kInfinity, 5, "ceiling"},
        Case{"không được cấp phép đối với tuyến quá 5 km", "quá 5 km", Dimension::kLength, Bound::kAbove, 5000, kInfinity, "floor"},
        Case{"hàng hóa không có người nhận quá 6 ngày", "quá 6 ngày", Dimension::kTime, Bound::kAbove, 6, kInfinity, "period"},
        Case{"vốn tối thiểu là 2 tỷ đồng", "tối thiểu là 2 tỷ đồng", Dimension::kMoney, Bound::kAtLeast, 2e9, kInfinity, "amount"},
        Case{"hỗ trợ hai mươi triệu đồng một lần", "hai mươi triệu đồng", Dimension::kMoney, Bound::kExact, 2e7, 2e7, "amount"},
        Case{"người từ đủ 14 tuổi trở lên", "từ đủ 14 tuổi trở lên", Dimension::kAge, Bound::kAtLeast, 14, kInfinity, "age"},
        Case{"diện tích từ 20 m2 đến dưới 90 m2", "từ 20 m2 đến dưới 90 m2", Dimension::kArea, Bound::kRange, 20, 90, "count"},
        Case{"thời hạn thuê từ 3 đến 5 năm", "từ 3 đến 5 năm", Dimension::kTime, Bound::kRange, 3 * 365.25, 5 * 365.25, "period"},
        Case{"khoảng cách dưới 1,5 km", "dưới 1,5 km", Dimension::kLength, Bound::kBelow, -kInfinity, 1500, "ceiling"},
        Case{"tổ có ít nhất 03 thành viên", "ít nhất 03 thành viên", Dimension::kCount, Bound::kAtLeast, 3, kInfinity, "floor"},
        Case{"phòng chờ có diện tích tối thiểu là 7m2, có cửa sổ", "tối thiểu là 7m2", Dimension::kArea, Bound::kAtLeast, 7, kInfinity,
             "floor"},
        Case{"tiền ăn 70.000đ/người/ngày", "70.000đ", Dimension::kMoney, Bound::kExact, 7e4, 7e4, "amount"},
        Case{"lưu sổ trong thời gian tối thiểu 10 năm", "trong thời gian tối thiểu 10 năm", Dimension::kTime, Bound::kAtLeast, 3652.5,
             kInfinity, "period"},
        Case{"mức thu không được ít hơn 25% giá vé", "không được ít hơn 25%", Dimension::kPercent, Bound::kAtLeast, 25, kInfinity, "rate"},
        Case{"nộp đơn chậm nhất mười (10) ngày trước chuyến đi", "chậm nhất mười (10) ngày", Dimension::kTime, Bound::kAtMost, -kInfinity,
             10, "deadline"},
        Case{"người từ đủ 15 tuổi đến chưa đủ 18 tuổi", "từ đủ 15 tuổi đến chưa đủ 18 tuổi", Dimension::kAge, Bound::kRange, 15, 18, "age"},
        Case{"dự báo từ trên 12 giờ đến tối đa 72 giờ", "từ trên 12 giờ đến tối đa 72 giờ", Dimension::kTime, Bound::kRange,
             12 * 0.0416666667, 72 * 0.0416666667, "period"},
        Case{"đặt cọc bằng 05% giá trị", "05%", Dimension::kPercent, Bound::kExact, 5, 5, "rate"}));

TEST(Quantities, NumbersThatAreNamesAreNoQuantities) {
  for (const char* words :
       {"theo khoản 2 Điều 15 Nghị định số 34/2016/NĐ-CP", "ngày 15 tháng 3 năm 2024", "năm 2024", "Điều 5, 6 và 7 của Luật này",
        "Mẫu số 05 ban hành kèm theo", "quý 2", "hạng 3", "ngày 30/9", "điểm 1đ", "khoản 5a Điều 7b", "Quyết định số 5m/2024"})
    EXPECT_TRUE(quantities_in(words).empty()) << words;
}

TEST(Quantities, AnchorIsTheDayFromWhichTimeRuns) {
  const std::string words = "trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ, Sở cấp thẻ";
  const std::vector<Quantity> found = quantities_in(words);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].anchor.in(words), "kể từ ngày nhận đủ hồ sơ");
}

TEST(Quantities, HostileInputGivesSpansWithinIt) {
  std::string words = "từ từ không quá 15 (";
  for (int i = 0; i < 200; ++i) words += " 1.000 (một nghìn đến 5 đến % 9999999999999999999999 năm năm năm";
  for (const Quantity& q : quantities_in(words)) {
    EXPECT_LE(q.span.end, words.size());
    EXPECT_LE(q.low, q.high);
  }
}

TEST(Quantities, AShareInWordsIsReadWithItsDecimalsAndItsGlossOnce) {
  const std::vector<Quantity> found = quantities_in("được để lại một phẩy ba mươi hai phần trăm (1,32%) số tiền thu");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_DOUBLE_EQ(found[0].high, 1.32);
  EXPECT_EQ(quantities_in("hai phần trăm (2%) và ba phần trăm (3%)").size(), 2U);
}

}  // namespace
}  // namespace rasoat
