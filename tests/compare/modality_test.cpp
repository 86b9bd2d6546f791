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

}  // namespace
}  // namespace rasoat::test
