// Wider and narrower classes, and terms defined apart, in rules written anew.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Scope, AHigherGradeThanTheSuperiorAsksShutsPeopleOut) {
  const auto found = shown("Điều 5. Tiêu chuẩn thuyền trưởng tàu khách ven biển\n1. Tốt nghiệp cao đẳng ngành hàng hải.",
                           "Điều 9. Nhân lực\nThuyền trưởng tàu khách ven biển phải có trình độ hàng hải từ trung cấp trở lên.");
  EXPECT_TRUE(has(found, Kind::kScope)) << told(found);
}

TEST(Scope, ASuperiorThatLetsOthersAskForMoreIsKeptTo) {
  const auto found =
      shown("Điều 5. Tiêu chuẩn người lái đò ngang\n1. Tốt nghiệp cao đẳng ngành hàng hải.",
            "Điều 9. Nhân lực\nNgười lái đò ngang có trình độ từ trung cấp trở lên; Ủy ban nhân dân cấp tỉnh quy định trình độ cao hơn "
            "đối với bến lớn.");
  EXPECT_FALSE(has(found, Kind::kScope)) << told(found);
}

TEST(Scope, TwoPostsHaveTwoGrades) {
  const auto found = shown("Điều 5. Kế toán bến\n1. Tốt nghiệp đại học ngành kế toán.",
                           "Điều 9. Thủy thủ\nThủy thủ đò ngang có bằng trung cấp nghề hàng hải.");
  EXPECT_FALSE(has(found, Kind::kScope)) << told(found);
}

TEST(Scope, WhatIsCountedInHereIsLeftOutThere) {
  const auto found = shown("Điều 2. Chiều dài đò\nChiều dài đò được đo theo mặt boong, gồm cả mũi nhô và bánh lái.",
                           "Điều 7. Chiều dài đò\n2. Chiều dài đò được đo theo đường nước, không kể mũi nhô, bánh lái ở đuôi.");
  EXPECT_TRUE(has(found, Kind::kScope)) << told(found);
}

TEST(Scope, EveryCaseAgainstAnException) {
  const auto found =
      shown("Điều 7. Mọi trường hợp neo đậu tại bến khách ngang sông đều phải có giấy phép neo đậu trước khi vào bến.",
            "Điều 8. Trước khi vào bến khách ngang sông, chủ đò neo đậu phải có giấy phép neo đậu, trừ đò cứu nạn và đò đang "
            "tránh bão.");
  EXPECT_TRUE(has(found, Kind::kScope) || has(found, Kind::kModality)) << told(found);
}

TEST(Scope, WhatCountsForNothingMayBeNoCondition) {
  const auto found = shown("Điều 4. Lái đò\n1. Người đăng ký lái đò phải có hộ khẩu thường trú tại xã ven sông từ 12 tháng.",
                           "Điều 6. Người lái đò\nNgười đủ sức khỏe được đăng ký lái đò, không phân biệt nơi cư trú, nam, nữ.");
  EXPECT_TRUE(has(found, Kind::kScope)) << told(found);
  const auto written = shown("Điều 4. Lái đò\n1. Người đăng ký lái đò ghi rõ nơi thường trú, số điện thoại vào sổ bến.",
                             "Điều 6. Người lái đò\nNgười đủ sức khỏe được đăng ký lái đò, không phân biệt nơi cư trú, nam, nữ.");
  EXPECT_FALSE(has(written, Kind::kScope)) << told(written);
}

TEST(Scope, AConditionThatTheSuperiorDoesNotKnowIsNamed) {
  const auto found =
      shown(provision("Điều 4. Cấp áo phao\nHọc sinh đi đò được cấp áo phao khi là hội viên Hội Thiếu niên ven sông.", "8/2020/QĐ-UBND"),
            provision("Điều 6. Cấp áo phao\nHọc sinh đi đò được cấp áo phao.", "31/2018/NĐ-CP"));
  ASSERT_TRUE(has(found, Kind::kScope)) << told(found);
  EXPECT_TRUE(std::any_of(found.begin(), found.end(), [](const Difference& d) { return d.what == "membership"; }));
}

