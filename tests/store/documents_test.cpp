// What goes in comes out: documents, files, lookups, and what one document does to another.
#include <gtest/gtest.h>

#include "rasoat/store.h"
#include "store/sample.h"

namespace rasoat {
namespace {

using sample::Folder;

Document ferry_decree() {
  return sample::document("15/2020/NĐ-CP", "Về bến đò ngang",
                          {{"1", "Phạm vi điều chỉnh", "Nghị định này quy định về bến đò ngang."},
                           {"2", "Giấy phép bến đò", "Chủ bến đò phải có giấy phép do Ủy ban nhân dân cấp xã cấp."}});
}

class StoreTest : public testing::Test {
 protected:
  void SetUp() override {
    store_ = sample::create(folder_.file("kho.db"));
    ASSERT_TRUE(store_);
  }
  std::int64_t only(const std::string& number, const std::string& qualifier = {}) {
    const auto found = store_->find({number, qualifier, {}});
    return found.size() == 1 ? found.front() : -static_cast<std::int64_t>(found.size());
  }
  Folder folder_;
  std::unique_ptr<Store> store_;
};

TEST_F(StoreTest, GivesTheWholeDocumentBack) {
  Document in = ferry_decree();
  in.header.signers = {{"TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Người Ký"}};
  in.header.recipients = {"Như Điều 2"};
  in.header.bases = {{{0, 5}}};
  in.header.province = "Sông Lam";
  in.imported.status = "Còn hiệu lực";
  in.imported.notes = {{"2", "ghi chú"}};
  in.imported.links = {{"2", "16/2021/NĐ-CP", "5"}};
  in.quoted = {{3, 9}};
  in.warnings = {{"no-number", "x", {1, 2}}};
  in.part = "phần hai";
  sample::cite(in, "16/2021/NĐ-CP");
  in.citations[0].date = Date::make(2021, 2, 3);
  in.citations[0].name = "Luật Bến đò";
  sample::act(in, Action::kReplacePhrase, "16/2021/NĐ-CP", "art_3");
  in.amendments[0].from = "cũ";
  in.amendments[0].to = "mới";
  in.amendments[0].effective = Date::make(2022, 1, 1);
  ASSERT_TRUE(sample::put(*store_, "a.txt", {in}));
  const auto loaded = store_->load(only("15/2020/NĐ-CP"));
  ASSERT_TRUE(loaded.has_value());
  const Document& out = **loaded;
  EXPECT_EQ(out.text.words, in.text.words);
  EXPECT_EQ(out.text.paragraphs, in.text.paragraphs);
  EXPECT_EQ(out.text.paragraph_of, in.text.paragraph_of);
  EXPECT_EQ(out.text.source_of(20).paragraph, in.text.source_of(20).paragraph);
  EXPECT_EQ(out.text.source_of(20).offset, in.text.source_of(20).offset);
  EXPECT_EQ(out.header.title, in.header.title);
  EXPECT_EQ(out.header.issued, in.header.issued);
  EXPECT_EQ(out.header.effective, in.header.effective);
  EXPECT_EQ(out.header.signers.at(0).name, "Người Ký");
  EXPECT_EQ(out.header.recipients, in.header.recipients);
  EXPECT_EQ(out.header.bases.at(0).span, in.header.bases.at(0).span);
  EXPECT_EQ(out.header.province, "Sông Lam");
  EXPECT_TRUE(out.header.normative);
  EXPECT_EQ(out.imported.notes.at(0).text, "ghi chú");
  EXPECT_EQ(out.imported.links.at(0).to_article, "5");
  ASSERT_EQ(out.units.size(), 2u);
  EXPECT_EQ(out.units[1].id, "art_2");
  EXPECT_EQ(out.units[1].parent, -1);
  EXPECT_EQ(out.words(out.units[1].heading), "Giấy phép bến đò");
  EXPECT_EQ(out.quoted, in.quoted);
  ASSERT_EQ(out.citations.size(), 1u);
  EXPECT_EQ(out.citations[0].targets, in.citations[0].targets);
  EXPECT_EQ(out.citations[0].date, in.citations[0].date);
  EXPECT_EQ(out.citations[0].name, "Luật Bến đò");
  ASSERT_EQ(out.amendments.size(), 1u);
  EXPECT_EQ(out.amendments[0].action, Action::kReplacePhrase);
  EXPECT_EQ(out.amendments[0].from, "cũ");
  EXPECT_EQ(out.amendments[0].effective, in.amendments[0].effective);
  EXPECT_EQ(out.warnings.at(0).code, "no-number");
  EXPECT_EQ(out.file, "mẫu.txt");
  EXPECT_EQ(out.part, "phần hai");
}

TEST_F(StoreTest, KeepsWordsLongerThanOnePiece) {
  std::string body;
  for (int i = 0; i < 20000; ++i) body += "đoạn " + std::to_string(i) + " ";
  ASSERT_TRUE(sample::put(*store_, "a.txt", {sample::document("1/2020/NĐ-CP", "Dài", {{"1", "Một", body}, {"2", "Hai", body}})}));
  const auto loaded = store_->load(only("1/2020/NĐ-CP"));
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ((*loaded)->words((*loaded)->units[1].text), body);
}

TEST_F(StoreTest, KeepsIdentifiersOfTheSameWords) {
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_decree()}));
  const std::int64_t first = only("15/2020/NĐ-CP");
  const Counts before = store_->counts();
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_decree()}));
  EXPECT_EQ(only("15/2020/NĐ-CP"), first);
  EXPECT_EQ(store_->counts().passages, before.passages);
  // Understood otherwise, but the same words: the same document.
  Document again = ferry_decree();
  sample::cite(again, "16/2021/NĐ-CP");
  ASSERT_TRUE(sample::put(*store_, "a.txt", {again}));
  EXPECT_EQ(only("15/2020/NĐ-CP"), first);
  EXPECT_EQ(store_->counts().citations, 1);
  // Other words: another document in its place.
  ASSERT_TRUE(sample::put(*store_, "a.txt", {sample::document("15/2020/NĐ-CP", "Về bến đò ngang", {{"1", "Khác", "Lời khác."}})}));
  EXPECT_NE(only("15/2020/NĐ-CP"), first);
  EXPECT_EQ(store_->counts().documents, 1);
  EXPECT_EQ(store_->counts().passages, 1);
}

