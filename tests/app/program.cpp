#include "app/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace rasoat::test {
namespace {

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string temporary(const char* pattern) {
  std::string path = (std::filesystem::temp_directory_path() / pattern).string();
  const int descriptor = mkstemp(path.data());
  if (descriptor >= 0) close(descriptor);
  return path;
}

}  // namespace

Running::Running(const std::vector<std::string>& arguments)
    : out_path_(temporary("rasoat-out-XXXXXX")), err_path_(temporary("rasoat-err-XXXXXX")) {
  std::vector<std::string> all = {std::string(RASOAT_BINARY_DIR) + "/rasoat"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& one : all) argv.push_back(one.data());
  argv.push_back(nullptr);
  pid_ = fork();
  if (pid_ != 0) return;
  dup2(open(out_path_.c_str(), O_WRONLY | O_TRUNC), STDOUT_FILENO);
  dup2(open(err_path_.c_str(), O_WRONLY | O_TRUNC), STDERR_FILENO);
  execv(argv[0], argv.data());
  _exit(127);
}

Running::~Running() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  std::filesystem::remove(out_path_);
  std::filesystem::remove(err_path_);
}

void Running::signal(int number) const {
  kill(pid_, number);
}

Outcome Running::wait() {
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, slurp(out_path_), slurp(err_path_)};
}

Outcome run(const std::vector<std::string>& arguments) {
  return Running(arguments).wait();
}

Folder::Folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "rasoat-test-XXXXXX").string();
  root_ = mkdtemp(pattern.data());
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::permissions(root_, std::filesystem::perms::owner_all, ignored);
  std::filesystem::remove_all(root_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& bytes) const {
  const std::string file = path(name);
  std::filesystem::create_directories(std::filesystem::path(file).parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

std::string decision(int number, const std::string& article) {
  return "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: " + std::to_string(number) +
         "/2021/QĐ-UBND\nSông Lam, ngày 12 tháng 4 năm 2021\n\nQUYẾT ĐỊNH\nQuy định về bến đò ngang\n\nCăn cứ Luật Tổ chức chính quyền địa "
         "phương ngày 19 "
         "tháng 6 năm 2015;\nQUYẾT ĐỊNH:\nĐiều 1. Thời hạn trả lời\n" +
         article +
         "\nĐiều 2. Hiệu lực thi hành\nQuyết định này có hiệu lực thi hành kể từ ngày 01 tháng 5 năm 2021.\nTM. ỦY BAN NHÂN DÂN\nCHỦ "
         "TỊCH\n\nTrần Văn Mẫu\n";
}

}  // namespace rasoat::test
