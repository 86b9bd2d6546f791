#include "rasoat/effect.h"

#include <gtest/gtest.h>

#include "effect/sample.h"

namespace rasoat {
namespace {

using sample::decree;

struct EffectClause {
  const char *words, *day;
};

TEST(EffectiveDate, IsReadFromTheClauseThatSaysIt) {
  for (const auto& [words, day] :
       {EffectClause{"Nghị định này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2023.", "2023-06-01"},
        EffectClause{"Nghị định này có hiệu lực kể từ ngày ký.", "2023-04-12"},
        EffectClause{"Nghị định này có hiệu lực sau 45 ngày kể từ ngày ký ban hành.", "2023-05-27"},
        EffectClause{
            "Nghị định này có hiệu lực thi hành kể từ ngày 15/7/2023 và thay thế Nghị định số 912/2019/NĐ-CP ngày 12 tháng 4 năm 2019.",
            "2023-07-15"}}) {
    const Document document = decree("Quy định về bến đò ngang", {"Điều 1. Phạm vi", "Bến đò ngang.", "Điều 2. Hiệu lực thi hành", words});
    ASSERT_TRUE(document.header.effective) << words;
    EXPECT_EQ(document.header.effective->iso(), day) << words;
  }
}

TEST(EffectiveDate, IsNotTakenFromAnotherDocumentsDay) {
  EXPECT_FALSE(
      decree("Quy định về bến đò ngang",
             {"Điều 1. Phạm vi", "Bến đò cấp phép trước ngày Luật số 905/2018/QH14 có hiệu lực từ ngày 01 tháng 01 năm 2019 được giữ."})
          .header.effective);
}

class StatusOn : public testing::Test {
 protected:
  StatusOn() {
    header_.number = "912/2019/NĐ-CP";
    header_.type = "nghi-dinh";
    header_.issued = Date::parse_iso("2019-04-12");
    header_.effective = Date::parse_iso("2019-06-01");
  }
  Status on(const char* day, const std::string& unit = {}) { return status_on(*Date::parse_iso(day), header_, imported_, events_, unit); }
  Header header_;
  Imported imported_;
  std::vector<Event> events_;
};

TEST_F(StatusOn, FollowsItsOwnDates) {
  EXPECT_EQ(on("2019-05-31"), Status::kNotYet);
  EXPECT_EQ(on("2019-06-01"), Status::kInForce);
}

TEST_F(StatusOn, EndsWithARepealFromItsDayOn) {
  events_ = {{Action::kRepeal, "", Date::parse_iso("2023-06-01"), "970/2023/NĐ-CP"}};
  EXPECT_EQ(on("2023-05-31"), Status::kInForce);
  EXPECT_EQ(on("2023-06-01"), Status::kExpired);
}

TEST_F(StatusOn, IsNotEndedBeforeItIsIssued) {
  events_ = {{Action::kReplace, "", Date::parse_iso("2004-01-01"), "901/2003/NĐ-CP"}};
  EXPECT_EQ(on("2023-06-01"), Status::kInForce) << "an older document of the same name";
}

TEST_F(StatusOn, OfAUnitIsNotThatOfTheWhole) {
  events_ = {{Action::kRepeal, "art_4__para_3", Date::parse_iso("2023-06-01"), "970/2023/NĐ-CP"}};
  EXPECT_EQ(on("2023-06-01", "art_4__para_3"), Status::kExpired);
  EXPECT_EQ(on("2023-06-01", "art_4__para_3__point_a"), Status::kExpired);
  EXPECT_EQ(on("2023-06-01", "art_4__para_30"), Status::kInForce) << "a longer label is another unit";
  EXPECT_EQ(on("2023-06-01"), Status::kExpiredInPart);
}

TEST_F(StatusOn, BeginsOnTheDayToWhichALaterDocumentMovedIt) {
  header_.effective = Date::parse_iso("2025-01-01");
  events_ = {{Action::kBegin, "", Date::parse_iso("2024-08-01"), "943/2024/NĐ-CP"}};
  EXPECT_EQ(on("2024-07-31"), Status::kNotYet);
  EXPECT_EQ(on("2024-08-01"), Status::kInForce);
  std::string why;
  (void)status_on(*Date::parse_iso("2024-07-31"), header_, imported_, events_, {}, &why);
  EXPECT_EQ(why, "effective:2024-08-01;943/2024/NĐ-CP");
}

TEST_F(StatusOn, OfAPostponedUnitIsNotThatOfTheWhole) {
  header_.effective = Date::parse_iso("2023-01-01");
  events_ = {{Action::kBegin, "art_4", Date::parse_iso("2024-08-01"), "943/2024/NĐ-CP"}};
  EXPECT_EQ(on("2024-07-31"), Status::kInForce);
  EXPECT_EQ(on("2024-07-31", "art_4__para_1"), Status::kNotYet);
  EXPECT_EQ(on("2024-08-01", "art_4__para_1"), Status::kInForce);
}

TEST_F(StatusOn, OfADocumentThatDetailsAnEndedOnePassesOn) {
  const Date end = *Date::parse_iso("2020-06-01");
  const auto parents = [&](std::size_t named, ParentEnd how, Date day) {
    return Parents{named, {{"905/2018/QH14", day, "906/2020/QH14", dependent_rule(day, how)}}};
  };
  const auto fall = falls_with(imported_, parents(1, ParentEnd::kReplaced, end));
  ASSERT_TRUE(fall);
  EXPECT_EQ(fall->day, end);
  EXPECT_EQ(fall->rule.outcome, Dependent::kEnds);
  EXPECT_FALSE(falls_with(imported_, parents(2, ParentEnd::kReplaced, end))) << "it also details what lives";
  imported_.edition = "2023-02";
  EXPECT_FALSE(falls_with(imported_, parents(1, ParentEnd::kReplaced, end))) << "a later edition holds it";
  imported_.edition.clear();
  const auto unsure = falls_with(imported_, parents(1, ParentEnd::kReplaced, *Date::parse_iso("2025-08-01")));
  ASSERT_TRUE(unsure);
  EXPECT_EQ(unsure->rule.outcome, Dependent::kEndsUnlessAnnounced) << "as unsure as the end above it";
}

TEST_F(StatusOn, OfADocumentWhoseParentHasEndedFollowsTheLawOfThatDay) {
  const auto child = [&](const char* ended, std::size_t named, const char* day, const std::string& unit, std::string* why) {
    const Date end = *Date::parse_iso(ended);
    const Parents parents{named, {{"905/2018/QH14", end, "906/2023/QH15", dependent_rule(end, ParentEnd::kReplaced)}}};
    return status_on(*Date::parse_iso(day), header_, imported_, events_, unit, why, parents);
  };
  std::string why;
  EXPECT_EQ(child("2023-06-01", 1, "2023-05-31", "", &why), Status::kInForce);
  EXPECT_EQ(child("2023-06-01", 1, "2023-06-01", "", &why), Status::kExpired);
  EXPECT_EQ(why, "parent-ended:905/2018/QH14");
  EXPECT_EQ(child("2023-06-01", 1, "2023-06-01", "art_4", &why), Status::kExpired);
  EXPECT_EQ(child("2023-06-01", 2, "2023-06-01", "", &why), Status::kExpiredInPart) << "what details another, living law goes on";
  EXPECT_EQ(child("2023-06-01", 2, "2023-06-01", "art_4", &why), Status::kUnknown)
      << "which of the two laws article 4 details is not known";
  EXPECT_EQ(child("2025-05-01", 1, "2025-05-01", "", &why), Status::kInForce) << "it lives on as far as it does not contradict the new law";
  EXPECT_EQ(child("2025-08-01", 1, "2025-08-01", "", &why), Status::kUnknown) << "whether it was announced as going on is not stored";
  EXPECT_EQ(why, "parent-ended:905/2018/QH14;ends-unless-announced");
}

TEST_F(StatusOn, IsNotGuessedWhereAnEditionHoldsWhatShouldHaveEnded) {
  const auto child = [&](const char* ended) {
    const Date end = *Date::parse_iso(ended);
    const Parents parents{1, {{"905/2018/QH14", end, "906/2023/QH15", dependent_rule(end, ParentEnd::kReplaced)}}};
    return status_on(*Date::parse_iso("2026-01-01"), header_, imported_, events_, {}, nullptr, parents);
  };
  imported_.edition = "current:2025-11-14";
  EXPECT_EQ(child("2023-06-01"), Status::kUnknown) << "the law of that day ended it, the official edition holds it";
  EXPECT_EQ(child("2025-08-01"), Status::kInForce) << "it may have been announced as going on, and the edition holds it";
  imported_.edition = "2023-02";
  EXPECT_EQ(child("2023-06-01"), Status::kExpired) << "the edition is older than the end";
}

TEST_F(StatusOn, OfADraftIsDraft) {
  header_.draft = true;
  EXPECT_EQ(on("2023-06-01"), Status::kDraft);
}

TEST_F(StatusOn, IsUnknownWhereNothingSaysIt) {
  header_.effective.reset();
  EXPECT_EQ(on("2023-06-01"), Status::kUnknown);
}

Dependent child_of(const char* ended, ParentEnd how) {
  return dependent_rule(*Date::parse_iso(ended), how).outcome;
}

TEST(Details, EndWithTheirParentByTheLawOfThatDay) {
  EXPECT_EQ(child_of("2016-06-30", ParentEnd::kReplaced), Dependent::kUnsaid);
  EXPECT_EQ(child_of("2016-07-01", ParentEnd::kReplaced), Dependent::kEnds);
  EXPECT_EQ(child_of("2025-03-31", ParentEnd::kAbolished), Dependent::kEnds);
  EXPECT_EQ(child_of("2025-04-01", ParentEnd::kReplaced), Dependent::kLivesUnlessContrary);
  EXPECT_EQ(child_of("2025-06-30", ParentEnd::kReplaced), Dependent::kLivesUnlessContrary);
  EXPECT_EQ(child_of("2025-07-01", ParentEnd::kReplaced), Dependent::kEndsUnlessAnnounced);
  EXPECT_EQ(child_of("2025-07-01", ParentEnd::kAbolished), Dependent::kUnsaid) << "the article speaks of replaced and amended documents";
}

TEST(Details, NameTheProvisionThatSaysSo) {
  EXPECT_EQ(dependent_rule(*Date::parse_iso("2025-03-31"), ParentEnd::kReplaced).ground, "khoản 4 Điều 154 Luật số 80/2015/QH13");
  EXPECT_NE(dependent_rule(*Date::parse_iso("2026-01-01"), ParentEnd::kReplaced).ground.find("87/2025/QH15"), std::string::npos);
}

TEST(Details, AreOfTheDocumentsThatTheTitleNames) {
  const Document document = decree("Quy định chi tiết một số điều của Luật Bến đò", {"Điều 1. Phạm vi", "Lời."});
  EXPECT_EQ(details(document), (std::vector<Target>{{"905/2018/QH14", ""}})) << "the bases say which law of that name";
  EXPECT_EQ(details(decree("Hướng dẫn Nghị định số 912/2019/NĐ-CP về bến đò", {"Điều 1. Phạm vi", "Lời."})),
            (std::vector<Target>{{"912/2019/NĐ-CP", ""}}));
  EXPECT_TRUE(details(decree("Về bến đò ngang", {"Điều 1. Phạm vi", "Lời."})).empty());
}

TEST(Rank, FollowsTheOrderOfForce) {
  const auto rank_of = [](const char* type, const char* number, std::vector<std::string> issuers, const char* province) {
    Header header;
    header.type = type;
    header.number = number;
    header.issuers = std::move(issuers);
    header.province = province;
    header.normative = true;
    header.issued = Date::parse_iso("2023-06-01");
    return rank(header);
  };
  const int law = rank_of("luat", "905/2018/QH14", {"Quốc hội"}, ""), decree = rank_of("nghi-dinh", "912/2019/NĐ-CP", {"Chính phủ"}, ""),
            circular = rank_of("thong-tu", "931/2020/TT-BGTVT", {"Bộ Giao thông vận tải"}, ""),
            council = rank_of("nghi-quyet", "41/2022/NQ-HĐND", {"Hội đồng nhân dân tỉnh Sông Lam"}, "Sông Lam"),
            committee = rank_of("quyet-dinh", "17/2021/QĐ-UBND", {"Ủy ban nhân dân tỉnh Sông Lam"}, "Sông Lam");
  EXPECT_LT(0, law);
  EXPECT_LT(law, decree);
  EXPECT_LT(decree, circular);
  EXPECT_LT(circular, council);
  EXPECT_LT(council, committee);
}

}  // namespace
}  // namespace rasoat