TEST_F(StoreTest, ForgetsAFileWithItsDocuments) {
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_decree()}));
  ASSERT_TRUE(sample::put(*store_, "b.txt", {sample::document("2/2021/NĐ-CP", "Khác", {{"1", "Một", "Bến cảng."}})}));
  ASSERT_TRUE(store_->remove_file("a.txt").has_value());
  EXPECT_FALSE(store_->file("a.txt"));
  EXPECT_EQ(store_->find({"15/2020/NĐ-CP", {}, {}}).size(), 0u);
  EXPECT_EQ(store_->counts().documents, 1);
  EXPECT_EQ(store_->counts().passages, 1);
  std::size_t total = 9;
  ASSERT_TRUE(store_->match("\"giấy phép\"", {}, 10, &total).has_value());
  EXPECT_EQ(total, 0u);
  const auto gone = store_->remove_file("a.txt");
  ASSERT_FALSE(gone.has_value());
  EXPECT_EQ(gone.error().code, ErrorCode::kNotFound);
}

TEST_F(StoreTest, RemembersFiles) {
  ASSERT_TRUE(sample::put(*store_, "b.txt", {}));
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_decree()}));
  const auto file = store_->file("a.txt");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->size, 10u);
  EXPECT_EQ(file->mtime_ns, 20);
  EXPECT_EQ(file->hash, "hash of a.txt");
  ASSERT_EQ(store_->files().size(), 2u);
  EXPECT_EQ(store_->files()[0].path, "a.txt");
}

TEST_F(StoreTest, TellsDocumentsWithOneNumberApart) {
  const auto local = [](const std::string& province, int year) {
    Document out = sample::document("12/2021/QĐ-UBND", "Về chợ " + province, {{"1", "Chợ", "Chợ ở " + province}}, "quyet-dinh");
    out.header.province = province;
    out.header.issuers = {"Ủy ban nhân dân tỉnh " + province};
    out.header.issued = Date::make(year, 3, 1);
    return out;
  };
  ASSERT_TRUE(sample::put(*store_, "a.txt", {local("Sông Lam", 2021), local("Núi Hồng", 2020)}));
  EXPECT_EQ(store_->find({"12/2021/QĐ-UBND", {}, {}}).size(), 2u);
  for (const char* qualifier : {"Sông Lam", "song lam", "SL", "UBNDTSL"}) {
    const std::int64_t found = only("12/2021/QĐ-UBND", qualifier);
    ASSERT_GT(found, 0) << qualifier;
    EXPECT_EQ(store_->known(found)->province, "Sông Lam");
  }
  EXPECT_EQ(store_->find({"12/2021/QĐ-UBND", "Biển Đông", {}}).size(), 0u);
}

