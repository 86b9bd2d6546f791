#include "compare/provisions.h"

namespace rasoat::test {
namespace {

constexpr const char* kThree =
    "1. Hồ sơ đề nghị cấp giấy phép bến bãi gồm:\na) Đơn đề nghị theo mẫu;\nb) Bản vẽ mặt bằng bến bãi;\nc) Bản sao quyết định giao đất.";
constexpr const char* kFour =
    "1. Hồ sơ đề nghị cấp giấy phép bến bãi gồm:\na) Đơn đề nghị theo mẫu;\nb) Bản vẽ mặt bằng bến bãi;\nc) Giấy xác nhận không nợ thuế "
    "của cơ quan thu;\nd) Bản sao quyết định giao đất.";

TEST(List, AnAddedAndADroppedPaperAreNamed) {
  const auto added = shown(kFour, kThree);
  ASSERT_EQ(added.size(), 1U) << told(added);
  EXPECT_EQ(added[0].kind, Kind::kList);
  EXPECT_EQ(added[0].what, "added item");
  EXPECT_EQ(added[0].a, "Giấy xác nhận không nợ thuế của cơ quan thu");
  const auto dropped = shown(kThree, kFour);
  ASSERT_EQ(dropped.size(), 1U) << told(dropped);
  EXPECT_EQ(dropped[0].what, "dropped item");
  EXPECT_EQ(dropped[0].b, "Giấy xác nhận không nợ thuế của cơ quan thu");
}

TEST(List, ItemsInAnotherOrderAreTheSameList) {
  expect_silent({{kThree,
                  "1. Hồ sơ đề nghị cấp giấy phép bến bãi gồm:\na) Bản sao quyết định giao đất;\nb) Đơn đề nghị theo mẫu;\nc) Bản vẽ mặt "
                  "bằng bến bãi."}});
}

TEST(List, AMemberOfASeriesIsAnItemToo) {
  expect_found(Kind::kList,
               {{"Chủ bến được trang bị phao cứu sinh, đèn tín hiệu, thuyền cứu hộ và loa cầm tay để phục vụ việc đưa đón hành khách qua "
                 "sông an toàn.",
                 "Chủ bến được trang bị phao cứu sinh, đèn tín hiệu và loa cầm tay để phục vụ việc đưa đón hành khách qua sông an toàn."}});
}

TEST(List, AnExcerptOfAListIsHeldAgainstTheClosedList) {
  const auto found = shown(
      "Điều 5. Điều kiện mở bến\n2. Chủ bến được cấp giấy phép mở bến khi đáp ứng các điều kiện sau đây:\nđ) Màn hình máy tính đặt ở nơi "
      "người quản lý dễ quan sát;",
      "Điều 35. Điều kiện mở bến\n2. Chủ bến được cấp giấy phép mở bến khi đáp ứng các điều kiện sau đây:\na) Có đăng ký kinh doanh;\nb) "
      "Có bãi đỗ xe rộng;\nc) Có biển "
      "hiệu ở lối vào;\nd) Có nội quy phòng cháy.");
  EXPECT_TRUE(has(found, Kind::kList)) << told(found);
}

TEST(List, AnOpenListTakesFurtherItems) {
  const auto found = shown(
      "Điều 5. Điều kiện mở bến\n2. Chủ bến được cấp giấy phép mở bến khi đáp ứng các điều kiện sau đây:\nđ) Màn hình máy tính đặt ở nơi "
      "người quản lý dễ quan sát;",
      "Điều 35. Điều kiện mở bến\n2. Chủ bến được cấp giấy phép mở bến khi đáp ứng các điều kiện sau đây:\na) Có đăng ký kinh doanh;\nb) "
      "Có bãi đỗ xe rộng;\nc) Các điều "
      "kiện khác theo quy định.");
  EXPECT_EQ(told(found), "");
}

TEST(List, AHeadingLeadsIntoTheKhoanBelowIt) {
  const auto found = shown(
      "Điều 6. Các loại phao cứu sinh không được sử dụng trên thuyền chở khách\n4. Phao cứu sinh nhập khẩu đã qua kho lưu giữ của nước "
      "sản xuất.\n5. Phao cứu sinh sơn màu trùng với màu nước.",
      "1. Phao cứu sinh không được sử dụng trên thuyền chở khách bao gồm:\na) Loại đã rách vỏ bọc;\nb) Loại quá hạn kiểm định;\nc) Loại "
      "thiếu còi báo.");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].what, "added item");
}

