#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Quantity, AnotherDeadlineRateOrFloorIsFound) {
  expect_found(Kind::kQuantity,
               {{"Sở Y tế cấp giấy phép bến bãi trong thời hạn 20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.",
                 "Sở Y tế cấp giấy phép bến bãi trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ hợp lệ."},
                {"Chủ bến ký quỹ bằng 3% tổng mức đầu tư của bến bãi.", "Chủ bến ký quỹ bằng 5% tổng mức đầu tư của bến bãi."},
                {"Người lái đò phải từ đủ 20 tuổi trở lên và có giấy khám sức khỏe.",
                 "Người lái đò phải từ đủ 18 tuổi trở lên và có giấy khám sức khỏe."},
                {"Diện tích bến bãi ít nhất 500 m2 và có đường vào.", "Diện tích bến bãi ít nhất 0,1 ha và có đường vào."}});
}

TEST(Quantity, SmallSharesAndShortTimesAreToldApart) {
  expect_found(
      Kind::kQuantity,
      {{"Phí kiểm định dây neo bằng 0,15% giá trị hợp đồng sửa chữa bến.",
        "Phí kiểm định dây neo bằng 0,2% giá trị hợp đồng sửa chữa bến."},
       {"Thời gian kiểm tra phương tiện tại bến không quá 04 giờ.", "Thời gian kiểm tra phương tiện tại bến không quá 03 giờ."},
       {"Nhà chờ của bến có diện tích tối thiểu là 20m2, có ghế ngồi.", "Nhà chờ của bến có diện tích tối thiểu là 70m2, có ghế ngồi."}});
}

TEST(Quantity, ADocumentMaySayThatItsValuesAreFloors) {
  const std::string levels = "Điều 3. Mức chi\n1. Tiền ăn của đội chèo tỉnh: 240.000 đồng/người/ngày.\n";
  const Document own = provision("Điều 2. Mức chi\n1. Tiền ăn của đội chèo tỉnh: 270.000 đồng/người/ngày.", "18/2021/NQ-HĐND");
  const Document less = provision("Điều 2. Mức chi\n1. Tiền ăn của đội chèo tỉnh: 200.000 đồng/người/ngày.", "18/2021/NQ-HĐND");
  const Document floor = provision(levels + "2. Các mức chi quy định tại Điều này là mức tối thiểu.", "86/2020/TT-BTL");
  EXPECT_TRUE(has(shown(own, provision(levels, "86/2020/TT-BTL")), Kind::kQuantity));
  EXPECT_FALSE(has(shown(own, floor), Kind::kQuantity));
  EXPECT_TRUE(has(shown(less, floor), Kind::kQuantity));
  const Document ceiling = provision(levels + "2. Mức chi cụ thể không vượt quá mức chi quy định tại Thông tư này.", "86/2020/TT-BTL");
  EXPECT_FALSE(has(shown(less, ceiling), Kind::kQuantity));
  EXPECT_TRUE(has(shown(own, ceiling), Kind::kQuantity));
}

TEST(Quantity, HoursInADayAndHoursInAMonthAreTwoThings) {
  const char* law =
      "Điều 107. Trực đò\n1. Số giờ trực thêm của người lái đò không quá 12 giờ trong 01 ngày; không quá 40 giờ trong 01 tháng.";
  EXPECT_FALSE(has(
      shown(provision("Điều 5. Trực đò tại bến\n1. Người lái đò trực thêm theo lịch, cộng dồn cả tháng tối đa 30 giờ.", "35/2020/QĐ-UBND"),
            provision(law, "45/2019/QH14")),
      Kind::kQuantity));
  EXPECT_TRUE(has(shown(provision("Điều 5. Trực đò mùa lễ hội\n1. Tổng số giờ trực thêm của người lái đò không quá 60 giờ trong 01 tháng.",
                                  "35/2020/QĐ-UBND"),
                        provision(law, "45/2019/QH14")),
                  Kind::kQuantity));
}

TEST(Quantity, WhatIsGivenOnTopTakesNothingAway) {
  const char* law =
      "Điều 6. Hỗ trợ tiền thuê nhà\n1. Người lái đò thuê nhà được hỗ trợ tiền thuê nhà 1.000.000 đồng/người/tháng, tối đa 03 tháng.";
  EXPECT_FALSE(has(
      shown(provision(
                "Điều 2. Hỗ trợ tiền thuê nhà của tỉnh\n1. Ngân sách tỉnh hỗ trợ thêm tiền thuê nhà cho người lái đò 300.000 đồng/tháng.",
                "9/2023/NQ-HĐND"),
            provision(law, "20/2022/NĐ-CP")),
      Kind::kQuantity));
}

