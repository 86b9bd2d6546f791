#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "read/read_helpers.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using namespace read_test;

class LoadTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("rasoat_load_" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view bytes) {
    const fs::path path = folder_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  fs::path folder_;
};

TEST_F(LoadTest, GivesTheBytesAsTheyAre) {
  const auto bytes = load_file(file("a.txt", "Điều 1.\r\n"));
  ASSERT_TRUE(bytes.has_value());
  EXPECT_EQ(*bytes, "Điều 1.\r\n");
}

TEST_F(LoadTest, NamesWhatIsWrong) {
  EXPECT_EQ(load_file((folder_ / "none.txt").string()).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(load_file(file("empty.txt", "")).error().code, ErrorCode::kEmpty);
  EXPECT_EQ(load_file(file("blank.txt", " \n\t\r\n")).error().code, ErrorCode::kEmpty);
  EXPECT_EQ(load_file(folder_.string()).error().code, ErrorCode::kUnreadable);
  const auto missing = load_file((folder_ / "none.txt").string());
  EXPECT_EQ(missing.error().place, (folder_ / "none.txt").string());
}

TEST_F(LoadTest, HoldsTheLimitOnSize) {
  Limits limits;
  limits.file_bytes = 8;
  const std::string path = file("long.txt", "123456789");
  EXPECT_EQ(load_file(path, limits).error().code, ErrorCode::kTooLarge);
  limits.file_bytes = 9;
  EXPECT_TRUE(load_file(path, limits).has_value());
}

TEST_F(LoadTest, DoesNotWaitForAPipe) {
  const std::string path = (folder_ / "pipe.txt").string();
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  EXPECT_EQ(load_file(path).error().code, ErrorCode::kUnreadable);
}

TEST_F(LoadTest, RefusesWhatMayNotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const std::string path = file("secret.txt", "x");
  ::chmod(path.c_str(), 0);
  EXPECT_EQ(load_file(path).error().code, ErrorCode::kPermission);
}

TEST_F(LoadTest, ReadsAFileByItsContent) {
  const auto sources = read_file(file("draft.txt", "QUYẾT ĐỊNH\nĐiều 1. Ban hành quy định."));
  ASSERT_TRUE(sources.has_value());
  EXPECT_EQ(shown(sources->front()), (std::vector<std::string>{"QUYẾT ĐỊNH", "Điều 1. Ban hành quy định."}));
}

}  // namespace
}  // namespace rasoat
