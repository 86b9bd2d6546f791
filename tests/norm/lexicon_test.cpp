#include "rasoat/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace rasoat {
namespace {

// The lexeme of that class, as printed; empty if there is none.
std::string first(std::string_view words, WordClass word) {
  for (const Lexeme& lexeme : lexemes_in(words).all)
    if (lexeme.is(word)) return std::string(lexeme.span.in(words));
  return {};
}

TEST(Lexicon, ModalWordsAreOneWord) {
  const struct {
    const char *words, *marker;
    Modality modality;
  } cases[] = {{"Tổ chức không bắt buộc phải nộp bản sao", "không bắt buộc phải", Modality::kExemption},
               {"Cá nhân không được lấn chiếm", "không được", Modality::kProhibition},
               {"Chủ bến có trách nhiệm báo cáo", "có trách nhiệm", Modality::kObligation},
               {"Người dân có quyền khiếu nại", "có quyền", Modality::kPermission},
               {"Chủ bến không có quyền từ chối", "không có quyền", Modality::kProhibition},
               {"Nhà nước khuyến khích trồng cây", "khuyến khích", Modality::kRecommendation}};
  for (const auto& c : cases) {
    const std::string_view words = c.words;
    EXPECT_EQ(first(words, WordClass::kModal), c.marker);
    const Lexemes read = lexemes_in(words);
    const auto modal = std::find_if(read.all.begin(), read.all.end(), [](const Lexeme& l) { return l.is(WordClass::kModal); });
    ASSERT_NE(modal, read.all.end());
    EXPECT_EQ(modal->modality(), c.modality) << c.words;
  }
}

std::uint32_t key(std::string_view words) {
  const Lexemes read = lexemes_in(words);
  return read.all.size() == 1 ? read.all[0].key : 0;
}

TEST(Lexicon, OneBodyUnderItsNames) {
  EXPECT_NE(key("UBND cấp tỉnh"), 0U);
  EXPECT_EQ(key("UBND cấp tỉnh"), key("Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương"));
  EXPECT_EQ(key("Uỷ ban nhân dân tỉnh"), key("Chủ tịch Ủy ban nhân dân cấp tỉnh"));
  EXPECT_NE(key("Ủy ban nhân dân cấp tỉnh"), key("Ủy ban nhân dân cấp xã"));
  EXPECT_NE(key("Ủy ban nhân dân cấp tỉnh"), key("Hội đồng nhân dân cấp tỉnh"));
  EXPECT_EQ(key("Bộ Giao thông vận tải"), key("Bộ Xây dựng")) << "merged on 1/3/2025";
  EXPECT_NE(key("Sở Xây dựng"), key("Sở Y tế"));
}

TEST(Lexicon, EqualValuesAreEqualHoweverTheyAreSpelled) {
  EXPECT_EQ(key("trong thời hạn 05 ngày"), key("không quá 5 (năm) ngày"));
  EXPECT_EQ(key("1.000.000 đồng"), key("1 triệu đồng"));
  EXPECT_NE(key("không quá 5 ngày"), key("không quá 6 ngày"));
}

TEST(Lexicon, NounsThatLookLikeActsAreNone) {
  EXPECT_EQ(first("Ủy ban nhân dân cấp tỉnh cung cấp số liệu", WordClass::kAct), "");
  EXPECT_EQ(first("Sở Y tế cấp giấy phép", WordClass::kAct), "cấp");
}

TEST(Lexicon, SpansLieInOrderAndInside) {
  const std::string_view words = "Điều 5. Trong vòng 15 (mười lăm) ngày, UBND cấp xã phải trình; nếu không thì…";
  std::uint32_t end = 0;
  for (const Lexeme& lexeme : lexemes_in(words).all) {
    EXPECT_GE(lexeme.span.begin, end);
    end = lexeme.span.end;
    EXPECT_LE(end, words.size());
  }
}

TEST(Lexicon, ABankIsNoAirline) {
  EXPECT_EQ(first("Ngân hàng không được nhận cầm cố thuyền", WordClass::kModal), "không được");
  EXPECT_EQ(first("khách hàng không được phép lên thuyền", WordClass::kModal), "không được phép");
  EXPECT_EQ(first("hãng hàng không được phép mở bến", WordClass::kModal), "được phép");
  EXPECT_EQ(first("khoang chở hàng, không có ghế", WordClass::kNegation), "không");
}

}  // namespace
}  // namespace rasoat
