#include <gtest/gtest.h>

#include "effect/sample.h"

namespace rasoat {
namespace {

using sample::decree;

// "amend 912/2019/NĐ-CP#art_5__para_2" an amendment.
std::vector<std::string> amendments(const Document& document) {
  std::vector<std::string> out;
  for (const Amendment& one : document.amendments)
    out.push_back(std::string(action_name(one.action)) + " " + one.target.document +
                  (one.target.unit.empty() ? "" : "#" + one.target.unit));
  return out;
}

using Lines = std::vector<std::string>;

const std::string kAmending = "Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP";

TEST(Amendments, TakeTheDocumentFromTheArticleAboveThem) {
  const Document document =
      decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                         "1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:", "“2. Chủ bến đò nộp hồ sơ trong thời hạn 10 ngày.”",
                         "2. Bổ sung Điều 5a vào sau Điều 5 như sau:", "“Điều 5a. Bến đò ban đêm", "Bến đò ban đêm phải có đèn.”",
                         "3. Bãi bỏ điểm b khoản 1 Điều 7.", "Điều 2. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2023."});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#art_5__para_2", "supplement 912/2019/NĐ-CP#art_5a",
                                         "repeal 912/2019/NĐ-CP#art_7__para_1__point_b"}));
  EXPECT_EQ(document.words(document.amendments[0].text), "“2. Chủ bến đò nộp hồ sơ trong thời hạn 10 ngày.”");
  EXPECT_EQ(document.header.effective, Date::parse_iso("2023-06-01"));
}

TEST(Amendments, OfTheEffectClauseMoveTheFirstDay) {
  const Document document = decree(
      kAmending,
      {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP", "1. Sửa đổi, bổ sung khoản 1 Điều 20 như sau:",
       "“1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2024, trừ quy định tại khoản 2 Điều này.”",
       "2. Sửa đổi, bổ sung khoản 2 Điều 20 như sau:", "“2. Điều 7 của Nghị định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2025.”",
       "Điều 2. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2023."});
  EXPECT_EQ(amendments(document),
            (Lines{"amend 912/2019/NĐ-CP#art_20__para_1", "begin 912/2019/NĐ-CP", "amend 912/2019/NĐ-CP#art_20__para_2"}))
      << "a clause on one article moves only that article";
  EXPECT_EQ(document.amendments[1].effective, Date::parse_iso("2024-08-01"));
  EXPECT_EQ(document.header.effective, Date::parse_iso("2023-06-01")) << "its own day is another one";
}

TEST(Amendments, SayWhichPhraseBecomesWhich) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "1. Thay thế cụm từ “bến đò” bằng cụm từ “bến thủy” tại khoản 1 Điều 4 và Điều 6.",
                                               "2. Bỏ cụm từ “cấp huyện” tại điểm a khoản 1 Điều 8."});
  EXPECT_EQ(amendments(document), (Lines{"replace-phrase 912/2019/NĐ-CP#art_4__para_1", "replace-phrase 912/2019/NĐ-CP#art_6",
                                         "drop-phrase 912/2019/NĐ-CP#art_8__para_1__point_a"}));
  EXPECT_EQ(document.amendments[0].from, "bến đò");
  EXPECT_EQ(document.amendments[0].to, "bến thủy");
  EXPECT_EQ(document.amendments[2].from, "cấp huyện");
}

TEST(Amendments, OfAPhraseAtPlacesInAList) {
  const Document document = decree("Sửa đổi, bổ sung một số nghị định",
                                   {"Điều 1. Bỏ từ", "1. Bỏ từ “quy hoạch,” tại các điều, khoản, điểm của các nghị định sau đây:",
                                    "a) Khoản 1 Điều 69 và điểm a khoản 1 Điều 70 của Nghị định số 912/2019/NĐ-CP;",
                                    "b) Khoản 2 Điều 6 của Nghị định số 934/2018/NĐ-CP.", "2. Bãi bỏ Điều 3 Nghị định số 912/2019/NĐ-CP."});
  EXPECT_EQ(amendments(document), (Lines{"drop-phrase 912/2019/NĐ-CP#art_69__para_1", "drop-phrase 912/2019/NĐ-CP#art_70__para_1__point_a",
                                         "drop-phrase 934/2018/NĐ-CP#art_6__para_2", "repeal 912/2019/NĐ-CP#art_3"}));
  EXPECT_EQ(document.amendments[2].from, "quy hoạch,");
}

