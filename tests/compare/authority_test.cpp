#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Authority, AnotherBodyBeforeTheSameActIsFound) {
  expect_found(Kind::kAuthority,
               {{"Ủy ban nhân dân cấp xã cấp giấy phép hoạt động bến bãi.", "Ủy ban nhân dân cấp tỉnh cấp giấy phép hoạt động bến bãi."},
                {"Giám đốc Sở Tài chính quyết định mức thu tiền sử dụng bến bãi.",
                 "Hội đồng nhân dân cấp tỉnh quyết định mức thu tiền sử dụng bến bãi."}});
}

TEST(Authority, APowerThatMayBeHandedOnMayBeHandedToWhomItSaysOnly) {
  expect_found(Kind::kAuthority,
               {{"Ủy ban nhân dân cấp xã phê duyệt phương án neo đậu hoặc phân cấp cho Ủy ban nhân dân cấp huyện phê duyệt "
                 "phương án neo đậu của thuyền chở khách.",
                 "Ủy ban nhân dân cấp tỉnh phê duyệt phương án neo đậu hoặc phân cấp cho Ủy ban nhân dân cấp huyện phê "
                 "duyệt phương án neo đậu của thuyền chở khách."}});
  expect_silent(
      {{"Ủy ban nhân dân cấp huyện phê duyệt phương án neo đậu của thuyền chở khách.",
        "Ủy ban nhân dân cấp tỉnh phê duyệt phương án neo đậu của thuyền chở khách hoặc phân cấp cho Ủy ban nhân dân cấp huyện phê "
        "duyệt."}});
}

TEST(Authority, OneBodyUnderTwoNamesIsSilent) {
  expect_silent({{"UBND cấp tỉnh cấp giấy phép hoạt động bến bãi.",
                  "Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương cấp giấy phép hoạt động bến bãi."},
                 {"Sở Giao thông vận tải thẩm định hồ sơ bến bãi.", "Sở Xây dựng thẩm định hồ sơ bến bãi."}});
}

TEST(Authority, TheBodyNamedInTheHeadingBearsTheActs) {
  const auto found = shown(
      "Điều 13. Sở Y tế\n1. Thẩm định và phê duyệt báo cáo đánh giá tác động môi trường của các bến bãi ven sông; hướng dẫn chủ bến lập sổ "
      "theo dõi, lưu giữ kết quả quan trắc.",
      "Điều 37. Nhiệm vụ\n1. Ban Quản lý khu kinh tế phê duyệt báo cáo đánh giá tác động môi trường của các bến bãi ven sông.");
  EXPECT_TRUE(has(found, Kind::kAuthority)) << told(found);
}

TEST(Authority, SubmittingIsNotApproving) {
  const auto found = shown(
      "Sở Y tế lập phương án hỗ trợ chủ bến di dời, trình Ủy ban nhân dân cấp tỉnh xem xét; nội dung phương án nêu rõ số hộ, nguồn vốn và "
      "thời gian.",
      "Ủy ban nhân dân cấp tỉnh phê duyệt phương án hỗ trợ chủ bến di dời.");
  EXPECT_FALSE(has(found, Kind::kAuthority)) << told(found);
}

TEST(Authority, ADocumentOnOneDepartmentSaysWhatAnotherSaysOfAnother) {
  const auto one = [](const char* department, const char* number) {
    Document out = parse_fragment(std::string(department) +
                                  " trình cấp có thẩm quyền quyết định việc tuyển dụng, sử dụng và xếp lương viên chức của bến thuyền.");
    header_from_number(number, std::string("Quy định chức năng, nhiệm vụ của ") + department, out.header);
    return out;
  };
  EXPECT_FALSE(has(shown(one("Sở Công Thương", "20/2025/QĐ-UBND"), one("Sở Y tế", "14/2015/TT-BNV")), Kind::kAuthority));
}

TEST(Authority, ToRegulateAnActIsNotToDoIt) {
  expect_silent({{"Chính phủ quy định việc công bố luồng đường thủy nội địa phục vụ thuyền chở khách trên sông Lam.",
                  "Bộ Giao thông vận tải công bố luồng đường thủy nội địa phục vụ thuyền chở khách trên sông Lam."}});
}

TEST(Authority, ABodyExchangedThroughoutIsAParallelRule) {
  expect_silent(
      {{"Đại biểu Hội đồng nhân dân có quyền yêu cầu cơ quan, tổ chức giải quyết; cơ quan, tổ chức phải thông báo cho đại biểu Hội "
        "đồng nhân dân biết trong thời hạn 15 ngày.",
        "Đại biểu Quốc hội có quyền yêu cầu cơ quan, tổ chức giải quyết; cơ quan, tổ chức phải thông báo cho đại biểu Quốc hội "
        "biết trong thời hạn 15 ngày."}});
}

