#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Modality, DutyRightAndBanAreToldApart) {
  expect_found(Kind::kModality,
               {{"Chủ bến phải nộp báo cáo hoạt động cho Sở Y tế.", "Chủ bến không bắt buộc phải nộp báo cáo hoạt động cho Sở Y tế."},
                {"Chủ bến được mở bến vào ban đêm trong mùa lũ.", "Chủ bến không được mở bến vào ban đêm trong mùa lũ."},
                {"Nghiêm cấm neo đậu thuyền ngoài phạm vi bến bãi.", "Cho phép neo đậu thuyền ngoài phạm vi bến bãi."},
                {"Hành khách có quyền yêu cầu chủ bến hoàn tiền vé.", "Hành khách không có quyền yêu cầu chủ bến hoàn tiền vé."},
                {"Người dự lễ khuyến khích không rắc vàng mã khi đưa tang.", "Người dự lễ không được rắc vàng mã khi đưa tang."}});
}

TEST(Modality, OneModalityInOtherWordsIsSilent) {
  expect_silent(
      {{"Chủ bến có trách nhiệm nộp báo cáo hoạt động cho Sở Y tế.", "Chủ bến chịu trách nhiệm nộp báo cáo hoạt động cho Sở Y tế."},
       {"Chủ bến phải nộp báo cáo hoạt động.", "Chủ bến có nghĩa vụ nộp báo cáo hoạt động."},
       {"Nghiêm cấm neo đậu thuyền ngoài bến bãi.", "Cấm neo đậu thuyền ngoài bến bãi."}});
}

TEST(Modality, AnExceptionTakesTheCommonCaseOut) {
  const auto found = shown(
      "Cấm mọi hoạt động khai thác cát ở lòng sông Lam, trừ hoạt động nạo vét luồng; phạm vi do sở khoanh vùng trên bản đồ và cắm mốc.",
      "Tổ chức có giấy phép được phép khai thác cát ở lòng sông Lam.");
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

TEST(Modality, WhatOneSideExemptsTheOtherMayExcept) {
  expect_silent(
      {{"1. Các đơn vị sau không phải gửi quyết định thành lập khi mở tài khoản: Văn phòng Quốc hội, Văn phòng Chính phủ, các bộ.",
        "1. Gửi quyết định thành lập khi mở tài khoản (trừ các đơn vị sau: Văn phòng Quốc hội, Văn phòng Chính phủ, các bộ)."}});
}

TEST(Modality, AnExemptionUnderTheSameExceptionIsOne) {
  expect_found(Kind::kModality, {{"Chủ bến phải nộp báo cáo hoạt động cho Sở Y tế, trừ trường hợp bến ngừng hoạt động.",
                                  "Chủ bến không bắt buộc phải nộp báo cáo hoạt động cho Sở Y tế, trừ trường hợp bến ngừng hoạt động."}});
}

TEST(Modality, ABareNegationForbidsAsABanDoes) {
  expect_silent({{"Thỏa thuận giữa chủ bến và chủ thuyền là cam kết không được thay đổi khi chưa có văn bản của hai bên.",
                  "Thỏa thuận giữa chủ bến và chủ thuyền là cam kết không thay đổi khi chưa có văn bản của hai bên."}});
}

TEST(Modality, ANegatedReferenceIsNoBan) {
  expect_silent({{"a) Bố trí người tiếp công dân, xử lý khiếu nại, tố cáo, kiến nghị thuộc phạm vi trách nhiệm của thị xã Sông Lam;",
                  "a) Bố trí người tiếp công dân, xử lý khiếu nại, tố cáo, kiến nghị không thuộc các nội dung nêu tại khoản này;"}});
}

TEST(Modality, ADutyAfterTheTitleOfACitedDocumentIsRead) {
  const char* cited =
      "Theo khoản 2 Điều 25 Nghị định số 912/2019/NĐ-CP ngày 10 tháng 4 năm 2019 của Chính phủ về trật tự trên bến đò của xã, Bộ Công "
      "Thương ";
  const std::string may = std::string(cited) + "có thể tự quyết định việc thẩm định kế hoạch mở bến.";
  const std::string must = std::string(cited) + "có trách nhiệm thẩm định kế hoạch mở bến.";
  EXPECT_TRUE(has(shown(may, must), Kind::kModality)) << told(shown(may, must));
}

TEST(Modality, WhoIsExemptedIsTheNameOfAMatter) {
  const auto found = shown("Điều 4. Mức thu\n1. Mức thu phí thẻ bến đò là 50.000 đồng một năm.",
                           "Điều 9. Phí\nHội đồng nhân dân cấp tỉnh quyết định:\na) Mức thu phí thẻ bến đò;\nb) Đối tượng miễn, giảm phí.");
  EXPECT_FALSE(has(found, Kind::kModality)) << told(found);
}

}  // namespace
}  // namespace rasoat::test
