#include "rasoat/judge.h"

#include <gtest/gtest.h>

#include <ostream>

#include <functional>

namespace rasoat {
namespace {

// A document of articles, each one paragraph "Điều n. …".
Document document(const std::string& number, const std::string& type, const std::string& issuer, const std::string& issued,
                  const std::vector<std::string>& articles) {
  Document out;
  out.header.number = number;
  out.header.type = type;
  out.header.issuers = {issuer};
  out.header.issued = Date::parse_iso(issued);
  out.header.normative = true;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto begin = static_cast<std::uint32_t>(out.text.words.size());
    const std::string label = "Điều " + std::to_string(i + 1) + ". ";
    out.text.words += label + articles[i] + "\n";
    Unit unit;
    unit.kind = UnitKind::kArticle;
    unit.label = std::to_string(i + 1);
    unit.id = "art_" + unit.label;
    unit.text = {begin + static_cast<std::uint32_t>(label.size()), static_cast<std::uint32_t>(out.text.words.size() - 1)};
    unit.extent = {begin, unit.text.end};
    out.units.push_back(unit);
  }
  return out;
}

Span find(const Document& document, std::string_view words) {
  const std::size_t at = document.text.words.find(words);
  return at == std::string::npos ? Span{} : Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

// What a comparator says of the two time limits, whichever document is given first.
Difference deadline(const Document& a, const Document& b) {
  Difference out;
  out.kind = Kind::kQuantity;
  out.what = "deadline";
  out.a = find(a, "20 ngày").empty() ? "15 ngày" : "20 ngày";
  out.b = find(b, "15 ngày").empty() ? "20 ngày" : "15 ngày";
  out.a_span = find(a, out.a);
  out.b_span = find(b, out.b);
  out.a_unit = out.b_unit = 0;
  out.strength = 0.9;
  return out;
}

const Document decree =
    document("912/2019/NĐ-CP", "nghi-dinh", "Chính phủ", "2019-05-05", {"Cơ quan tiếp nhận trả lời trong thời hạn không quá 15 ngày."});
const Document decision = document("17/2021/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "2021-04-12",
                                   {"Ủy ban nhân dân cấp xã trả lời trong thời hạn không quá 20 ngày."});
const Document assembly_law =
    document("12/2019/QH14", "luat", "Quốc hội", "2019-05-05", {"Cơ quan tiếp nhận trả lời trong thời hạn 15 ngày."});

// A resolution of the Government by leave of the National Assembly, which shortens what a law says.
const Document departing_resolution = [] {
  Document out = document("66.99/2026/NQ-CP", "nghi-quyet", "Chính phủ", "2026-04-12",
                          {"Cơ quan tiếp nhận trả lời trong thời hạn 05 ngày.", "Căn cứ Nghị quyết số 206/2025/QH15 về cơ chế đặc biệt;"});
  out.header.bases.push_back({out.units.back().text});
  out.units.pop_back();
  return out;
}();

JudgeOptions on(const std::string& day) {
  JudgeOptions options;
  options.day = *Date::parse_iso(day);
  return options;
}

TEST(Judge, LetsTheHigherDocumentPrevailWithTheGroundOfTheDay) {
  const auto finding =
      judge(deadline(decision, decree), {&decision, Status::kInForce, {}}, {&decree, Status::kInForce, {}}, on("2026-01-01"));
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->prevails, "b");
  ASSERT_FALSE(finding->ground.empty());
  EXPECT_EQ(finding->ground[0].citation, "khoản 3 Điều 58 Luật số 64/2025/QH15");
  EXPECT_EQ(finding->a.quote, "Điều 1. Ủy ban nhân dân cấp xã trả lời trong thời hạn không quá 20 ngày.");
  ASSERT_EQ(finding->a.marks.size(), 1u);
  EXPECT_EQ(finding->a.marks[0].in(finding->a.quote), "20 ngày");
  EXPECT_EQ(finding->handling.action, "repeal");
  EXPECT_EQ(finding->handling.by, "Ủy ban nhân dân tỉnh Sông Lam");
  const auto before =
      judge(deadline(decision, decree), {&decision, Status::kInForce, {}}, {&decree, Status::kInForce, {}}, on("2024-01-01"));
  EXPECT_EQ(before->ground[0].citation, "khoản 2 Điều 156 Luật số 80/2015/QH13");
}

TEST(Judge, LeavesAHigherValueToTheCouncilThatMaySetIt) {
  const Document leave = document("912/2019/NĐ-CP", "nghi-dinh", "Chính phủ", "2019-05-05",
                                  {"Người coi đò được 300.000 đồng. Hội đồng nhân dân cấp tỉnh có thể quyết định mức cao hơn."});
  const auto of_council = [](const char* words) {
    return document("7/2021/NQ-HĐND", "nghi-quyet", "Hội đồng nhân dân tỉnh Sông Lam", "2021-04-12", {words});
  };
  const auto judged = [&](const Document& a, const char* value) {
    Difference found;
    found.kind = Kind::kQuantity;
    found.a = value;
    found.b = "300.000 đồng";
    found.a_span = find(a, found.a);
    found.b_span = find(leave, found.b);
    found.a_unit = found.b_unit = 0;
    found.strength = 0.9;
    return judge(found, {&a, Status::kInForce, {}}, {&leave, Status::kInForce, {}}, on("2026-01-01"));
  };
  EXPECT_FALSE(judged(of_council("Người coi đò được 450.000 đồng."), "450.000 đồng"));
  EXPECT_TRUE(judged(of_council("Người coi đò được 200.000 đồng."), "200.000 đồng"));
}

TEST(Judge, PutsTheLowerDocumentFirstWhateverTheOrder) {
  const auto finding =
      judge(deadline(decree, decision), {&decree, Status::kInForce, {}}, {&decision, Status::kInForce, {}}, on("2026-01-01"));
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->a.document, "17/2021/QĐ-UBND");
  EXPECT_EQ(finding->prevails, "b");
}

