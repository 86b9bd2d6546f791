// One act forbidden here and permitted there, bound to here and only recommended there; and two steps in the other order.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Stances, APermissionByDuocMeetsABan) {
  const auto found =
      shown("Chủ bến được neo đậu bè nổi bán hàng trong vùng nước trước cầu cảng vào ban đêm.",
            "Trong vùng nước trước cầu cảng, chủ bến không được neo đậu bè nổi bán hàng, bè nuôi cá hoặc công trình nổi khác.");
  EXPECT_TRUE(has(found, Kind::kModality)) << told(found);
}

TEST(Stances, WhatTheSuperiorBindsToIsNotMerelyEncouraged) {
  const char* duty = "Sau mỗi vụ nuôi, người nuôi tôm phải nạo vét bùn đáy ao để vào khu chứa bùn riêng, không xả ra kênh.";
  const char* wish = "Khuyến khích người nuôi tôm nạo vét bùn đáy ao sau mỗi vụ để vào khu chứa bùn riêng của hợp tác xã.";
  EXPECT_TRUE(has(shown(wish, duty), Kind::kModality)) << told(shown(wish, duty));
}

TEST(Stances, WhatTheSuperiorForbidsIsNotMerelyAskedFor) {
  const char* wish = "Vận động chủ thuyền hạn chế xả nước thải xuống luồng sông, tự nguyện gom về bến.";
  EXPECT_TRUE(has(shown(wish, "Không được xả nước thải, dầu cặn xuống luồng sông."), Kind::kModality));
  EXPECT_TRUE(has(shown("Khi qua phà, khuyến khích không đốt lửa trên boong thuyền.", "Không đốt lửa trên boong thuyền, trên phà."),
                  Kind::kModality));
  EXPECT_FALSE(has(shown(wish, "Nước thải xả xuống luồng sông phải qua bể lắng."), Kind::kModality));
  EXPECT_FALSE(
      has(shown("Vùng nước còn hạn chế xả nước thải xuống luồng sông.", "Không được xả nước thải xuống luồng sông."), Kind::kModality));
}

