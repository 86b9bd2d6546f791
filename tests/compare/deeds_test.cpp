// One act given to two: private persons, heads of units, budgets and receivers of files.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Deeds, AnotherMayNotDecideWhatIsGivenToOne) {
  expect_found(Kind::kAuthority,
               {{"Điều 4. Công bố dịch\nTrưởng trạm thú y công bố dịch bệnh động vật trên cạn tại xã và báo cáo kết quả.",
                 "Điều 26. Công bố dịch\nChủ tịch Ủy ban nhân dân cấp tỉnh công bố dịch bệnh động vật trên cạn xảy ra tại xã."},
                {"Tiền bồi thường cây trồng do trưởng thôn chi trả cho hộ có đất thu hồi tại nhà văn hóa.",
                 "Tổ chức làm nhiệm vụ bồi thường chi trả tiền bồi thường cây trồng cho hộ có đất thu hồi."}});
}

// Long sentences share few words; the thing that the act is done to tells.
TEST(Deeds, AnActIsKnownByTheThingItIsDoneTo) {
  expect_found(Kind::kAuthority, {{"Điều 8. Giao mặt nước cho hộ gia đình\nSau khi kiểm tra thực địa và xác định ranh giới, Trạm trưởng "
                                   "Trạm Thủy sản quyết định giao mặt "
                                   "nước ven sông cho từng hộ theo mẫu tại phụ lục, gửi một bản cho thôn để theo dõi.",
                                   "Điều 23. Giao mặt nước\nỦy ban nhân dân cấp huyện quyết định giao mặt nước ven sông, thu hồi mặt nước "
                                   "đối với hộ gia đình, cá nhân."}});
}

TEST(Deeds, OfSeveralVerbsTheThingStandsAfterTheLast) {
  expect_found(
      Kind::kAuthority,
      {{"Điều 9. Bến thủy nội địa\nĐội Cảng vụ huyện cấp, gia hạn và thu hồi giấy phép mở bến khách ngang sông đối với chủ bến có từ hai "
        "thuyền trở lên, vào sổ theo dõi.",
        "Điều 31. Quản lý bến\nSở Giao thông vận tải cấp, cấp lại, gia hạn, thu hồi giấy phép mở bến khách ngang sông."}});
}

TEST(Deeds, WhoOpensASentenceDoesWhatFollowsItsSemicolons) {
  expect_found(Kind::kAuthority, {{"Điều 5. Quỹ khuyến học\nGiám đốc Sở Giáo dục và Đào tạo phê duyệt điều lệ quỹ khuyến học trong tỉnh.",
                                   "Điều 5. Quỹ khuyến học\nChủ tịch Ủy ban nhân dân cấp tỉnh cấp giấy phép cho quỹ; đổi tên và phê duyệt "
                                   "điều lệ quỹ khuyến học trong "
                                   "tỉnh."}});
}

TEST(Deeds, AHeadingSaysWhichLicence) {
  expect_found(Kind::kAuthority,
               {{"Điều 8. Giấy phép cho hoạt động nổ mìn gần đường sắt\nỦy ban nhân dân cấp xã cấp giấy phép sau khi xem hiện trường.",
                 "Điều 30. Cấp giấy phép cho hoạt động nổ mìn gần đường sắt\nNhững hoạt động dưới đây phải được Cục Đường sắt "
                 "cấp giấy phép."}});
  expect_silent({{"Điều 8. Giấy phép biểu diễn xiếc\nỦy ban nhân dân cấp xã cấp giấy phép sau khi xem hiện trường.",
                  "Điều 30. Cấp giấy phép nổ mìn gần đường sắt\nNhững hoạt động dưới đây phải được Cục Đường sắt cấp giấy phép."}});
}

TEST(Deeds, WhatALeadSaysIsDoneToEachPoint) {
  expect_found(Kind::kAuthority,
               {{"Điều 6. Vườn ươm\n1. Phòng Kinh tế huyện cấp giấy xác nhận vườn ươm đạt chuẩn.",
                 "Điều 10. Giấy xác nhận\n1. Chi cục Trồng trọt cấp giấy xác nhận đối với:\na) Vườn ươm đạt chuẩn;\nb) Vườn "
                 "cây đầu dòng."}});
  expect_silent(
      {{"Điều 6. Vườn ươm\n1. Phòng Kinh tế huyện cấp biển tên cho vườn ươm đạt chuẩn.",
        "Điều 10. Giấy xác nhận\n1. Chi cục Trồng trọt cấp giấy xác nhận đối với:\na) Vườn ươm đạt chuẩn;\nb) Vườn cây đầu dòng."}});
}

TEST(Deeds, WhoseItIsMayStandBehindTheAct) {
  expect_found(Kind::kAuthority,
               {{"Điều 7. Bán nhà kho\nGiám đốc trung tâm tự quyết định bán nhà kho của trung tâm.",
                 "Điều 4. Bán nhà kho\n1. Quyết định bán nhà kho của đơn vị thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân tỉnh."}});
}

TEST(Deeds, ToAppointAndToIssueARegulationAreGivenToOne) {
  expect_found(Kind::kAuthority, {{"Điều 6. Trạm y tế\nChủ tịch Ủy ban nhân dân cấp xã bổ nhiệm, miễn nhiệm trạm trưởng trạm y tế xã.",
                                   "Điều 6. Trạm y tế\nGiám đốc Trung tâm y tế huyện bổ nhiệm, miễn nhiệm trạm trưởng trạm y tế xã."},
                                  {"Điều 4. Nhà văn hóa\nTrưởng thôn ban hành nội quy sử dụng nhà văn hóa thôn.",
                                   "Điều 4. Nhà văn hóa\nChủ tịch Ủy ban nhân dân cấp xã ban hành nội quy sử dụng nhà văn hóa thôn."}});
}