TEST(Amendments, GoOnAfterWhatAmendedADocumentBefore) {
  const Document document = decree(
      "Về bến đò", {"Điều 1. Bãi bỏ",
                    "1. Bỏ cụm từ “lệ phí” tại Điều 9 của Nghị định số 912/2019/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số "
                    "944/2020/NĐ-CP, Điều 28 và Điều 29 của Nghị định số 934/2018/NĐ-CP.",
                    "2. Chương V của Nghị định số 909/2008/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số 926/2014/NĐ-CP, Chương II của "
                    "Nghị định số 902/2011/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực."});
  EXPECT_EQ(amendments(document),
            (Lines{"drop-phrase 912/2019/NĐ-CP#art_9", "drop-phrase 934/2018/NĐ-CP#art_28", "drop-phrase 934/2018/NĐ-CP#art_29",
                   "repeal 909/2008/NĐ-CP#chp_5", "repeal 902/2011/NĐ-CP#chp_2"}));
}

TEST(Amendments, AddAPhraseBesideAnother) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "1. Bổ sung cụm từ “, chủ phà” vào sau cụm từ “chủ bến đò” tại khoản 1 Điều 4.",
                                               "2. Bổ sung từ “Thường trực” vào trước cụm từ “Ủy ban” tại Điều 6."});
  EXPECT_EQ(amendments(document), (Lines{"supplement 912/2019/NĐ-CP#art_4__para_1", "supplement 912/2019/NĐ-CP#art_6"}));
  EXPECT_EQ(document.amendments[0].from, "chủ bến đò");
  EXPECT_EQ(document.amendments[0].to, "chủ bến đò, chủ phà");
  EXPECT_EQ(document.amendments[1].to, "Thường trực Ủy ban");
}

TEST(Amendments, OfPhrasesAreAlsoToldInThePassive) {
  const Document document = decree("Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                   {"Điều 1. Trong Nghị định số 912/2019/NĐ-CP, cụm từ “bến đò” được thay bằng cụm từ “bến thủy”; cụm từ "
                                    "“cấp huyện” được thay bằng cụm từ “cấp xã”."});
  ASSERT_EQ(amendments(document), (Lines{"replace-phrase 912/2019/NĐ-CP", "replace-phrase 912/2019/NĐ-CP"}));
  EXPECT_EQ(document.amendments[1].from, "cấp huyện");
  EXPECT_EQ(document.amendments[1].to, "cấp xã");
}

TEST(Amendments, OfSeveralDocumentsInOneListKeepTheirOwn) {
  const Document document =
      decree("Quy định về bến thủy",
             {"Điều 9. Sửa đổi các văn bản",
              "1. Thay thế cụm từ “bến đò ngang thuộc huyện quản lý” bằng cụm từ “bến thủy do xã quản lý” quy định tại điểm a khoản 1 "
              "Điều 35 của Nghị định số 912/2019/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số 930/2021/NĐ-CP; các điều 3 và 20 của "
              "Nghị định số 913/2019/NĐ-CP."});
  EXPECT_EQ(amendments(document), (Lines{"replace-phrase 912/2019/NĐ-CP#art_35__para_1__point_a", "replace-phrase 913/2019/NĐ-CP#art_3",
                                         "replace-phrase 913/2019/NĐ-CP#art_20"}));
}

TEST(Amendments, OfAHeadingLeaveTheArticle) {
  const Document document = decree(
      kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                  "1. Sửa đổi, bổ sung tên Điều 8 và khoản 2 Điều 8 như sau:", "“Điều 8. Hồ sơ và lệ phí", "2. Lệ phí là 10.000 đồng.”",
                  "2. Sửa đổi, bổ sung một số khoản của Điều 9 như sau:", "a) Sửa đổi tên điều như sau:", "“Điều 9. Thời hạn trả lời”;"});
  EXPECT_EQ(amendments(document),
            (Lines{"amend 912/2019/NĐ-CP#art_8", "amend 912/2019/NĐ-CP#art_8__para_2", "amend 912/2019/NĐ-CP#art_9"}));
  EXPECT_TRUE(document.amendments[0].heading);
  EXPECT_FALSE(document.amendments[1].heading);
  EXPECT_TRUE(document.amendments[2].heading);
}

