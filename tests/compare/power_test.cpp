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

namespace {

bool reserved(std::string_view mine, std::string_view number, std::string_view ground) {
  return has(shown(provision(mine, number), provision(ground, "20/2017/NĐ-CP")), Kind::kCompetence);
}

}  // namespace

TEST(Power, EachItemOfAListOfMattersIsKept) {
  const char* list =
      "3. Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp quyết định những nội dung sau:\na) Mức bồi dưỡng người gác đèn sông;\n"
      "b) Số lượng người gác đèn sông.";
  const char* number = "Điều 2. Số lượng người gác đèn sông\nMỗi xã ven sông bố trí 02 người.";
  EXPECT_TRUE(reserved(number, "12/2019/QĐ-UBND", list));
  EXPECT_FALSE(reserved(number, "12/2019/NQ-HĐND", list));
  EXPECT_FALSE(reserved("Điều 2. Ca trực của người gác đèn sông\nMỗi ca 02 người, không quá 08 giờ.", "12/2019/QĐ-UBND", list));
}

TEST(Power, ItemsUnderTheTasksOfABodyAreItsOwn) {
  const char* fee = "Điều 2. Mức thu phí qua âu thuyền\nThuyền dưới 10 tấn: 30.000 đồng/lượt.";
  EXPECT_TRUE(
      reserved(fee, "12/2019/QĐ-UBND",
               "Điều 9. Thẩm quyền của Hội đồng nhân dân cấp tỉnh\n1. Xem xét, quyết định mức thu phí qua âu thuyền.\n2. Giám sát."));
  EXPECT_TRUE(reserved(fee, "12/2019/QĐ-UBND", "Bộ Tài chính có trách nhiệm:\na) Quy định mức thu phí qua âu thuyền;\nb) Kiểm tra."));
  EXPECT_FALSE(
      reserved(fee, "12/2019/QĐ-UBND", "Ủy ban nhân dân tỉnh có trách nhiệm:\na) Quy định mức thu phí qua âu thuyền;\nb) Kiểm tra."));
}

TEST(Power, WordsMayStandBetweenABodyAndItsVerb) {
  const char* pay = "Điều 2. Mức thù lao của người vớt bèo là 70.000 đồng/ngày.";
  for (const char* power :
       {"được quy định", "có thẩm quyền quyết định", "xem xét, quyết định", "theo đề nghị của Ủy ban nhân dân quyết định"})
    EXPECT_TRUE(reserved(pay, "12/2019/QĐ-UBND", std::string("2. Hội đồng nhân dân cấp tỉnh ") + power + " mức thù lao của người vớt bèo."))
        << power;
  for (const char* none : {"không quy định", "được nghe báo cáo về", "giám sát việc chi trả"})
    EXPECT_FALSE(reserved(pay, "12/2019/QĐ-UBND", std::string("2. Hội đồng nhân dân cấp tỉnh ") + none + " mức thù lao của người vớt bèo."))
        << none;
}

TEST(Power, AMatterIsToldInPassing) {
  const char* depth = "Điều 2. Độ sâu tối thiểu của ao nuôi cá lồng là 2,5 m.";
  EXPECT_TRUE(
      reserved(depth, "12/2019/QĐ-UBND", "Chủ ao bảo đảm độ sâu tối thiểu của ao nuôi cá lồng do Hội đồng nhân dân cấp tỉnh quy định."));
  EXPECT_TRUE(reserved("Điều 2. Mức đóng góp nạo vét kênh là 50.000 đồng/hộ.", "12/2019/QĐ-UBND",
                       "Mức đóng góp nạo vét kênh do Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp quyết định."));
  EXPECT_TRUE(reserved("Điều 2. Mức đóng góp nạo vét kênh là 50.000 đồng/hộ.", "12/2019/QĐ-UBND",
                       "Mức đóng góp nạo vét kênh thực hiện theo nghị quyết của Hội đồng nhân dân cấp tỉnh."));
  EXPECT_FALSE(reserved("Điều 2. Danh sách ao nuôi cá lồng của xã gồm 12 ao, ao rộng nhất 300 m.", "12/2019/QĐ-UBND",
                        "Chủ ao bảo đảm độ sâu tối thiểu của ao nuôi cá lồng do Hội đồng nhân dân cấp tỉnh quy định."))
      << "the clause does not speak of depth";
}

