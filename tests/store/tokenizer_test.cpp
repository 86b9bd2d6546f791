// The tokenizer of the full-text index, against a table written by hand.
#include "store/tokenizer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "store/sample.h"

namespace rasoat {
namespace {

struct Row {
  const char *typed, *key, *bare;
};

// What a slow reader would say: the key unites spellings, the bare form drops every mark.
constexpr Row kTable[] = {
    {"đất", "đất", "~dat"},
    {"Đất", "đất", "~dat"},
    {"ĐẤT", "đất", "~dat"},
    {"dat", "dat", "~dat"},
    {"hoà", "hòa", "~hoa"},
    {"hòa", "hòa", "~hoa"},
    {"kỹ", "kĩ", "~ki"},
    {"kĩ", "kĩ", "~ki"},
    {"thuỷ", "thủy", "~thuy"},
    {"ban", "ban", "~ban"},
    {"bạn", "bạn", "~ban"},
    {"QĐ", "qđ", "~qd"},
    {"08", "8", ""},
    {"8", "8", ""},
    {"2016", "2016", ""},
    {"CP", "cp", "~cp"},
    {"đường", "đường", "~duong"},
    {"Ủy", "ủy", "~uy"},
    {"uỷ", "ủy", "~uy"},
};

TEST(TokenizerTest, EveryFormOfASyllable) {
  for (const Row& row : kTable) {
    const store::IndexTokens tokens = store::index_tokens(row.typed);
    EXPECT_EQ(tokens.key, row.key) << row.typed;
    EXPECT_EQ(tokens.bare, row.bare) << row.typed;
  }
}

TEST(TokenizerTest, WhatAQueryLooksUp) {
  EXPECT_EQ(store::query_token("đất"), "đất");
  EXPECT_EQ(store::query_token("dat"), "~dat");
  EXPECT_EQ(store::query_token("CP"), "~cp");
  EXPECT_EQ(store::query_token("08"), "8");
}

class FullTextTest : public testing::Test {
 protected:
  void SetUp() override {
    store_ = sample::create(folder_.file("kho.db"));
    ASSERT_TRUE(store_);
    ASSERT_TRUE(sample::put(*store_, "a",
                            {sample::document("34/2016/NĐ-CP", "Quản lý đất bãi bồi",
                                              {{"1", "Đất đai", "Đất đai thuộc bãi bồi, theo hạn 08 ngày."},
                                               {"2", "Kết quả", "Bạn hàng đạt kết quả sau thời hạn nộp hồ sơ."},
                                               {"3", "Hoà giải", "Uỷ ban hoà giải tranh chấp."}})}));
  }
  std::vector<std::string> units(const std::string& expression) {
    std::size_t total = 0;
    const auto found = store_->match(expression, {}, 10, &total);
    std::vector<std::string> out;
    if (!found) return {"error"};
    EXPECT_EQ(total, found->size());
    for (const Passage& passage : *found) out.push_back(passage.unit);
    std::sort(out.begin(), out.end());
    return out;
  }
  sample::Folder folder_;
  std::unique_ptr<Store> store_;
};

using Units = std::vector<std::string>;

TEST_F(FullTextTest, MarksMatchExactlyBareLettersMatchAll) {
  EXPECT_EQ(units("body : \"đất\""), Units{"art_1"});
  EXPECT_EQ(units("body : \"đạt\""), Units{"art_2"});
  EXPECT_EQ(units("body : \"dat\""), (Units{"art_1", "art_2"}));
  EXPECT_EQ(units("\"đất đai\""), Units{"art_1"});
  EXPECT_EQ(units("\"dat dai\""), Units{"art_1"});
  EXPECT_EQ(units("\"đất đại\""), Units{});
  EXPECT_EQ(units("\"đai đất\""), Units{}) << "a phrase keeps its order";
  EXPECT_EQ(units("\"hòa giải\""), Units{"art_3"}) << "either place of the tone mark";
  EXPECT_EQ(units("\"ủy ban\""), Units{"art_3"});
}

TEST_F(FullTextTest, NumbersAreWords) {
  EXPECT_EQ(units("\"34/2016/NĐ-CP\"").size(), 3u) << "the number of the document stands with each of its articles";
  EXPECT_EQ(units("\"34/2016/nd-cp\"").size(), 3u);
  EXPECT_EQ(units("\"8 ngày\""), Units{"art_1"});
  EXPECT_EQ(units("\"34/2017/NĐ-CP\""), Units{});
}

TEST_F(FullTextTest, ABadExpressionIsAnErrorOfTheCaller) {
  const auto found = store_->match("\"mở", {}, 10, nullptr);
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().code, ErrorCode::kUsage);
}

// Every syllable of generated text is found where the table says, by key and by bare form, through FTS5 itself.
TEST_F(FullTextTest, AgreesWithTheTableOnGeneratedText) {
  std::mt19937 random(7);
  constexpr std::size_t kRows = std::size(kTable);
  const std::vector<std::string> kBetween = {" ", ", ", "; ", " – ", "\t", " (", ") "};
  for (int round = 0; round < 40; ++round) {
    std::set<std::string> keys, bares;
    std::string body;
    for (int word = 0; word < 6; ++word) {
      const Row& row = kTable[random() % kRows];
      body += std::string(row.typed) + kBetween[random() % kBetween.size()];
      keys.insert(row.key);
      if (*row.bare) bares.insert(row.bare);
    }
    ASSERT_TRUE(sample::put(*store_, "g", {sample::document("9/2020/NĐ-CP", "x", {{"1", "x", body}})}));
    for (const Row& row : kTable) {
      std::size_t total = 0;
      const Filter filter;
      const bool unmarked = *row.bare && std::string(row.bare).substr(1) == row.key;
      const bool expected = unmarked ? bares.count(row.bare) > 0 : keys.count(row.key) > 0;
      const auto found = store_->match("body : \"" + std::string(row.typed) + "\"", filter, 10, &total);
      ASSERT_TRUE(found.has_value());
      const bool hit =
          std::any_of(found->begin(), found->end(), [&](const Passage& p) { return store_->known(p.document)->number == "9/2020/NĐ-CP"; });
      EXPECT_EQ(hit, expected) << row.typed << " in " << body;
    }
  }
}

}  // namespace
}  // namespace rasoat
