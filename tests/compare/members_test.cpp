// Lists written anew: points on lines of their own against members in one sentence, quoted in part, for two procedures.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

bool names(const std::vector<Difference>& found, const char* what, const char* words) {
  return std::any_of(found.begin(), found.end(), [&](const Difference& d) {
    return d.what == what && (d.what == "added item" ? d.a : d.b).find(words) != std::string::npos;
  });
}

constexpr const char* kRefusals =
    "Điều 20. Từ chối vận chuyển\n1. Chủ đò từ chối vận chuyển hành khách trong các trường hợp sau đây:\na) Hành khách say rượu, gây "
    "rối;\nb) "
    "Hành khách mang theo chất cháy nổ;\nc) Đò đã chở đủ số người ghi trên giấy đăng kiểm.";

TEST(Members, OfASentenceStandAgainstPoints) {
  const auto found = shown(
      "Điều 7. Từ chối vận chuyển\nChủ đò được từ chối vận chuyển hành khách trong các trường hợp: hành khách say rượu, gây rối trật tự; "
      "hành khách mang chất dễ cháy nổ; hành khách chưa mua bảo hiểm thân thể tại bến.",
      kRefusals);
  EXPECT_TRUE(names(found, "added item", "bảo hiểm thân thể")) << told(found);
}

TEST(Members, LeftOutOfABoardAreMissed) {
  const auto found = shown(
      "Điều 4. Thành phần Tổ kiểm tra bến\nTổ kiểm tra bến gồm: Phó Chủ tịch Ủy ban nhân dân xã làm tổ trưởng; công chức địa chính; trưởng "
      "công an xã.",
      "Điều 12. Kiểm tra bến\nb) Tổ kiểm tra bến gồm: Phó Chủ tịch Ủy ban nhân dân làm tổ trưởng; trưởng công an; công chức địa chính; đại "
      "diện hội phụ nữ nơi có bến.");
  EXPECT_TRUE(names(found, "dropped item", "hội phụ nữ")) << told(found);
}

TEST(Members, QuotedAloneAreHeldAgainstTheClosedList) {
  const auto found =
      shown("Điều 6. Các loại đò ngang không được đăng ký hoạt động\n5. Đò đóng tại cơ sở ngoài tỉnh chưa nộp quỹ bến bãi.",
            "Điều 49. Đò ngang không được đăng ký hoạt động hoặc bị xóa tên\n1. Đò ngang không được đăng ký hoạt động gồm:\na) Đò quá niên "
            "hạn;\nb) Đò "
            "không rõ nguồn gốc;\nc) Đò hoán cải trái phép từ phương tiện khác.");
  EXPECT_TRUE(names(found, "added item", "quỹ bến bãi")) << told(found);
}

TEST(Members, DemandsAndConditionsAreOneThing) {
  const auto found = shown(
      "2. Hộ dân được giao bến khi bảo đảm các yêu cầu sau:\na) Cư trú tại xã có bến;\nb) Có đơn xin nhận bến đò ngang;\nc) Đã nộp tiền "
      "bảo lãnh cho hợp tác xã.",
      "Điều 3. Giao bến\n1. Điều kiện giao bến cho hộ dân gồm:\na) Cư trú hợp pháp tại xã có bến;\nb) Có đơn nhận bến đò ngang.");
  EXPECT_TRUE(names(found, "added item", "bảo lãnh")) << told(found);
}

TEST(Members, OfTwoProceduresAreTwoLists) {
  const auto found =
      shown("Hồ sơ đề nghị gia hạn giấy phép bến gồm: đơn gia hạn; bản sao giấy phép bến; báo cáo hoạt động ba năm; biên lai nộp phí.",
            "Hồ sơ đề nghị cấp giấy phép bến gồm: đơn đề nghị; bản sao giấy phép kinh doanh; bản vẽ bến.");
  EXPECT_FALSE(has(found, Kind::kList)) << told(found);
}

TEST(Members, AnOpenListTakesMoreAndARuleReferredToStands) {
  const auto open = shown(
      "Chủ đò từ chối vận chuyển hành khách trong các trường hợp: hành khách say rượu; hành khách mang chất cháy nổ; hành khách chưa mua "
      "vé.",
      "1. Chủ đò từ chối vận chuyển hành khách trong các trường hợp sau đây:\na) Hành khách say rượu;\nb) Hành khách mang chất cháy "
      "nổ;\nc) Các trường hợp khác do Bộ trưởng quy định.");
  EXPECT_FALSE(has(open, Kind::kList)) << told(open);
  const auto referred =
      shown("Hồ sơ cấp phép bến theo quy định tại Điều 9 Nghị định số 12/2030/NĐ-CP, trong đó có: đơn; bản vẽ bến; biên lai.",
            "Điều 9. Hồ sơ cấp phép bến gồm: đơn; bản vẽ bến; biên lai; giấy khám sức khỏe người lái.");
  EXPECT_FALSE(has(referred, Kind::kList)) << told(referred);
}

TEST(Members, LeftOutOfASeriesInASentenceAreMissed) {
  constexpr const char* kWhole =
      "Người gác bến được chi trả tiền trực đêm, tiền công theo ngày, tiền tàu xe và những chi phí đi lại trong mùa lũ.";
  const auto found = shown("Người gác bến được hợp tác xã chi trả tiền trực đêm, tiền công theo ngày.", kWhole);
  EXPECT_TRUE(names(found, "dropped item", "tàu xe")) << told(found);
  const auto goes_on = shown("Người gác bến được hợp tác xã chi trả tiền trực đêm, tiền công theo ngày, các khoản khác.", kWhole);
  EXPECT_FALSE(names(goes_on, "dropped item", "tàu xe")) << told(goes_on);
}

TEST(Members, ExamplesLeaveNothingOut) {
  const auto found = shown("Chủ đò trang bị dụng cụ cứu sinh như: phao tròn, áo phao, dây ném.",
                           "Chủ đò trang bị dụng cụ cứu sinh gồm: phao tròn, áo phao, dây ném, còi báo động.");
  EXPECT_FALSE(has(found, Kind::kList)) << told(found);
}

}  // namespace
}  // namespace rasoat::test