TEST(Judge, RecommendsToTheIssuerWhatTheReviewerDidNotIssue) {
  JudgeOptions options = on("2026-01-01");
  options.reviewer = "Ủy ban nhân dân tỉnh Sông Lam";
  const Document circular =
      document("921/2020/TT-BXD", "thong-tu", "Bộ Xây dựng", "2020-02-02", {"Sở Xây dựng trả lời trong thời hạn không quá 20 ngày."});
  const auto finding = judge(deadline(circular, decree), {&circular, Status::kInForce, {}}, {&decree, Status::kInForce, {}}, options);
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->handling.action, "recommend");
  EXPECT_EQ(finding->handling.to, "Bộ Xây dựng");
}

TEST(Judge, LetsTheLaterOfOneIssuerPrevail) {
  const Document later = document("30/2023/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "2023-04-12",
                                  {"Phòng tiếp dân trả lời trong thời hạn không quá 15 ngày."});
  const auto finding =
      judge(deadline(decision, later), {&decision, Status::kInForce, {}}, {&later, Status::kInForce, {}}, on("2026-01-01"));
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->a.document, "30/2023/QĐ-UBND");
  EXPECT_EQ(finding->prevails, "a");
  EXPECT_EQ(finding->ground[0].citation, "khoản 4 Điều 58 Luật số 64/2025/QH15");
}

TEST(Judge, SaysThatNoRuleDecidesBetweenTwoMinistries) {
  const Document one = document("921/2020/TT-BXD", "thong-tu", "Bộ Xây dựng", "2020-02-02", {"Trả lời trong 20 ngày."});
  const Document other = document("922/2020/TT-BYT", "thong-tu", "Bộ Y tế", "2020-01-02", {"Trả lời trong 15 ngày."});
  const auto finding = judge(deadline(one, other), {&one, Status::kInForce, {}}, {&other, Status::kInForce, {}}, on("2026-01-01"));
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->prevails, "none");
  EXPECT_EQ(finding->handling.to, "Chính phủ");
}