TEST(Deeds, ToBePermittedAndADraftDecisionAreNoDeeds) {
  expect_silent(
      {{"Điều 7. Khiếu nại\nVăn phòng bị từ chối bổ sung lĩnh vực giám định có quyền khiếu nại theo pháp luật.",
        "Điều 7. Khiếu nại\nNgười bị từ chối bổ sung lĩnh vực giám định có quyền khiếu nại theo pháp luật."},
       {"Điều 3. Vườn cây mẹ\nChi cục lưu phiếu ý kiến của các hộ, lập tờ trình, dự thảo quyết định thành lập hội đồng gửi Sở trong tuần.",
        "Điều 16. Công nhận vườn cây mẹ\nỦy ban nhân dân cấp huyện tổng hợp; Ủy ban nhân dân cấp tỉnh quyết định thành lập hội đồng "
        "gồm đại diện các hộ."}});
}

TEST(Deeds, WhatIsDoneOnTheWayOrIsAVerbNamesNobody) {
  expect_silent({{"Cảng vụ tiếp nhận tin báo về tai nạn trên sông của chủ phương tiện và lập biên bản.",
                  "Tổ chức công tác trực ban, tiếp nhận tin báo về tai nạn trên sông, phân loại tin báo."},
                 {"Cảng vụ cấp giấy phép vào bến cho thuyền buồm của khách du lịch nước ngoài.",
                  "Sở Giao thông vận tải đình chỉ giấy phép đã cấp cho thuyền buồm của khách du lịch nước ngoài."}});
}

TEST(Deeds, TheArmyDoesSoForItsOwn) {
  const char* civil =
      "Điều 20. Khám thương tật\nSở Lao động trong 12 ngày kiểm tra hồ sơ của người lái đò và cấp giấy giới thiệu khám thương tật gửi Hội "
      "đồng giám định "
      "y khoa cấp tỉnh.";
  const char* army =
      "Điều 7. Khám thương tật\nCục Chính trị quân khu sau khi nhận kết quả thẩm định của cơ quan cấp trên cấp giấy giới thiệu khám thương "
      "tật kèm bản sao "
      "hồ sơ đến Hội đồng giám định y khoa.";
  EXPECT_FALSE(has(shown(army, civil), Kind::kAuthority)) << told(shown(army, civil));
}

TEST(Deeds, TheBurdenOfACostIsNotPutOnAnother) {
  expect_found(Kind::kAuthority, {{"Chi phí kiểm định thang máy của chung cư do các hộ dân trong tòa nhà chi trả theo diện tích căn hộ.",
                                   "Chi phí kiểm định thang máy của chung cư do chủ đầu tư chi trả trong thời gian bảo hành."}});
}

TEST(Deeds, AUnitOfTheSameBodyIsNoOther) {
  expect_silent({{"Chi cục Kiểm lâm tiếp nhận hồ sơ đề nghị khai thác gỗ rừng trồng của chủ rừng trên địa bàn.",
                  "Sở Nông nghiệp và Phát triển nông thôn tiếp nhận hồ sơ đề nghị khai thác gỗ rừng trồng của chủ rừng."},
                 {"Sở Y tế cấp giấy chứng nhận cho cơ sở tiêm chủng ngoài giờ có đủ nhân lực và kho lạnh.",
                  "Cơ quan chuyên môn về y tế thuộc Ủy ban nhân dân cấp tỉnh cấp giấy chứng nhận cho cơ sở tiêm chủng ngoài giờ có đủ nhân "
                  "lực."}});
}

TEST(Deeds, OneNameSpelledTwiceAndAJudgeOfTheCourtAreOne) {
  expect_silent({{"Điều 9. Giấy chứng nhận bơi an toàn\nCông an huyện cấp giấy chứng nhận bơi an toàn cho lái đò sau lớp học.",
                  "Điều 9. Giấy chứng nhận bơi an toàn\nCông an cấp huyện kiểm tra, cấp giấy chứng nhận bơi an toàn cho lái đò."},
                 {"Điều 3. Kê biên tàu\nThẩm phán được phân công ra quyết định kê biên tàu ngay trong ngày nhận đơn của chủ nợ.",
                  "Điều 3. Kê biên tàu\nTòa án ra quyết định kê biên tàu khi có đơn của chủ nợ và chủ nợ đã nộp bảo đảm."}});
}

TEST(Deeds, APowerThatGoesOnIsHeldByBoth) {
  expect_silent(
      {{"Giám đốc Sở Công Thương cấp giấy phép bán buôn rượu cho thương nhân có kho đạt chuẩn theo ủy quyền của Ủy ban nhân dân "
        "cấp tỉnh.",
        "Ủy ban nhân dân cấp tỉnh cấp giấy phép bán buôn rượu cho thương nhân có kho đạt chuẩn."}});
}

TEST(Deeds, ToProposeToSubmitAndToHelpIsNotToDecide) {
  expect_silent({{"Phòng Nội vụ tham mưu, giúp Ủy ban nhân dân cấp huyện quyết định công nhận ban vận động thành lập hội.",
                  "Ủy ban nhân dân cấp huyện quyết định công nhận ban vận động thành lập hội."},
                 {"Thủ tục cấp giấy phép bán buôn rượu do thương nhân thực hiện tại quầy.",
                  "Sở Công Thương cấp giấy phép bán buôn rượu cho thương nhân."}});
}

}  // namespace
}  // namespace rasoat::test
