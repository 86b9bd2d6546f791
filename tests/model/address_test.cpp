#include "rasoat/address.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(NumberKey, IsOneHoweverTheNumberIsTyped) {
  for (const char* typed : {"8/2021/TT-NHNN", "08/2021/tt-nhnn", "08 /2021/TT - NHNN", "008/2021/TT–NHNN"})
    EXPECT_EQ(number_key(typed), number_key("08/2021/TT-NHNN")) << typed;
  EXPECT_NE(number_key("8/2021/QĐ-UBND"), number_key("8/2021/QD-UBND")) << "đ is a letter of its own";
  EXPECT_NE(number_key("80/2021/TT-NHNN"), number_key("8/2021/TT-NHNN"));
}

TEST(Steps, SplitAndJoin) {
  const auto steps = split_steps("att_1__art_7__para_2__point_đ");
  ASSERT_TRUE(steps);
  ASSERT_EQ(steps->size(), 4u);
  EXPECT_EQ((*steps)[3], (Step{UnitKind::kPoint, "đ"}));
  EXPECT_EQ(join_steps(*steps), "att_1__art_7__para_2__point_đ");
  for (const char* wrong : {"art", "art_", "_5", "article_5", "art_5__", "art_5____para_2"}) EXPECT_FALSE(split_steps(wrong)) << wrong;
}

TEST(Address, IsReadAsPeopleTypeIt) {
  struct Typed {
    const char *words, *address;
  };
  for (const auto& [words, address] :
       {Typed{"34/2016/NĐ-CP", "34/2016/NĐ-CP"}, Typed{"34/2016/NĐ-CP#art_5__para_2", "34/2016/NĐ-CP#art_5__para_2"},
        Typed{"điểm a khoản 2 Điều 5 Nghị định 34/2016/NĐ-CP", "34/2016/NĐ-CP#art_5__para_2__point_a"},
        Typed{"Điều 5 Nghị định số 34/2016/NĐ-CP", "34/2016/NĐ-CP#art_5"},
        Typed{"12/2020/QĐ-UBND~2020#art_1", "12/2020/QĐ-UBND~2020#art_1"}, Typed{"@du-thao#art_3", "@du-thao#art_3"}}) {
    const auto parsed = parse_address(words);
    ASSERT_TRUE(parsed) << words;
    EXPECT_EQ(parsed->str(), address);
  }
}

TEST(Address, RefusesWhatNamesNothing) {
  for (const char* wrong : {"", "#", "34/2016/NĐ-CP#nowhere_5", "Điều 5"}) EXPECT_FALSE(parse_address(wrong)) << wrong;
}

TEST(CiteUnit, ReadsFromTheSmallestUp) {
  EXPECT_EQ(cite_unit("art_5__para_2__point_a"), "điểm a khoản 2 Điều 5");
  EXPECT_EQ(cite_unit("art_5__para_2_2__point_a"), "điểm a khoản 2 (thứ 2) Điều 5");
  EXPECT_EQ(cite_unit("att_1__art_7", "Quy định"), "Điều 7 Quy định ban hành kèm theo");
  EXPECT_EQ(cite_unit(""), "");
}

TEST(PointOrdinal, FollowsTheVietnameseAlphabet) {
  EXPECT_EQ(point_ordinal("a"), 0);
  EXPECT_EQ(point_ordinal("đ"), 4);
  EXPECT_EQ(point_ordinal("e"), 5);
  for (const char* none : {"f", "j", "w", "z", "", "ab"}) EXPECT_EQ(point_ordinal(none), -1) << none;
}

}  // namespace
}  // namespace rasoat