TEST(List, ThingsOfTwoClassesAreNotHeldAgainstEachOther) {
  expect_silent(
      {{"1. Tiêu chuẩn lái thuyền là có chứng chỉ thuộc một trong các lĩnh vực đào tạo sau đây:\na) Điều khiển phương tiện;\nb) Máy "
        "thủy;\nc) Cứu hộ trên sông.",
        "1. Người lái thuyền phải có đủ các tiêu chuẩn sau đây:\na) Đủ sức khỏe;\nb) Biết bơi thành thạo;\nc) Không nghiện ma túy."}});
}

TEST(List, RightsGoOn) {
  expect_silent(
      {{"Điều 4. Quyền của hành khách\n1. Hành khách có các quyền sau đây:\na) Yêu cầu chủ bến niêm phong hành lý gửi kèm;\nb) Ủy quyền "
        "cho người khác nhận hành lý.",
        "Điều 9. Quyền của hành khách\n1. Hành khách có các quyền sau đây:\na) Được bồi thường khi đò chậm chuyến;\nb) Được miễn vé "
        "cho trẻ em."}});
}

TEST(List, AMemberThatWasMovedIsNotAdded) {
  const auto found = shown(
      "Chủ bến có hành vi dùng thuyền cũ, sửa chữa giấy kiểm định hoặc có hành vi gian dối khác khi đăng ký bến thì bị phạt theo mức độ.",
      "Chủ bến có hành vi sửa chữa giấy kiểm định, dùng thuyền cũ hoặc có hành vi gian dối khác khi đăng ký bến thì bị phạt theo mức độ.");
  EXPECT_FALSE(has(found, Kind::kList)) << told(found);
}

// The neighbour that has lost a member shares more with the next clause than that clause's own copy does: it has its own original.
TEST(List, AClauseWithItsOwnOriginalIsNoRivalForAnother) {
  const std::string day =
      "1. Bến ban ngày phải đáp ứng các tiêu chuẩn sau:\na) Có giấy đăng ký do tỉnh cấp;\nb) Có nhân viên biết bơi cứu đuối;\nc) Có cầu "
      "dẫn "
      "rộng cho xe lăn.\n";
  const std::string night =
      "2. Bến ban đêm phải đáp ứng các tiêu chuẩn sau:\na) Có giấy đăng ký do tỉnh cấp;\nb) Có đèn pha chiếu sáng mặt nước";
  const auto found = shown(day + night + ".", day + night + ";\nc) Có nhân viên biết bơi cứu đuối;\nd) Có cầu dẫn rộng cho xe lăn.");
  EXPECT_TRUE(has(found, Kind::kList)) << told(found);
}

TEST(List, APartUnderItsOwnHeadIsNoItem) {
  const auto found = shown(
      "1. Danh hiệu bến kiểu mẫu để tặng cho bến đạt các tiêu chuẩn sau đây:\na) Đối tượng: bến thuộc các cụm do tỉnh tổ chức;\nb) Hoàn "
      "thành kế hoạch vận tải;\nc) Không để xảy ra tai nạn.",
      "1. Danh hiệu bến kiểu mẫu để tặng cho bến đạt các tiêu chuẩn sau đây:\na) Hoàn thành kế hoạch vận tải;\nb) Không để xảy ra tai "
      "nạn.");
  EXPECT_FALSE(has(found, Kind::kList)) << told(found);
}

TEST(List, WhateverElseIsToBeDoneAndWhatIsToBePaidAreNoItems) {
  const auto tasks = shown(
      "1. Ban điều hành bến có các nhiệm vụ sau đây:\na) Xếp lịch đò;\nb) Thu tiền vé;\nc) Thực hiện các nhiệm vụ khác theo quy "
      "định của pháp luật.",
      "1. Ban điều hành bến có các nhiệm vụ sau đây:\na) Xếp lịch đò;\nb) Thu tiền vé.");
  EXPECT_FALSE(has(tasks, Kind::kList)) << told(tasks);
  const auto papers = shown("1. Hồ sơ mở bến gồm:\na) Đơn mở bến;\nb) Bản vẽ bến.",
                            "1. Hồ sơ mở bến gồm:\na) Đơn mở bến;\nb) Bản vẽ bến;\nc) Nộp lệ phí theo quy định.");
  EXPECT_FALSE(has(papers, Kind::kList)) << told(papers);
}

