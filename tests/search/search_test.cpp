// Searching a small shelf: what is typed, what comes first, what is shown.
#include "rasoat/search.h"

#include <gtest/gtest.h>

#include <thread>

#include "store/sample.h"

namespace rasoat {
namespace {

const Date kDay = *Date::make(2025, 7, 1);

class SearchTest : public testing::Test {
 protected:
  void SetUp() override {
    store_ = sample::create(folder_.file("kho.db"));
    ASSERT_TRUE(store_);
    Document local = sample::document(
        "12/2021/QĐ-UBND", "Quy định về chợ đêm",
        {{"1", "Chợ đêm", "Chợ đêm họp từ 18 giờ đến 23 giờ."}, {"2", "Phí vào chợ", "Mức phí vào chợ là 5.000 đồng một lượt."}},
        "quyet-dinh");
    local.header.province = "Sông Lam";
    ASSERT_TRUE(sample::put(
        *store_, "a",
        {sample::document("34/2016/NĐ-CP", "Quản lý bến đò ngang",
                          {{"1", "Phạm vi điều chỉnh", "Nghị định này quy định về bến đò ngang."},
                           {"2", "Giấy phép", "Chủ bến đò nộp hồ sơ xin giấy phép. Giấy phép có hạn 05 năm."},
                           {"3", "Thu hồi giấy phép", "Giấy phép bị thu hồi khi chủ bến đò vi phạm. Thời hạn thu hồi là 10 ngày."},
                           {"4", "Bàn giao", "Ban quản lý bàn giao bến cho bạn hàng trước mùa lũ."}}),
         local}));
  }
  std::vector<std::string> found(std::string_view query, const Filter& filter = {}) {
    const auto result = search(*store_, query, filter, 10, kDay);
    std::vector<std::string> out;
    if (!result) return {"error"};
    for (const Hit& hit : result->hits) out.push_back(store_->known(hit.document)->number + "#" + hit.unit);
    return out;
  }
  std::string first(std::string_view query) {
    const auto all = found(query);
    return all.empty() ? "" : all.front();
  }
  sample::Folder folder_;
  std::unique_ptr<Store> store_;
};

TEST_F(SearchTest, TheBestArticleComesFirst) {
  const std::pair<const char*, const char*> table[] = {
      {"Khi nào giấy phép bến đò bị thu hồi?", "34/2016/NĐ-CP#art_3"},
      {"khi nao giay phep ben do bi thu hoi", "34/2016/NĐ-CP#art_3"},
      {"GIẤY PHÉP BẾN ĐÒ CÓ HẠN MẤY NĂM", "34/2016/NĐ-CP#art_2"},
      {"chợ đêm họp lúc mấy giờ", "12/2021/QĐ-UBND#art_1"},
      {"mức phí vào chợ bao nhiêu", "12/2021/QĐ-UBND#art_2"},
      {"muc phi vao cho", "12/2021/QĐ-UBND#art_2"},
      {"ban quản lý bàn giao", "34/2016/NĐ-CP#art_4"},
  };
  for (const auto& [query, expected] : table) EXPECT_EQ(first(query), expected) << query;
}

TEST_F(SearchTest, AWordWithMarksIsThatWordAlone) {
  EXPECT_EQ(found("bạn"), std::vector<std::string>{"34/2016/NĐ-CP#art_4"});
  EXPECT_EQ(found("thụ").size(), 0u) << "thu without its mark is another word";
}

TEST_F(SearchTest, QuotedWordsMustOccur) {
  EXPECT_EQ(found("giấy phép \"thu hồi\""), std::vector<std::string>{"34/2016/NĐ-CP#art_3"});
  EXPECT_EQ(found("giấy phép “thu hồi”"), std::vector<std::string>{"34/2016/NĐ-CP#art_3"});
  EXPECT_EQ(found("giấy phép \"hồi thu\"").size(), 0u);
  EXPECT_EQ(found("\"thu hoi\""), std::vector<std::string>{"34/2016/NĐ-CP#art_3"});
  EXPECT_GT(found("giấy phép \"thu hồi").size(), 1u) << "an unclosed quote is no phrase";
}

TEST_F(SearchTest, ANumberNamesItsDocument) {
  for (const char* query : {"34/2016/NĐ-CP", "nghị định số 34/2016/nđ-cp về chợ", "34/2016/nd-cp"})
    EXPECT_EQ(first(query).substr(0, 13), std::string("34/2016/NĐ-CP").substr(0, 13)) << query;
}

TEST_F(SearchTest, Filters) {
  Filter local;
  local.province = "Sông Lam";
  for (const std::string& hit : found("phí giấy phép chợ bến", local)) EXPECT_EQ(hit.rfind("12/2021/QĐ-UBND", 0), 0u);
  EXPECT_EQ(found("giấy phép", local).size(), 0u);
}

TEST_F(SearchTest, NothingTypedNothingFound) {
  for (const char* query : {"", "   ", "?!", "\"\"", "\xff\xfe"}) EXPECT_EQ(found(query).size(), 0u) << query;
  EXPECT_GT(found("của và trong từ").size(), 0u) << "stop words alone are still words";
}

TEST_F(SearchTest, HostileQueriesAreOnlyWords) {
  for (const char* query :
       {"giấy OR (phép", "title:giấy*", "NEAR(giấy phép)", "giấy\" OR \"phép", "^giấy - phép", "'; DROP TABLE document; --"})
    EXPECT_NE(found(query), std::vector<std::string>{"error"}) << query;
  std::string endless;
  for (int i = 0; i < 20000; ++i) endless += "giấy phép " + std::to_string(i) + " ";
  EXPECT_NE(found(endless), std::vector<std::string>{"error"});
}

TEST_F(SearchTest, MarksSliceTheMatchedWordsOutOfTheSnippet) {
  const auto result = search(*store_, "thời hạn thu hồi giấy phép", {}, 1, kDay);
  ASSERT_TRUE(result.has_value());
  ASSERT_EQ(result->hits.size(), 1u);
  const Hit& hit = result->hits[0];
  ASSERT_FALSE(hit.marks.empty());
  EXPECT_TRUE(valid_utf8(hit.snippet));
  EXPECT_EQ(hit.snippet.find('\n'), std::string::npos);
  for (const Span mark : hit.marks) {
    const std::string word = lower(mark.in(hit.snippet));
    EXPECT_TRUE(word == "thời" || word == "hạn" || word == "thu" || word == "hồi" || word == "giấy" || word == "phép") << word;
  }
}

TEST_F(SearchTest, ALongArticleIsShownWhereItMatches) {
  std::string body;
  for (int i = 0; i < 200; ++i) body += "lời dẫn chung ";
  body += "nghĩa vụ nộp phí phà ";
  for (int i = 0; i < 200; ++i) body += "lời kết chung ";
  ASSERT_TRUE(sample::put(*store_, "b", {sample::document("5/2020/NĐ-CP", "Phà", {{"1", "Dài", body}})}));
  const auto result = search(*store_, "phí phà", {}, 1, kDay);
  ASSERT_TRUE(result.has_value());
  EXPECT_NE(result->hits.at(0).snippet.find("nộp phí phà"), std::string::npos);
  EXPECT_EQ(result->hits[0].snippet.rfind("…", 0), 0u);
}

TEST_F(SearchTest, SeveralThreadsMayAskOneStore) {
  const std::vector<std::string> expected = found("thu hồi giấy phép bến đò");
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 50; ++round) wrong[i] += found("thu hồi giấy phép bến đò") != expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

TEST_F(SearchTest, RelatedProvisionsShareRareWords) {
  ASSERT_TRUE(sample::put(
      *store_, "b",
      {sample::document("7/2022/TT-BXX", "Hướng dẫn",
                        {{"1", "Thu hồi giấy phép bến đò", "Trình tự thu hồi giấy phép bến đò ngang."}, {"2", "Chợ", "Chợ đầu mối."}},
                        "thong-tu")}));
  const auto same = related(*store_, {"", "Thu hồi giấy phép", "Giấy phép bị thu hồi khi chủ bến đò vi phạm."}, {}, 2);
  ASSERT_TRUE(same.has_value());
  ASSERT_EQ(same->size(), 2u);
  EXPECT_EQ((*same)[0].unit, "art_3");
  EXPECT_EQ(store_->known((*same)[1].document)->number, "7/2022/TT-BXX");
  EXPECT_EQ((*same)[1].unit, "art_1");
  const std::int64_t own = (*same)[0].document;
  const auto others = related(*store_, {"", "Thu hồi giấy phép", "Giấy phép bị thu hồi khi chủ bến đò vi phạm.", "", own}, {}, 2);
  ASSERT_TRUE(others.has_value());
  ASSERT_FALSE(others->empty());
  for (const Passage& passage : *others) EXPECT_NE(passage.document, own) << "nothing is its own company";
  EXPECT_TRUE(related(*store_, {}, {}, 5)->empty());
}

TEST_F(SearchTest, OfEqualWordsTheLawIsRelatedFirst) {
  const std::vector<sample::Article> articles = {{"1", "Neo đậu", "Thuyền thúng neo đậu trong vũng kín gió."}};
  ASSERT_TRUE(sample::put(
      *store_, "c",
      {sample::document("8/2022/TT-BXX", "Vũng neo", articles, "thong-tu"), sample::document("9/2022/QH15", "Vũng neo", articles, "luat"),
       sample::document("7/2022/NĐ-CP", "Vũng neo", articles, "nghi-dinh")}));
  const auto found = related(*store_, {"", "Neo đậu thuyền thúng", "Thuyền thúng neo đậu"}, {}, 3);
  ASSERT_TRUE(found.has_value());
  std::vector<std::string> types;
  for (const Passage& passage : *found) types.push_back(store_->known(passage.document)->type);
  EXPECT_EQ(types, (std::vector<std::string>{"luat", "nghi-dinh", "thong-tu"}));
}

TEST_F(SearchTest, OfEqualWordsAnotherTypeIsRelatedBeforeTheSame) {
  const std::vector<sample::Article> articles = {{"1", "Neo đậu", "Thuyền thúng neo đậu trong vũng kín gió."}};
  ASSERT_TRUE(sample::put(*store_, "c",
                          {sample::document("8/2022/TT-BXX", "Vũng neo", articles, "thong-tu"),
                           sample::document("9/2022/QĐ-TTg", "Vũng neo", articles, "quyet-dinh")}));
  const auto first = [&](std::string_view type) {
    const auto found = related(*store_, {"", "Neo đậu thuyền thúng", "Thuyền thúng neo đậu", type}, {}, 2);
    return found && !found->empty() ? store_->known(found->front().document)->type : std::string();
  };
  EXPECT_EQ(first("thong-tu"), "quyet-dinh");
  EXPECT_EQ(first("quyet-dinh"), "thong-tu");
}

}  // namespace
}  // namespace rasoat
