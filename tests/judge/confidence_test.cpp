// How sure a finding is, by what the two documents have to do with each other.
#include <gtest/gtest.h>

#include <algorithm>

#include "judge/parties.h"

namespace rasoat::test {
namespace {

double confidence(const Document& a, const Document& b) {
  const auto finding = judged(a, b, Kind::kQuantity, "20 ngày", "15 ngày");
  return finding ? finding->confidence : -1;
}

void cite(Document& a, const Document& b) {
  a.citations.push_back({-1, {}, {{b.header.number, ""}}, true, {}, {}});
}

TEST(Confidence, TwoMattersAreNoConflictOneMatterMayBe) {
  EXPECT_LT(confidence(circular("Phí thẩm định bến đò"), decree("Phí sử dụng cầu phao")), 0.5);
  EXPECT_GT(confidence(circular("Quản lý bến đò"), decree("Quản lý bến đò")), 0.7);
}

TEST(Confidence, WhatADocumentCitesIsOfItsMatter) {
  Document own = circular("Sửa chữa bến đò ở nông thôn");
  const Document superior = decree("Quy định chi tiết Luật Giao thông đường sông");
  const double uncited = confidence(own, superior);
  cite(own, superior);
  EXPECT_LT(uncited, 0.5);
  EXPECT_GT(confidence(own, superior), 0.7);
}

TEST(Confidence, SistersStaySistersWhereOneNamesTheOther) {
  Document civil = decree("Thủ tục kiện dân sự"),
           administrative = decree("Thủ tục kiện hành chính", {"Thời hạn", "Trả lời trong thời hạn 20 ngày."});
  administrative.header.number = "913/2019/NĐ-CP";
  administrative.header.issued = Date::parse_iso("2019-05-06");
  cite(administrative, civil);
  EXPECT_LT(confidence(administrative, civil), 0.5);
}

TEST(Confidence, AMinistrysRulesForItsOwnBranchAreLessOftenWrong) {
  Document own = circular("Hướng dẫn thi đua, khen thưởng trong ngành Thủy lợi"), general = circular("Hướng dẫn thi đua, khen thưởng");
  const Document superior = decree("Thi đua, khen thưởng");
  cite(own, superior);
  cite(general, superior);
  EXPECT_LT(confidence(own, superior), confidence(general, superior));
}

TEST(Confidence, OfTwoCentralDocumentsThatStandSideBySideOneIsLessSure) {
  Document local = circular("Quản lý bến đò trên địa bàn tỉnh");
  local.header.province = "Sông Lam";
  EXPECT_GT(confidence(local, decree("Quản lý bến đò")), confidence(circular("Quản lý bến đò"), decree("Quản lý bến đò")));
}

TEST(Confidence, OfADocumentUnderWayMoreIsSaidThanOfOneThatHasStoodForLong) {
  const auto given = [](bool stored) {
    return judged(circular("Quản lý bến đò"), decree("Quản lý bến đò"), Kind::kQuantity, "20 ngày", "15 ngày", "bound", 0.9, stored)
        ->confidence;
  };
  EXPECT_LT(given(true), given(false));
}

TEST(Confidence, SaysWhatItRestsOn) {
  const auto finding = judged(circular("Phí thẩm định bến đò"), decree("Phí sử dụng cầu phao"), Kind::kQuantity, "20 ngày", "15 ngày");
  ASSERT_TRUE(finding);
  const auto& facts = finding->difference.features;
  EXPECT_TRUE(std::any_of(facts.begin(), facts.end(), [](const auto& fact) { return fact.first == "other_subject"; }));
}

TEST(Confidence, ABodyPutForAnotherIsSureWhereTheRestIsOneClause) {
  const Document superior = decree("Quản lý bến đò", {"Thẩm quyền", "Ủy ban nhân dân cấp tỉnh chấp thuận việc mở bến đò."});
  const Document own = circular("Quản lý bến đò", {"Thẩm quyền", "Cục Đường sông chấp thuận việc mở bến đò."});
  const auto given = [&](double alike) {
    return judged(own, superior, Kind::kAuthority, "Cục Đường sông", "Ủy ban nhân dân cấp tỉnh", "near-copy", alike)->confidence;
  };
  EXPECT_LT(given(0.5), given(0.95));
}

bool rests_on(const std::optional<Finding>& finding, const char* fact) {
  if (!finding) return false;
  const auto& facts = finding->difference.features;
  return std::any_of(facts.begin(), facts.end(), [&](const auto& one) { return one.first == fact && one.second > 0; });
}

Document local(const char* title, const Article& article) {
  Document out = document("17/2031/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", title, article);
  out.header.province = "Sông Lam";
  out.header.issued = Date::parse_iso("2031-05-05");
  return out;
}

TEST(Confidence, AMinistrysRulesForItsOwnBranchBindNoProvince) {
  const Document own = local("Quy định về thi đua, khen thưởng trên địa bàn tỉnh", {"Tập thể", "Có 70% cá nhân đạt danh hiệu."});
  const auto given = [&](const char* title) {
    return judged(own, circular(title, {"Tập thể", "Có 50% cá nhân đạt danh hiệu."}), Kind::kQuantity, "70%", "50%");
  };
  EXPECT_TRUE(rests_on(given("Hướng dẫn thi đua, khen thưởng trong ngành Thủy lợi"), "other_branch"));
  EXPECT_FALSE(rests_on(given("Hướng dẫn thi đua, khen thưởng"), "other_branch"));
}

TEST(Confidence, AProvinceThatTakesTheBranchIntoItsTitleHasItInMind) {
  const Document own =
      local("Quy định về thi đua, khen thưởng trong ngành Thủy lợi trên địa bàn tỉnh", {"Tập thể", "Có 70% cá nhân đạt danh hiệu."});
  const Document other = circular("Hướng dẫn thi đua, khen thưởng trong ngành Thủy lợi", {"Tập thể", "Có 50% cá nhân đạt danh hiệu."});
  const auto finding = judged(own, other, Kind::kQuantity, "70%", "50%");
  EXPECT_FALSE(rests_on(finding, "other_branch"));
  EXPECT_FALSE(rests_on(finding, "two_branches"));
}

TEST(Confidence, TwoMinistriesRewardEachItsOwnBranch) {
  Document own = circular("Hướng dẫn thi đua, khen thưởng ngành Thủy lợi", {"Tập thể", "Có 70% cá nhân đạt danh hiệu."});
  Document other = circular("Hướng dẫn thi đua, khen thưởng ngành Đường sông", {"Tập thể", "Có 50% cá nhân đạt danh hiệu."});
  other.header.number = "18/2021/TT-BĐS";
  other.header.issuers = {"Bộ Đường sông"};
  EXPECT_TRUE(rests_on(judged(own, other, Kind::kQuantity, "70%", "50%"), "two_branches"));
  other.header.title = "Hướng dẫn thi đua, khen thưởng";
  EXPECT_FALSE(rests_on(judged(own, other, Kind::kQuantity, "70%", "50%"), "two_branches"));
}

TEST(Confidence, ADraftBesideALawOfAnotherSubjectIsItsSister) {
  const auto given = [](const char* title) {
    Document other = circular(title, {"Thời hạn", "Trả lời trong thời hạn 15 ngày."});
    other.header.number = "18/2021/TT-BTL";
    return judged(circular("Quản lý cầu phao"), other, Kind::kQuantity, "20 ngày", "15 ngày", "bound", 0.9, false);
  };
  EXPECT_TRUE(rests_on(given("Quản lý bến đò"), "sister"));
  EXPECT_FALSE(rests_on(given("Quản lý cầu phao"), "sister"));
}

TEST(Confidence, ANewerDocumentOfTheSameNameTakesThePlaceOfTheOlder) {
  const auto given = [](const char* title, const char* issued) {
    Document own = circular("Quản lý bến đò"), other = circular(title, {"Thời hạn", "Trả lời trong thời hạn 15 ngày."});
    own.header.issued = Date::parse_iso("2025-05-05");
    other.header.number = "18/2019/TT-BTL";
    other.header.issued = Date::parse_iso(issued);
    return judged(own, other, Kind::kQuantity, "20 ngày", "15 ngày", "bound", 0.9, false);
  };
  EXPECT_TRUE(rests_on(given("Quản lý bến đò", "2019-05-05"), "takes_its_place"));
  EXPECT_FALSE(rests_on(given("Quản lý bến đò", "2025-01-05"), "takes_its_place"));
  EXPECT_FALSE(rests_on(given("Quản lý cầu phao", "2019-05-05"), "takes_its_place"));
}

// A circular of 2025 under review beside one of 2019 by the same ministry.
std::optional<Finding> of_two_years(const char* title, const char* others) {
  Document own = circular(title), other = circular(others, {"Thời hạn", "Trả lời trong thời hạn 15 ngày."});
  own.header.issued = Date::parse_iso("2025-05-05");
  other.header.number = "18/2019/TT-BTL";
  other.header.issued = Date::parse_iso("2019-05-05");
  return judged(own, other, Kind::kQuantity, "20 ngày", "15 ngày", "bound", 0.9, false);
}

TEST(Confidence, ANameThatSaysMoreTakesThePlaceOfTheOneThatSaysLess) {
  EXPECT_TRUE(rests_on(of_two_years("Quản lý cầu phao và cầu treo", "Quản lý cầu phao"), "takes_its_place"));
  EXPECT_FALSE(rests_on(of_two_years("Quản lý cầu phao", "Quản lý cầu phao và cầu treo"), "takes_its_place"));
}

// A circular under review beside a decree; `basis` names the decree among what the circular rests on.
std::optional<Finding> under_review(const char* title, const char* others_title, const char* others_issued = "2019-05-05",
                                    bool basis = false) {
  Document own = circular(title), other = decree(others_title);
  own.header.issued = Date::parse_iso("2021-05-05");
  other.header.issued = Date::parse_iso(others_issued);
  if (basis) own.citations.push_back({-1, {}, {{other.header.number, ""}}, true, {}, {}});
  return judged(own, other, Kind::kQuantity, "20 ngày", "15 ngày", "bound", 0.9, false);
}

double amount_of(const std::optional<Finding>& finding, const std::string& fact) {
  for (const auto& [name, amount] : finding->difference.features)
    if (name == fact) return amount;
  return 0;
}

TEST(Confidence, ACircularIsNotReadAgainstADecreeOnAnotherMatterThatItDoesNotName) {
  EXPECT_EQ(amount_of(under_review("Cấp phép mở cầu phao", "Xếp hạng trường mẫu giáo"), "unrelated"), 1);
  EXPECT_GT(amount_of(under_review("Cấp phép mở cầu phao", "Xếp hạng cầu phao"), "unrelated"), 0);
  EXPECT_LT(amount_of(under_review("Cấp phép mở cầu phao", "Xếp hạng cầu phao"), "unrelated"), 1);
  EXPECT_EQ(amount_of(under_review("Cấp phép mở cầu phao", "Cầu phao"), "unrelated"), 0);
  EXPECT_EQ(amount_of(under_review("Cấp phép mở cầu phao", "Xếp hạng trường mẫu giáo", "2019-05-05", true), "unrelated"), 0);
}

TEST(Confidence, WhatGivesTheIssuerHisPowersIsNotTheMatter) {
  const auto finding = under_review("Cấp phép mở cầu phao", "Tổ chức Chính phủ", "2019-05-05", true);
  EXPECT_TRUE(rests_on(finding, "unrelated"));
  EXPECT_FALSE(rests_on(finding, "cited"));
}

TEST(Confidence, WhatIsLongPastAndNotNamedHasMostlyBeenReplaced) {
  EXPECT_TRUE(rests_on(under_review("Cấp phép mở cầu phao", "Cầu phao", "2009-05-05"), "long_past"));
  EXPECT_FALSE(rests_on(under_review("Cấp phép mở cầu phao", "Cầu phao", "2009-05-05", true), "long_past"));
  EXPECT_FALSE(rests_on(under_review("Cấp phép mở cầu phao", "Cầu phao", "2019-05-05"), "long_past"));
}

TEST(Confidence, AnActOnTheProvincesLevelIsAnotherThanTheMinistersUnlessTheClausesAreOne) {
  const auto settles = [](const char* who, double alike) {
    const std::string words = std::string("Thanh tra trình ") + who + " ban hành quyết định giải quyết tranh chấp bến đò.";
    Document own = document("17/2025/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "Giải quyết tranh chấp bến đò",
                            {"Giải quyết tranh chấp", words.c_str()});
    own.header.province = "Sông Lam";
    const Document other = decree("Bến đò", {"Thẩm quyền", "Hồ sơ trình Bộ trưởng Bộ Xây dựng ban hành quyết định giải quyết tranh chấp."});
    return judged(own, other, Kind::kAuthority, who, "Bộ trưởng Bộ Xây dựng", "deed", alike, false);
  };
  EXPECT_TRUE(rests_on(settles("Chủ tịch Ủy ban nhân dân tỉnh", 0.36), "deed_unlike"));
  EXPECT_FALSE(rests_on(settles("Chủ tịch Ủy ban nhân dân tỉnh", 0.8), "deed_unlike"));
  EXPECT_FALSE(rests_on(settles("Bộ trưởng Bộ Nội vụ", 0.36), "deed_unlike"));
}

TEST(Confidence, RulesUnderATreatyStandBesideTheGeneralOnes) {
  EXPECT_TRUE(rests_on(under_review("Bến đò trong Hiệp định vận tải thủy giữa các nước", "Bến đò"), "own_regime"));
  EXPECT_FALSE(rests_on(under_review("Trình tự ký hiệp định về bến đò", "Bến đò"), "own_regime"));
}

TEST(Confidence, AZonesOwnRegimeDepartsFromTheGeneralLaw) {
  EXPECT_TRUE(rests_on(under_review("Bến đò tại trung tâm tài chính quốc tế", "Bến đò"), "own_regime"));
  EXPECT_TRUE(rests_on(under_review("Bến đò", "Thí điểm bến đò không người lái"), "own_regime"));
  EXPECT_FALSE(rests_on(under_review("Thí điểm bến đò điện", "Thí điểm bến đò không người lái"), "own_regime"));
}

TEST(Confidence, ADutyInAClauseThatDiffersOtherwiseIsAnotherDuty) {
  const Document own = circular("Quản lý bến đò", {"Phao", "Người lái phải mặc áo phao."});
  const Document superior = decree("Quản lý bến đò", {"Phao", "Khách đi đò được miễn tiền thuê áo phao."});
  EXPECT_TRUE(rests_on(judged(own, superior, Kind::kModality, "phải", "được miễn", "near-copy", 0.6, false), "clause_unlike"));
  EXPECT_FALSE(rests_on(judged(own, superior, Kind::kModality, "phải", "được miễn", "near-copy", 0.9, false), "clause_unlike"));
}

TEST(Confidence, APowerInTwoSentencesThatHaveLittleInCommonIsTwoPowers) {
  const Document own = circular("Quản lý cầu phao", {"Họp", "Ban quản lý họp mỗi tháng một lần."});
  const Document superior = decree("Quản lý cầu phao", {"Họp", "Hội đồng quản lý họp mỗi quý một phiên."});
  const auto given = [&](double alike) {
    return judged(own, superior, Kind::kAuthority, "Ban quản lý", "Hội đồng quản lý", "power", alike, false);
  };
  EXPECT_TRUE(rests_on(given(0.3), "far_apart"));
  EXPECT_FALSE(rests_on(given(0.7), "far_apart"));
}

TEST(Confidence, LinesOfAnAmendingDocumentAreNoListsOfTheirOwn) {
  const Document superior = decree("Quản lý cầu phao", {"Hồ sơ", "Hồ sơ gồm: đơn đề nghị; bản vẽ cầu."});
  const auto given = [&](const char* title) {
    return judged(circular(title, {"Hồ sơ", "bản vẽ neo cầu;"}), superior, Kind::kList, "bản vẽ neo cầu", "", "members", 0.9, false);
  };
  EXPECT_TRUE(rests_on(given("Sửa đổi, bổ sung một số điều của Thông tư về quản lý cầu phao"), "amending"));
  EXPECT_FALSE(rests_on(given("Quản lý cầu phao"), "amending"));
}

TEST(Confidence, WordsAlteredThroughoutMeanLittleBetweenDocumentsOfCentralBodies) {
  const auto given = [](const char* mechanism) {
    const Document own = circular("Quản lý cầu phao"), other = decree("Quản lý cầu phao");
    return judged(own, other, Kind::kQuantity, "20 ngày", "15 ngày", mechanism, 0.9, false)->confidence;
  };
  EXPECT_GT(given("bound"), 0.8);
  EXPECT_LT(given("altered"), 0.5);
}

TEST(Confidence, AnOlderSpecialRuleStaysBesideANewerGeneralOne) {
  EXPECT_TRUE(rests_on(of_two_years("Quản lý cầu phao", "Quản lý cầu phao tại đơn vị thủy quân"), "special_peer"));
  EXPECT_FALSE(rests_on(of_two_years("Quản lý cầu phao", "Quản lý cầu phao"), "special_peer"));
}

TEST(Confidence, TwoMinistriesRuleEachOnItsField) {
  const Document own = circular("Giám định trong lĩnh vực thủy lợi", {"Hồ sơ", "Lưu hồ sơ 20 năm."});
  Document other = circular("Giám định trong lĩnh vực đường sông", {"Hồ sơ", "Lưu hồ sơ 15 năm."});
  other.header.number = "18/2021/TT-BĐS";
  other.header.issuers = {"Bộ Đường sông"};
  EXPECT_TRUE(rests_on(judged(own, other, Kind::kQuantity, "20 năm", "15 năm"), "two_branches"));
}

TEST(Confidence, WordsAlteredThroughoutMeanLittleWhereLittleWasTakenOver) {
  const auto given = [](double taken) {
    const Document own = local("Quy định về bến đò", {"Thời hạn", "Bến đò trả lời trong thời hạn 20 ngày."}),
                   other = decree("Quản lý bến đò");
    Difference difference;
    difference.kind = Kind::kScope;
    difference.a = difference.b = "trả lời";
    difference.a_unit = difference.b_unit = 0;
    difference.a_span = find(own, "trả lời"), difference.b_span = find(other, "trả lời");
    difference.strength = 0.9;
    difference.mechanism = "altered";
    difference.features = {{"taken", taken}};
    JudgeOptions options;
    options.day = *Date::parse_iso("2026-01-01");
    return judge(difference, {&own, Status::kInForce, {}}, {&other, Status::kInForce, {}}, options);
  };
  EXPECT_TRUE(rests_on(given(0.3), "little_taken"));
  EXPECT_FALSE(rests_on(given(0.8), "little_taken"));
}

TEST(Confidence, EachQuotaIsOfItsYear) {
  const Document older = decree("Hạn ngạch nhập khẩu phao cầu năm 2024", {"Lượng", "Hạn ngạch là 70 tấn."});
  const auto given = [&](const char* title) {
    return judged(circular(title, {"Lượng", "Hạn ngạch là 80 tấn."}), older, Kind::kQuantity, "80 tấn", "70 tấn");
  };
  EXPECT_TRUE(rests_on(given("Hạn ngạch nhập khẩu phao cầu năm 2026"), "other_year"));
  EXPECT_FALSE(rests_on(given("Hạn ngạch nhập khẩu phao cầu năm 2024"), "other_year"));
  EXPECT_FALSE(rests_on(given("Chi tiết Nghị định ngày 05 tháng 5 năm 2023 về hạn ngạch nhập khẩu phao cầu"), "other_year"));
}

TEST(Confidence, WhatTheTitleNamesIsTheDocumentsOwnSubject) {
  const Document superior = decree("Quản lý bến đò", {"Ban quản lý", "Ban quản lý bến đò chịu sự chỉ đạo của tỉnh."});
  const auto given = [&](const char* title) {
    const Document own = local(title, {"Ban quản lý", "Ban quản lý bến đò và cầu phao chịu sự chỉ đạo của tỉnh."});
    return judged(own, superior, Kind::kList, "và cầu phao", "", "series");
  };
  EXPECT_TRUE(rests_on(given("Quy định quản lý bến đò và cầu phao"), "own_subject"));
  EXPECT_FALSE(rests_on(given("Quy định quản lý bến đò"), "own_subject"));
}

TEST(Confidence, APolicyForAPeriodThatIsOverIsHeldAgainstLittle) {
  const Document own = local("Quy định mức hỗ trợ sửa bến", {"Mức", "Hỗ trợ 20 triệu đồng."});
  const auto given = [&](const char* title) {
    return judged(own, decree(title, {"Mức", "Hỗ trợ 15 triệu đồng."}), Kind::kQuantity, "20 triệu đồng", "15 triệu đồng");
  };
  EXPECT_TRUE(rests_on(given("Chính sách hỗ trợ sửa bến giai đoạn 2021 – 2025"), "past_period"));
  EXPECT_FALSE(rests_on(given("Chính sách hỗ trợ sửa bến giai đoạn 2031 – 2035"), "past_period"));
  EXPECT_FALSE(rests_on(given("Chính sách hỗ trợ sửa bến"), "past_period"));
}

TEST(Confidence, AClauseThatSendsToTheOtherDocumentLeavesNothingOut) {
  const Document superior = decree("Quản lý bến đò", {"Sửa bến", "Phê duyệt thiết kế sửa bến có làm thêm nhà chờ."});
  Document own = local("Quy định về bến đò", {"Sửa bến", "Cấp kinh phí sửa bến thực hiện theo Nghị định số 912/2019/NĐ-CP."});
  const auto given = [&] { return judged(own, superior, Kind::kScope, "Cấp kinh phí", "Phê duyệt thiết kế", "altered"); };
  EXPECT_FALSE(rests_on(given(), "sends_back"));
  own.citations.push_back({0, find(own, "Nghị định số 912/2019/NĐ-CP"), {{superior.header.number, ""}}, false, {}, {}});
  EXPECT_TRUE(rests_on(given(), "sends_back"));
}

TEST(Confidence, APowerMayBeWhereTheTitleHandsPowersDown) {
  const Document superior = decree("Quản lý bến đò", {"Thẩm quyền", "Sở Giao thông chấp thuận mở bến."});
  const auto given = [&](const char* title) {
    return judged(local(title, {"Thẩm quyền", "Ủy ban nhân dân xã chấp thuận mở bến."}), superior, Kind::kAuthority, "Ủy ban nhân dân xã",
                  "Sở Giao thông", "power");
  };
  EXPECT_TRUE(rests_on(given("Quy định phân cấp quản lý bến đò"), "handed_down"));
  EXPECT_FALSE(rests_on(given("Quy định quản lý bến đò"), "handed_down"));
}

TEST(Confidence, AProvincesRulesForOneThingAreNotHeldAgainstThoseForItsSister) {
  Document own = document("7/2020/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "Quy định tập huấn nhân viên cứu hộ ở bến đò",
                          {"Thời hạn", "Bến đò trả lời trong thời hạn 20 ngày."});
  own.header.province = "Sông Lam";
  const Document same = decree("Quy định tập huấn nhân viên cứu hộ ở bến đò"),
                 sister = decree("Quy định tập huấn nhân viên cứu hộ ở hồ bơi");
  EXPECT_GT(confidence(own, same), 0.5);
  EXPECT_LT(confidence(own, sister), 0.7 * confidence(own, same));
  Document citing = own;
  cite(citing, sister);
  EXPECT_GT(confidence(citing, sister), 0.5);  // whoever rests on it has its matter in mind
}

TEST(Confidence, WhatIsDecidedAboveAFundIsNoInnerMatterOfIt) {
  const auto power = [](const char* title) {
    Document decision = document("7/2020/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", title,
                                 {"Xử lý rủi ro", "Giám đốc Sở Tài chính quyết định xóa nợ của bến đò."});
    decision.header.province = "Sông Lam";
    const Document law =
        decree("Quy định về Quỹ Bến đò", {"Xử lý rủi ro", "Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định xóa nợ của bến đò."});
    const auto finding =
        judged(decision, law, Kind::kAuthority, "Giám đốc Sở Tài chính", "Chủ tịch Ủy ban nhân dân cấp tỉnh", "near-copy", 0.95);
    return finding ? finding->confidence : -1;
  };
  EXPECT_GT(power("Quy định về tổ chức và hoạt động của Quỹ Bến đò"), 0.5);
  EXPECT_LT(power("Quy định chức năng, nhiệm vụ và cơ cấu tổ chức của Sở Tài chính"), 0.5);
}

}  // namespace
}  // namespace rasoat::test