TEST(Judge, GivesOneIdToOnePairOfWords) {
  const Party a{&decision, Status::kInForce, {}}, b{&decree, Status::kInForce, {}};
  const auto one = judge(deadline(decision, decree), a, b, on("2026-01-01")),
             again = judge(deadline(decree, decision), b, a, on("2026-01-01"));
  EXPECT_EQ(one->id, again->id);
}

struct NoConflict {
  const char* name;
  std::function<void(Document& a, Document& b, Party& pa, Party& pb)> change;
  const char* why;
};

// The name of the case, not its bytes, names the test.
void PrintTo(const NoConflict& row, std::ostream* out) {
  *out << row.name;
}

class MayConflict : public testing::TestWithParam<NoConflict> {};

TEST_P(MayConflict, IsDissolved) {
  Document a = decision, b = decree;
  Party pa{&a, Status::kInForce, {}}, pb{&b, Status::kInForce, {}};
  ASSERT_TRUE(may_conflict(pa, pb, on("2026-01-01")));
  GetParam().change(a, b, pa, pb);
  std::string why;
  EXPECT_FALSE(may_conflict(pa, pb, on("2026-01-01"), &why));
  EXPECT_EQ(why, GetParam().why);
}

TEST(MayConflict, WhatStandsBelowAResolutionThatMayDepartFromLawsDoesNotDepartItself) {
  const Party resolution{&departing_resolution, Status::kInForce, {}}, local{&decision, Status::kInForce, {}};
  EXPECT_TRUE(may_conflict(local, resolution, on("2026-06-01")));
}

TEST(LeftToProvince, ALevelThatTheDecreeLetsTheCouncilSetIsTheCouncils) {
  const auto told = [](const char* second_article, const char* issuer) {
    Document own = document("17/2021/NQ-HĐND", "nghi-quyet", issuer, "2021-04-12", {"Hỗ trợ mỗi bến đò 20 triệu đồng."});
    own.header.province = "Sông Lam";
    Document other =
        document("912/2019/NĐ-CP", "nghi-dinh", "Chính phủ", "2019-05-05", {"Hỗ trợ mỗi bến đò 15 triệu đồng.", second_article});
    other.citations.push_back({1, {}, {{"", "art_1"}}, false, {}, {}});
    Difference difference;
    difference.kind = Kind::kQuantity;
    difference.what = "amount";
    difference.a = "20 triệu đồng", difference.b = "15 triệu đồng";
    difference.a_span = find(own, difference.a), difference.b_span = find(other, difference.b);
    difference.a_unit = difference.b_unit = 0;
    difference.strength = 0.9;
    return judge(difference, {&own, Status::kInForce, {}}, {&other, Status::kInForce, {}}, on("2026-01-01")).has_value();
  };
  const char* const council = "Hội đồng nhân dân tỉnh Sông Lam";
  EXPECT_FALSE(told("Hội đồng nhân dân cấp tỉnh căn cứ mức quy định tại Điều 1 quyết định mức hỗ trợ cụ thể của địa phương.", council));
  EXPECT_TRUE(told("Hội đồng nhân dân cấp tỉnh quyết định mức hỗ trợ cụ thể, không cao hơn mức quy định tại Điều 1.", council));
  EXPECT_TRUE(told("Hội đồng nhân dân cấp tỉnh giám sát việc hỗ trợ theo Điều 1.", council));
  EXPECT_TRUE(told("Hội đồng nhân dân cấp tỉnh quyết định mức hỗ trợ cụ thể tại Điều 1.", "Ủy ban nhân dân tỉnh Sông Lam"));
}

