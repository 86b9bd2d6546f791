#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Power, ABanOnBusinessConditionsMeetsACircularThatSetsThem) {
  const char* ground =
      "3. Bộ, cơ quan ngang bộ, Hội đồng nhân dân, Ủy ban nhân dân các cấp không được ban hành quy định về điều kiện đầu tư kinh doanh.";
  const char* conditions =
      "Điều 4. Điều kiện công nhận cơ sở đào tạo lái đò\nCơ sở đào tạo được công nhận khi có đủ điều kiện sau đây:\na) Có ít nhất 02 "
      "thuyền;\nb) Có 03 giáo viên.";
  EXPECT_TRUE(has(shown(provision(conditions, "912/2020/TT-BXD"), provision(ground)), Kind::kCompetence));
  EXPECT_FALSE(has(shown(provision(conditions, "912/2020/NĐ-CP"), provision(ground)), Kind::kCompetence)) << "a decree may set them";
}

TEST(Power, ABanOnProceduresYieldsWhereALawGivesThemToTheIssuer) {
  const char* ban =
      "4. Quy định thủ tục hành chính trong thông tư của Bộ trưởng; nghị quyết của Hội đồng nhân dân, quyết định của Ủy ban nhân dân, trừ "
      "trường hợp được luật giao.";
  const char* procedure =
      "Điều 6. Trình tự, thủ tục hỗ trợ chủ đò\n1. Chủ đò gửi đơn đến Ủy ban nhân dân xã.\n2. Ủy ban nhân dân xã trả lời trong 05 ngày.";
  const std::string given = std::string(ban) + "\n5. Ủy ban nhân dân cấp tỉnh quy định trình tự, thủ tục hỗ trợ quy định tại Điều này.";
  EXPECT_TRUE(has(shown(provision(procedure, "12/2022/QĐ-UBND"), provision(ban)), Kind::kCompetence));
  EXPECT_FALSE(has(shown(provision(procedure, "12/2022/QĐ-UBND"), provision(given)), Kind::kCompetence));
}

TEST(Power, AReservedMatterBelongsToTheOtherBody) {
  const char* ground = "3. Hội đồng nhân dân cấp tỉnh quy định mức học phí cụ thể hằng năm của trường mầm non.";
  const char* own =
      "Điều 2. Mức học phí của trường mầm non\nQuy định mức học phí cụ thể hằng năm của trường mầm non ở xã là ba mươi nghìn đồng.";
  EXPECT_TRUE(has(shown(provision(own, "930/2016/QĐ-UBND"), provision(ground)), Kind::kCompetence));
  EXPECT_FALSE(has(shown(provision(own, "930/2016/NQ-HĐND"), provision(ground)), Kind::kCompetence)) << "the council itself";
}

// Who decides "mức thu, miễn, giảm các khoản phí" decides each of these fees; what a ministry sets in general, no province sets in figures.
TEST(Power, AMatterIsKnownByTheWordsThatARuleOpensWith) {
  const std::string council =
      "1. Hội đồng nhân dân cấp tỉnh quyết định mức thu, miễn, giảm, quản lý và sử dụng các khoản phí trong Danh mục phí.";
  const auto of_committee = [&](const std::string& rule) {
    return has(shown(provision(rule, "18/2018/QĐ-UBND"), provision(council)), Kind::kCompetence);
  };
  EXPECT_TRUE(of_committee(
      "Điều 1. Quy định mức thu phí sử dụng bến thuyền như sau:\n1. Thuyền nhỏ: 20.000 đồng/lượt.\n2. Thuyền lớn: 50.000 đồng/lượt."));
  EXPECT_FALSE(of_committee("Quy định mức thu nhập bình quân của hộ chở đò để xét hỗ trợ là 2.000.000 đồng/tháng."));
  EXPECT_FALSE(of_committee("Đơn vị thu phí bến thuyền mở sổ theo dõi, lưu chứng từ 05 năm."));
}

TEST(Power, WhatIsSetInGeneralIsNotSetInFiguresByAnother) {
  const std::string mine = "Điều 4. Tốc độ của xuồng máy, đò máy\nXuồng máy, đò máy đi trong kênh không quá 10 km/giờ.";
  const auto under = [&](const std::string& rule) {
    return has(shown(provision(mine, "18/2018/QĐ-UBND"), provision("2. " + rule)), Kind::kCompetence);
  };
  EXPECT_TRUE(under("Bộ trưởng Bộ Giao thông vận tải quy định tốc độ xuồng máy và việc đặt báo hiệu đường thủy nội địa."));
  EXPECT_FALSE(under("Bộ trưởng Bộ Giao thông vận tải quy định chi tiết tốc độ xuồng máy và việc đặt báo hiệu đường thủy nội địa."));
  EXPECT_FALSE(under("Bộ trưởng Bộ Giao thông vận tải quy định mẫu giấy chứng nhận đăng ký xuồng máy."));
}

