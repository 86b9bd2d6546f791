#include "rasoat/consolidate.h"

#include <gtest/gtest.h>

#include "effect/sample.h"

namespace rasoat {
namespace {

Document decree(const std::string& number, const std::string& title, const std::vector<std::string>& body) {
  std::vector<std::string> lines = {"CHÍNH PHỦ", "Số: " + number, "Hà Nội, ngày 12 tháng 4 năm 2019", "NGHỊ ĐỊNH", title};
  lines.insert(lines.end(), body.begin(), body.end());
  return sample::read(lines);
}

Document enacted() {
  return decree("912/2019/NĐ-CP", "Quy định về bến đò ngang",
                {"Điều 1. Phạm vi", "Nghị định này quy định về bến đò ngang.", "Điều 2. Hồ sơ", "1. Đơn đề nghị của chủ bến đò.",
                 "2. Bản sao giấy tờ gồm:", "a) Giấy đăng ký;", "b) Bản vẽ bến đò.", "3. Chủ bến đò nộp hồ sơ.", "Điều 3. Thời hạn",
                 "Thời hạn trả lời chủ bến đò là 20 ngày."});
}

// The text on 1 January 2024, after `body` was enacted to take effect on 1 June 2023.
Consolidated after(const std::vector<std::string>& body, const char* day = "2024-01-01") {
  std::vector<std::string> lines = {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP"};
  lines.insert(lines.end(), body.begin(), body.end());
  const auto by =
      std::make_shared<const Document>(decree("970/2023/NĐ-CP", "Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP", lines));
  std::vector<Act> acts;
  for (std::size_t i = 0; i < by->amendments.size(); ++i) acts.push_back({by, i, Date::parse_iso("2023-06-01")});
  return consolidate(enacted(), acts, *Date::parse_iso(day));
}

std::string printed(const Consolidated& text) {
  std::string out;
  for (const VersionedUnit& unit : text.units)
    out += print_unit(unit) + (unit.repealed ? " (bãi bỏ)" : "") + (unit.by.empty() ? "" : " [" + unit.by + "]") + "\n";
  return out;
}

TEST(Consolidate, WithoutActsIsWhatWasEnacted) {
  EXPECT_EQ(printed(consolidate(enacted(), {}, *Date::parse_iso("2024-01-01"))),
            "Điều 1. Phạm vi\nNghị định này quy định về bến đò ngang.\nĐiều 2. Hồ sơ\n1. Đơn đề nghị của chủ bến đò.\n"
            "2. Bản sao giấy tờ gồm:\na) Giấy đăng ký;\nb) Bản vẽ bến đò.\n3. Chủ bến đò nộp hồ sơ.\nĐiều 3. Thời hạn\n"
            "Thời hạn trả lời chủ bến đò là 20 ngày.\n");
}

TEST(Consolidate, PutsNewWordsInTheirPlace) {
  const Consolidated text =
      after({"1. Sửa đổi, bổ sung khoản 2 Điều 2 như sau:", "“2. Bản sao giấy tờ gồm:", "a) Giấy đăng ký;", "b) Bản vẽ;", "c) Ảnh bến đò.”",
             "2. Sửa đổi Điều 3 như sau:", "“Điều 3. Thời hạn", "Thời hạn trả lời là 10 ngày.”"});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_EQ(printed(text),
            "Điều 1. Phạm vi\nNghị định này quy định về bến đò ngang.\nĐiều 2. Hồ sơ\n1. Đơn đề nghị của chủ bến đò.\n"
            "2. Bản sao giấy tờ gồm: [970/2023/NĐ-CP]\na) Giấy đăng ký; [970/2023/NĐ-CP]\nb) Bản vẽ; [970/2023/NĐ-CP]\n"
            "c) Ảnh bến đò. [970/2023/NĐ-CP]\n3. Chủ bến đò nộp hồ sơ.\nĐiều 3. Thời hạn\nThời hạn trả lời là 10 ngày. [970/2023/NĐ-CP]\n");
}

TEST(Consolidate, PutsNewUnitsAfterTheirNeighbour) {
  const Consolidated text = after({"1. Bổ sung khoản 2a vào sau khoản 2 Điều 2 như sau:", "“2a. Bến đò ban đêm có đèn.”",
                                   "2. Bổ sung Điều 2a vào sau Điều 2 như sau:", "“Điều 2a. Lệ phí", "Chủ bến đò nộp lệ phí.”"});
  EXPECT_TRUE(text.unapplied.empty());
  std::vector<std::string> ids;
  for (const VersionedUnit& unit : text.units) ids.push_back(unit.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"art_1", "art_2", "art_2__para_1", "art_2__para_2", "art_2__para_2__point_a",
                                           "art_2__para_2__point_b", "art_2__para_2a", "art_2__para_3", "art_2a", "art_3"}));
}

TEST(Consolidate, RepealsAndReplacesPhrases) {
  const Consolidated text = after(
      {"1. Bãi bỏ điểm b khoản 2 Điều 2.", "2. Thay thế cụm từ “chủ bến đò” bằng cụm từ “người đề nghị” tại khoản 1 Điều 2 và Điều 3."});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_EQ(printed(text),
            "Điều 1. Phạm vi\nNghị định này quy định về bến đò ngang.\nĐiều 2. Hồ sơ\n1. Đơn đề nghị của người đề nghị. [970/2023/NĐ-CP]\n"
            "2. Bản sao giấy tờ gồm:\na) Giấy đăng ký;\nb) (bãi bỏ) [970/2023/NĐ-CP]\n3. Chủ bến đò nộp hồ sơ.\nĐiều 3. Thời hạn\n"
            "Thời hạn trả lời người đề nghị là 20 ngày. [970/2023/NĐ-CP]\n");
}

TEST(Consolidate, FindsAPhraseHoweverItIsSpelled) {
  const Consolidated text = after({"1. Thay thế cụm từ “giấy Đăng ký” bằng cụm từ “giấy chứng nhận” tại khoản 2 Điều 2.",
                                   "2. Bổ sung cụm từ “và người lái” vào sau cụm từ “Chủ bến đò” tại khoản 3 Điều 2."});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_NE(printed(text).find("a) giấy chứng nhận; [970/2023/NĐ-CP]"), std::string::npos) << printed(text);
  EXPECT_NE(printed(text).find("3. Chủ bến đò và người lái nộp hồ sơ. [970/2023/NĐ-CP]"), std::string::npos) << printed(text);
}

TEST(Consolidate, ANewHeadingLeavesTheClauses) {
  const Consolidated text =
      after({"1. Sửa đổi, bổ sung tên Điều 2 và khoản 3 Điều 2 như sau:", "“Điều 2. Hồ sơ và cách nộp", "3. Hồ sơ nộp qua mạng.”"});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_EQ(printed(text),
            "Điều 1. Phạm vi\nNghị định này quy định về bến đò ngang.\nĐiều 2. Hồ sơ và cách nộp [970/2023/NĐ-CP]\n1. Đơn đề nghị của chủ "
            "bến đò.\n"
            "2. Bản sao giấy tờ gồm:\na) Giấy đăng ký;\nb) Bản vẽ bến đò.\n3. Hồ sơ nộp qua mạng. [970/2023/NĐ-CP]\nĐiều 3. Thời hạn\n"
            "Thời hạn trả lời chủ bến đò là 20 ngày.\n");
}

TEST(Consolidate, ANewOpeningLeavesThePoints) {
  const Consolidated text = after({"1. Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 2 như sau:", "“2. Bản chụp giấy tờ gồm:”."});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_NE(printed(text).find("2. Bản chụp giấy tờ gồm: [970/2023/NĐ-CP]\na) Giấy đăng ký;\nb) Bản vẽ bến đò.\n"), std::string::npos)
      << printed(text);
}

TEST(Consolidate, APhraseThatThePageDoesNotCloseIsFound) {
  const Consolidated text = after({"1. Thay từ “bến đò bằng cụm từ “bến thủy” tại khoản 1 Điều 2."});
  EXPECT_NE(printed(text).find("1. Đơn đề nghị của chủ bến thủy."), std::string::npos) << printed(text);
}

TEST(Consolidate, AUnitMayStandBeforeTheOneItIsLabelledAfter) {
  const Consolidated text = after({"1. Bổ sung khoản 1a vào trước khoản 1 Điều 2 như sau:", "“1a. Nguyên tắc lập hồ sơ.”"});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_NE(printed(text).find("Điều 2. Hồ sơ\n1a. Nguyên tắc lập hồ sơ. [970/2023/NĐ-CP]\n1. Đơn"), std::string::npos) << printed(text);
}

TEST(Consolidate, ChaptersComeAndGoWithTheirArticles) {
  const Document base = decree("912/2019/NĐ-CP", "Quy định về bến đò ngang",
                               {"Chương I", "CHUNG", "Điều 1. Phạm vi", "Bến đò ngang.", "Chương II", "HỒ SƠ", "Điều 2. Đơn", "1. Một đơn.",
                                "2. Hai ảnh.", "Điều 3. Nơi nộp", "Nộp tại xã.", "Chương III", "CUỐI", "Điều 4. Hiệu lực", "Có hiệu lực."});
  const auto by = std::make_shared<const Document>(
      decree("970/2023/NĐ-CP", "Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP",
             {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 912/2019/NĐ-CP", "1. Bãi bỏ Chương II.",
              "2. Bổ sung Chương IIa vào sau Chương II như sau:", "“Chương IIa", "CỨU HỘ", "Điều 3a. Cứu hộ", "1. Chủ bến đò cứu hộ.",
              "Điều 3b. Báo tin", "Báo tin cho xã.”"}));
  std::vector<Act> acts;
  for (std::size_t i = 0; i < by->amendments.size(); ++i) acts.push_back({by, i, Date::parse_iso("2023-06-01")});
  const Consolidated text = consolidate(base, acts, *Date::parse_iso("2024-01-01"));
  EXPECT_TRUE(text.unapplied.empty());
  std::string shown;
  for (const VersionedUnit& unit : text.units) shown += unit.id + (unit.repealed ? "-" : "") + " ";
  EXPECT_EQ(shown, "chp_1 art_1 chp_2- art_2- art_3- art_3a art_3a__para_1 art_3b chp_3 art_4 ");
}

TEST(Consolidate, ADroppedPhraseLeavesNoDoubleBlank) {
  const Consolidated text = after({"1. Bỏ cụm từ “trả lời” tại Điều 3; bỏ cụm từ “đơn đề nghị” tại khoản 1 Điều 2.",
                                   "2. Thay thế cụm từ “Thời hạn chủ bến đò” bằng cụm từ “Thời hạn” tại Điều 3."});
  EXPECT_TRUE(text.unapplied.empty()) << "what a phrase leaves is found by the next one";
  EXPECT_NE(printed(text).find("1. của chủ bến đò. ["), std::string::npos) << printed(text);
  EXPECT_NE(printed(text).find("Thời hạn là 20 ngày. ["), std::string::npos) << printed(text);
}

TEST(Consolidate, APhraseWithAMarkIsFoundAtTheBeginningOfASentence) {
  const Consolidated text =
      after({"1. Sửa đổi khoản 3 Điều 2 như sau:", "“3. Chủ bến, người lái nộp hồ sơ.”", "2. Bỏ cụm từ “chủ bến,” tại khoản 3 Điều 2."});
  EXPECT_NE(printed(text).find("3. người lái nộp hồ sơ."), std::string::npos) << printed(text);
}

TEST(Consolidate, APhraseIsReplacedInBothOfItsSpellings) {
  const Consolidated text = after({"1. Sửa đổi khoản 3 Điều 2 như sau:", "“3. Uỷ ban bến đò nộp hồ sơ cho Ủy ban Bến đò.”",
                                   "2. Thay thế cụm từ “Ủy ban Bến đò” bằng cụm từ “Ban quản lý bến” tại khoản 3 Điều 2."});
  EXPECT_NE(printed(text).find("3. Ban quản lý bến nộp hồ sơ cho Ban quản lý bến."), std::string::npos) << printed(text);
}

TEST(Consolidate, NewWordsThatHoldThePhraseAlreadyStay) {
  const Consolidated text =
      after({"1. Sửa đổi khoản 3 Điều 2 như sau:", "“3. Chủ bến đò và người lái nộp hồ sơ.”",
             "2. Trong Nghị định số 912/2019/NĐ-CP, cụm từ “chủ bến đò” được thay bằng cụm từ “chủ bến đò và người lái”."});
  EXPECT_NE(printed(text).find("3. Chủ bến đò và người lái nộp hồ sơ."), std::string::npos) << printed(text);
  EXPECT_NE(printed(text).find("1. Đơn đề nghị của chủ bến đò và người lái."), std::string::npos) << printed(text);
}

TEST(Consolidate, WordsMayComeAtTheEndOfAUnit) {
  const Consolidated text =
      after({"1. Bổ sung cụm từ “hoặc người lái” vào sau cụm từ “chủ bến đò” tại khoản 1 Điều 2; vào cuối khoản 3 Điều 2 và Điều 3."});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_NE(printed(text).find("1. Đơn đề nghị của chủ bến đò hoặc người lái."), std::string::npos) << printed(text);
  EXPECT_NE(printed(text).find("3. Chủ bến đò nộp hồ sơ hoặc người lái."), std::string::npos) << printed(text);
  EXPECT_NE(printed(text).find("Thời hạn trả lời chủ bến đò là 20 ngày hoặc người lái."), std::string::npos) << printed(text);
}

TEST(Consolidate, ClausesMayBeAddedAmongThoseThatAreAmended) {
  const Consolidated text =
      after({"1. Sửa đổi, bổ sung khoản 3 và khoản 4 Điều 2 như sau:", "“3. Hồ sơ nộp qua mạng.", "4. Không thu phí.”"});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_NE(printed(text).find("3. Hồ sơ nộp qua mạng. [970/2023/NĐ-CP]\n4. Không thu phí. [970/2023/NĐ-CP]\nĐiều 3."), std::string::npos)
      << printed(text);
}

TEST(Consolidate, AnOpeningMayBePutBeforeTheFirstClause) {
  const Consolidated text = after({"1. Bổ sung đoạn mở đầu vào trước khoản 1 Điều 2 như sau:", "“Hồ sơ của bến đò gồm có:”."});
  EXPECT_NE(printed(text).find("Điều 2. Hồ sơ\nHồ sơ của bến đò gồm có: [970/2023/NĐ-CP]\n1. Đơn đề nghị"), std::string::npos)
      << printed(text);
}

TEST(Consolidate, MisprintedLabelsOfNewTextAreRead) {
  const Consolidated text = after({"1. Sửa đổi, bổ sung Điều 3 như sau:", "“Điều 3, Thời hạn trả lời", "Thời hạn là 10 ngày.”",
                                   "2. Bổ sung Chương VIla vào sau Điều 3 như sau:", "“CHƯƠNG VIla", "CỨU HỘ", "Điều 3a. Cứu hộ",
                                   "Chủ bến đò cứu hộ.", "Điều 3b. Báo tin", "Báo tin cho xã.”"});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_NE(printed(text).find("Điều 3. Thời hạn trả lời\nThời hạn là 10 ngày. [970/2023/NĐ-CP]"), std::string::npos) << printed(text);
  EXPECT_NE(printed(text).find("Điều 3b. Báo tin"), std::string::npos) << printed(text);
}

TEST(Consolidate, HeadingsAreNamedInManyWays) {
  const Consolidated text =
      after({"1. Sửa đổi, bổ sung Điều 2 như sau:", "a) Sửa đổi, bổ sung tên điều, khoản 3 như sau:", "“Điều 2. Hồ sơ bến đò",
             "3. Hồ sơ nộp qua mạng.”", "2. Thay từ “bến đò” bằng cụm từ “bến thủy” tại tên Điều và khoản 1 Điều 2."});
  EXPECT_NE(printed(text).find("Điều 2. Hồ sơ bến thủy [970/2023/NĐ-CP]\n1. Đơn đề nghị của chủ bến thủy."), std::string::npos)
      << printed(text);
  EXPECT_NE(printed(text).find("b) Bản vẽ bến đò."), std::string::npos) << printed(text);
  EXPECT_NE(printed(text).find("3. Hồ sơ nộp qua mạng."), std::string::npos) << printed(text);
}

TEST(Consolidate, WaitsForTheDay) {
  EXPECT_EQ(printed(after({"1. Bãi bỏ Điều 3."}, "2023-05-31")), printed(consolidate(enacted(), {}, *Date::parse_iso("2023-05-31"))));
}

TEST(Consolidate, ListsWhatItCannotApply) {
  const Consolidated text = after({"1. Bãi bỏ khoản 9 Điều 2.", "2. Thay thế cụm từ “cầu phao” bằng cụm từ “cầu” tại Điều 3."});
  ASSERT_EQ(text.unapplied.size(), 2U);
  EXPECT_EQ(text.unapplied[0].reason, "unit-absent");
  EXPECT_EQ(text.unapplied[0].unit, "art_2__para_9");
  EXPECT_EQ(text.unapplied[1].reason, "phrase-absent");
}

// "1. …" with two paragraphs, of which the amending decree repeals or rewrites one.
Consolidated of_two_paragraphs(const std::vector<std::string>& body) {
  const Document law = decree("913/2019/NĐ-CP", "Quy định về cầu phao",
                              {"Điều 2. Cầu phao", "1. Cầu phao do xã giữ.", "Xã thu tiền qua cầu.", "2. Cầu phao nghỉ khi có lũ."});
  std::vector<std::string> lines = {"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 913/2019/NĐ-CP"};
  lines.insert(lines.end(), body.begin(), body.end());
  const auto by =
      std::make_shared<const Document>(decree("971/2023/NĐ-CP", "Sửa đổi, bổ sung một số điều của Nghị định số 913/2019/NĐ-CP", lines));
  std::vector<Act> acts;
  for (std::size_t i = 0; i < by->amendments.size(); ++i) acts.push_back({by, i, Date::parse_iso("2023-06-01")});
  return consolidate(law, acts, *Date::parse_iso("2024-01-01"));
}

TEST(Consolidate, DropsTheParagraphThatIsRepealedAndKeepsTheClause) {
  const Consolidated text = of_two_paragraphs({"1. Bãi bỏ đoạn 2 khoản 1 Điều 2."});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_EQ(printed(text), "Điều 2. Cầu phao\n1. Cầu phao do xã giữ. [971/2023/NĐ-CP]\n2. Cầu phao nghỉ khi có lũ.\n");
}

TEST(Consolidate, RewritesTheParagraphThatIsNamedAndNotTheClause) {
  const Consolidated text = of_two_paragraphs({"1. Sửa đổi, bổ sung đoạn 2 khoản 1 Điều 2 như sau:", "“Xã không thu tiền qua cầu.”."});
  EXPECT_TRUE(text.unapplied.empty());
  EXPECT_EQ(printed(text),
            "Điều 2. Cầu phao\n1. Cầu phao do xã giữ.\nXã không thu tiền qua cầu. [971/2023/NĐ-CP]\n2. Cầu phao nghỉ khi có lũ.\n");
}

TEST(Consolidate, SaysThatAParagraphIsNotThere) {
  const Consolidated text = of_two_paragraphs({"1. Bãi bỏ đoạn 2 khoản 2 Điều 2."});
  ASSERT_EQ(text.unapplied.size(), 1u);
  EXPECT_EQ(text.unapplied.front().reason, "new-text-unclear");
}

}  // namespace
}  // namespace rasoat
