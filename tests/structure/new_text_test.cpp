// The new text that an amending document quotes, as a review reads it: units of its own below the clause that quotes it.
#include <gtest/gtest.h>

#include "structure/written.h"

namespace rasoat::test {
namespace {

const std::string kAmending =
    kHead +
    "Điều 1. Sửa đổi, bổ sung một số điều của Quy định về bến đò ngang ban hành kèm theo Quyết định số 12/2019/QĐ-UBND\n"
    "1. Sửa đổi khoản 2 Điều 5 như sau:\n"
    "“2. Chủ bến nộp hồ sơ tại Ủy ban nhân dân cấp xã, gồm:\na) Đơn đề nghị;\nb) Sơ đồ bến.”.\n"
    "2. Sửa đổi, bổ sung Điều 9 như sau:\n"
    "“Điều 9. Thời hạn\n1. Giấy phép có thời hạn 05 năm.\n2. Việc gia hạn không quá 02 lần.”.\n"
    "3. Thay cụm từ “bến tạm” bằng cụm từ “bến ngang” tại Điều 11.\n"
    "Điều 2. Hiệu lực thi hành\nQuyết định này có hiệu lực từ ngày 01 tháng 5 năm 2021.\n" +
    kTail;

std::vector<std::string> told(const Document& document) {
  std::vector<std::string> out;
  for (const Unit& unit : document.units)
    out.push_back(unit.label + "@" + unit.id + " " + std::string(document.words(unit.text)).substr(0, 28));
  return out;
}

TEST(NewText, ItsUnitsStandBelowTheClauseThatQuotesThem) {
  const Document document = with_new_text(parse_structure(lines(kAmending)));
  const auto find = [&](const std::string& begins) {
    for (std::size_t i = 0; i < document.units.size(); ++i)
      if (document.words(document.units[i].text).starts_with(begins)) return static_cast<std::int32_t>(i);
    return -1;
  };
  const std::int32_t clause = find("Chủ bến nộp hồ sơ"), point = find("Sơ đồ bến"), term = find("Việc gia hạn");
  ASSERT_TRUE(clause >= 0 && point >= 0 && term >= 0) << testing::PrintToString(told(document));
  const auto at = [&](std::int32_t i) { return document.units[static_cast<std::size_t>(i)]; };
  EXPECT_EQ(at(clause).kind, UnitKind::kClause);
  EXPECT_EQ(at(clause).id, "art_1__para_1");
  EXPECT_EQ(at(point).parent, clause);
  EXPECT_EQ(document.words(at(point).text), "Sơ đồ bến.");
  EXPECT_EQ(at(term).id, "art_1__para_2");
  EXPECT_EQ(document.words(at(document.ancestor(term, UnitKind::kArticle)).heading), "Thời hạn");
}

TEST(NewText, ReadingOrderParentsAndSpansHold) {
  const Document document = with_new_text(parse_structure(lines(kAmending)));
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    EXPECT_LT(unit.parent, static_cast<std::int32_t>(i));
    if (unit.parent >= 0) {
      EXPECT_TRUE(document.units[static_cast<std::size_t>(unit.parent)].extent.contains(unit.extent)) << unit.id;
    }
    if (i > 0) {
      EXPECT_LE(document.units[i - 1].extent.begin, unit.extent.begin);
    }
  }
}

TEST(NewText, APhraseIsNoUnitAndStaysQuoted) {
  const Document before = parse_structure(lines(kAmending)), after = with_new_text(before);
  ASSERT_GE(before.quoted.size(), 2u);
  EXPECT_EQ(after.quoted.size() + 2, before.quoted.size());
}

TEST(NewText, ADocumentThatAmendsNothingStaysAsItWas) {
  const Document before = parse_structure(lines(kHead + "Điều 1. Phạm vi\nBến đò “ngang”.\nĐiều 2. Hồ sơ\n1. Đơn.\n2. Sơ đồ.\n" + kTail));
  EXPECT_EQ(told(with_new_text(before)), told(before));
}

}  // namespace
}  // namespace rasoat::test