TEST(Authority, TheSameRuleForTheLevelAboveIsNoOtherPower) {
  expect_silent(
      {{"Thực hiện chế độ báo cáo định kỳ về an toàn bến đò thuộc phạm vi quản lý với Ủy ban nhân dân tỉnh và Bộ Giao thông vận tải.",
        "Thực hiện chế độ báo cáo định kỳ về an toàn bến đò thuộc phạm vi quản lý với Ủy ban nhân dân huyện và Sở Giao thông vận "
        "tải."}});
}

TEST(Authority, ToRegulateIsToldFromToGrantThoughAPlaceIsNamed) {
  expect_silent({{"Chủ tịch Ủy ban nhân dân thành phố Sông Lam quyết định tặng, thu hồi danh hiệu Công dân danh dự bến đò.",
                  "Hội đồng nhân dân thành phố Sông Lam quy định việc tặng, thu hồi danh hiệu Công dân danh dự bến đò."}});
}

TEST(Authority, WhomOneWorksWithHoldsNoPower) {
  const auto found =
      shown(provision("d) Phối hợp với Sở Tài chính kết nối dữ liệu giữa phần mềm vé đò và cơ sở dữ liệu quốc gia.", "3/2030/QĐ-UBND"),
            provision("d) Phối hợp với Bộ Khoa học và Công nghệ kết nối dữ liệu giữa phần mềm vé đò và cơ sở dữ liệu quốc gia.",
                      "9/2029/TT-BTC"));
  EXPECT_FALSE(has(found, Kind::kAuthority)) << told(found);
}

TEST(Authority, APowerThatTheNextSentenceLetsGoOnIsNoRival) {
  const char* const own =
      "Ủy ban nhân dân cấp xã chấp thuận phương án bảo đảm an toàn giao thông đối với công trình trên vùng nước nội bộ.";
  const std::string held =
      "Sở Giao thông vận tải chấp thuận phương án bảo đảm an toàn giao thông đối với công trình trên vùng nước nội bộ.";
  EXPECT_TRUE(has(shown(own, "Điều 9. Vùng nước\n1. Vùng nước nội bộ do địa phương quản lý.\n2. " + held), Kind::kAuthority));
  const auto handed =
      shown(own, "Điều 9. Vùng nước\n1. Vùng nước nội bộ do địa phương quản lý.\n2. " + held +
                     " Căn cứ tình hình thực tế, Sở trình Ủy ban nhân dân cấp tỉnh ủy quyền, phân cấp cho cấp dưới chấp thuận phương án.");
  EXPECT_FALSE(has(handed, Kind::kAuthority)) << told(handed);
}

TEST(Authority, OneUnitOfAKindIsNoRivalOfTheKind) {
  const auto found =
      shown("Đăng kiểm thủy Bộ Quốc phòng giải quyết tạm dừng kiểm định đối với đò của đơn vị bảo đảm đủ điều kiện quy định.",
            "Cơ quan đăng kiểm thủy giải quyết tạm dừng kiểm định đối với đò của đơn vị bảo đảm đủ điều kiện quy định.");
  EXPECT_FALSE(has(found, Kind::kAuthority)) << told(found);
}

TEST(Authority, AnIssuerThatDoesNotFitTheNumberOfWhatIsCitedIsFound) {
  const char* central =
      "Hộ ven sông được hỗ trợ theo danh sách tại Quyết định số 961/QĐ-TTg ngày 04 tháng 6 năm 2018 của Thủ tướng Chính phủ.";
  const auto found = shown(
      "Hộ ven sông được hỗ trợ theo danh sách tại Quyết định số 961/QĐ-TTg ngày 04 tháng 6 năm 2018 của Chủ tịch Ủy ban nhân dân tỉnh.",
      central);
  EXPECT_TRUE(has(found, Kind::kAuthority)) << told(found);
  expect_silent(
      {{"Hộ ven sông được hỗ trợ theo danh sách tại Quyết định số 12/QĐ-UBND ngày 04 tháng 6 năm 2018 của Chủ tịch Ủy ban nhân dân tỉnh.",
        central},
       {"Hộ ven sông được hỗ trợ theo danh sách tại Quyết định số 961/QĐ-TTg ngày 04 tháng 6 năm 2018.", central}});
}

