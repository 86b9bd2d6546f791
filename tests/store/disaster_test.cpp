// Stops, rivals and full disks.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/sample.h"
#include "store/sqlite_store.h"

namespace rasoat {
namespace {

using sample::Folder;

Document numbered(int i) {
  const std::string n = std::to_string(i);
  std::string body;
  for (int word = 0; word < 300; ++word) body += "chữ" + std::to_string(word * i % 997) + " ";
  return sample::document(n + "/2020/NĐ-CP", "Văn bản " + n, {{"1", "Một", body}, {"2", "Hai", "Bến đò số " + n}});
}

// Every part of the store tells of the same documents.
void expect_consistent(Store& store) {
  const auto documents = store.documents();
  EXPECT_EQ(store.counts().documents, static_cast<std::int64_t>(documents.size()));
  EXPECT_EQ(store.counts().files, static_cast<std::int64_t>(documents.size()));
  EXPECT_EQ(store.counts().passages, 2 * static_cast<std::int64_t>(documents.size()));
  EXPECT_EQ(store.frequency("đò"), static_cast<std::int64_t>(documents.size()));
  std::size_t total = 0;
  ASSERT_TRUE(store.match("\"bến đò\"", {}, 1, &total).has_value());
  EXPECT_EQ(total, documents.size());
  for (const std::int64_t id : documents) EXPECT_TRUE(store.load(id).has_value());
}

TEST(DisasterTest, AKilledIndexerLosesAtMostTheFileAtHand) {
  const Folder folder;
  const std::string path = folder.file("kho.db");
  int pipe_ends[2];
  ASSERT_EQ(pipe(pipe_ends), 0);
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto store = sample::create(path);
    for (int i = 1; store && i < 100000; ++i) {
      if (!sample::put(*store, std::to_string(i), {numbered(i)})) _exit(1);
      if (write(pipe_ends[1], "x", 1) != 1) _exit(1);
    }
    _exit(0);
  }
  close(pipe_ends[1]);
  char byte = 0;
  for (int i = 0; i < 25; ++i) ASSERT_EQ(read(pipe_ends[0], &byte, 1), 1);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  int acknowledged = 25;
  while (read(pipe_ends[0], &byte, 1) == 1) ++acknowledged;
  close(pipe_ends[0]);
  ASSERT_TRUE(WIFSIGNALED(status));
  const auto store = sample::create(path);
  ASSERT_TRUE(store);
  EXPECT_GE(store->counts().documents, acknowledged);
  EXPECT_LE(store->counts().documents, acknowledged + 1);
  expect_consistent(*store);
  ASSERT_TRUE(sample::put(*store, "again", {numbered(100001)}));
  expect_consistent(*store);
}

TEST(DisasterTest, ASecondWriterIsRefusedAtOnceAndReadersSeeTheOldState) {
  const Folder folder;
  const std::string path = folder.file("kho.db");
  const auto first = sample::create(path);
  ASSERT_TRUE(first && sample::put(*first, "1", {numbered(1)}));
  ASSERT_TRUE(first->begin().has_value());
  ASSERT_TRUE(sample::put(*first, "2", {numbered(2)}));
  const auto second = sample::create(path);
  ASSERT_TRUE(second) << "opening is no writing";
  const auto begun = second->begin();
  ASSERT_FALSE(begun.has_value());
  EXPECT_EQ(begun.error().code, ErrorCode::kStoreBusy);
  const auto reader = Store::open(path, Store::Mode::kRead);
  ASSERT_TRUE(reader.has_value());
  EXPECT_EQ((*reader)->counts().documents, 1);
  EXPECT_EQ((*reader)->frequency("đò"), 1);
  ASSERT_TRUE(first->commit().has_value());
  EXPECT_EQ((*reader)->counts().documents, 2);
  EXPECT_EQ((*reader)->frequency("đò"), 2) << "what is kept in memory follows the file";
  EXPECT_TRUE(second->begin().has_value());
  second->rollback();
}

TEST(DisasterTest, RollbackLeavesNothing) {
  const Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store && sample::put(*store, "1", {numbered(1)}));
  ASSERT_TRUE(store->begin().has_value());
  ASSERT_TRUE(sample::put(*store, "2", {numbered(2)}));
  store->rollback();
  expect_consistent(*store);
  EXPECT_EQ(store->counts().documents, 1);
}

TEST(DisasterTest, AFullDiskKeepsWhatWasThere) {
  const Folder folder;
  const auto store = sample::create(folder.file("kho.db"));
  ASSERT_TRUE(store && sample::put(*store, "1", {numbered(1)}));
  auto& connection = dynamic_cast<store::SqliteStore&>(*store).connection();
  const std::int64_t pages = connection.integer("PRAGMA page_count");
  connection.execute("PRAGMA max_page_count = " + std::to_string(pages + 4));
  ErrorCode code = ErrorCode::kInternal;
  std::int64_t stored = 1;
  for (int i = 2; i < 60; ++i) {
    const auto put = store->put(sample::file(std::to_string(i)), "", Keep::kLink, {numbered(i)});
    if (!put) {
      code = put.error().code;
      break;
    }
    ++stored;
  }
  EXPECT_EQ(code, ErrorCode::kStoreFull);
  EXPECT_EQ(store->counts().documents, stored);
  expect_consistent(*store);
  connection.execute("PRAGMA max_page_count = 1000000");
  EXPECT_TRUE(sample::put(*store, "sau", {numbered(77)}));
  expect_consistent(*store);
}

TEST(DisasterTest, AReaderMayNotWrite) {
  const Folder folder;
  sample::create(folder.file("kho.db"));
  const auto reader = Store::open(folder.file("kho.db"), Store::Mode::kRead);
  ASSERT_TRUE(reader.has_value());
  const auto put = (*reader)->put(sample::file("1"), "", Keep::kLink, {numbered(1)});
  ASSERT_FALSE(put.has_value());
  EXPECT_EQ(put.error().code, ErrorCode::kStoreOpen);
}

}  // namespace
}  // namespace rasoat
