#include "read/converter.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>

namespace rasoat::read {
namespace {

constexpr int kNotInstalled = 127;
constexpr std::size_t kMostErrors = 1u << 16;

// A file with the bytes, gone with the object.
class Temporary {
 public:
  explicit Temporary(std::string_view bytes) {
    std::error_code error;
    path_ = (std::filesystem::temp_directory_path(error) / "rasoat-XXXXXX").string();
    const int descriptor = mkstemp(path_.data());
    if (descriptor < 0) return;
    written_ = true;
    while (!bytes.empty() && written_) {
      const ssize_t count = write(descriptor, bytes.data(), bytes.size());
      written_ = count > 0;
      if (written_) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    close(descriptor);
  }
  ~Temporary() { unlink(path_.c_str()); }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool written() const { return written_; }

 private:
  std::string path_;
  bool written_ = false;
};

struct Pipe {
  std::array<int, 2> ends = {-1, -1};
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) ends = {-1, -1};
  }
  ~Pipe() {
    for (const int end : ends)
      if (end >= 0) close(end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_end(std::size_t i) {
    close(ends[i]);
    ends[i] = -1;
  }
};

template <class Resource>
void limit(Resource resource, std::uint64_t most) {
  const rlimit both{most, most};
  setrlimit(resource, &both);
}

// In the child: only calls that are safe between fork and exec.
[[noreturn]] void become(char* const* arguments, int out, int err, const ConverterLimits& limits) {
  const int nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  limit(RLIMIT_CPU, limits.seconds);
  limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_CORE, 0);
  execvp(arguments[0], arguments);
  _exit(kNotInstalled);
}

// Reads what is there; false at the end of the pipe.
bool drain(int end, std::string& into) {
  std::array<char, 1u << 16> buffer;
  const ssize_t count = ::read(end, buffer.data(), buffer.size());
  if (count > 0) into.append(buffer.data(), static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && errno == EINTR);
}

// Reads both pipes to their ends; false if a limit ran out first.
bool collect(Pipe& out, Pipe& err, const ConverterLimits& limits, Converted& converted) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(2 * limits.seconds);
  std::array<pollfd, 2> ends = {pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return false;
    const int ready = poll(ends.data(), ends.size(), static_cast<int>(left));
    if (ready < 0 && errno != EINTR) return false;
    if (ready <= 0) continue;
    if (ends[0].revents != 0 && !drain(ends[0].fd, converted.out)) ends[0].fd = -1;
    if (ends[1].revents != 0 && !drain(ends[1].fd, converted.err)) ends[1].fd = -1;
    if (converted.out.size() > limits.output_bytes) return false;
    if (converted.err.size() > kMostErrors) converted.err.resize(kMostErrors);
  }
  return true;
}

}  // namespace

Result<Converted> convert(const std::vector<std::string>& command, std::string_view bytes, const std::string& file,
                          const ConverterLimits& limits) {
  const Temporary input(bytes);
  Pipe out, err;
  if (!input.written() || out.ends[0] < 0 || err.ends[0] < 0) return fail(ErrorCode::kUnreadable, "temporary file", file);
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) {
    if (word == "{}") word = input.path();
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) return fail(ErrorCode::kUnreadable, command.front(), file);
  if (child == 0) become(arguments.data(), out.ends[1], err.ends[1], limits);
  out.close_end(1);
  err.close_end(1);
  Converted converted;
  const bool finished = collect(out, err, limits, converted);
  if (!finished) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!finished || WIFSIGNALED(status)) return fail(ErrorCode::kConverter, command.front() + ": out of its limits", file);
  converted.status = WEXITSTATUS(status);
  if (converted.status == kNotInstalled) return fail(ErrorCode::kConverter, command.front(), file);
  return converted;
}

}  // namespace rasoat::read