TEST(Scope, AListIsClosedWithoutOnlyAsWell) {
  const auto found = shown("Điều 7. Hồ sơ thuê đò\nHồ sơ gồm: đơn thuê đò; lịch chạy; danh sách thợ máy.",
                           "Điều 5. Hồ sơ thuê đò\nHồ sơ chỉ gồm đơn thuê đò, lịch chạy và danh sách thợ máy.");
  EXPECT_FALSE(has(found, Kind::kScope)) << told(found);
}

TEST(Definition, OneTermWithAnotherValueIsAnotherTerm) {
  const auto found = shown("Điều 2. Trong Quy định này, bến đông khách là bến có từ 200 người trở lên qua lại trong một buổi.",
                           "Điều 3. Giải thích từ ngữ\n4. Bến đông khách là nơi đón trả khách mà mỗi buổi có từ 100 người trở lên.");
  EXPECT_TRUE(has(found, Kind::kDefinition)) << told(found);
}

TEST(Definition, ADemandMoreNarrowsTheTerm) {
  const auto found = shown("1. Hộ lái đò là hộ gia đình có từ 50% thu nhập trở lên từ chở đò, có đăng ký thường trú tại xã ven sông.",
                           "3. Hộ lái đò là hộ gia đình có từ 50% thu nhập trở lên từ chở đò.");
  EXPECT_TRUE(has(found, Kind::kDefinition)) << told(found);
}

TEST(Definition, OtherWordsForOneMeaningAndTwoTermsAreSilent) {
  const auto same =
      shown("Điều 3. Giải thích từ ngữ\n1. Rác bến là chất thải rắn thải ra trong sinh hoạt hằng ngày ở bến.",
            "Điều 3. Giải thích từ ngữ\n3. Rác bến (còn gọi là chất thải bến) là chất thải rắn phát sinh trong sinh hoạt thường "
            "ngày tại bến.");
  EXPECT_FALSE(has(same, Kind::kDefinition)) << told(same);
  const auto two = shown("1. Bến loại một là bến có từ 5 phao trở lên.", "2. Bến loại hai là bến có từ 2 phao trở lên.");
  EXPECT_FALSE(has(two, Kind::kDefinition)) << told(two);
}

TEST(Scope, CountedInIsHeldAgainstWhatLeavesOutTheSameThing) {
  const auto same = shown("Điều 4. Diện tích nhà chờ\nDiện tích nhà chờ tính theo mép ngoài, gồm cả mái hiên và bậc tam cấp.",
                          "Điều 9. Diện tích nhà chờ\nDiện tích nhà chờ tính theo mép trong, không kể mái hiên.");
  EXPECT_TRUE(has(same, Kind::kScope)) << told(same);
  const auto other = shown("Điều 4. Thu nhập của bến\nThu nhập của bến bao gồm cả tiền bán phế liệu thu từ việc sửa thuyền.",
                           "Điều 9. Thu nhập của bến\nThu nhập của bến không bao gồm tiền đặt cọc của khách thuê thuyền dài ngày.");
  EXPECT_FALSE(has(other, Kind::kScope)) << told(other);
  const auto both = shown("Điều 4. Vé đò\nGiá vé gồm cả bảo hiểm của khách; không kể tiền gửi xe quy định tại khoản 2.",
                          "Điều 9. Vé đò\nGiá vé gồm cả bảo hiểm của khách; không kể tiền gửi xe quy định tại khoản 2.");
  EXPECT_FALSE(has(both, Kind::kScope)) << told(both);
}

TEST(Definition, AProvinceSaysItOfItsOwn) {
  const auto found = shown(
      "Đối tượng kê khai giá vé đò là chủ bến có đăng ký kinh doanh theo quy định, có trụ sở chính trên địa bàn tỉnh mà không thuộc "
      "danh sách của Bộ Giao thông vận tải.",
      "Đối tượng kê khai giá vé đò là chủ bến có đăng ký kinh doanh theo quy định.");
  EXPECT_FALSE(has(found, Kind::kDefinition)) << told(found);
}

TEST(Scope, EachCaseCountsForItself) {
  const auto found = shown("Trường hợp có bao thầu vật tư thì doanh thu sửa thuyền bao gồm cả giá trị vật tư, máy móc.",
                           "Trường hợp không bao thầu vật tư thì doanh thu sửa thuyền không bao gồm giá trị vật tư, máy móc.");
  EXPECT_FALSE(has(found, Kind::kScope)) << told(found);
}

}  // namespace
}  // namespace rasoat::test