TEST(Power, WhoeverMayHandAPowerOnIsToldByTheSuperior) {
  const char* mine = "2. Phân cấp cho Chủ tịch Ủy ban nhân dân huyện quyết định thanh lý phà, ca nô có nguyên giá dưới 300 triệu đồng.";
  const char* theirs =
      "2. Hội đồng nhân dân cấp tỉnh quyết định hoặc phân cấp thẩm quyền quyết định bán, thanh lý phà, ca nô của địa phương.";
  EXPECT_TRUE(reserved(mine, "12/2019/QĐ-UBND", theirs));
  EXPECT_FALSE(reserved(mine, "12/2019/NQ-HĐND", theirs));
  EXPECT_FALSE(reserved("2. Phân cấp cho Chủ tịch Ủy ban nhân dân huyện quyết định sửa chữa phà, ca nô.", "12/2019/QĐ-UBND", theirs));
  EXPECT_FALSE(reserved("2. Nguyên tắc phân cấp quyết định thanh lý phà, ca nô của địa phương là rõ việc.", "12/2019/QĐ-UBND", theirs));
}

TEST(Power, TheIssuerIsKnownByItsNameWhereTheNumberIsBlank) {
  Document draft = provision("Điều 2. Mức thù lao của người vớt bèo là 70.000 đồng/ngày.");
  const Document ground = provision("2. Hội đồng nhân dân cấp tỉnh quy định mức thù lao của người vớt bèo.", "20/2017/NĐ-CP");
  EXPECT_FALSE(has(shown(draft, ground), Kind::kCompetence)) << "nobody is named";
  draft.header.issuers = {"Ủy ban nhân dân tỉnh Sông Lam"};
  EXPECT_TRUE(has(shown(draft, ground), Kind::kCompetence));
  draft.header.issuers = {"Hội đồng nhân dân tỉnh Sông Lam"};
  EXPECT_FALSE(has(shown(draft, ground), Kind::kCompetence));
}

TEST(Power, WhatCitiesUnderTheCentralGovernmentMayDoNoProvinceMay) {
  Document mine = provision("Điều 2. Mức phạt tiền khi neo thuyền sai bến bằng hai lần mức chung.", "12/2019/NQ-HĐND");
  const Document ground =
      provision("3. Hội đồng nhân dân thành phố trực thuộc trung ương được quyết định mức phạt tiền cao hơn.", "20/2012/QH13");
  EXPECT_FALSE(has(shown(mine, ground), Kind::kCompetence)) << "no place is named";
  mine.header.title = "Nghị quyết về trật tự bến thuyền tại thành phố Hải Phòng";
  EXPECT_FALSE(has(shown(mine, ground), Kind::kCompetence));
  mine.header.title = "Nghị quyết về trật tự bến thuyền tỉnh Sông Lam";
  EXPECT_TRUE(has(shown(mine, ground), Kind::kCompetence));
}

TEST(Power, DaysToEffectAreCounted) {
  const char* ground =
      "1. Không sớm hơn 45 ngày kể từ ngày ký đối với văn bản của cơ quan trung ương; không sớm hơn 10 ngày đối với văn bản của Hội đồng "
      "nhân "
      "dân, Ủy ban nhân dân cấp tỉnh; không sớm hơn 07 ngày đối với văn bản của cấp huyện và cấp xã.";
  const auto early = [&](const std::string& effect, const char* number, const char* issuer = "") {
    Document mine = provision(effect, number);
    mine.header.issued = Date::make(2019, 3, 1);
    if (*issuer) mine.header.issuers = {issuer};
    return has(shown(mine, provision(ground)), Kind::kValidity);
  };
  EXPECT_TRUE(early("Quyết định này có hiệu lực từ ngày 10 tháng 3 năm 2019.", "12/2019/QĐ-UBND"));
  EXPECT_FALSE(early("Quyết định này có hiệu lực từ ngày 11 tháng 3 năm 2019.", "12/2019/QĐ-UBND"));
  EXPECT_FALSE(early("Quyết định này có hiệu lực từ ngày 10 tháng 3 năm 2019.", "12/2019/QĐ-UBND", "Ủy ban nhân dân huyện Ngàn Phố"));
  EXPECT_TRUE(early("Thông tư này có hiệu lực sau 30 ngày, kể từ ngày ký.", "12/2019/TT-BTC"));
  EXPECT_TRUE(early("Nghị quyết này được thông qua ngày 05/3/2019 và có hiệu lực từ ngày 12/3/2019.", "12/2019/NQ-HĐND"));
  EXPECT_FALSE(early("Nghị quyết này theo trình tự rút gọn, có hiệu lực từ ngày 03 tháng 3 năm 2019.", "12/2019/NQ-HĐND"));
}

}  // namespace
}  // namespace rasoat::test
