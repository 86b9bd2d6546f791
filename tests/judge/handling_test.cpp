// Who handles what, in which form, on which ground: as a Sở Tư pháp has to write it down.
#include <gtest/gtest.h>

#include <algorithm>

#include "judge/precedence.h"
#include "rasoat/judge.h"

namespace rasoat {
namespace {

// A document of one article that gives `days` to answer.
Document document(const std::string& number, const std::string& type, const std::string& issuer, const std::string& issued, int days) {
  Document out;
  out.header.number = number;
  out.header.type = type;
  out.header.issuers = {issuer};
  out.header.issued = Date::parse_iso(issued);
  out.header.effective = out.header.issued->plus_days(45);
  out.header.normative = true;
  out.text.words = "Điều 1. Chủ bến được trả lời trong thời hạn " + std::to_string(days) + " ngày.\n";
  Unit unit;
  unit.kind = UnitKind::kArticle;
  unit.label = "1";
  unit.id = "art_1";
  unit.extent = {0, static_cast<std::uint32_t>(out.text.words.size() - 1)};
  unit.text = {static_cast<std::uint32_t>(std::string_view("Điều 1. ").size()), unit.extent.end};
  out.units.push_back(unit);
  return out;
}

Difference deadline(const Document& a, const Document& b) {
  const auto span = [](const Document& one) {
    const auto at = static_cast<std::uint32_t>(one.text.words.find("hạn ") + std::string_view("hạn ").size());
    return Span{at, static_cast<std::uint32_t>(one.text.words.find('.', at))};
  };
  Difference out;
  out.kind = Kind::kQuantity;
  out.what = "deadline";
  out.a_span = span(a);
  out.b_span = span(b);
  out.a = std::string(a.words(out.a_span));
  out.b = std::string(b.words(out.b_span));
  out.a_unit = out.b_unit = 0;
  out.strength = 0.9;
  return out;
}

Finding judged(const Document& a, const Document& b, const std::string& reviewer = {}, const std::string& day = "2026-01-01",
               std::vector<Event> events_b = {}) {
  JudgeOptions options;
  options.day = *Date::parse_iso(day);
  options.reviewer = reviewer;
  const Party one{&a, a.header.draft ? Status::kDraft : Status::kInForce, {}}, other{&b, Status::kInForce, std::move(events_b)};
  const auto finding = judge(deadline(a, b), one, other, options);
  EXPECT_TRUE(finding);
  return finding.value_or(Finding{});
}

bool cites(const Finding& finding, const std::string& article) {
  return std::any_of(finding.ground.begin(), finding.ground.end(), [&](const Ground& ground) { return ground.citation == article; });
}

const Document decree_2019 = document("912/2019/NĐ-CP", "nghi-dinh", "Chính phủ", "2019-05-05", 15);
const Document decree_2023 = document("933/2023/NĐ-CP", "nghi-dinh", "Chính phủ", "2023-05-05", 15);
const Document decision_2021 = document("17/2021/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "2021-04-12", 20);
const Document circular_2021 = document("921/2021/TT-BXD", "thong-tu", "Bộ Xây dựng", "2021-02-02", 20);

Document of_commune(const std::string& issuer, const std::string& type) {
  Document out = document("3/2025/QĐ-UBND", type, issuer, "2025-09-01", 20);
  out.header.province = "Sông Lam";
  return out;
}

Document draft() {
  Document out = decision_2021;
  out.header.number.clear();
  out.header.issued.reset();
  out.header.effective.reset();
  out.header.draft = true;
  return out;
}

TEST(Procedure, IsExaminationIfTheHigherDocumentWasThereFirst) {
  const Finding finding = judged(decision_2021, decree_2019);
  EXPECT_EQ(finding.procedure, kExamination);
  EXPECT_EQ(finding.handling.action, "repeal");
  EXPECT_TRUE(cites(finding, "khoản 1 Điều 6 Nghị định số 79/2025/NĐ-CP"));
  EXPECT_TRUE(cites(finding, "khoản 1 Điều 23 Nghị định số 79/2025/NĐ-CP"));
  EXPECT_NE(finding.explanation.find("kiểm tra văn bản"), std::string::npos);
}

TEST(Procedure, IsReviewIfTheHigherDocumentCameLater) {
  const Finding finding = judged(decision_2021, decree_2023);
  EXPECT_EQ(finding.procedure, kReview);
  EXPECT_EQ(finding.handling.action, "amend");
  EXPECT_TRUE(cites(finding, "điểm a khoản 1 Điều 37 Nghị định số 79/2025/NĐ-CP"));
  EXPECT_TRUE(cites(finding, "khoản 3 Điều 38 Nghị định số 79/2025/NĐ-CP"));
  EXPECT_NE(finding.explanation.find("rà soát văn bản"), std::string::npos);
}

// Nghị định 79/2025/NĐ-CP Điều 6: signed before, but in force only after the decision was.
TEST(Procedure, IsNoExaminationIfTheHigherDocumentTookEffectLater) {
  Document slow = decree_2019;
  slow.header.effective = Date::parse_iso("2022-01-01");
  EXPECT_EQ(judged(decision_2021, slow).procedure, kReview);
}

TEST(Procedure, CitesTheDecreeInForceOnTheDayOfTheReview) {
  const Finding examined = judged(decision_2021, decree_2019, {}, "2024-01-01"),
                reviewed = judged(decision_2021, decree_2023, {}, "2024-01-01");
  EXPECT_TRUE(cites(examined, "khoản 2 Điều 156 Luật số 80/2015/QH13"));
  EXPECT_TRUE(cites(examined, "Điều 107 Nghị định số 34/2016/NĐ-CP"));
  EXPECT_TRUE(cites(examined, "khoản 2 Điều 130 Nghị định số 34/2016/NĐ-CP"));
  EXPECT_TRUE(cites(reviewed, "khoản 3 Điều 143 Nghị định số 34/2016/NĐ-CP"));
}

TEST(Procedure, IsLeftOpenWhereADayIsMissing) {
  Document undated = decision_2021;
  undated.header.issued.reset();
  const Finding finding = judged(undated, decree_2019);
  EXPECT_EQ(finding.procedure, "");
  EXPECT_NE(finding.explanation.find("Chưa rõ ngày ban hành"), std::string::npos);
}

TEST(Handling, TheIssuerHandlesWhatItIssuedUnderAnyOfItsNames) {
  for (const char* name : {"UBND tỉnh Sông Lam", "Ủy ban nhân dân tỉnh Sông Lam", "Uỷ ban nhân dân tỉnh Sông Lam", ""}) {
    const Finding finding = judged(decision_2021, decree_2019, name);
    EXPECT_EQ(finding.handling.action, "repeal") << name;
    EXPECT_EQ(finding.handling.form, "repeal") << name;
    EXPECT_EQ(finding.handling.to, "") << name;
  }
  EXPECT_EQ(judged(decision_2021, decree_2019, "UBND tỉnh Sông Lam").handling.by, "Ủy ban nhân dân tỉnh Sông Lam");
}

TEST(Handling, AMergedProvinceHandlesWhatItsOldProvincesIssued) {
  Document old = document("8/2022/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Quảng Bình", "2022-03-03", 20);
  old.header.province = "Quảng Bình";
  EXPECT_EQ(judged(old, decree_2019, "UBND tỉnh Quảng Trị").handling.action, "repeal");
  EXPECT_EQ(judged(old, decree_2019, "UBND tỉnh Quảng Trị", "2025-06-30").handling.action, "recommend") << "the day before the merger";
  EXPECT_EQ(judged(old, decree_2019, "UBND tỉnh Nghệ An").handling.action, "recommend");
}

TEST(Handling, OnWhatASuperiorIssuedItRecommendsToThatBody) {
  const Finding finding = judged(circular_2021, decree_2023, "UBND tỉnh Sông Lam");
  EXPECT_EQ(finding.handling.action, "recommend");
  EXPECT_EQ(finding.handling.by, "Ủy ban nhân dân tỉnh Sông Lam");
  EXPECT_EQ(finding.handling.to, "Bộ Xây dựng");
  EXPECT_EQ(finding.handling.form, "amend");
  EXPECT_TRUE(cites(finding, "khoản 1 Điều 36 Nghị định số 79/2025/NĐ-CP"));
  EXPECT_TRUE(cites(judged(circular_2021, decree_2019, "UBND tỉnh Sông Lam"), "khoản 1 Điều 8 Nghị định số 79/2025/NĐ-CP"));
}

TEST(Handling, TheDepartmentOfJusticeRecommendsToTheProvince) {
  const Finding finding = judged(decision_2021, decree_2019, "Sở Tư pháp tỉnh Sông Lam");
  EXPECT_EQ(finding.handling.action, "recommend");
  EXPECT_EQ(finding.handling.to, "Ủy ban nhân dân tỉnh Sông Lam");
  EXPECT_EQ(finding.handling.form, "repeal");
}

TEST(Handling, TheProvinceRepealsADecisionOfACommuneAndSuspendsAResolutionOfItsCouncil) {
  const Finding decision = judged(of_commune("Ủy ban nhân dân xã Bến Đò", "quyet-dinh"), decree_2019, "UBND tỉnh Sông Lam");
  EXPECT_EQ(decision.handling.action, "repeal");
  EXPECT_TRUE(cites(decision, "điểm a khoản 7 Điều 24 Nghị định số 79/2025/NĐ-CP"));
  const Finding resolution = judged(of_commune("Hội đồng nhân dân xã Bến Đò", "nghi-quyet"), decree_2019, "UBND tỉnh Sông Lam");
  EXPECT_EQ(resolution.handling.action, "suspend");
  EXPECT_EQ(resolution.handling.to, "Hội đồng nhân dân tỉnh Sông Lam");
  EXPECT_TRUE(cites(resolution, "điểm b khoản 7 Điều 24 Nghị định số 79/2025/NĐ-CP"));
}

TEST(Handling, AnotherProvinceHasNoPowerOverTheCommune) {
  EXPECT_EQ(judged(of_commune("Ủy ban nhân dân xã Bến Đò", "quyet-dinh"), decree_2019, "UBND tỉnh Ngàn Phố").handling.action, "recommend");
}

// What no longer fits is for its issuer to amend: a superior suspends and repeals the unlawful alone.
TEST(Handling, TheProvinceRecommendsToTheCommuneWhatNoLongerFits) {
  Document later = decree_2019;
  later.header.issued = Date::parse_iso("2025-12-01");
  const Finding finding = judged(of_commune("Ủy ban nhân dân xã Bến Đò", "quyet-dinh"), later, "UBND tỉnh Sông Lam");
  EXPECT_EQ(finding.handling.action, "recommend");
  EXPECT_EQ(finding.handling.to, "Ủy ban nhân dân xã Bến Đò");
}

// Neither is later, but there is one who issued both.
TEST(Handling, OfTwoDocumentsOfOneDayTheirIssuerMakesThemAgree) {
  const Document other = document("18/2021/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "2021-04-12", 10);
  const Finding own = judged(other, decision_2021), recommended = judged(other, decision_2021, "Sở Tư pháp tỉnh Sông Lam");
  EXPECT_EQ(own.prevails, "none");
  EXPECT_EQ(own.handling.action, "amend");
  EXPECT_EQ(own.handling.by, "Ủy ban nhân dân tỉnh Sông Lam");
  EXPECT_EQ(recommended.handling.to, "Ủy ban nhân dân tỉnh Sông Lam");
  EXPECT_EQ(recommended.handling.form, "amend");
}

TEST(Handling, ADraftIsMendedBeforeItIsIssued) {
  const Finding own = judged(draft(), decree_2019);
  EXPECT_EQ(own.procedure, kAppraisal);
  EXPECT_EQ(own.handling.action, "amend");
  EXPECT_EQ(own.handling.by, "Ủy ban nhân dân tỉnh Sông Lam");
  const Finding appraised = judged(draft(), decree_2019, "Sở Tư pháp tỉnh Sông Lam");
  EXPECT_EQ(appraised.handling.action, "recommend");
  EXPECT_EQ(appraised.handling.to, "Ủy ban nhân dân tỉnh Sông Lam");
  EXPECT_EQ(appraised.handling.form, "amend");
}

TEST(Handling, ADraftThatDepartsFromItsIssuersOwnDocumentMayEndThatInstead) {
  Document old = decision_2021;
  old.text.words = "Điều 1. Chủ bến được trả lời trong thời hạn 10 ngày.\n";
  const Finding finding = judged(draft(), old);
  EXPECT_EQ(finding.prevails, "a");
  EXPECT_NE(finding.explanation.find("phải đồng thời sửa đổi, bổ sung, thay thế hoặc bãi bỏ Quyết định số 17/2021/QĐ-UBND"),
            std::string::npos)
      << finding.explanation;
}

TEST(Handling, AnOldDocumentThatWasWrittenAnewUnderOneNameIsRepealedWhole) {
  Document old = decision_2021, anew = document("30/2023/QĐ-UBND", "quyet-dinh", "Ủy ban nhân dân tỉnh Sông Lam", "2023-04-12", 10);
  EXPECT_EQ(judged(anew, old).handling.action, "amend");
  old.header.title = anew.header.title = "Ban hành Quy định về bến đò";
  const Finding finding = judged(anew, old);
  EXPECT_EQ(finding.handling.action, "repeal");
  EXPECT_TRUE(cites(finding, "khoản 1 Điều 38 Nghị định số 79/2025/NĐ-CP"));
}

TEST(Together, IsFromTheLaterEffectToTheDayBeforeTheEnd) {
  const Finding finding =
      judged(decision_2021, decree_2019, {}, "2026-01-01", {{Action::kRepeal, "", Date::parse_iso("2027-01-01"), "40/2026/NĐ-CP"}});
  ASSERT_TRUE(finding.together.from && finding.together.to);
  EXPECT_EQ(finding.together.from->iso(), "2021-05-27");
  EXPECT_EQ(finding.together.to->iso(), "2026-12-31");
}

// Of two laws the one that goes before others prevails, though the other is later.
TEST(Precedence, AClauseOfPrecedenceGoesBeforeTheLaterLaw) {
  const auto law = [](const std::string& number, const std::string& issued, const std::string& heading, const std::string& words) {
    Document out = document(number, "luat", "Quốc hội", issued, 15);
    const auto begin = static_cast<std::uint32_t>(out.text.words.size());
    const std::string label = "Điều 2. ";
    out.text.words += label + heading + "\n" + words + "\n";
    Unit unit;
    unit.kind = UnitKind::kArticle;
    unit.id = "art_2";
    unit.heading = {begin + static_cast<std::uint32_t>(label.size()), begin + static_cast<std::uint32_t>(label.size() + heading.size())};
    unit.extent = {begin, static_cast<std::uint32_t>(out.text.words.size() - 1)};
    out.units.push_back(unit);
    return out;
  };
  const Date day = *Date::parse_iso("2026-01-01");
  const Document first = law("901/2018/QH14", "2018-06-15", "Áp dụng Luật này và luật khác",
                             "Trường hợp luật khác có quy định khác về bến đò thì áp dụng quy định của Luật này."),
                 later = law("902/2022/QH15", "2022-06-15", "Áp dụng pháp luật", "Việc đi đò thực hiện theo Luật này.");
  const Verdict verdict = precedence(later, first, day);
  EXPECT_EQ(verdict.how, Precedence::kPriority);
  EXPECT_TRUE(verdict.b_wins);
  EXPECT_EQ(verdict.clause, "art_2");
  const Document both =
      law("903/2023/QH15", "2023-06-15", "Áp dụng Luật này và luật khác", "Trường hợp luật khác có quy định khác thì áp dụng Luật này.");
  EXPECT_EQ(precedence(both, first, day).how, Precedence::kLater) << "two such clauses cancel each other";
}

}  // namespace
}  // namespace rasoat
