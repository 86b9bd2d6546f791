// Candidates for a draft, and the self-join against every pair compared by hand.
#include "rasoat/match.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "store/sample.h"

namespace rasoat {
namespace {

const Date kDay = *Date::make(2025, 7, 1);

class CandidatesTest : public testing::Test {
 protected:
  void SetUp() override {
    store_ = sample::create(folder_.file("kho.db"));
    ASSERT_TRUE(store_);
    ASSERT_TRUE(
        sample::put(*store_, "a",
                    {sample::document(
                         "34/2016/NĐ-CP", "Bến đò",
                         {{"1", "Giấy phép", "Chủ bến đò nộp hồ sơ tại Ủy ban nhân dân cấp xã; thời hạn giải quyết là mười ngày làm việc."},
                          {"2", "Áo phao", "Mỗi hành khách được phát một áo phao trước khi đò rời bến."}}),
                     sample::document("35/2017/NĐ-CP", "Chợ", {{"1", "Giờ họp", "Chợ đêm họp từ mười tám giờ đến hai mươi ba giờ."}})}));
    ASSERT_TRUE(store_->finish({}).has_value());
  }
  static Document draft() {
    Document out = sample::document(
        "", "Dự thảo",
        {{"1", "Cấp phép bến", "Chủ bến đò nộp hồ sơ tại Ủy ban nhân dân cấp huyện; thời hạn giải quyết là năm ngày làm việc."},
         {"2", "Giờ chợ", "Chợ đêm họp từ mười chín giờ đến hai mươi hai giờ."}});
    out.header.draft = true;
    return out;
  }
  std::vector<std::string> names(const std::vector<Candidate>& candidates, std::int32_t unit) {
    std::vector<std::string> out;
    for (const Candidate& c : candidates)
      if (c.unit == unit)
        out.push_back(store_->known(c.document)->number + "#" +
                      (*store_->load(c.document))->units.at(static_cast<std::size_t>(c.other)).id);
    return out;
  }
  sample::Folder folder_;
  std::unique_ptr<Store> store_;
};

TEST_F(CandidatesTest, WordsWithAnOriginalLeaveTheFormOfSpeechAlone) {
  ASSERT_TRUE(
      sample::put(*store_, "b",
                  {sample::document(
                      "40/2018/NĐ-CP", "Nghề muối",
                      {{"1", "Ruộng muối", "Diêm dân nộp hồ sơ thuê ruộng muối tại trạm thủy nông; thời hạn giải quyết là mười ngày."}})}));
  Document own =
      sample::document("", "Dự thảo",
                       {{"1", "Giấy phép", "Chủ bến đò nộp hồ sơ tại Ủy ban nhân dân cấp xã; thời hạn giải quyết là mười ngày làm việc."},
                        {"2", "Cho thuê", "Ngư dân nộp hồ sơ thuê bãi phơi lưới; thời hạn giải quyết là mười ngày."}});
  own.header.draft = true;
  const auto found = candidates(own, *store_, {12, kDay});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(names(*found, 0), std::vector<std::string>{"34/2016/NĐ-CP#art_1"});
  const auto elsewhere = names(*found, 1);
  EXPECT_NE(std::find(elsewhere.begin(), elsewhere.end(), "40/2018/NĐ-CP#art_1"), elsewhere.end())
      << "what has no original is held against whatever comes near";
}

TEST_F(CandidatesTest, FindTheProvisionOnTheSameMatter) {
  const auto found = candidates(draft(), *store_, {12, kDay});
  ASSERT_TRUE(found.has_value());
  ASSERT_FALSE(names(*found, 0).empty());
  EXPECT_EQ(names(*found, 0).front(), "34/2016/NĐ-CP#art_1");
  ASSERT_FALSE(names(*found, 1).empty());
  EXPECT_EQ(names(*found, 1).front(), "35/2017/NĐ-CP#art_1");
  for (std::size_t i = 0; i < found->size(); ++i) {
    EXPECT_GT((*found)[i].score, 0);
    EXPECT_LE((*found)[i].score, 1);
    EXPECT_FALSE((*found)[i].cited);
    if (i > 0 && (*found)[i].unit == (*found)[i - 1].unit) {
      EXPECT_LE((*found)[i].score, (*found)[i - 1].score);
    }
  }
}

TEST_F(CandidatesTest, AreKeptToTheNumberAskedFor) {
  const auto found = candidates(draft(), *store_, {1, kDay});
  ASSERT_TRUE(found.has_value());
  EXPECT_LE(found->size(), 2u);
}

TEST_F(CandidatesTest, CitedDocumentsAreMarkedAndNotCrowdedOut) {
  Document later = draft();
  sample::cite(later, "35/2017/NĐ-CP");
  for (int i = 0; i < 20; ++i)
    ASSERT_TRUE(sample::put(
        *store_, std::to_string(i),
        {sample::document(std::to_string(100 + i) + "/2018/NĐ-CP", "Bến",
                          {{"1", "Giờ chợ", "Chợ đêm họp từ mười chín giờ đến hai mươi hai giờ, bến " + std::to_string(i) + "."}})}));
  const auto found = candidates(later, *store_, {6, kDay});
  ASSERT_TRUE(found.has_value());
  const auto second = names(*found, 1);
  EXPECT_EQ(second.size(), 6u);
  EXPECT_NE(std::find(second.begin(), second.end(), "35/2017/NĐ-CP#art_1"), second.end());
  EXPECT_TRUE(std::any_of(found->begin(), found->end(), [](const Candidate& c) { return c.cited; }));
}

TEST_F(CandidatesTest, LeaveOutTheDocumentItself) {
  Document own = sample::document("34/2016/NĐ-CP", "Bến đò", {{"1", "Giấy phép", "Chủ bến đò nộp hồ sơ tại Ủy ban nhân dân cấp xã."}});
  const auto found = candidates(own, *store_, {12, kDay});
  ASSERT_TRUE(found.has_value());
  for (const Candidate& c : *found) EXPECT_NE(store_->known(c.document)->number, "34/2016/NĐ-CP");
}

TEST_F(CandidatesTest, LeaveOutWhatIsNotInForce) {
  const auto before = candidates(draft(), *store_, {12, *Date::make(2019, 1, 1)});
  ASSERT_TRUE(before.has_value());
  EXPECT_TRUE(before->empty()) << "everything here takes effect in 2020";
}

TEST_F(CandidatesTest, AClauseWithinALongArticleAsksForItself) {
  std::string body;
  for (int i = 0; i < 150; ++i) body += "điều khoản riêng của tỉnh số " + std::to_string(i) + ", ";
  Document longer = sample::document("", "Dự thảo", {{"1", "Quy định khác", body}});
  const auto begin = static_cast<std::uint32_t>(longer.text.words.size());
  longer.text.words += "2. Mỗi hành khách được phát một áo phao trước khi đò rời bến, trừ trẻ em.\n";
  const auto end = static_cast<std::uint32_t>(longer.text.words.size() - 1);
  Unit clause;
  clause.kind = UnitKind::kClause;
  clause.id = "art_1__para_2";
  clause.parent = 0;
  clause.text = clause.extent = {begin, end};
  longer.units[0].extent.end = end;
  longer.units.push_back(clause);
  const auto found = candidates(longer, *store_, {12, kDay});
  ASSERT_TRUE(found.has_value());
  ASSERT_FALSE(found->empty());
  EXPECT_EQ(names(*found, 0).front(), "34/2016/NĐ-CP#art_2");
  EXPECT_GT(found->front().score, 0.3);
}

// --- self-join ---

std::string sentence(std::mt19937& random, int words) {
  std::string out;
  for (int i = 0; i < words; ++i) out += "t" + std::to_string(random() % 60 * (random() % 60) / 60) + "x ";
  return out;
}

// Pairs of articles by the definition, each with each.
std::map<std::pair<std::string, std::string>, double> join_slowly(const Store& store, double least) {
  struct Slow {
    std::int64_t document;
    std::string name;
    std::set<std::uint64_t> terms;
    double weight = 0;
  };
  std::vector<Slow> all;
  std::map<std::uint64_t, double> frequency;
  const auto read = store.each_passage([&](const Passage& passage, const PassageWords& words) {
    Slow slow{passage.document, std::to_string(passage.document) + "#" + passage.unit, {}, 0};
    for (const std::string& part : {words.heading, words.body}) {
      const std::vector<Token> tokens = tokenize(part);
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        slow.terms.insert(term_key(tokens[i], false));
        if (i + 1 < tokens.size()) slow.terms.insert(pair_key(tokens[i], tokens[i + 1], false));
      }
    }
    for (const std::uint64_t term : slow.terms) ++frequency[term];
    all.push_back(slow);
    return true;
  });
  EXPECT_TRUE(read.has_value());
  const auto rarity = [&](std::uint64_t term) { return std::log(1 + static_cast<double>(all.size()) / (1 + frequency[term])); };
  for (Slow& slow : all)
    for (const std::uint64_t term : slow.terms) slow.weight += rarity(term);
  std::map<std::pair<std::string, std::string>, double> out;
  for (const Slow& a : all) {
    for (const Slow& b : all) {
      if (a.document >= b.document) continue;
      double shared = 0;
      for (const std::uint64_t term : a.terms)
        if (b.terms.count(term) > 0) shared += rarity(term);
      const double score = shared / ((a.weight + b.weight) / 2 + 60);
      if (score >= least) out[{a.name, b.name}] = score;
    }
  }
  return out;
}

TEST(SelfJoinTest, FindsExactlyThePairsOfTheDefinition) {
  const sample::Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store);
  std::mt19937 random(5);
  std::vector<std::string> bodies;
  for (int d = 1; d <= 40; ++d) {
    std::vector<sample::Article> articles;
    for (int a = 1; a <= 4; ++a) {
      // Some bodies are new, some altered copies of earlier ones, some long and some short.
      std::string body =
          bodies.empty() || random() % 2 ? sentence(random, 20 + static_cast<int>(random() % 200)) : bodies[random() % bodies.size()];
      if (random() % 2) body += sentence(random, static_cast<int>(random() % 60));
      bodies.push_back(body);
      articles.push_back({std::to_string(a), sentence(random, 2), body});
    }
    ASSERT_TRUE(sample::put(*store, std::to_string(d), {sample::document(std::to_string(d) + "/2020/NĐ-CP", "x", articles)}));
  }
  for (const double least : {0.1, 0.3, 0.45, 0.7, 0.95}) {
    const auto slow = join_slowly(*store, least);
    if (least < 0.9) {
      EXPECT_GT(slow.size(), 3u);
    }
    std::vector<StoredPair> parts;
    std::map<std::pair<std::int64_t, std::int64_t>, int> part_of;
    for (int part = 0; part < 3; ++part) {
      const auto some = self_join(*store, {.least = least, .part = part, .parts = 3, .threads = 1 + part});
      ASSERT_TRUE(some.has_value());
      parts.insert(parts.end(), some->begin(), some->end());
      for (const StoredPair& pair : *some)
        EXPECT_EQ(part_of.emplace(std::pair{pair.first.document, pair.second.document}, part).first->second, part)
            << "two documents are compared as wholes: all their pairs are of one part";
    }
    const auto whole = self_join(*store, {.least = least, .threads = 2});
    ASSERT_TRUE(whole.has_value());
    EXPECT_EQ(parts.size(), whole->size());
    EXPECT_EQ(whole->size(), slow.size()) << least;
    for (const StoredPair& pair : *whole) {
      EXPECT_LT(pair.first.document, pair.second.document);
      const auto found = slow.find(
          {std::to_string(pair.first.document) + "#" + pair.first.id, std::to_string(pair.second.document) + "#" + pair.second.id});
      ASSERT_NE(found, slow.end());
      EXPECT_NEAR(pair.score, found->second, 1e-9);
    }
  }
}