TEST(Amendments, OfAHeadingTakeTheWordsOnTheSameLine) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "1. Sửa đổi tên gọi của Chương II như sau: “Hồ sơ và lệ phí”."});
  ASSERT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#chp_2"}));
  EXPECT_TRUE(document.amendments[0].heading);
  EXPECT_EQ(document.words(document.amendments[0].text), "“Hồ sơ và lệ phí”.");
}

TEST(Amendments, OfAResolutionPostponeWhatItNames) {
  const Document document = decree("Về việc lùi hiệu lực thi hành của Nghị định số 912/2019/NĐ-CP",
                                   {"Điều 1. Lùi hiệu lực thi hành của Nghị định số 912/2019/NĐ-CP ngày 03 tháng 3 năm 2019 từ ngày 01 "
                                    "tháng 5 năm 2023 đến ngày 01 tháng 7 năm 2024.",
                                    "Điều 2. Lùi thời điểm áp dụng khoản 2 Điều 5 Nghị định số 913/2019/NĐ-CP đến hết ngày 31/12/2024.",
                                    "Điều 3. Lùi hiệu lực thi hành của Nghị định số 914/2019/NĐ-CP đến ngày Luật Cầu phao có hiệu lực.",
                                    "Điều 4. Chủ bến đò được lùi thời hạn nộp phí đến ngày 01 tháng 6 năm 2024."});
  ASSERT_EQ(amendments(document), (Lines{"begin 912/2019/NĐ-CP", "begin 913/2019/NĐ-CP#art_5__para_2"}));
  EXPECT_EQ(document.amendments[0].effective, Date::parse_iso("2024-07-01"));
  EXPECT_EQ(document.amendments[1].effective, Date::parse_iso("2025-01-01")) << "it begins on the day after";
}

TEST(Amendments, OfADocumentButForAnAnnexLeaveIt) {
  const Document document =
      decree("Quy định về bến đò",
             {"Điều 1. Phạm vi", "Bến đò.", "Điều 2. Hiệu lực thi hành", "1. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2023.",
              "2. Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:",
              "a) Nghị định số 912/2019/NĐ-CP ngày 03 tháng 3 năm 2019 về bến đò;",
              "b) Nghị định số 913/2019/NĐ-CP ngày 04 tháng 3 năm 2019 về cầu phao, trừ Phụ lục I."});
  EXPECT_EQ(amendments(document), (Lines{"repeal 912/2019/NĐ-CP", "amend 913/2019/NĐ-CP"}));
}

TEST(Amendments, OfAParagraphEndNotItsClause) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "1. Bãi bỏ điểm a khoản 2 Điều 5, đoạn 2 khoản 1 Điều 7 và điểm a khoản 1 Điều 8."});
  EXPECT_EQ(amendments(document), (Lines{"repeal 912/2019/NĐ-CP#art_5__para_2__point_a", "repeal 912/2019/NĐ-CP#art_8__para_1__point_a",
                                         "amend 912/2019/NĐ-CP#art_7__para_1"}));
}

TEST(Amendments, TakeTheirOwnOfSeveralQuotations) {
  const Document document =
      decree(kAmending, {"Điều 1.", "Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP như sau:",
                         "1. Sửa đổi khoản 1 và khoản 4 Điều 5 như sau:", "“1. Chủ bến đò nộp đơn.”", "“4. Phí là 5.000 đồng.”"});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#art_5__para_1", "amend 912/2019/NĐ-CP#art_5__para_4"}));
  EXPECT_EQ(document.words(document.amendments[0].text), "“1. Chủ bến đò nộp đơn.”");
  EXPECT_EQ(document.words(document.amendments[1].text), "“4. Phí là 5.000 đồng.”");
}

TEST(Amendments, OfAHeadAreThoseOfItsPoints) {
  const Document document =
      decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                         "1. Sửa đổi, bổ sung Điều 8 như sau:", "a) Sửa đổi khoản 2 như sau:", "“2. Chủ bến đò nộp hồ sơ.”",
                         "b) Bổ sung khoản 7 vào Điều 8 như sau:", "“7. Bến đò ban đêm có đèn.”"});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#art_8__para_2", "supplement 912/2019/NĐ-CP#art_8__para_7"}));
}