TEST(Sisters, TwoBodiesAreSistersAndOneBodySaidOtherwiseIsNot) {
  Document a = decision, b = decree;
  const Party pa{&a, Status::kInForce, {}}, pb{&b, Status::kInForce, {}};
  const auto may = [&](const char* one, const char* other) {
    a.header.title = std::string("Quy định tổ chức và hoạt động của ") + one;
    b.header.title = std::string("Quy định tổ chức và hoạt động của ") + other;
    return may_conflict(pa, pb, on("2026-01-01"));
  };
  EXPECT_FALSE(may("Sở Du lịch", "Sở Tư pháp"));
  EXPECT_FALSE(may("Trung tâm Bến đò", "Trung tâm Bến phà"));
  EXPECT_TRUE(may("Sở Du lịch tỉnh Sông Lam", "Sở Du lịch"));
  EXPECT_TRUE(may("Hội đồng lựa chọn bến đò trên địa bàn tỉnh", "Hội đồng lựa chọn bến đò theo phương thức giao nhiệm vụ"));
}

INSTANTIATE_TEST_SUITE_P(
    LookAlikes, MayConflict,
    testing::Values(NoConflict{"two provinces",
                               [](Document& a, Document& b, Party&, Party&) {
                                 a.header.province = "Sông Lam";
                                 b.header.province = "Ngàn Phố";
                               },
                               "other-territory"},
                    NoConflict{"expired", [](Document&, Document&, Party&, Party& pb) { pb.status = Status::kExpired; }, "not-in-force"},
                    NoConflict{"not yet in force", [](Document&, Document&, Party&, Party& pb) { pb.status = Status::kNotYet; },
                               "not-in-force"},
                    NoConflict{"amends it",
                               [](Document& a, Document&, Party&, Party&) {
                                 a.amendments.push_back({0, Action::kAmend, {"912/2019/NĐ-CP", "art_1"}, false, {}, {}, {}, {}});
                               },
                               "amends-or-replaces"},
                    NoConflict{"departs by leave of the National Assembly",
                               [](Document& a, Document& b, Party&, Party&) {
                                 a = departing_resolution;
                                 b = assembly_law;
                               },
                               "departs-by-leave"},
                    NoConflict{"consolidated text",
                               [](Document& a, Document&, Party&, Party&) {
                                 a.header.type = "van-ban-hop-nhat";
                                 a.citations.push_back({-1, {}, {{"912/2019/NĐ-CP", ""}}, false, {}, {}});
                               },
                               "consolidated-text"},
                    NoConflict{"one number written in two ways",
                               [](Document& a, Document&, Party&, Party&) { a.header.number = "0912/2019/NĐ-CP"; }, "same-document"}),
    [](const auto& row) {
      std::string name = row.param.name;
      for (char& c : name)
        if (c == ' ') c = '_';
      return name;
    });

Finding at(const std::string& a_unit, const std::string& b_document, const std::string& b_unit, double confidence) {
  Finding finding;
  finding.rule = "quantity@1";
  finding.confidence = confidence;
  finding.a.document = "17/2021/QĐ-UBND";
  finding.a.unit = a_unit;
  finding.b = Side{};
  finding.b->document = b_document;
  finding.b->unit = b_unit;
  finding.difference.what = "deadline";
  finding.difference.a = "20 ngày";
  finding.difference.b = "15 ngày";
  finding.id = a_unit + b_document + b_unit;
  return finding;
}

TEST(Group, MakesOneFindingOfOneCause) {
  const auto grouped = group({at("art_1", "912/2019/NĐ-CP", "art_4", 0.8), at("art_1", "905/2018/QH14", "art_9", 0.9),
                              at("art_6", "905/2018/QH14", "art_9", 0.7)});
  ASSERT_EQ(grouped.size(), 1u);
  EXPECT_EQ(grouped[0].b->document, "905/2018/QH14");
  EXPECT_EQ(grouped[0].places.size(), 2u);
}