TEST_F(StoreTest, TellsALawFromAResolutionOfOneNumber) {
  ASSERT_TRUE(sample::put(*store_, "a.txt",
                          {sample::document("9/2019/QH14", "Luật Bến đò", {{"1", "Một", "Luật này."}}, "luat"),
                           sample::document("9/2019/QH14", "Về ngân sách", {{"1", "Một", "Nghị quyết này."}}, "nghi-quyet")}));
  EXPECT_EQ(store_->find({"9/2019/QH14", {}, {}}).size(), 2u);
  EXPECT_EQ(store_->known(only("9/2019/QH14", "luat"))->type, "luat");
  EXPECT_EQ(store_->known(only("9/2019/QH14", "nghi-quyet"))->type, "nghi-quyet");
}

TEST_F(StoreTest, CountsCopiesOfOneDocumentOnce) {
  Document undated = ferry_decree();
  undated.header.issued.reset();
  undated.text.words += "thêm\n";
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_decree()}));
  ASSERT_TRUE(sample::put(*store_, "b.txt", {undated}));
  ASSERT_EQ(store_->by_number("15/2020/NĐ-CP").size(), 1u);
  EXPECT_FALSE(store_->known(only("15/2020/NĐ-CP"))->issued) << "the longer text stands for both";
}

TEST_F(StoreTest, FindsDocumentsWithoutNumberByStem) {
  Document draft = sample::document("", "Dự thảo về chợ", {{"1", "Chợ", "Chợ họp mỗi ngày."}});
  draft.file = "thư mục/du-thao-cho.txt";
  ASSERT_TRUE(sample::put(*store_, "thư mục/du-thao-cho.txt", {draft}));
  EXPECT_GT(only("@du-thao-cho"), 0);
  EXPECT_EQ(store_->find({"@khac", {}, {}}).size(), 0u);
}

TEST_F(StoreTest, FindsLawsByName) {
  Document ferry_law = sample::document("9/2019/QH14", "Luật Bến đò", {{"1", "Một", "Luật này."}}, "luat");
  Document code = sample::document("10/2019/QH14", "Bộ luật Đường thủy", {{"1", "Một", "Bộ luật này."}}, "bo-luat");
  Document amending = sample::document("11/2019/QH14", "Luật sửa đổi, bổ sung một số điều của Luật Bến đò", {{"1", "Một", "Sửa."}}, "luat");
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_law, code, amending, ferry_decree()}));
  ASSERT_EQ(store_->by_name("luat", "ben do").size(), 1u);
  EXPECT_EQ(store_->by_name("luat", "ben do")[0].number, "9/2019/QH14");
  EXPECT_EQ(store_->by_name("", "duong thuy").size(), 1u);
  EXPECT_EQ(store_->by_name("luat", "duong thuy").size(), 0u) << "a code is not asked for as a law";
  EXPECT_EQ(store_->by_name("", "ben do ngang").size(), 0u) << "a decree is no law";
}

TEST_F(StoreTest, ResolvesCitationsAndEventsAtTheEndOfARun) {
  Document later = sample::document("7/2023/NĐ-CP", "Sửa đổi", {{"1", "Bãi bỏ", "Bãi bỏ Điều 2 Nghị định số 15/2020/NĐ-CP."}});
  later.header.effective = Date::make(2023, 9, 1);
  sample::cite(later, "15/2020/NĐ-CP");
  sample::act(later, Action::kRepeal, "15/2020/NĐ-CP", "art_2");
  ASSERT_TRUE(sample::put(*store_, "b.txt", {later}));
  ASSERT_TRUE(store_->finish({}).has_value());
  const std::int64_t acting = only("7/2023/NĐ-CP");
  EXPECT_TRUE(store_->cited(acting).empty()) << "what it cites is not there yet";
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_decree()}));
  ASSERT_TRUE(store_->finish({}).has_value());
  const std::int64_t target = only("15/2020/NĐ-CP");
  EXPECT_EQ(store_->cited(acting), std::vector<std::int64_t>{target});
  EXPECT_EQ(store_->citing(target), std::vector<std::int64_t>{acting});
  const std::vector<Event> events = store_->events(target);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].action, Action::kRepeal);
  EXPECT_EQ(events[0].unit, "art_2");
  EXPECT_EQ(events[0].day, Date::make(2023, 9, 1)) << "the acting document's own day, as the clause says none";
  EXPECT_EQ(events[0].by, "7/2023/NĐ-CP");
  ASSERT_TRUE(store_->remove_file("b.txt").has_value());
  ASSERT_TRUE(store_->finish({}).has_value());
  EXPECT_TRUE(store_->events(target).empty());
  EXPECT_TRUE(store_->citing(target).empty());
}

