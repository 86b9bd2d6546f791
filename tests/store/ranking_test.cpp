// The ranked lists against a slow scorer that reads every passage.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "store/sample.h"
#include "store/sqlite.h"

namespace rasoat {
namespace {

const std::vector<std::string> kWords = {"đất", "đai", "bến", "đò", "chợ", "phí", "lệ", "dat", "giấy", "phép", "và", "của", "08", "hoà"};

std::string sentence(std::mt19937& random, int words) {
  std::string out;
  // The square makes some words common and some rare.
  for (int i = 0; i < words; ++i) {
    const std::size_t a = random() % kWords.size(), b = random() % kWords.size();
    out += kWords[a * b / kWords.size()] + " ";
  }
  return out;
}

Document generated(std::mt19937& random, int number) {
  std::vector<sample::Article> articles;
  for (int a = 1; a <= 3; ++a)
    articles.push_back({std::to_string(a), sentence(random, 3), sentence(random, 5 + static_cast<int>(random() % 40))});
  return sample::document(std::to_string(number) + "/2020/NĐ-CP", sentence(random, 4), articles);
}

struct SlowPassage {
  std::map<std::uint64_t, double> weight;
  double length = 0;
};

std::map<std::int64_t, SlowPassage> read_slowly(const Store& store) {
  std::map<std::int64_t, SlowPassage> out;
  const auto read = store.each_passage([&](const Passage& passage, const PassageWords& words) {
    const auto known = store.known(passage.document);
    SlowPassage& slow = out[passage.id];
    const std::vector<std::pair<std::string, double>> fields = {
        {known->number + " " + known->title, 1}, {words.heading, 2}, {words.body, 1}};
    for (const auto& [text, weight] : fields) {
      const std::vector<Token> tokens = tokenize(text);
      slow.length += static_cast<double>(tokens.size());
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (const bool bare : {false, true}) {
          slow.weight[term_key(tokens[i], bare)] += weight;
          if (i + 1 < tokens.size()) slow.weight[pair_key(tokens[i], tokens[i + 1], bare)] += weight;
        }
      }
    }
    return true;
  });
  EXPECT_TRUE(read.has_value());
  return out;
}

std::vector<std::pair<double, std::int64_t>> rank_slowly(const std::map<std::int64_t, SlowPassage>& passages,
                                                         const std::vector<Term>& terms, double saturation) {
  double lengths = 0;
  for (const auto& [id, passage] : passages) lengths += passage.length;
  const auto n = static_cast<double>(passages.size());
  std::map<std::int64_t, double> scores;
  for (const Term& term : terms) {
    double k = 0;
    for (const auto& [id, passage] : passages) k += static_cast<double>(passage.weight.count(term.key));
    const double rarity = std::max(1e-6, std::log((n - k + 0.5) / (k + 0.5)));
    for (const auto& [id, passage] : passages) {
      const auto found = passage.weight.find(term.key);
      if (found == passage.weight.end()) continue;
      const double often = found->second, length = passage.length / (lengths / n);
      scores[id] += term.weight * rarity * often * (saturation + 1) / (often + saturation * (0.25 + 0.75 * length));
    }
  }
  std::vector<std::pair<double, std::int64_t>> out;
  for (const auto& [id, score] : scores) out.emplace_back(score, id);
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  return out;
}

std::vector<Term> some_terms(std::mt19937& random) {
  const std::string text = sentence(random, 4);
  const std::vector<Token> tokens = tokenize(text);
  std::set<std::uint64_t> keys;
  const bool bare = random() % 2 == 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    keys.insert(term_key(tokens[i], bare));
    if (i + 1 < tokens.size()) keys.insert(pair_key(tokens[i], tokens[i + 1], bare));
  }
  std::vector<Term> terms;
  for (const std::uint64_t key : keys) terms.push_back({key, 1 + static_cast<double>(random() % 3)});
  return terms;
}