TEST(Amendments, AreNotTheOnesThatTheyMention) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "1. Sửa đổi khoản 1 Điều 3 của Nghị định số 912/2019/NĐ-CP đã được sửa đổi, bổ sung tại "
                                               "khoản 2 Điều 1 của Nghị định số 960/2021/NĐ-CP như sau:",
                                               "“1. Mức thu là 10.000 đồng.”"});
  EXPECT_EQ(amendments(document), Lines{"amend 912/2019/NĐ-CP#art_3__para_1"});
}

TEST(Amendments, InsertBelowTheUnitThatIsSupplemented) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "1. Điều 5 được bổ sung khoản 4 như sau:", "“4. Bến đò ban đêm có đèn.”"});
  EXPECT_EQ(amendments(document), Lines{"supplement 912/2019/NĐ-CP#art_5__para_4"});
}

TEST(Amendments, StandOneAfterTheOtherOnALine) {
  const Document document = decree(
      kAmending,
      {"Điều 1. Nội dung sửa đổi Sửa đổi, bổ sung điểm b khoản 1 Điều 4 như sau: “b) Đơn theo “Mẫu đơn”.” 2. Sửa đổi, bổ sung khoản 3 "
       "Điều 4 như sau: “3. Lệ phí nộp một lần.” 3. Thay thế một số phụ lục như sau: a) Bổ sung Phụ lục III của Nghị định này vào "
       "Nghị định số 912/2019/NĐ-CP. b) Bãi bỏ Phụ lục II."});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#art_4__para_1__point_b", "amend 912/2019/NĐ-CP#art_4__para_3",
                                         "supplement 912/2019/NĐ-CP#annex_3", "repeal 912/2019/NĐ-CP#annex_2"}));
  EXPECT_EQ(document.words(document.amendments[1].text), "“3. Lệ phí nộp một lần.”");
}

TEST(Amendments, TakeTheDocumentFromTheTitleOfTheirChapter) {
  const Document document =
      decree("Sửa đổi, bổ sung một số điều của các Nghị định về bến thủy",
             {"Chương I", "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ", "912/2019/NĐ-CP NGÀY 12 THÁNG 4 NĂM 2019",
              "Điều 1. Sửa đổi, bổ sung khoản 2 Điều 5", "“2. Chủ bến đò nộp đơn.”", "Chương II",
              "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 913/2019/NĐ-CP", "Điều 2. Bãi bỏ Điều 7", "Bãi bỏ Điều 7."});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#art_5__para_2", "repeal 913/2019/NĐ-CP#art_7"}));
}

TEST(Amendments, OfSeveralDocumentsInTheTitleAreNotGuessed) {
  const Document document = decree("Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP và Nghị định số 913/2019/NĐ-CP",
                                   {"Điều 1. Nội dung", "1. Bãi bỏ khoản 2 Điều 5."});
  EXPECT_EQ(amendments(document), Lines{"repeal @#art_5__para_2"});
}

TEST(Amendments, OfFormsAreOfTheAnnexOrTheDocument) {
  const Document document = decree(
      kAmending,
      {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
       "1. Thay thế Mẫu số 04 tại Phụ lục I bằng Mẫu số 04 ban hành kèm theo Nghị định này.", "2. Bãi bỏ Mẫu số 07, Mẫu số 08.",
       "3. Sửa đổi một số nội dung của Phụ lục III ban hành kèm theo Nghị định số 912/2019/NĐ-CP.",
       "4. Bãi bỏ Phụ lục V và thay thế bằng Phụ lục II ban hành kèm theo Nghị định này.", "5. Bãi bỏ khoản 3 Mẫu số 02 Phụ lục VI."});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#annex_1", "amend 912/2019/NĐ-CP", "amend 912/2019/NĐ-CP#annex_3",
                                         "replace 912/2019/NĐ-CP#annex_5", "amend 912/2019/NĐ-CP#annex_6"}));
}

TEST(Amendments, OfSeveralParagraphsOfAnArticleKeepIt) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "1. Sửa đổi, bổ sung đoạn mở đầu của khoản 1 và một số điểm, khoản của Điều 23 như sau:",
                                               "a) Sửa đổi, bổ sung điểm e khoản 1 như sau:", "“e) Đèn ban đêm;”",
                                               "b) Khoản 2 được bổ sung, sửa đổi như sau:", "“2. Phao cứu sinh.”"});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#art_23__para_1__point_e", "amend 912/2019/NĐ-CP#art_23__para_2"}));
}

