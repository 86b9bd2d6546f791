// Opening what is there: ours, somebody else's, newer, damaged, nothing.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>

#include "store/sample.h"
#include "store/schema.h"

namespace rasoat {
namespace {

using sample::Folder;

ErrorCode open_code(const std::string& path, Store::Mode mode) {
  const auto store = Store::open(path, mode);
  return store ? ErrorCode::kInternal : store.error().code;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void run_sql(const std::string& path, const char* sql) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
  sqlite3_close(handle);
}

void make_store(const std::string& path) {
  const auto store = sample::create(path);
  ASSERT_TRUE(store);
  ASSERT_TRUE(sample::put(*store, "a.txt", {sample::document("1/2020/NĐ-CP", "Một", {{"1", "Một", "Lời."}})}));
}

TEST(OpenTest, ReadingNeedsAStoreThatIsThere) {
  const Folder folder;
  EXPECT_EQ(open_code(folder.file("không có.db"), Store::Mode::kRead), ErrorCode::kStoreOpen);
  EXPECT_EQ(open_code(folder.file("không có/kho.db"), Store::Mode::kWrite), ErrorCode::kStoreOpen);
  EXPECT_FALSE(std::filesystem::exists(folder.file("không có.db")));
}

TEST(OpenTest, LeavesForeignFilesAlone) {
  const Folder folder;
  write(folder.file("thư.txt"), "Kính gửi: …\n" + std::string(200, 'x'));
  write(folder.file("ngắn.txt"), "ngắn");
  run_sql(folder.file("khác.db"), "PRAGMA user_version = 1; CREATE TABLE t(x)");
  for (const char* name : {"thư.txt", "ngắn.txt", "khác.db"}) {
    const std::string before = bytes_of(folder.file(name));
    for (const auto mode : {Store::Mode::kRead, Store::Mode::kWrite})
      EXPECT_EQ(open_code(folder.file(name), mode), ErrorCode::kStoreNotDatabase) << name;
    EXPECT_EQ(bytes_of(folder.file(name)), before) << name;
  }
}

TEST(OpenTest, TakesAnEmptyFileForANewStore) {
  const Folder folder;
  write(folder.file("kho.db"), "");
  EXPECT_TRUE(sample::create(folder.file("kho.db")));
  EXPECT_TRUE(Store::open(folder.file("kho.db"), Store::Mode::kRead).has_value());
}

TEST(OpenTest, RefusesANewerStoreAndLeavesItUnharmed) {
  const Folder folder;
  make_store(folder.file("kho.db"));
  run_sql(folder.file("kho.db"), ("PRAGMA user_version = " + std::to_string(store::schema_version() + 1)).c_str());
  const std::string before = bytes_of(folder.file("kho.db"));
  for (const auto mode : {Store::Mode::kRead, Store::Mode::kWrite})
    EXPECT_EQ(open_code(folder.file("kho.db"), mode), ErrorCode::kStoreNewer);
  EXPECT_EQ(bytes_of(folder.file("kho.db")), before);
}

TEST(OpenTest, SaysThatAHeaderIsDamaged) {
  const Folder folder;
  make_store(folder.file("kho.db"));
  std::string bytes = bytes_of(folder.file("kho.db"));
  bytes[3] ^= 0x20;
  write(folder.file("đầu.db"), bytes);
  EXPECT_EQ(open_code(folder.file("đầu.db"), Store::Mode::kRead), ErrorCode::kStoreNotDatabase);
}

TEST(OpenTest, DamageInsideIsAnErrorAndNoFall) {
  const Folder folder;
  make_store(folder.file("kho.db"));
  const std::string good = bytes_of(folder.file("kho.db"));
  ASSERT_GT(good.size(), 8192u);
  int refused = 0;
  for (std::size_t page = 4096; page < good.size(); page += 4096) {
    std::string bytes = good;
    for (std::size_t i = 0; i < 4096 && page + i < bytes.size(); ++i) bytes[page + i] = static_cast<char>(i * 37 + 11);
    write(folder.file("hỏng.db"), bytes);
    const auto store = Store::open(folder.file("hỏng.db"), Store::Mode::kRead);
    if (!store) {
      EXPECT_TRUE(store.error().code == ErrorCode::kStoreCorrupt || store.error().code == ErrorCode::kStoreNotDatabase);
      ++refused;
      continue;
    }
    for (const std::int64_t id : (*store)->documents())
      if (const auto loaded = (*store)->load(id); !loaded) ++refused;
    std::size_t total = 0;
    if (const auto found = (*store)->match("\"lời\"", {}, 5, &total); !found) {
      EXPECT_EQ(found.error().code, ErrorCode::kStoreCorrupt);
      ++refused;
    }
  }
  EXPECT_GT(refused, 0);
}

}  // namespace
}  // namespace rasoat
