#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "rasoat/read.h"

namespace rasoat {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;  // one owner closes it
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

ErrorCode code_of(int fault) {
  if (fault == ENOENT || fault == ENOTDIR) return ErrorCode::kNotFound;
  if (fault == EACCES || fault == EPERM) return ErrorCode::kPermission;
  return ErrorCode::kUnreadable;
}

}  // namespace

Result<std::string> load_file(const std::string& path, const Limits& limits) {
  // Not blocking: a pipe by the name of a file must not stop the program. It is refused below.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return fail(code_of(errno), std::strerror(errno), path);
  struct stat facts {};
  if (::fstat(file.number(), &facts) != 0) return fail(ErrorCode::kUnreadable, std::strerror(errno), path);
  if (!S_ISREG(facts.st_mode))
    return fail(ErrorCode::kUnreadable, S_ISDIR(facts.st_mode) ? "là thư mục, không phải tệp" : "không phải tệp thường", path);
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  if (size > limits.file_bytes) return fail(ErrorCode::kTooLarge, std::to_string(size), path);
  std::string bytes;
  bytes.reserve(size);
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorCode::kUnreadable, std::strerror(errno), path);
    if (got == 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    // The file may grow while it is read.
    if (bytes.size() > limits.file_bytes) return fail(ErrorCode::kTooLarge, std::to_string(bytes.size()), path);
  }
  if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string::npos) return fail(ErrorCode::kEmpty, {}, path);
  return bytes;
}

}  // namespace rasoat