TEST(Amendments, ThatDropPhrasesAmongRepealsEndNoUnit) {
  const Document document = decree(
      kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                  "1. Bãi bỏ điểm b khoản 2 Điều 6; khoản 3, từ “d,” tại khoản 5, cụm từ “2, 3,” tại khoản 8 Điều 7; các điều 10, 11."});
  EXPECT_EQ(amendments(document), (Lines{"repeal 912/2019/NĐ-CP#art_6__para_2__point_b", "repeal 912/2019/NĐ-CP#art_7__para_3",
                                         "drop-phrase 912/2019/NĐ-CP#art_7__para_5", "drop-phrase 912/2019/NĐ-CP#art_7__para_8",
                                         "repeal 912/2019/NĐ-CP#art_10", "repeal 912/2019/NĐ-CP#art_11"}));
}

TEST(Amendments, OfAnotherLawAtTheEndOfALawTakeItsNameFromTheLastOfTheRow) {
  const Document document =
      decree("Quy định về bến đò ngang",
             {"Điều 1. Phạm vi", "Bến đò ngang.", "Điều 2. Sửa đổi văn bản khác",
              "a) Bãi bỏ Điều 50; cụm từ “phà,” tại khoản 5 Điều 52; cụm từ “thuyền,” tại khoản 8 Điều 54 của Nghị định "
              "số 912/2019/NĐ-CP;"});
  EXPECT_EQ(amendments(document), (Lines{"repeal 912/2019/NĐ-CP#art_50", "drop-phrase 912/2019/NĐ-CP#art_52__para_5",
                                         "drop-phrase 912/2019/NĐ-CP#art_54__para_8"}));
}

TEST(Amendments, OfSeveralPointsAreThoseThatTheLinesBelowSayAgain) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "2. Sửa đổi, bổ sung điểm a, điểm b khoản 3 Điều 2 như sau:",
                                               "a) Sửa đổi, bổ sung điểm a khoản 3 Điều 2 như sau:", "“a) Chủ bến đò;”"});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#art_2__para_3__point_a"}));
}

TEST(Amendments, AreReadOnBehindAQuotationThatThePageLeftOpen) {
  const Document document =
      decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                         "1. Sửa đổi, bổ sung Điều 7 như sau: “Điều 7. Phí bến... Sửa đổi, bổ sung khoản 1 Điều 9 như sau: “1. Khi đò "
                         "cập bến..."});
  EXPECT_EQ(amendments(document), (Lines{"amend 912/2019/NĐ-CP#art_7", "amend 912/2019/NĐ-CP#art_9__para_1"}));
}

TEST(Amendments, QuoteWithSingleMarksToo) {
  const Document document = decree(kAmending, {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
                                               "1. Bãi bỏ khoản 2 Điều 5 và quy định 'trừ khoản 3 Điều 8' tại điểm b khoản 1 Điều 4;"});
  EXPECT_EQ(amendments(document), (Lines{"repeal 912/2019/NĐ-CP#art_5__para_2", "drop-phrase 912/2019/NĐ-CP#art_4__para_1__point_b"}));
}

TEST(Amendments, OfSomePhrasesEndNoDocument) {
  const Document document =
      decree("Quy định về bến đò ngang", {"Điều 1. Phạm vi", "Bến đò ngang.", "Điều 2. Sửa đổi văn bản khác",
                                          "1. Thay thế một số cụm từ tại một số điều của Nghị định số 912/2019/NĐ-CP như sau:",
                                          "a) Thay thế cụm từ “bến đò” bằng cụm từ “bến thủy” tại khoản 4 Điều 10;"});
  EXPECT_EQ(amendments(document), (Lines{"replace-phrase 912/2019/NĐ-CP#art_10__para_4"}));
}

TEST(Amendments, ReadWhatAFinalClauseEnds) {
  const Document document = decree(
      "Quy định về bến đò ngang",
      {"Điều 1. Phạm vi", "Bến đò ngang.", "Điều 2. Hiệu lực", "1. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2023.",
       "2. Nghị định số 912/2019/NĐ-CP và khoản 3 Điều 4 Nghị định số 913/2019/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực."});
  EXPECT_EQ(amendments(document), (Lines{"repeal 912/2019/NĐ-CP", "repeal 913/2019/NĐ-CP#art_4__para_3"}));
}