TEST(Group, ShowsTheChainFromTheLawDownToTheReviewedProvision) {
  Finding decree_says = at("art_1", "912/2019/NĐ-CP", "art_4", 0.9), law_says = at("art_1", "905/2018/QH14", "art_9", 0.8),
          circular_says = at("art_1", "921/2020/TT-BXD", "art_2", 0.7);
  decree_says.b->rank = 5;
  law_says.b->rank = 2;
  law_says.difference.b = "mười lăm ngày";
  circular_says.b->rank = 8;
  circular_says.difference.b = "không quá 15 ngày";
  const auto grouped = group({circular_says, law_says, decree_says});
  ASSERT_EQ(grouped.size(), 1u);
  std::vector<std::string> chain;
  for (const ChainLink& link : grouped[0].chain) chain.push_back(link.document + ": " + link.words);
  EXPECT_EQ(chain, (std::vector<std::string>{"905/2018/QH14: mười lăm ngày", "912/2019/NĐ-CP: 15 ngày",
                                             "921/2020/TT-BXD: không quá 15 ngày", "17/2021/QĐ-UBND: 20 ngày"}));
}

TEST(Group, MakesNoChainOfOneSuperior) {
  EXPECT_TRUE(group({at("art_1", "912/2019/NĐ-CP", "art_4", 0.8)})[0].chain.empty());
}

// "Phòng Xây dựng" in place of "Sở Xây dựng" in twenty articles, each held against its own article of the decree.
TEST(Group, OneBodyPutForAnotherThroughoutIsOneFindingWithTwentyPlaces) {
  std::vector<Finding> findings, limits;
  for (int i = 1; i <= 20; ++i) {
    Finding finding = at("art_" + std::to_string(i), "912/2019/NĐ-CP", "art_" + std::to_string(i), 0.8);
    limits.push_back(finding);
    finding.kind = Kind::kAuthority;
    finding.difference.a = "Phòng Xây dựng";
    finding.difference.b = "Sở Xây dựng";
    findings.push_back(finding);
  }
  const auto grouped = group(findings);
  ASSERT_EQ(grouped.size(), 1u);
  EXPECT_EQ(grouped[0].places.size(), 19u) << "and the one that leads";
  EXPECT_EQ(grouped[0].places[0].a_words, "Phòng Xây dựng");
  EXPECT_EQ(group(limits).size(), 20u) << "time limits of one length are twenty rules";
}

// "Giám đốc Sở ký, cấp …": found by the act, and by the act with its object.
TEST(Group, OnePowerIsToldOnceHoweverManyWordsOfItWereFound) {
  const auto power = [](std::uint32_t a, const char* words, double confidence) {
    Finding finding = at("art_9", "905/2018/QH14", "art_12", confidence);
    finding.kind = Kind::kAuthority;
    finding.id += words;
    finding.difference.a = words;
    finding.difference.a_span = {a, a + 20};
    finding.difference.b_span = {300, 320};
    return finding;
  };
  const auto grouped =
      group({power(100, "Giám đốc Sở cấp", 0.7), power(100, "Giám đốc Sở cấp giấy phép", 0.6), power(160, "Phòng thu hồi", 0.6)});
  ASSERT_EQ(grouped.size(), 2U);
  EXPECT_EQ(grouped[0].difference.a, "Giám đốc Sở cấp");
  EXPECT_TRUE(grouped[0].places.empty()) << "one place";
  EXPECT_EQ(grouped[1].difference.a, "Phòng thu hồi");
}

TEST(Group, KeepsTwoMattersApart) {
  const auto grouped = group({at("art_1", "912/2019/NĐ-CP", "art_4", 0.8), at("art_6", "905/2018/QH14", "art_9", 0.7)});
  EXPECT_EQ(grouped.size(), 2u);
}

TEST(Severity, OverlapIsNeverAnError) {
  EXPECT_EQ(severity_of(Kind::kOverlap, 0.99), Severity::kWarning);
  EXPECT_EQ(severity_of(Kind::kQuantity, 0.85), Severity::kError);
  EXPECT_EQ(severity_of(Kind::kQuantity, 0.6), Severity::kWarning);
  EXPECT_EQ(severity_of(Kind::kQuantity, 0.4), Severity::kInfo);
}