TEST(Quantity, AValueThatAnotherClauseSetsForItIsHeldAgainstThatClause) {
  const char* law =
      "Điều 8. Hỗ trợ mai táng\n1. Hỗ trợ chi phí mai táng người chết đuối bằng 30 lần mức chuẩn.\n2. Hỗ trợ chi phí mai táng người lái đò "
      "già bằng 20 lần mức chuẩn.";
  EXPECT_FALSE(has(
      shown(provision("Điều 4. Hỗ trợ mai táng\n1. Gia đình người lái đò già nhận hỗ trợ chi phí mai táng bằng 20 lần mức chuẩn tại xã.",
                      "9/2023/QĐ-UBND"),
            provision(law, "20/2021/NĐ-CP")),
      Kind::kQuantity));
}

TEST(Quantity, TwoClassesOfAgeSideBySideAreNoTwoAges) {
  EXPECT_FALSE(
      has(shown(provision("Điều 3. Trợ cấp của tỉnh\n1. Người cao tuổi từ đủ 75 tuổi đến dưới 80 tuổi thuộc hộ cận nghèo được trợ cấp.",
                          "24/2022/NQ-HĐND"),
                provision("Điều 5. Trợ cấp\n1. Người cao tuổi từ đủ 80 tuổi trở lên được trợ cấp.", "20/2021/NĐ-CP")),
          Kind::kQuantity));
}

TEST(Quantity, ABoundWithoutItsNegationIsAnother) {
  expect_found(Kind::kQuantity, {{"Số ghế dành cho người khuyết tật tại nhà chờ được ít hơn 10% tổng số ghế.",
                                  "Số ghế dành cho người khuyết tật tại nhà chờ không được ít hơn 10% tổng số ghế."}});
}

TEST(Quantity, TheSameValueOtherwiseSpelledIsSilent) {
  expect_silent({{"Thời hạn giải quyết hồ sơ cấp phép bến bãi không quá 15 (mười lăm) ngày.",
                  "Thời hạn giải quyết hồ sơ cấp phép bến bãi tối đa mười lăm ngày."},
                 {"Giấy phép bến bãi có giá trị 12 tháng.", "Giấy phép bến bãi có giá trị 01 năm."},
                 {"Diện tích bến bãi ít nhất 1 ha và có đường vào.", "Diện tích bến bãi ít nhất 10.000 m2 và có đường vào."},
                 {"Trong thời hạn 5 ngày, Sở Y tế gửi kết quả thẩm định cho chủ bến.",
                  "Sở Y tế gửi kết quả thẩm định cho chủ bến trong thời hạn 05 ngày."}});
}

TEST(Quantity, NumbersOfOtherDocumentsAreNoValues) {
  expect_silent({{"Hồ sơ bến bãi lập theo khoản 2 Điều 15 Nghị định số 934/2019/NĐ-CP ngày 12 tháng 5 năm 2019.",
                  "Hồ sơ bến bãi lập theo khoản 3 Điều 11 Nghị định số 912/2016/NĐ-CP ngày 01 tháng 7 năm 2016."}});
}

TEST(Quantity, ValuesOfOneThingInRulesWrittenAnewAreCompared) {
  const auto found = shown(
      "Điều 8. Mức hỗ trợ\nMức hỗ trợ tiền ăn của vận động viên đội năng khiếu tỉnh là 70.000 đồng/người/ngày, chi từ ngân sách địa phương "
      "theo kế hoạch tập huấn hằng năm do giám đốc trung tâm lập.",
      "Điều 2. Chế độ\nVận động viên đội năng khiếu tỉnh được hỗ trợ tiền ăn là 90.000 đồng/người/ngày.");
  EXPECT_TRUE(has(found, Kind::kQuantity)) << told(found);
}

TEST(Quantity, OneBoundSaidFromItsTwoSidesIsOneValue) {
  expect_silent({{"Bến tạm không được hoạt động quá 60 tháng.", "Thời gian hoạt động của bến tạm không quá 05 năm."},
                 {"Học viên hoàn thành khóa học lái thuyền trong một năm.", "Khóa học lái thuyền của học viên là 12 tháng."}});
}

TEST(Quantity, TwoClassesBesideEachOtherAreNoTwoValues) {
  expect_silent({{"Dự án bến bãi theo Quy định này có tổng mức đầu tư dưới 15 tỷ đồng.",
                  "Dự án bến bãi theo Quy định này có tổng mức đầu tư từ 80 tỷ đồng đến dưới 1.500 tỷ đồng."}});
  expect_found(Kind::kQuantity, {{"Dự án bến bãi theo Quy định này có tổng mức đầu tư dưới 15 tỷ đồng.",
                                  "Dự án bến bãi theo Quy định này có tổng mức đầu tư dưới 20 tỷ đồng."}});
}