TEST(Amendments, EndTheDocumentsOfAListBelowWhateverWordsLeadIntoIt) {
  const Lines list = {"a) Nghị định số 911/2018/NĐ-CP ngày 05 tháng 5 năm 2018 của Chính phủ về bến đò;",
                      "b) Nghị định số 913/2019/NĐ-CP ngày 06 tháng 6 năm 2019 của Chính phủ về bến phà."};
  const auto ended = [&](const char* lead) {
    Lines body = {"Điều 1. Phạm vi", "Nghị định này quy định về bến thuyền.", "Điều 2. Hiệu lực thi hành", std::string("1. ") + lead};
    body.insert(body.end(), list.begin(), list.end());
    return amendments(decree("Quy định về bến thuyền", body));
  };
  EXPECT_EQ(ended("Nghị định này thay thế:"), (Lines{"replace 911/2018/NĐ-CP", "replace 913/2019/NĐ-CP"}));
  EXPECT_EQ(ended("Bãi bỏ các văn bản sau đây:"), (Lines{"repeal 911/2018/NĐ-CP", "repeal 913/2019/NĐ-CP"}));
  EXPECT_EQ(ended("Các nghị định sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:"),
            (Lines{"repeal 911/2018/NĐ-CP", "repeal 913/2019/NĐ-CP"}));
  EXPECT_EQ(ended("Chủ bến lập hồ sơ theo:"), Lines{});
}

TEST(Amendments, EndADocumentWhoseTitleStandsBeforeItsFate) {
  const Document document =
      decree("Quy định về bến thuyền",
             {"Điều 1. Hiệu lực thi hành",
              "Nghị định số 911/2018/NĐ-CP ngày 05 tháng 5 năm 2018 của Chính phủ về bến đò hết hiệu lực kể từ ngày Nghị "
              "định này có hiệu lực thi hành."});
  EXPECT_EQ(amendments(document), (Lines{"repeal 911/2018/NĐ-CP"}));
}

TEST(Amendments, EndNotWhatAnEndedDocumentHasAmended) {
  const std::string unit =
      "1. Bãi bỏ Điều 1 Nghị định số 934/2018/NĐ-CP ngày 26 tháng 12 năm 2018 sửa đổi, bổ sung Nghị định số 942/2015/NĐ-CP, Nghị định số "
      "943/2015/NĐ-CP và Nghị định số 907/2017/NĐ-CP.";
  const std::string whole =
      "2. Nghị định số13/2020/NĐ-CP ngày 09/11/2020 sửa đổi, bổ sung một số điều của Nghị định số 921/2018/NĐ-CP quy định về bến hết hiệu "
      "lực kể từ ngày Nghị định này có hiệu lực.";
  const Document document = decree("Về bến đò", {"Điều 1. Bến", "Lời.", "Điều 2. Hiệu lực", unit, whole});
  EXPECT_EQ(amendments(document), (Lines{"repeal 934/2018/NĐ-CP#art_1", "repeal 13/2020/NĐ-CP"}));
}

TEST(Amendments, EndADocumentThatIsYoungerThanTheTitleBeforeIt) {
  const Document document = decree(
      "Về bến đò", {"Điều 1. Hiệu lực",
                    "Nghị định này thay thế Nghị định số 926/2013/NĐ-CP ngày 15 tháng 7 năm 2013 sửa đổi, bổ sung một số điều của Nghị "
                    "định số 977/2007/NĐ-CP và Nghị định số 917/2017/NĐ-CP."});
  EXPECT_EQ(amendments(document), (Lines{"replace 926/2013/NĐ-CP", "replace 917/2017/NĐ-CP"}));
}

TEST(Amendments, EndAListThatGoesOnAfterATitle) {
  const Document document = decree(
      "Về bến đò", {"Điều 1. Hiệu lực",
                    "1. Nghị định này thay thế Nghị định số 979/2012/NĐ-CP ngày 04 tháng 10 năm 2012 của Chính phủ, Nghị định số "
                    "981/2018/NĐ-CP sửa đổi, bổ sung một số điều của "
                    "Nghị định số 979/2012/NĐ-CP, Nghị định số 916/2011/NĐ-CP về phà.",
                    "2. Nghị định số 930/2014/NĐ-CP về bến phải khai báo trước khi mở hết hiệu lực kể từ ngày Nghị định này có hiệu lực."});
  EXPECT_EQ(amendments(document),
            (Lines{"replace 979/2012/NĐ-CP", "replace 981/2018/NĐ-CP", "replace 916/2011/NĐ-CP", "repeal 930/2014/NĐ-CP"}));
}