// Since 01/7/2025 there are no districts: what a document gives to another body it takes from nobody.
TEST(Judge, APowerOfTheDistrictThatIsNoMoreIsNotHeldAgainstItsHeir) {
  const Document rule =
      document("912/2019/NĐ-CP", "nghi-dinh", "Chính phủ", "2019-05-05", {"Ủy ban nhân dân cấp huyện cấp giấy phép bến bãi."});
  for (const auto& [issued, expected] : {std::pair("2021-04-12", true), std::pair("2025-09-01", false)}) {
    const Document own = document("17/2021/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", issued,
                                  {"Ủy ban nhân dân cấp xã cấp giấy phép bến bãi."});
    Difference body;
    body.kind = Kind::kAuthority;
    body.what = "competent body";
    body.a = "Ủy ban nhân dân cấp xã";
    body.b = "Ủy ban nhân dân cấp huyện";
    body.a_span = find(own, body.a);
    body.b_span = find(rule, body.b);
    body.a_unit = body.b_unit = 0;
    body.strength = 0.9;
    EXPECT_EQ(judge(body, {&own, Status::kInForce, {}}, {&rule, Status::kInForce, {}}, on("2025-11-01")).has_value(), expected) << issued;
  }
}

std::optional<Finding> judged(const Difference& difference, const Document& a, const Document& b) {
  return judge(difference, {&a, Status::kInForce, {}}, {&b, Status::kInForce, {}}, on("2026-01-01"));
}

TEST(Judge, AClauseThatCitesAnAnnexOfItsOwnDocumentIsARule) {
  const Document superior = document("912/2019/NĐ-CP", "nghi-dinh", "Chính phủ", "2019-05-05",
                                     {"Chủ tàu nộp tờ khai theo mẫu tại Phụ lục ban hành kèm theo Nghị định này trong 15 ngày."});
  const Document lower = document("17/2021/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "2021-04-12",
                                  {"Chủ tàu nộp tờ khai theo mẫu ban hành kèm theo Quyết định này trong 20 ngày."});
  EXPECT_TRUE(judged(deadline(lower, superior), lower, superior));
  const Document enacting = document("17/2021/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "2021-04-12",
                                     {"Ban hành kèm theo Quyết định này Quy định về tờ khai tàu cá nộp trong 20 ngày."});
  EXPECT_FALSE(judged(deadline(enacting, superior), enacting, superior));
}

// Under "Tổ chức thực hiện" each document names its own bodies; a time limit that a copied clause changes is a conflict there too.
TEST(Judge, OnlyAValueOrADutyCountsUnderAHeadingAboutTheDocumentItself) {
  const auto under_heading = [](Document out) {
    const std::string heading = "Tổ chức thực hiện";
    const auto begin = static_cast<std::uint32_t>(out.text.words.size());
    out.text.words += heading + "\n";
    out.units[0].heading = {begin, begin + static_cast<std::uint32_t>(heading.size())};
    return out;
  };
  const Document superior = under_heading(decree), lower = under_heading(decision);
  Difference difference = deadline(lower, superior);
  difference.mechanism = "bound";
  EXPECT_TRUE(judged(difference, lower, superior));
  difference.mechanism = "altered";
  EXPECT_FALSE(judged(difference, lower, superior));
}

// A value that no other value of the superior's clause explains away: it was put for the one that it stands against.
TEST(Judge, ABoundOfACopyIsHeldAgainstItsOwnCounterpartAlone) {
  const Document superior =
      document("912/2019/NĐ-CP", "nghi-dinh", "Chính phủ", "2019-05-05", {"Trả lời không quá 15 ngày; vụ phức tạp không quá 60 ngày."});
  const Document lower = document("17/2021/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "2021-04-12",
                                  {"Trả lời không quá 20 ngày; vụ phức tạp không quá 60 ngày."});
  Difference difference = deadline(lower, superior);
  difference.a_span = find(lower, "không quá 20 ngày");
  difference.mechanism = "bound";
  EXPECT_TRUE(judged(difference, lower, superior));
  difference.mechanism = "value";  // read from rules in other words: which of the two it belongs to is not sure
  EXPECT_FALSE(judged(difference, lower, superior));
}

