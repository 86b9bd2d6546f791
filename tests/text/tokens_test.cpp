#include <gtest/gtest.h>

#include "rasoat/text.h"

namespace rasoat {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenize(text)) out.emplace_back(token.span.in(text));
  return out;
}

TEST(Tokenize, SplitsSyllablesAndKeepsNumbersWhole) {
  EXPECT_EQ(words("Mức chi 1.000.000 đồng/tháng (3,5%); Điều 5a."),
            (std::vector<std::string>{"Mức", "chi", "1.000.000", "đồng", "tháng", "3,5", "Điều", "5a"}));
  EXPECT_EQ(words("34/2016/NĐ-CP"), (std::vector<std::string>{"34", "2016", "NĐ", "CP"}));
  EXPECT_TRUE(words(" ./- ").empty());
}

TEST(SearchKey, UnitesTheSpellingsOfOneSyllable) {
  const struct {
    const char *one, *other;
  } same[] = {{"hoà", "hòa"}, {"Uỷ", "ủy"}, {"thuỷ", "THỦY"}, {"khoẻ", "khỏe"}, {"kỹ", "kĩ"},
              {"lý", "lí"},   {"tỷ", "tỉ"}, {"quy", "qui"},   {"08", "8"},      {"1.000.000", "1000000"}};
  for (const auto& row : same) EXPECT_EQ(search_key(row.one), search_key(row.other)) << row.one << " " << row.other;
}

TEST(SearchKey, KeepsWordsApartThatDiffer) {
  const struct {
    const char *one, *other;
  } different[] = {{"quý", "quỳ"},   {"đất", "dất"}, {"hoàn", "hòn"}, {"tay", "tai"},
                   {"thuý", "thui"}, {"1,5", "15"},  {"10", "1"},     {"ý", "í"}};
  for (const auto& row : different) EXPECT_NE(search_key(row.one), search_key(row.other)) << row.one << " " << row.other;
}

TEST(Fold, TakesOffEveryMark) {
  EXPECT_EQ(fold("Đường bộ, ƯỚC, nghỉ; 34/2016/NĐ-CP"), "duong bo, uoc, nghi; 34/2016/nd-cp");
}

TEST(Token, KeysAreTheHashesOfTheirWords) {
  const auto tokens = tokenize("Hoà hòa hoa");
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[0].key, tokens[1].key);
  EXPECT_NE(tokens[0].key, tokens[2].key);
  EXPECT_EQ(tokens[0].folded, tokens[2].folded);
}

}  // namespace
}  // namespace rasoat