TEST_F(StoreTest, DraftsDoNothingToOthers) {
  Document draft = sample::document("", "Dự thảo", {{"1", "Bãi bỏ", "Bãi bỏ Nghị định số 15/2020/NĐ-CP."}});
  draft.header.draft = true;
  sample::act(draft, Action::kRepeal, "15/2020/NĐ-CP", "");
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_decree(), draft}));
  ASSERT_TRUE(store_->finish({}).has_value());
  EXPECT_TRUE(store_->events(only("15/2020/NĐ-CP")).empty());
}

TEST_F(StoreTest, FinishCanBeStoppedAndRunAgain) {
  Document later = sample::document("7/2023/NĐ-CP", "Sửa đổi", {{"1", "Một", "Theo Nghị định số 15/2020/NĐ-CP."}});
  sample::cite(later, "15/2020/NĐ-CP");
  ASSERT_TRUE(sample::put(*store_, "a.txt", {ferry_decree(), later}));
  const auto stopped = store_->finish([] { return true; });
  ASSERT_FALSE(stopped.has_value());
  EXPECT_EQ(stopped.error().code, ErrorCode::kCancelled);
  ASSERT_TRUE(store_->finish({}).has_value());
  EXPECT_EQ(store_->cited(only("7/2023/NĐ-CP")).size(), 1u);
}

// An edition leaves out the note that gives the day; two circulars that cite the decree name it.
class DayOfIssue : public StoreTest {
 protected:
  static Document citing(const std::string& number, Date day) {
    Document out = sample::document(number, "Hướng dẫn", {{"1", "Một", "Theo Nghị định số 15/2020/NĐ-CP."}}, "thong-tu");
    sample::cite(out, "15/2020/NĐ-CP");
    out.citations.back().date = day;
    return out;
  }
  std::optional<Date> day_named(const std::vector<Document>& by) {
    Document decree = ferry_decree();
    decree.header.issued.reset();
    EXPECT_TRUE(sample::put(*store_, "a.txt", {decree}));
    EXPECT_TRUE(sample::put(*store_, "b.txt", by));
    EXPECT_TRUE(store_->finish({}).has_value());
    const auto head = store_->head(only("15/2020/NĐ-CP"));
    const auto whole = store_->load(only("15/2020/NĐ-CP"));
    if (!head || !whole) return std::nullopt;
    EXPECT_EQ((*head)->header.issued, (*whole)->header.issued);
    return (*head)->header.issued;
  }
  const Date day_ = *Date::make(2020, 5, 14), other_ = *Date::make(2020, 5, 24), later_ = *Date::make(2021, 5, 14);
};

TEST_F(DayOfIssue, IsWhatTwoOthersName) {
  EXPECT_EQ(day_named({citing("3/2021/TT-BXD", day_), citing("4/2022/TT-BTC", day_)}), day_);
}

TEST_F(DayOfIssue, IsUnknownIfOneAloneNamesIt) {
  EXPECT_EQ(day_named({citing("3/2021/TT-BXD", day_)}), std::nullopt);
}

TEST_F(DayOfIssue, IsUnknownIfTheyDisagree) {
  EXPECT_EQ(day_named({citing("3/2021/TT-BXD", day_), citing("4/2022/TT-BTC", day_), citing("5/2022/TT-BYT", other_)}), std::nullopt);
}

TEST_F(DayOfIssue, IsUnknownIfTheNumberBearsAnotherYear) {
  EXPECT_EQ(day_named({citing("3/2021/TT-BXD", later_), citing("4/2022/TT-BTC", later_)}), std::nullopt);
}

}  // namespace
}  // namespace rasoat