TEST(List, AnItemWrittenAnewIsNoneAddedAndNoneDropped) {
  const char* law =
      "Điều 9. Thù lao\nThù lao người lái đò được tính như sau:\na) Theo chuyến: 0,2 mức lương cơ sở một chuyến qua sông;\nb) Theo ngày "
      "trực: 0,3 mức "
      "lương cơ sở một ngày trực tại bến;\nc) Theo buổi tập huấn: 0,38 mức lương cơ sở một buổi.";
  const char* ours =
      "Điều 5. Thù lao\nThù lao người lái đò được tính như sau:\na) Theo chuyến: 0,2 mức lương cơ sở một chuyến qua sông;\nb) Theo ngày "
      "trực: 0,3 mức "
      "lương cơ sở một ngày trực tại bến;\nc) Khi dự lớp học nghề, mỗi hai giờ được trả 0,19 lần mức lương.";
  EXPECT_FALSE(has(shown(ours, law), Kind::kList)) << told(shown(ours, law));
}

TEST(List, AnItemAddedToAnOpenListIsMarked) {
  const auto marked = [](const char* last) {
    const auto found = compare(
        provision("1. Đồ vật sau đây phải gửi kho bến giữ:\na) Pháo hiệu;\nb) Máy bộ đàm;\nc) Bình dưỡng khí.", "3/2030/NĐ-CP"), {},
        provision(std::string("1. Đồ vật sau đây phải gửi kho bến giữ:\na) Pháo hiệu;\nb) Máy bộ đàm;\nc) ") + last, "9/2029/QH15"), {});
    return std::any_of(found.begin(), found.end(), [](const Difference& d) {
      return std::any_of(d.features.begin(), d.features.end(),
                         [](const auto& sign) { return sign.first == "open_tail" && sign.second > 0; });
    });
  };
  EXPECT_TRUE(marked("Đồ vật khác cần giữ riêng."));
  EXPECT_FALSE(marked("Áo phao cũ."));
}

TEST(List, AnItemThatOnlySendsToAnotherRuleIsNotMissed) {
  const auto found = shown(
      provision("1. Bến đạt loại khá khi có đủ các tiêu chuẩn sau đây:\na) Có nhà chờ;\nb) Có người trực đêm.", "3/2030/QĐ-UBND"),
      provision(
          "1. Bến đạt loại khá khi có đủ các tiêu chuẩn sau đây:\na) Có nhà chờ;\nb) Có người trực đêm;\nc) Đáp ứng quy định tại khoản 1, "
          "khoản 2 Điều 3 Nghị định này.",
          "9/2029/NĐ-CP"));
  EXPECT_FALSE(has(found, Kind::kList)) << told(found);
}

TEST(List, AMemberAddedToASeriesThatGoesOnIsOneOfIt) {
  const auto found = shown(
      "Tổ trưởng bến ghi vào sổ kết quả tuần tra, kiểm soát, sự cố của phao tiêu, những vấn đề khác có liên quan và ký tên vào cuối ngày "
      "trực.",
      "Tổ trưởng bến ghi vào sổ kết quả tuần tra, kiểm soát, những vấn đề khác có liên quan và ký tên vào cuối ngày trực.");
  EXPECT_FALSE(has(found, Kind::kList)) << told(found);
}

TEST(List, AnItemWhoseWordsTheListRepeatsIsMissedAllTheSame) {
  const auto found = shown(
      "1. Giấy phép chở khách qua sông được cấp trong các trường hợp sau:\na) Thuyền đã có giấy phép chở khách qua sông nhưng đổi "
      "bến đỗ;\nb) Thuyền đã có giấy phép chở khách qua sông nhưng lắp thêm máy so với máy đã ghi trong giấy phép chở khách qua sông.",
      "1. Giấy phép chở khách qua sông được cấp trong các trường hợp sau:\na) Thuyền đề nghị cấp giấy phép chở khách qua sông;\nb) Thuyền "
      "đã có giấy phép chở khách qua sông nhưng đổi bến đỗ;\nc) Thuyền đã có giấy phép chở khách qua sông nhưng lắp thêm máy so với máy "
      "đã ghi trong giấy phép chở khách qua sông.");
  EXPECT_TRUE(has(found, Kind::kList)) << told(found);
}

}  // namespace
}  // namespace rasoat::test
