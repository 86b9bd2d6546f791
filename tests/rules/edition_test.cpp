// What the copies of an edition of the codification lack is no fault of the document that it holds.
#include <gtest/gtest.h>

#include <algorithm>

#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/rules.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

class NoStore : public RuleContext {
 public:
  [[nodiscard]] Date day() const override { return *Date::make(2026, 1, 15); }
  [[nodiscard]] std::optional<Status> status_of(const Citation&, const Target&, Date, std::string*) const override { return std::nullopt; }
};

struct Copy {
  std::string text;
  std::string edition;  // "2026-01", or empty for the document itself
  std::string changed;  // the article that the edition notes as changed by others
  std::string issued = "2018-05-10";
};

// Whether a rule speaks of a circular of 2018 in this copy.
bool speaks(const std::string& rule, const Copy& copy) {
  static const auto packs = RulePacks::load({});
  Source source;
  source.imported.number = "918/2018/TT-BGTVT";
  source.imported.issued = Date::parse_iso(copy.issued);
  source.imported.edition = copy.edition;
  if (!copy.changed.empty())
    source.imported.notes.push_back({copy.changed, "có nội dung bị bãi bỏ bởi Điều 1 Thông tư số 919/2020/TT-BGTVT"});
  std::size_t begin = 0;
  while (begin <= copy.text.size()) {
    const std::size_t end = std::min(copy.text.find('\n', begin), copy.text.size());
    source.paragraphs.push_back({copy.text.substr(begin, end - begin), ParagraphKind::kBody, {begin, 0, 0, 0}, false, false});
    begin = end + 1;
  }
  Document document = parse_structure(source);
  document.header.issued = source.imported.issued;
  find_citations(document);
  find_effects(document);
  const std::vector<RuleHit> hits = (*packs)->evaluate(document, NoStore());
  return std::any_of(hits.begin(), hits.end(), [&](const RuleHit& hit) { return hit.rule->id == rule; });
}

TEST(Edition, APointThatIsMissingMayHaveBeenRepealed) {
  const std::string text = "Điều 5. Trang bị của bến\n1. Bến khách có:\na) Phao cứu sinh;\nb) Đèn báo;\nd) Bảng giá.\n2. Bến hàng có cân.";
  EXPECT_TRUE(speaks("form/numbering-gap", {text, "", ""}));
  EXPECT_TRUE(speaks("form/numbering-gap", {text, "2026-01", "6"}));
  EXPECT_FALSE(speaks("form/numbering-gap", {text, "2026-01", "5"}));
}

TEST(Edition, ASecondPointUnderAMisprintedLabelIsASecondOne) {
  const std::string text = "Điều 5. Ngày báo cáo\n2. Chủ bến báo cáo:\na) Sáu tháng: trước ngày 31 tháng 7;\n";
  EXPECT_TRUE(
      speaks("form/lone-child", {"Điều 5. Ngày báo cáo\n1. Chủ bến báo cáo sáu tháng một lần.\nĐiều 6. Giờ\n1. Sáng.\n2. Chiều.", "", ""}));
  EXPECT_FALSE(speaks("form/lone-child", {text + "a) Cả năm: trước ngày 31 tháng 01.", "", ""}));
}

TEST(Edition, ALoneClauseMayBeWhatIsLeft) {
  const std::string text = "Điều 5. Trang bị của bến\n1. Bến khách có phao cứu sinh.\nĐiều 6. Giờ mở cửa\n1. Sáng.\n2. Chiều.";
  EXPECT_TRUE(speaks("form/lone-child", {text, "", ""}));
  EXPECT_FALSE(speaks("form/lone-child", {text, "2026-01", "5"}));
}

TEST(Edition, ItLosesTheFirstNumberOfASeries) {
  const std::string text = "Điều 5. Trang bị của bến\n1. Bến khách có:\nb) Phao cứu sinh;\nc) Đèn báo.\n2. Bến hàng có cân.";
  EXPECT_TRUE(speaks("form/numbering-gap", {text, "", ""}));
  EXPECT_FALSE(speaks("form/numbering-gap", {text, "2026-01", ""}));
}