// Other words in one clause of a document of its own may be a way to say the same; in one that is written from the other they are not.
TEST(Judge, OtherWordsAreSurerTheMoreOfTheDocumentWasTakenOver) {
  const auto confidence = [](double taken) {
    Difference difference = deadline(decision, decree);
    difference.mechanism = "altered";
    difference.kind = Kind::kCopy;
    difference.strength = 0.6;
    difference.features = {{"taken", taken}};
    return judged(difference, decision, decree)->confidence;
  };
  EXPECT_LT(confidence(0.3), 0.5);
  EXPECT_GT(confidence(1), confidence(0.3));
}

// "Báo cáo Ủy ban nhân dân thành phố" in the tasks of a department, "báo cáo Ủy ban nhân dân cấp huyện" in those of a district's office.
TEST(Judge, TheTasksOfABodyNameTheBodiesItWorksWith) {
  Document tasks = decision;
  tasks.header.province = "Sông Lam";
  Difference difference = deadline(decision, decree);
  difference.kind = Kind::kAuthority;
  EXPECT_EQ(judged(difference, tasks, decree)->severity, Severity::kError);
  tasks.header.title = "Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Du lịch";
  EXPECT_EQ(judged(difference, tasks, decree)->severity, Severity::kInfo);
}

TEST(Judge, ABoundThatLeavesPeopleTimeMayNotBeDrawnTighter) {
  const Document law = document("38/2020/NĐ-CP", "nghi-dinh", "Chính phủ", "2020-03-01", {"Người mở bến phải nộp phí không quá 20 ngày."});
  const Document lower =
      document("9/2021/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh", "2021-03-01", {"Người mở bến phải nộp phí không quá 15 ngày."});
  const Party a{&lower, Status::kInForce, {}}, b{&law, Status::kInForce, {}};
  Difference difference = deadline(lower, law);
  difference.a = "15 ngày", difference.b = "20 ngày";
  difference.a_span = find(lower, "không quá 15 ngày"), difference.b_span = find(law, "không quá 20 ngày");
  JudgeOptions options;
  options.as_given = true;
  EXPECT_FALSE(judge(difference, a, b, options)) << "an authority may be faster";
  difference.features.emplace_back("of_person", 1);
  EXPECT_TRUE(judge(difference, a, b, options));
}

TEST(Judge, ASentenceHoldsLongWordsShortAndOnOneLine) {
  Difference long_words = deadline(decision, decree);
  long_words.kind = Kind::kCopy;
  for (int row = 0; row < 60; ++row) long_words.a += "\nXã Thượng Lam " + std::to_string(row);
  const auto found = judge(long_words, {&decision, Status::kInForce, {}}, {&decree, Status::kInForce, {}}, on("2026-01-01"));
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->message.find('\n'), std::string::npos);
  EXPECT_NE(found->message.find(" […] "), std::string::npos) << found->message;
  EXPECT_LT(found->message.size(), 600U);
  EXPECT_GT(found->difference.a.size(), 600U) << "the data keep every word";
}

TEST(Judge, ASentenceNamesTheConditionThatTheSuperiorDoesNotKnow) {
  Difference condition = deadline(decision, decree);
  condition.kind = Kind::kScope;
  condition.what = "membership";
  condition.mechanism = "eligibility";
  JudgeOptions options;
  options.as_given = true;
  const auto found = judge(condition, {&decision, Status::kInForce, {}}, {&decree, Status::kInForce, {}}, options);
  ASSERT_TRUE(found.has_value());
  EXPECT_NE(found->message.find("iều kiện là hội viên"), std::string::npos) << found->message;
}

}  // namespace
}  // namespace rasoat
