// What one side says in so many words of what the other opens, names or closes: ways of filing, members left out, papers asked for.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

bool tells(const std::vector<Difference>& found, const char* mechanism) {
  return std::any_of(found.begin(), found.end(), [&](const Difference& d) { return d.mechanism == mechanism; });
}

constexpr const char* kThreeWays =
    "Điều 4. Gửi hồ sơ xin thả bè\n1. Chủ bè gửi hồ sơ xin thả bè trực tiếp, qua bưu chính hoặc trực tuyến.\n2. Trạm trả lời trong 05 "
    "ngày.";

TEST(Ways, RefusedStandAgainstThoseOpened) {
  for (const char* refusal :
       {"Trạm không nhận hồ sơ xin thả bè gửi qua bưu điện.", "Hồ sơ xin thả bè gửi qua mạng coi như chưa nộp.",
        "Trạm chỉ nhận trực tiếp hồ sơ xin thả bè.", "Hồ sơ xin thả bè bắt buộc phải nộp bằng hình thức trực tiếp."}) {
    const auto found = shown("Điều 6. Xin thả bè\n1. " + std::string(refusal) + "\n2. Trạm mở cửa buổi sáng.", kThreeWays);
    EXPECT_TRUE(has(found, Kind::kProcedure)) << refusal << "\n" << told(found);
  }
}

TEST(Ways, OfOneCaseOfANoticeAndOfAnotherThingShutNothing) {
  for (const char* rule : {"Nếu hồ sơ xin thả bè gửi qua bưu điện bị rách thì trạm không nhận.",
                           "Trạm gửi thông báo không chấp nhận hồ sơ xin thả bè qua bưu điện.",
                           "Trạm không nhận cá giống gửi qua bưu điện.", "Chủ bè không phải nộp hồ sơ xin thả bè trực tiếp."}) {
    const auto found = shown("Điều 6. Xin thả bè\n1. " + std::string(rule) + "\n2. Trạm mở cửa buổi sáng.", kThreeWays);
    EXPECT_FALSE(tells(found, "ways")) << rule << "\n" << told(found);
  }
}

TEST(Ways, ShutByTheSuperiorAsWellAreOneRule) {
  const auto found =
      shown("Điều 6. Xin thả bè\n1. Trạm không nhận hồ sơ xin thả bè gửi qua bưu điện.",
            "Điều 4. Gửi hồ sơ xin thả bè\n1. Chủ bè nộp hồ sơ xin thả bè trực tiếp hoặc trực tuyến; trạm không nhận hồ sơ gửi "
            "qua bưu điện.");
  EXPECT_FALSE(tells(found, "ways")) << told(found);
}

constexpr const char* kKeepers =
    "Điều 3. Cấp thức ăn cho cá\n1. Hộ nuôi bè, tổ nuôi chung, hợp tác xã, trang trại được cấp thức ăn cho cá sau lũ.";

TEST(LeftOut, InSoManyWordsIsHeldAgainstTheSeries) {
  for (const char* exclusion :
       {"Hợp tác xã, trang trại không thuộc diện được cấp thức ăn cho cá.",
        "Việc cấp thức ăn cho cá không áp dụng đối với hợp tác xã, trang trại.",
        "Cấp thức ăn cho cá cho người nuôi bè, trừ hợp tác xã, trang trại.", "Chỉ cấp thức ăn cho cá cho hộ nuôi bè."}) {
    const auto found = shown("Điều 5. Cấp thức ăn cho cá\n1. Xã lập danh sách sau lũ.\n2. " + std::string(exclusion), kKeepers);
    EXPECT_TRUE(tells(found, "left-out") || has(found, Kind::kScope)) << exclusion << "\n" << told(found);
  }
}

TEST(LeftOut, ByACaseByReferenceOrByAnotherWordIsNot) {
  for (const char* rule : {"Hợp tác xã đã bị phạt do trốn phí thì không được cấp thức ăn cho cá.",
                           "Hợp tác xã không thuộc diện được cấp thức ăn cho cá theo Điều 9 mà theo quy định tại Điều 12.",
                           "Trạm bù trừ hợp tác xã, trang trại vào cuối năm khi cấp thức ăn cho cá."}) {
    const auto found = shown("Điều 5. Cấp thức ăn cho cá\n1. Xã lập danh sách sau lũ.\n2. " + std::string(rule), kKeepers);
    EXPECT_FALSE(tells(found, "left-out")) << rule << "\n" << told(found);
  }
}

TEST(LeftOut, ByTheSuperiorAsWellIsOneRule) {
  const auto found = shown("Điều 5. Cấp thức ăn cho cá\n2. Hợp tác xã, trang trại không thuộc diện được cấp thức ăn cho cá.",
                           std::string(kKeepers) +
                               "\n2. Hợp tác xã, trang trại không được hưởng nếu đã có bảo hiểm; hợp tác xã không thuộc diện "
                               "được cấp thức ăn cho cá lần hai.");
  EXPECT_FALSE(tells(found, "left-out")) << told(found);
}

TEST(LeftOut, OfAListOfTheFreedIsNamedAmongTheRest) {
  const auto found = shown(
      "Điều 7. Bè không phải gắn đèn\nCác bè sau không phải gắn đèn:\na) Bè cá lóc dưới 10 m2;\nb) Bè rau.\nCác bè còn lại, kể cả bè thả "
      "hoa, "
      "phải gắn đèn.",
      "Điều 2. Bè không phải gắn đèn\n1. Các bè sau đây không phải gắn đèn:\na) Bè cá lóc dưới 10 m2;\nb) Bè thả hoa;\nc) Bè rau.");
  EXPECT_TRUE(has(found, Kind::kScope) || has(found, Kind::kList)) << told(found);
}