TEST(Amendments, EndNothingWhereTheEndIsACondition) {
  const Document document = decree(
      "Về bến đò", {"Điều 1. Thí điểm", "1. Thí điểm đến khi Nghị quyết số 936/2021/QH15 và Nghị quyết số 937/2021/QH15 hết hiệu lực.",
                    "2. Chủ bến có giấy chứng nhận theo Nghị định số 907/2016/NĐ-CP đăng ký lại sau khi giấy chứng nhận hết hiệu lực."});
  EXPECT_EQ(amendments(document), Lines{});
}

TEST(Amendments, OfSomeRulesOfADocumentLeaveItInForce) {
  const Document document =
      decree("Về bến đò", {"Điều 1. Hiệu lực",
                           "1. Các quy định về thu phí bến tại Nghị định số 938/2001/NĐ-CP hết hiệu lực kể từ ngày Nghị "
                           "định này có hiệu lực.",
                           "2. Các quy định của Nghị định số 989/1999/NĐ-CP hết hiệu lực."});
  EXPECT_EQ(amendments(document), (Lines{"amend 938/2001/NĐ-CP", "repeal 989/1999/NĐ-CP"}));
}

TEST(Amendments, OfUnitsEndNotTheDocumentThatIsNamedLast) {
  const Document document = decree("Về bến đò", {"Điều 1. Hiệu lực",
                                                 "Các nội dung quy định tại khoản 4 Mục 1 Quy định chung; Mục 2 Cơ sở bến tại Nghị định số "
                                                 "915/2005/NĐ-CP hết hiệu lực từ ngày Nghị định này có hiệu lực."});
  EXPECT_EQ(amendments(document), (Lines{"repeal 915/2005/NĐ-CP#sec_1__para_4", "repeal 915/2005/NĐ-CP#sec_2"}));
}

TEST(Amendments, EndNothingThatAHigherBodyHasIssued) {
  const Document document =
      decree("Về bến đò", {"Điều 1. Hiệu lực",
                           "Bãi bỏ Điều 2 Nghị định số 992/2013/NĐ-CP quy định một số điều của Luật Giá và Luật sửa đổi, "
                           "bổ sung một số điều của Luật Bến đò, Luật Phà."});
  EXPECT_EQ(amendments(document), (Lines{"repeal 992/2013/NĐ-CP#art_2"}));
}

TEST(Amendments, EndNoLawWithinTheTitleOfAResolution) {
  const Document document = decree(
      "Về việc thi hành Luật Bến đò",
      {"Điều 1. Phạm vi", "Bến đò ngang.", "Điều 2. Hiệu lực",
       "Nghị quyết số 109/2020/NQ-CP về thi hành Luật Bến đò số 905/2018/QH14, Nghị quyết số 144/2021/NQ-CP ngày 29 tháng 6 năm 2021 về "
       "việc "
       "lùi hiệu lực thi hành của Luật Bến đò số 905/2018/QH14, Luật Bến bãi số 906/2018/QH14 hết hiệu lực kể từ ngày 01 tháng 6 năm "
       "2023."});
  EXPECT_EQ(amendments(document), (Lines{"repeal 109/2020/NQ-CP", "repeal 144/2021/NQ-CP"}));
}

TEST(Amendments, AreNotReadOutOfAProvisionThatOnlyRefers) {
  EXPECT_EQ(
      amendments(decree(
          "Quy định về bến đò ngang",
          {"Điều 1. Phạm vi", "1. Bến đò theo Nghị định số 912/2019/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số 960/2021/NĐ-CP.",
           "2. Sở Xây dựng công bố văn bản hết hiệu lực theo quy định tại khoản 4 Điều 154 của Luật số 905/2018/QH14 trước ngày văn bản "
           "đó hết hiệu lực.",
           "3. Ủy ban nhân dân cấp tỉnh bãi bỏ giấy phép của chủ bến đò vi phạm khoản 2 Điều 5 Nghị định này."})),
      Lines{});
}

}  // namespace
}  // namespace rasoat