void expect_same_ranking(const Store& store, std::mt19937& random) {
  const auto passages = read_slowly(store);
  for (int query = 0; query < 15; ++query) {
    RankQuery rank;
    rank.terms = some_terms(random);
    rank.limit = 1000;
    rank.saturation = query % 2 == 0 ? 1.2 : 0.5;
    std::size_t total = 0;
    const auto fast = store.rank(rank, &total);
    ASSERT_TRUE(fast.has_value());
    const auto slow = rank_slowly(passages, rank.terms, rank.saturation);
    ASSERT_EQ(fast->size(), slow.size());
    EXPECT_EQ(total, slow.size());
    for (std::size_t i = 0; i < slow.size(); ++i) EXPECT_NEAR((*fast)[i].score, slow[i].first, 1e-9);
    std::vector<std::uint64_t> keys;
    for (const Term& term : rank.terms) keys.push_back(term.key);
    const auto frequencies = store.frequencies(keys);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      std::int64_t count = 0;
      for (const auto& [id, passage] : passages) count += static_cast<std::int64_t>(passage.weight.count(keys[i]));
      EXPECT_EQ((*frequencies)[i], count);
    }
  }
}

// The lists of "của" and "và" are longer than a block here, those of the others are not; passages that are gone stay in the lists.
TEST(RankingTest, TheRarestTermsAreThoseOfAllCounted) {
  const sample::Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store);
  std::mt19937 random(5);
  const auto put = [&](const std::string& file, int articles) {
    std::vector<sample::Article> all;
    for (int a = 1; a <= articles; ++a)
      all.push_back({std::to_string(a), a % 2 == 0 ? "của" : "của và", "của và của " + sentence(random, static_cast<int>(random() % 3))});
    ASSERT_TRUE(sample::put(*store, file, {sample::document(file + "/2020/NĐ-CP", "của", all)}));
  };
  const auto expect_rarest = [&](std::size_t most) {
    std::vector<std::uint64_t> keys;
    for (const std::string& word : kWords) keys.push_back(term_key(tokenize(word + " ")[0], false));
    keys.push_back(term_key(tokenize("vắng")[0], false));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const auto frequencies = store->frequencies(keys);
    std::vector<std::pair<std::int64_t, std::uint64_t>> expected;
    for (std::size_t i = 0; i < keys.size(); ++i)
      if ((*frequencies)[i] > 0) expected.emplace_back((*frequencies)[i], keys[i]);
    std::sort(expected.begin(), expected.end());
    expected.resize(std::min(expected.size(), most));
    EXPECT_EQ(store->rarest(keys, most).value(), expected);
  };
  put("1", 1500);
  for (const std::size_t most : {std::size_t{3}, std::size_t{10}, std::size_t{100}}) expect_rarest(most);
  put("2", 40);
  ASSERT_TRUE(store->remove_file("1").has_value());
  for (const std::size_t most : {std::size_t{3}, std::size_t{10}, std::size_t{100}}) expect_rarest(most);
  ASSERT_TRUE(store->finish({}).has_value());
  expect_rarest(10);
}

// An index of many transactions ends as one list a term; a small change after it is not joined into it again.
TEST(RankingTest, FewSegmentsStay) {
  const sample::Folder folder;
  const std::string path = folder.file("kho.db");
  const auto store = sample::create(path);
  ASSERT_TRUE(store);
  std::mt19937 random(3);
  for (int i = 1; i <= 12; ++i) ASSERT_TRUE(sample::put(*store, std::to_string(i), {generated(random, i)}));
  ASSERT_TRUE(store->finish({}).has_value());
  const auto segments = [&] { return store::Connection(path, SQLITE_OPEN_READONLY, path).integer("SELECT count(*) FROM posting_segment"); };
  EXPECT_EQ(segments(), 1);
  ASSERT_TRUE(sample::put(*store, "nhỏ", {sample::document("99/2020/NĐ-CP", "phí", {{"1", "phí", "lệ phí"}})}));
  ASSERT_TRUE(store->finish({}).has_value());
  EXPECT_EQ(segments(), 2);
}

TEST(RankingTest, AgreesWithTheSlowScorerThroughChangesAndMergedSegments) {
  const sample::Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store);
  std::mt19937 random(11);
  // A transaction each: more segments than are left unmerged.
  for (int i = 1; i <= 40; ++i) ASSERT_TRUE(sample::put(*store, std::to_string(i), {generated(random, i)}));
  expect_same_ranking(*store, random);
  for (int i = 5; i <= 15; ++i) ASSERT_TRUE(store->remove_file(std::to_string(i)).has_value());
  for (int i = 16; i <= 20; ++i) ASSERT_TRUE(sample::put(*store, std::to_string(i), {generated(random, i)}));
  expect_same_ranking(*store, random);
  ASSERT_TRUE(store->finish({}).has_value());
  expect_same_ranking(*store, random);
  ASSERT_TRUE(sample::put(*store, "sau", {generated(random, 99)}));
  expect_same_ranking(*store, random);
}