constexpr const char* kFile =
    "Điều 9. Giấy phép bè\n1. Hồ sơ xin cấp giấy phép bè gồm: đơn xin; bản vẽ bè; giấy tờ về neo.\n2. Trạm cấp giấy phép trong 05 ngày.";

TEST(Papers, OfAListUnderAHeadThatOnlyAsksAreHeldAgainstTheFile) {
  const auto found = shown(
      "Điều 5. Cấp giấy phép bè\n1. Chủ bè nộp về trạm:\na) Đơn xin;\nb) Bản vẽ bè và bản cam kết trồng tre của cả xóm;\nc) Giấy tờ về "
      "neo.",
      kFile);
  EXPECT_TRUE(tells(found, "papers")) << told(found);
}

TEST(Papers, ThatMustBeAtHandBeforeTheFileAreDemanded) {
  const auto found = shown(
      "Điều 5. Cấp giấy phép bè\n1. Có giấy xác nhận đã góp tiền đèn của xóm, chủ bè mới được nộp hồ sơ xin cấp giấy phép bè.", kFile);
  EXPECT_TRUE(tells(found, "papers")) << told(found);
}

TEST(Papers, InBracketsApplicationsAndThoseOfOfficesAreNone) {
  for (const char* rule : {"Chủ bè nộp đơn xin gia cố, bản vẽ bè, giấy tờ về neo (hợp đồng mua neo hoặc giấy cam đoan nhặt được neo).",
                           "Văn bản lấy ý kiến kèm bản vẽ bè, phiếu thẩm định nội bộ của trạm.",
                           "Chủ bè nộp đơn xin, bản vẽ bè, biên bản đo nước (nếu có)."}) {
    const auto found = shown("Điều 5. Cấp giấy phép bè\n1. " + std::string(rule), kFile);
    EXPECT_FALSE(tells(found, "papers")) << rule << "\n" << told(found);
  }
}

TEST(Papers, AreHeldAgainstTheFileThatHasMostOfThem) {
  const auto found =
      shown("Điều 5. Cấp giấy phép bè\n1. Chủ bè nộp đơn xin, bản vẽ bè, giấy tờ về neo, hợp đồng thuê bến khi thuê bến.",
            std::string(kFile) + "\n3. Hồ sơ xin cấp giấy phép bè ở bến thuê gồm: đơn xin; bản vẽ bè; giấy tờ về neo; hợp đồng thuê bến.");
  EXPECT_FALSE(tells(found, "papers")) << told(found);
}

TEST(Papers, ThatNobodyHasToBringAreNotToBeAskedFor) {
  const auto found = shown("Điều 5. Chuyển trường\nPhụ huynh nộp đơn và giấy xác nhận của công an nơi ở mới.",
                           "Điều 8. Chuyển trường\n2. Không yêu cầu xác nhận của công an về nơi ở đối với học sinh chuyển trường.");
  EXPECT_TRUE(tells(found, "refused")) << told(found);
}

TEST(Members, OfAHeadingAreHeldAgainstThoseOfASentence) {
  const auto found = shown(
      "Điều 2. Người được vay vốn\nNgười được vay vốn bao gồm: thanh niên xuất ngũ, phụ nữ nông thôn, người khuyết tật và hộ mới thoát "
      "nghèo.",
      "Điều 6. Người được vay vốn\n1. Thanh niên xuất ngũ.\n2. Phụ nữ nông thôn.\n3. Người khuyết tật.\n4. Hộ mới thoát nghèo.\n5. Lao "
      "động hồi "
      "hương.");
  EXPECT_TRUE(has(found, Kind::kList)) << told(found);
}

TEST(Members, ABoundThatTheListLacksIsADemandMore) {
  const auto found = shown(
      "Điều 6. Bè du lịch\n1. Nơi được công nhận là bè du lịch phải hội đủ:\na) Có phao cứu sinh;\nb) Có ít nhất 20 ghế ngồi và cách bờ từ "
      "30 m.",
      "Điều 3. Điều kiện công nhận bè du lịch\n1. Điều kiện công nhận bè du lịch gồm:\na) Có phao cứu sinh;\nb) Có người trông bè.");
  EXPECT_TRUE(has(found, Kind::kList)) << told(found);
}

TEST(Items, OfOneNameAreOne) {
  const auto found = shown(
      "Điều 6. Tiền công\n1. Người trông bè hưởng tiền công theo buổi hoặc theo khoán:\na) Theo buổi: mỗi buổi bốn giờ, ai làm hai giờ thì "
      "tính "
      "nửa;\nb) Theo khoán: tối thiểu 03 tháng lương và tối đa 10 tháng lương.",
      "Điều 3. Tiền công\n1. Người trông bè hưởng tiền công theo buổi hoặc theo khoán:\na) Theo buổi: trả như ngày công của xã;\nb) Theo "
      "khoán: tối "
      "thiểu 03 tháng lương và tối đa 10 tháng lương.");
  EXPECT_FALSE(has(found, Kind::kList)) << told(found);
}

}  // namespace
}  // namespace rasoat::test