TEST(Power, ADayOfEffectAgainstTheLawOnEffect) {
  const char* ground = "1. Văn bản của Hội đồng nhân dân cấp tỉnh có hiệu lực không sớm hơn 10 ngày kể từ ngày thông qua.";
  EXPECT_TRUE(
      has(shown(provision("Nghị quyết này có hiệu lực kể từ ngày thông qua.", "922/2021/NQ-HĐND"), provision(ground)), Kind::kValidity));
  EXPECT_FALSE(has(shown(provision("Nghị quyết này có hiệu lực sau 10 ngày kể từ ngày thông qua.", "922/2021/NQ-HĐND"), provision(ground)),
                   Kind::kValidity));
  EXPECT_FALSE(
      has(shown(provision("Hợp đồng giao bến có hiệu lực kể từ ngày ký.", "922/2021/QĐ-UBND"), provision(ground)), Kind::kValidity))
      << "a contract is no document of law";
}

TEST(Power, WhatIsAppliedFromADayBeforeTheYearOfIssueReachesBack) {
  const char* ground = "3. Văn bản của Hội đồng nhân dân, Ủy ban nhân dân các cấp không được quy định hiệu lực trở về trước.";
  const char* effect = "Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2031. ";
  EXPECT_TRUE(has(shown(provision(std::string(effect) + "Phụ cấp lái đò được áp dụng kể từ ngày 01 tháng 01 năm 2030.", "5/2031/QĐ-UBND"),
                        provision(ground)),
                  Kind::kValidity));
  EXPECT_FALSE(has(shown(provision(std::string(effect) + "Hồ sơ nhận trước ngày 01 tháng 01 năm 2030 theo quy định cũ.", "5/2031/QĐ-UBND"),
                         provision(ground)),
                   Kind::kValidity));
}

TEST(Power, ALevelKeptForTheCouncilIsNotTheCommittees) {
  const Document ours = provision("Điều 3. Mức thu tiền sử dụng bến thuyền\n1. Thuyền dưới 10 chỗ: 20.000 đồng/lượt.", "12/2019/QĐ-UBND");
  const Document theirs =
      provision("Điều 9. Thẩm quyền\n1. Hội đồng nhân dân cấp tỉnh quyết định mức thu tiền sử dụng bến thuyền, bến phà trên địa bàn.",
                "20/2017/NĐ-CP");
  EXPECT_TRUE(has(shown(ours, theirs), Kind::kCompetence)) << told(shown(ours, theirs));
  EXPECT_FALSE(
      has(shown(provision("Điều 3. Mức thu tiền sử dụng bến thuyền\n1. Thuyền dưới 10 chỗ: 20.000 đồng/lượt.", "12/2019/NQ-HĐND"), theirs),
          Kind::kCompetence));
}

TEST(Power, ACircularIsItsOwnMinistrysOnly) {
  const Document theirs =
      provision("Bộ trưởng Bộ Tài chính quy định mức thù lao cho người dẫn đường phục vụ điều tra dược liệu trong rừng.", "60/2020/NĐ-CP");
  const auto found = [&](const char* number) {
    return has(shown(provision("Mức thù lao cho người dẫn đường phục vụ điều tra dược liệu là 200.000 đồng/ngày.", number), theirs),
               Kind::kCompetence);
  };
  EXPECT_TRUE(found("30/2021/TT-BYT"));
  EXPECT_FALSE(found("30/2021/TT-BTC"));
  EXPECT_FALSE(found("30/2021/TT-BKHĐT")) << "merged into that ministry";
}

TEST(Power, AShareOfTheMatterIsTheIssuersOwn) {
  const auto found = shown(provision("Điều 5. Giá tối đa dịch vụ đò ngang\n1. Người đi bộ: 2.000 đồng/lượt.", "26/2022/QĐ-UBND"),
                           provision("1. Bộ trưởng Bộ Tài chính quy định khung giá dịch vụ đò ngang.\n2. Ủy ban nhân dân cấp tỉnh quy định "
                                     "giá tối đa dịch vụ đò ngang trên địa bàn.",
                                     "49/2016/NĐ-CP"));
  EXPECT_FALSE(has(found, Kind::kCompetence)) << told(found);
}

TEST(Power, AFormLaidDownByAnotherIsNoRuleOnThePaper) {
  const auto found = shown(
      provision("Điều 4. Hồ sơ đề nghị hỗ trợ thuyền thúng\n1. Tờ khai.\n2. Ảnh thuyền.", "8/2020/QĐ-UBND"),
      provision("Hồ sơ đề nghị hỗ trợ thuyền thúng gồm:\na) Tờ khai theo mẫu do Bộ Tài chính quy định;\nb) Ảnh thuyền.", "12/2018/NĐ-CP"));
  EXPECT_FALSE(has(found, Kind::kCompetence)) << told(found);
}

}  // namespace
}  // namespace rasoat::test