TEST(Quantity, SmallNumbersInWordsCountBeforeLengthsAndPersons) {
  expect_found(Kind::kQuantity,
               {{"Lối đi chung vào bến có bề rộng từ hai mét trở lên.", "Lối đi chung vào bến có bề rộng tối thiểu 3,5 mét."},
                {"Nhóm khiếu nại cử ba người đại diện.", "Nhóm khiếu nại cử tối đa 02 người đại diện."}});
}

TEST(Quantity, HowOftenIsNoDeadline) {
  expect_silent({{"Trong thời hạn 03 ngày làm việc, chủ bến phải kiểm tra dây neo và biển báo của bến.",
                  "Ít nhất 06 tháng một lần, chủ bến phải kiểm tra dây neo và biển báo của bến."}});
}

TEST(Quantity, TwoCasesEachHaveTheirOwnRule) {
  expect_silent({{"1. Thuyền có chiều dài từ 12 mét trở lên trước khi đóng mới phải có hồ sơ thiết kế được thẩm định.",
                  "3. Cơ sở loại III được đóng mới thuyền có chiều dài dưới 15 mét theo vật liệu vỏ."}});
}

TEST(Quantity, ALowerRuleMayBeNarrowerThanABoundOfItsSuperior) {
  const Document cap = provision(
      "Điều 10. Hỗ trợ đóng đò\n1. Hợp tác xã đóng đò mới được ngân sách địa phương hỗ trợ tối đa 70% chi phí vỏ đò.", "58/2028/NĐ-CP");
  const Document fixed = provision(
      "Điều 6. Hỗ trợ\nNgân sách tỉnh hỗ trợ một lần 60% chi phí vỏ đò cho hợp tác xã đóng đò mới có từ 10 hội viên.", "8/2030/NQ-HĐND");
  EXPECT_FALSE(has(shown(fixed, cap), Kind::kQuantity)) << told(shown(fixed, cap));
  const Document over =
      provision("Điều 6. Hỗ trợ\nHợp tác xã đóng đò mới được ngân sách tỉnh hỗ trợ 80% chi phí vỏ đò trong năm đầu.", "8/2030/NQ-HĐND");
  EXPECT_TRUE(has(shown(over, cap), Kind::kQuantity)) << told(shown(over, cap));
}

TEST(Quantity, OneLengthOfTimeIsOneHoweverItIsCounted) {
  expect_silent({{"Điều 1. Thẻ lái đò\nThẻ lái đò ngang của người lái có giá trị sử dụng trong 05 năm, tính từ ngày được cấp.",
                  "Điều 4. Thẻ lái đò\n3. Thẻ của người lái đò ngang có thời hạn hiệu lực là 60 tháng kể từ ngày cấp."},
                 {"Cơ quan quản lý bến báo cho chủ đò ít nhất là ba mươi ngày trước khi đóng bến để sửa chữa, trừ trường hợp khẩn cấp.",
                  "1. Trước khi đóng bến, cơ quan quản lý bến phải gửi văn bản cho chủ đò chậm nhất là 30 ngày."}});
}

TEST(Quantity, ALicenceLastsSoLongAndNoShorter) {
  const auto found = shown(provision("Giấy phép mở bến cấp cho hộ dân có giá trị 12 tháng.", "9/2030/QĐ-UBND"),
                           provision("Giấy phép mở bến có thời hạn 36 tháng.", "18/2029/NĐ-CP"));
  EXPECT_TRUE(has(found, Kind::kQuantity)) << told(found);
}

TEST(Quantity, TimeOfPeopleIsToldApartFromTimeOfAuthorities) {
  const auto of_person = [](std::string_view words) {
    const auto found = shown(words, "Người trúng đấu giá bến nộp đủ tiền trong 30 ngày.");
    return !found.empty() && std::any_of(found[0].features.begin(), found[0].features.end(),
                                         [](const auto& feature) { return feature.first == "of_person"; });
  };
  EXPECT_TRUE(of_person("Người trúng đấu giá bến nộp đủ tiền trong 10 ngày."));
  EXPECT_FALSE(of_person("Sở Tài chính thu đủ tiền đấu giá bến trong 10 ngày."));
}