TEST(Edition, WhatItLeavesOutIsNoDanglingReference) {
  const std::string other = "Điều 5. Trang bị\n1. Phao theo khoản 1 Điều 9 Quy định này.\n2. Đèn.";
  EXPECT_TRUE(speaks("validity/dangling-reference", {other, "", ""}));
  EXPECT_FALSE(speaks("validity/dangling-reference", {other, "2026-01", ""}));
  // The khoản lost their numbers: their points stand right below the article.
  const std::string lost = "Điều 5. Trang bị\na) Phao;\nb) Đèn theo điểm a khoản 1 Điều này.";
  EXPECT_FALSE(speaks("validity/dangling-reference", {lost, "2026-01", ""}));
}

TEST(Edition, AnUnstrokedLetterIsNoSecondPoint) {
  const std::string text =
      "Điều 5. Trang bị\n1. Bến khách có:\na) Phao;\nb) Đèn;\nc) Cân;\nd) Bảng giá;\nd) Ghế chờ;\ne) Mái che.\n2. Bến hàng có cân.";
  EXPECT_TRUE(speaks("form/numbering-repeat", {text, "", ""}));
  EXPECT_FALSE(speaks("form/numbering-repeat", {text, "2026-01", ""}));
  EXPECT_FALSE(speaks("form/numbering-gap", {text, "2026-01", ""}));
}

TEST(Edition, TheStrokeMayBeGivenToTheWrongLetter) {
  const std::string text = "Điều 5. Trang bị\n1. Bến khách có:\na) Phao;\nb) Đèn;\nc) Cân;\nđ) Bảng giá;\nđ) Ghế chờ.\n2. Bến hàng có cân.";
  EXPECT_TRUE(speaks("form/numbering-repeat", {text, "", ""}));
  EXPECT_FALSE(speaks("form/numbering-repeat", {text, "2026-01", ""}));
  EXPECT_FALSE(speaks("form/numbering-gap", {text, "2026-01", ""}));
}

TEST(Edition, WhatFollowsALabelThatStandsTwiceIsNotMissingBesides) {
  const std::string once = "Điều 5. Trang bị\n1. Bến khách có:\na) Phao;\nb) Đèn;\nb) Cân;\nd) Bảng giá.\n2. Bến hàng có cân.";
  EXPECT_TRUE(speaks("form/numbering-repeat", {once, "", ""}));
  EXPECT_FALSE(speaks("form/numbering-gap", {once, "", ""}));
  const std::string more = "Điều 5. Trang bị\n1. Bến khách có:\na) Phao;\nb) Đèn;\nb) Cân;\nđ) Bảng giá.\n2. Bến hàng có cân.";
  EXPECT_TRUE(speaks("form/numbering-gap", {more, "", ""}));
}

TEST(Edition, ANumberThatWasLostBetweenOthersIsNoDanglingReference) {
  const std::string lost = "Điều 5. Trang bị\n1. Phao, trừ bến quy định tại khoản 2 Điều này.\nBến nhỏ không cần phao.\n3. Đèn.";
  EXPECT_FALSE(speaks("validity/dangling-reference", {lost, "", ""}));
  const std::string none = "Điều 5. Trang bị\n1. Phao, trừ bến quy định tại khoản 4 Điều này.\n2. Bến nhỏ không cần phao.\n3. Đèn.";
  EXPECT_TRUE(speaks("validity/dangling-reference", {none, "", ""}));
}

TEST(Edition, ItsMisprintedDayIsNotTheDayByWhichTheLawIsChosen) {
  const std::string text = "Điều 5. Hiệu lực\nCác quy định trước đây trái với Thông tư này đều bị bãi bỏ.";
  EXPECT_TRUE(speaks("validity/implicit-repeal", {text, "2026-01", "", "2018-05-10"}));
  EXPECT_TRUE(speaks("validity/implicit-repeal", {text, "2026-01", "", "2008-05-10"}));
}

TEST(Edition, ADayOfIssueOfAnotherYearThanTheNumberIsMisprinted) {
  const std::string text = "Điều 5. Hiệu lực thi hành\nThông tư này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2018.";
  EXPECT_TRUE(speaks("validity/retroactive-central", {text, "2026-01", "", "2018-08-10"}));
  EXPECT_FALSE(speaks("validity/retroactive-central", {text, "2026-01", "", "2028-05-10"}));
}

}  // namespace
}  // namespace rasoat