// Every document says who carries it out. Alike in that alone, two documents make no pair; where they share a rule as well, the whole of
// what they share counts, as it does without formulas.
TEST(SelfJoinTest, FormulasAloneMakeNoPair) {
  const sample::Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store);
  std::mt19937 random(8);
  const std::string rule = sentence(random, 300), closing = sentence(random, 300);
  const auto put = [&](const std::string& name, const std::string& first) {
    return sample::put(*store, name, {sample::document(name + "/2020/NĐ-CP", "x", {{"1", "x", first}, {"2", "x", closing}})});
  };
  ASSERT_TRUE(put("1", rule) && put("2", rule) && put("3", sentence(random, 300)));
  JoinOptions options{.least = 0.3, .threads = 2};
  const auto all = self_join(*store, options);
  options.formula = [&](const PassageWords& words) { return words.body.find(closing) != std::string::npos; };
  const auto some = self_join(*store, options);
  ASSERT_TRUE(all.has_value() && some.has_value());
  EXPECT_EQ(all->size(), 4u);
  ASSERT_EQ(some->size(), 2u);
  EXPECT_EQ((*some)[0].first.id, "art_1");
  EXPECT_EQ((*some)[1].first.id, "art_2");
}

TEST(SelfJoinTest, TakesWantedDocumentsOnlyAndCanBeStopped) {
  const sample::Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store);
  std::mt19937 random(6);
  const std::string body = sentence(random, 300);
  for (int d = 1; d <= 3; ++d)
    ASSERT_TRUE(sample::put(*store, std::to_string(d), {sample::document(std::to_string(d) + "/2020/NĐ-CP", "x", {{"1", "x", body}})}));
  const auto all = self_join(*store, {.least = 0.3, .threads = 2});
  ASSERT_TRUE(all.has_value());
  EXPECT_EQ(all->size(), 3u);
  const std::int64_t left_out = store->documents()[1];
  const auto some = self_join(*store, {.least = 0.3, .threads = 2, .wanted = [&](std::int64_t id) { return id != left_out; }});
  ASSERT_TRUE(some.has_value());
  ASSERT_EQ(some->size(), 1u);
  EXPECT_EQ(some->front().first.id, "art_1");
  EXPECT_EQ(some->front().first.index, 0);
  const auto stopped = self_join(*store, {.least = 0.3, .threads = 2, .cancelled = [] { return true; }});
  ASSERT_FALSE(stopped.has_value());
  EXPECT_EQ(stopped.error().code, ErrorCode::kCancelled);
  EXPECT_FALSE(self_join(*store, {.least = 0.3, .part = 1}).has_value()) << "there is no second part of one";
}

}  // namespace
}  // namespace rasoat