std::string numbered_words(const std::string& stem, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += stem + std::to_string(i) + " ";
  return out;
}

// An article of many clauses is on the matter of each: the one that holds all the words comes before a short one that holds some.
TEST(RankingTest, ALongProvisionIsNotTooLongForOneOfItsClauses) {
  const sample::Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store);
  const std::string clause = numbered_words("de", 30);
  std::vector<Document> documents = {sample::document("1/2020/NĐ-CP", "Đê", {{"1", "Đê", clause + numbered_words("khac", 1200)}}),
                                     sample::document("2/2020/NĐ-CP", "Đê", {{"1", "Đê", numbered_words("de", 5)}})};
  // Words are rare among many provisions only.
  for (int i = 0; i < 200; ++i) documents.push_back(sample::document(std::to_string(i) + "/2021/NĐ-CP", "Chợ", {{"1", "Chợ", "Phí."}}));
  ASSERT_TRUE(sample::put(*store, "a", documents));
  RankQuery query;
  query.measure = Measure::kOverlap;
  for (const Token& token : tokenize(clause)) query.terms.push_back({term_key(token, false), 1});
  const auto found = store->rank(query, nullptr);
  ASSERT_TRUE(found.has_value());
  ASSERT_EQ(found->size(), 2u);
  EXPECT_EQ((*found)[0].document, 1);
}

TEST(RankingTest, FiltersLimitsAndAsks) {
  const sample::Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store);
  Document local = sample::document("2/2021/QĐ-UBND", "Chợ", {{"1", "Chợ", "Phí chợ."}}, "quyet-dinh");
  local.header.province = "Sông Lam";
  local.header.issuers = {"Ủy ban nhân dân tỉnh Sông Lam"};
  local.header.issued = Date::make(2021, 6, 1);
  ASSERT_TRUE(
      sample::put(*store, "a", {sample::document("1/2020/NĐ-CP", "Chợ", {{"1", "Chợ", "Phí chợ."}, {"2", "Khác", "Phí khác."}}), local}));
  const std::vector<Token> tokens = tokenize("phí");
  RankQuery query;
  query.terms = {{term_key(tokens[0], false), 1}};
  const auto count = [&] {
    std::size_t total = 0;
    const auto found = store->rank(query, &total);
    return found ? total : 999;
  };
  EXPECT_EQ(count(), 3u);
  query.filter.type = "quyet-dinh";
  EXPECT_EQ(count(), 1u);
  query.filter = {};
  query.filter.province = "Sông Lam";
  EXPECT_EQ(count(), 1u);
  query.filter = {};
  query.filter.issuer = "Chính phủ";
  EXPECT_EQ(count(), 2u);
  query.filter = {};
  query.filter.issued_from = Date::make(2021, 1, 1);
  EXPECT_EQ(count(), 1u);
  query.filter = {};
  query.filter.issued_to = Date::make(2020, 12, 31);
  EXPECT_EQ(count(), 2u);
  query.filter = {};
  query.by_type = {{"quyet-dinh", 3}, {"luat", 9}};
  const auto weighed = store->rank(query, nullptr);
  query.by_type.clear();
  const auto plain = store->rank(query, nullptr);
  ASSERT_TRUE(weighed.has_value() && plain.has_value());
  EXPECT_EQ(weighed->size(), plain->size()) << "factors leave nothing out";
  for (const Passage& one : *plain) {
    const auto other = std::find_if(weighed->begin(), weighed->end(), [&](const Passage& passage) { return passage.id == one.id; });
    ASSERT_NE(other, weighed->end());
    EXPECT_NEAR(other->score, one.score * (store->known(one.document)->type == "quyet-dinh" ? 3 : 1), 1e-12);
  }
  query.required = "body : \"chợ\"";
  EXPECT_EQ(count(), 2u);
  query.required.clear();
  query.documents = store->find({"1/2020/NĐ-CP", {}, {}});
  EXPECT_EQ(count(), 2u);
  query.limit = 1;
  EXPECT_EQ(store->rank(query, nullptr)->size(), 1u);
  query.limit = 9;
  query.wanted = [](const Passage& passage) { return passage.unit == "art_2"; };
  const auto wanted = store->rank(query, nullptr);
  ASSERT_EQ(wanted->size(), 1u);
  EXPECT_EQ(wanted->front().index, 1);
}

}  // namespace
}  // namespace rasoat