TEST(Stances, WhoKeepsTheBanMayAskForMore) {
  const auto found = shown(
      "1. Nghiêm cấm xả nước thải xuống luồng sông trong vùng nuôi.\n2. Vận động chủ thuyền hạn chế xả nước thải xuống luồng sông ở nơi "
      "khác.",
      "Không được xả nước thải xuống luồng sông trong vùng nuôi.");
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

TEST(Stances, WhatOneReceivesIsNoPermission) {
  const auto found = shown("Thuyền viên được hưởng trợ cấp đi biển theo số ngày tàu hoạt động trên vùng biển xa bờ của tỉnh.",
                           "Thuyền viên không được hưởng trợ cấp đi biển trong thời gian tàu nằm bờ sửa chữa tại cảng của tỉnh.");
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

// Sentences in another order: what is permitted of the rope is held against no ban on the rail.
TEST(Stances, WhatBothSidesSayOfAnActIsNotHeldAgainstTheirNextSentence) {
  const auto found = shown(
      "Thuyền neo qua đêm được buộc dây vào cọc bê tông của cầu cảng. Thuyền neo qua đêm không được buộc dây vào lan can của cầu cảng.",
      "Thuyền neo qua đêm không được buộc dây vào lan can của cầu cảng, vào phao luồng. Thuyền neo qua đêm được buộc dây vào cọc bê tông "
      "của cầu cảng.");
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

TEST(Stances, ADismissalIsNoExemption) {
  const auto found = shown("Sở Y tế có trách nhiệm đề nghị miễn nhiệm giám định viên pháp y làm việc tại trung tâm của tỉnh.",
                           "Hồ sơ miễn nhiệm giám định viên pháp y làm việc tại trung tâm của tỉnh gồm đơn xin thôi.");
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

TEST(Stances, AHeadingLendsTheExemptionToItsClauses) {
  const auto found = shown("Chủ bè nuôi cá có diện tích mặt nước dưới 10 m2 phải đăng ký bè nuôi cá tại Ủy ban nhân dân cấp xã.",
                           "Điều 7. Bè nuôi cá không phải đăng ký\n1. Bè nuôi cá của hộ gia đình có diện tích mặt nước dưới 10 m2.\n2. "
                           "Thuyền thúng.");
  EXPECT_TRUE(has(found, Kind::kModality)) << told(found);
}

TEST(Papers, APaperMoreThanTheClosedFileHas) {
  const char* file =
      "Hồ sơ đề nghị cấp giấy phép mở bến đò gồm:\na) Đơn đề nghị cấp giấy phép;\nb) Bản vẽ vị trí bến đò;\nc) Bản sao giấy đăng ký đò.";
  const auto found =
      shown("Người đề nghị cấp giấy phép mở bến đò nộp đơn đề nghị, bản vẽ vị trí bến đò và biên bản họp dân khu phố.", file);
  EXPECT_TRUE(has(found, Kind::kList)) << told(found);
  const char* open = "Hồ sơ đề nghị cấp giấy phép mở bến đò gồm:\na) Đơn đề nghị cấp giấy phép;\nb) Các giấy tờ khác có liên quan.";
  EXPECT_FALSE(has(shown("Người đề nghị cấp giấy phép mở bến đò nộp đơn đề nghị và biên bản họp dân khu phố.", open), Kind::kList));
  const auto again = shown("Người đề nghị cấp lại giấy phép mở bến đò bị mất nộp đơn đề nghị và giấy xác nhận của công an phường.", file);
  EXPECT_FALSE(has(again, Kind::kList)) << "another file: " << told(again);
}

TEST(Papers, WhatMayBeAddedIsNotDemanded) {
  const auto found = shown("Người đề nghị cấp giấy phép mở bến đò nộp đơn đề nghị, bản vẽ vị trí bến đò và có thể gửi kèm ảnh chụp luồng.",
                           "Hồ sơ đề nghị cấp giấy phép mở bến đò gồm:\na) Đơn đề nghị cấp giấy phép;\nb) Bản vẽ vị trí bến đò.");
  EXPECT_FALSE(has(found, Kind::kList)) << told(found);
}

TEST(Procedures, TwoStepsInTheOtherOrderAreFound) {
  const auto found = shown(
      "Danh sách hộ được hỗ trợ lưới vây niêm yết tại thôn sau khi Ủy ban nhân dân cấp huyện phê duyệt.",
      "Danh sách hộ được hỗ trợ lưới vây phải niêm yết tại thôn ít nhất 05 ngày trước khi trình Ủy ban nhân dân cấp huyện phê duyệt.");
  EXPECT_TRUE(has(found, Kind::kProcedure)) << told(found);
}

TEST(Procedures, TheSameOrderToldFromTheOtherEndIsSilent) {
  const auto found = shown("Sau khi kiểm đếm xong lồng bè, tổ công tác mới lập phương án di dời lồng bè.",
                           "Việc kiểm đếm lồng bè phải xong trước khi tổ công tác lập phương án di dời lồng bè.");
  EXPECT_FALSE(has(found, Kind::kProcedure)) << told(found);
}

TEST(Procedures, TwoWaysThatShutEachOtherOut) {
  const auto found = shown("Trưởng ban đại diện hộ nuôi cá lồng do hội nghị các hộ bầu bằng hình thức giơ tay.",
                           "Hội nghị các hộ bầu Trưởng ban đại diện hộ nuôi cá lồng bằng hình thức bỏ phiếu kín.");
  EXPECT_TRUE(has(found, Kind::kProcedure)) << told(found);
}

TEST(Stance, TheNameOfAListForbidsNothing) {
  const auto found = shown(
      "1. Thuốc trừ hà thuộc Danh mục thuốc trừ hà cấm sử dụng trên sông.",
      "2. Thuốc trừ hà bị loại khỏi danh mục được phép sử dụng trên sông trong trường hợp sau đây:\na) Gây hại cho cá;\nb) Hiệu lực thấp.");
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

TEST(Stances, ABanOnPassingAValueIsABound) {
  const auto found = shown("Điều 3. Đò ngang được chở tối đa 8 người.", "Điều 5. Đò ngang không được chở vượt quá 12 người.");
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

TEST(Stances, WhoIsUrgedStandsBeforeTheAct) {
  const auto found =
      shown("Điều 3. Khuyến khích chủ đò mặc áo phao cho khách qua sông.", "Điều 5. Chủ đò phải mặc áo phao cho khách trước khi qua sông.");
  EXPECT_TRUE(has(found, Kind::kModality)) << told(found);
}

TEST(Licences, ANoticeIsNoLeave) {
  const char* notice = "Điều 8. Hội đua thuyền\nTrước khi mở hội đua thuyền ít nhất 10 ngày, ban tổ chức thông báo bằng văn bản cho xã.";
  const auto found = shown("Điều 6. Hội đua thuyền\nBan tổ chức chỉ được mở hội đua thuyền khi có văn bản đồng ý của xã.", notice);
  EXPECT_TRUE(has(found, Kind::kProcedure)) << told(found);
  const auto told_only = shown("Điều 6. Hội đua thuyền\nBan tổ chức báo trước 15 ngày với xã để bố trí cứu hộ hội đua thuyền.", notice);
  EXPECT_FALSE(has(told_only, Kind::kProcedure)) << told(told_only);
}

TEST(Licences, ASuperiorThatNamesLeaveItselfTellsTheCases) {
  const auto found = shown("Điều 6. Hội đua thuyền\nĐua thuyền máy trên luồng chính chỉ được mở khi có văn bản đồng ý của cảng vụ.",
                           "Điều 8. Hội đua thuyền\nBan tổ chức thông báo cho xã trước khi mở hội đua thuyền; đua thuyền máy trên luồng "
                           "chính phải được cảng vụ chấp thuận.");
  EXPECT_FALSE(has(found, Kind::kProcedure)) << told(found);
}

TEST(Licences, LeaveIsToldOnceWhateverModalWordsSayIt) {
  const auto found = shown("Điều 6. Hội đua thuyền\nĐội đua thuyền chỉ được neo đò tại bến ngang khi có văn bản đồng ý của chủ bến.",
                           "Điều 8. Hội đua thuyền\nKhi neo đò tại bến ngang, đội đua thuyền chỉ cần thông báo cho chủ bến trước 03 ngày.");
  EXPECT_TRUE(has(found, Kind::kProcedure)) << told(found);
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

}  // namespace
}  // namespace rasoat::test