TEST(Authority, EachOfSeveralCitedDocumentsHasItsIssuer) {
  const char* copied =
      "Danh mục thuyền nghỉ theo Nghị định số 12/2019/NĐ-CP ngày 02 tháng 3 năm 2019 của Chính phủ và Nghị định số 15/2020/NĐ-CP ngày 04 "
      "tháng 5 năm 2020 của Ủy ban nhân dân tỉnh về bến bãi.";
  const char* source =
      "Danh mục thuyền nghỉ theo Nghị định số 12/2019/NĐ-CP ngày 02 tháng 3 năm 2019 của Chính phủ và Nghị định số 15/2020/NĐ-CP ngày 04 "
      "tháng 5 năm 2020 của Chính phủ về bến bãi.";
  const auto found = shown(copied, source);
  EXPECT_TRUE(has(found, Kind::kAuthority)) << told(found);
  EXPECT_FALSE(has(shown(source, source), Kind::kAuthority));
}

TEST(Authority, AProvinceDoesNotTakeThePlaceOfTheGovernment) {
  const Document decree = provision("Bộ Xây dựng trình Chính phủ ban hành quy chế bến thuyền đêm.", "12/2019/NĐ-CP");
  const auto taken = shown(provision("Bộ Xây dựng trình Ủy ban nhân dân tỉnh ban hành quy chế bến thuyền đêm.", "05/2025/QĐ-UBND"), decree);
  EXPECT_TRUE(has(taken, Kind::kAuthority)) << told(taken);
  const Document order = provision("Thủ tướng Chính phủ xem xét, quyết định mở bến thuyền đêm.", "12/2019/NĐ-CP");
  EXPECT_TRUE(has(shown(provision("Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định mở bến thuyền đêm.", "05/2025/QĐ-UBND"), order),
                  Kind::kAuthority));
}

TEST(Authority, ACircularSpeaksOfItsOwnMinistry) {
  Document circular = provision("Bộ trưởng Bộ Công Thương quyết định tặng kỷ niệm chương bến thuyền.", "12/2019/TT-BCT");
  circular.header.issuers = {"Bộ Công Thương"};
  const Document local = provision("Bộ trưởng Bộ Y tế quyết định tặng kỷ niệm chương bến thuyền.", "05/2025/QĐ-UBND");
  EXPECT_FALSE(has(shown(local, circular), Kind::kAuthority)) << told(shown(local, circular));
  const Document decree = provision("Bộ trưởng Bộ Công Thương quyết định tặng kỷ niệm chương bến thuyền.", "12/2019/NĐ-CP");
  EXPECT_TRUE(has(shown(local, decree), Kind::kAuthority));
}

TEST(Authority, WhoIsNamedAfterAnActIsNoPartner) {
  const Document source =
      provision("Sở Y tế phối hợp với bộ quản lý ngành trình Thủ tướng Chính phủ ban hành danh mục thuyền cứu thương.", "12/2019/NĐ-CP");
  const Document copy = provision(
      "Sở Y tế phối hợp với bộ quản lý ngành trình Chủ tịch Ủy ban nhân dân tỉnh ban hành danh mục thuyền cứu thương.", "05/2025/QĐ-UBND");
  EXPECT_TRUE(has(shown(copy, source), Kind::kAuthority)) << told(shown(copy, source));
  const Document joint = provision("Phối hợp với Ủy ban nhân dân cấp tỉnh công bố vùng nước cấm thuyền máy.", "12/2019/NĐ-CP");
  const Document lower = provision("Phối hợp với Ủy ban nhân dân cấp xã công bố vùng nước cấm thuyền máy.", "05/2025/QĐ-UBND");
  EXPECT_TRUE(has(shown(lower, joint), Kind::kAuthority)) << told(shown(lower, joint));
}

TEST(Authority, WhatIsHandedOnInAnotherPartOfTheSentenceIsAnotherMatter) {
  expect_found(
      Kind::kAuthority,
      {{"Chủ bến lập dự toán thu bến bãi theo phân cấp; gửi Bộ Tài chính để báo cáo Ủy ban nhân dân tỉnh trình Quốc hội quyết định.",
        "Chủ bến lập dự toán thu bến bãi theo phân cấp; gửi Bộ Tài chính để báo cáo Chính phủ trình Quốc hội quyết định."}});
}

TEST(Authority, WhoActsAfterACitationIsFound) {
  expect_found(Kind::kAuthority,
               {{"Thuyền không thuộc đối tượng quy định tại điểm a, điểm b khoản này do Chủ tịch Ủy ban nhân dân cấp xã quyết định.",
                 "Thuyền không thuộc đối tượng quy định tại điểm a, điểm b khoản này do Bộ trưởng Bộ Quốc phòng quyết định."}});
}

}  // namespace
}  // namespace rasoat::test