TEST(Quantity, IndividualsAndOrganisationsHaveTheirOwnFines) {
  const auto found =
      shown(provision("Điều 3. Mức phạt\nTổ chức mở bến trái phép bị phạt tiền từ 10.000.000 đồng đến 20.000.000 đồng.", "3/2030/TT-BGTVT"),
            provision("Điều 19. Vi phạm\nCá nhân mở bến trái phép bị phạt tiền từ 5.000.000 đồng đến 10.000.000 đồng.", "9/2029/NĐ-CP"));
  EXPECT_FALSE(has(found, Kind::kQuantity)) << told(found);
}

TEST(Quantity, APersonsAllowanceIsNoTimeThatHeIsLeft) {
  const auto found = shown("Người khuyết tật học nghề lái thuyền được hỗ trợ 06 triệu đồng/người/khóa học.",
                           "Người khuyết tật học nghề lái thuyền được hỗ trợ tối đa 06 triệu đồng/người/khóa học.");
  for (const Difference& d : found)
    for (const auto& [name, amount] : d.features) EXPECT_NE(name, "of_person") << told(found);
}

TEST(Quantity, OfTwoCasesInOneSentenceTheOtherOneIsNoRival) {
  expect_silent(
      {{"Trong thời hạn 03 ngày làm việc kể từ ngày ra quyết định lần đầu, 07 ngày làm việc kể từ ngày ra quyết định lần hai, chủ tịch hội "
        "đồng bến gửi "
        "quyết định cho chủ bến và cơ quan cấp trên trực tiếp.",
        "Trong thời hạn 07 ngày kể từ ngày ra quyết định lần hai, chủ tịch hội đồng bến gửi quyết định cho chủ bến, người lái đò."}});
}

TEST(Quantity, RaisesOfTwoYearsStandSideBySide) {
  expect_silent({{"Từ ngày 01 tháng 4 năm 2031, tăng thêm 6% trên mức phụ cấp của người lái đò.",
                  "Từ ngày 01 tháng 4 năm 2029, tăng thêm 8% trên mức phụ cấp của người lái đò."}});
  expect_found(Kind::kQuantity, {{"Từ ngày 01 tháng 4 năm 2031, tăng thêm 6% trên mức phụ cấp của người lái đò.",
                                  "Từ ngày 01 tháng 4 năm 2031, tăng thêm 8% trên mức phụ cấp của người lái đò."}});
}

TEST(Quantity, DaysBeforeTheSessionsOfTwoBodiesAreTwoTimes) {
  const char* const own =
      "Chậm nhất 30 ngày trước ngày khai mạc kỳ họp Hội đồng nhân dân tỉnh, các sở báo cáo kết quả giải quyết kiến nghị của cử tri.";
  EXPECT_FALSE(
      has(shown(own, "Chậm nhất 20 ngày trước ngày khai mạc kỳ họp Quốc hội, các bộ báo cáo kết quả giải quyết kiến nghị của cử tri."),
          Kind::kQuantity));
  EXPECT_TRUE(has(
      shown(own,
            "Chậm nhất 20 ngày trước ngày khai mạc kỳ họp Hội đồng nhân dân tỉnh, các sở báo cáo kết quả giải quyết kiến nghị của cử tri."),
      Kind::kQuantity));
}

TEST(Quantity, OneValueForAllCasesPassesTheLeastCeiling) {
  const char* const tiers =
      "Điều 9. Thời gian giữ tiền ký cược\n1. Thời gian giữ tiền ký cược:\na) Không quá 45 ngày đối với ô tô;\nb) Không quá 05 ngày đối "
      "với xe "
      "đạp.";
  EXPECT_TRUE(has(shown("Thời gian giữ tiền ký cược đối với mọi loại xe là 45 ngày.", tiers), Kind::kQuantity));
  EXPECT_FALSE(has(shown("Thời gian giữ tiền ký cược đối với ô tô là 45 ngày.", tiers), Kind::kQuantity));
}

TEST(Quantity, WhoIsToldEarlierLosesNothing) {
  const Document superior =
      provision("Điều 27. Ngừng cấp điện\n2. Nhà máy báo cho hộ dùng điện lịch ngừng cấp điện trước 05 ngày.", "28/2024/QH15");
  const auto local = [](const char* words) { return provision(words, "44/2018/QĐ-UBND"); };
  EXPECT_FALSE(has(shown(local("Điều 5. Điện lực báo cho hộ dùng điện lịch ngừng cấp điện trước 07 ngày."), superior), Kind::kQuantity));
  EXPECT_TRUE(has(shown(local("Điều 5. Điện lực báo cho hộ dùng điện lịch ngừng cấp điện trước 02 ngày."), superior), Kind::kQuantity));
}

}  // namespace
}  // namespace rasoat::test
