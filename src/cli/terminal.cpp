#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace rasoat::cli {
namespace {

constexpr int kPipeWidth = 100;
constexpr int kBarWidth = 30;
constexpr int kRedrawMs = 100;

std::atomic<int> interrupts{0};

void on_interrupt(int) {
  if (interrupts.fetch_add(1) > 0) _exit(130);
}

int terminal_width(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kPipeWidth;
}

long long now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Cuts to so many bytes at a border of characters.
std::string clip(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return std::string(text.substr(0, bytes)) + "…";
}

}  // namespace

bool output_is_terminal() {
  return isatty(STDOUT_FILENO) != 0;
}

Style output_style(ColorMode mode, Language language) {
  Style style;
  const bool terminal = output_is_terminal();
  const char* no_color = std::getenv("NO_COLOR");
  style.color = mode == ColorMode::kAlways || (mode == ColorMode::kAuto && terminal && !(no_color && *no_color));
  style.width = terminal ? terminal_width(STDOUT_FILENO) : kPipeWidth;
  style.language = language;
  return style;
}

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

bool cancelled() {
  return interrupts.load() > 0;
}

void complain(std::string_view line) {
  fmt::print(stderr, "{}\n", line);
}

ProgressBar::ProgressBar(bool quiet) : shown_(!quiet && isatty(STDERR_FILENO)) {}

ProgressBar::~ProgressBar() {
  if (shown_ && !last_.empty()) fmt::print(stderr, "\r\033[K");
}

void ProgressBar::draw(const Progress& progress) {
  if (!shown_ || now_ms() < next_ms_) return;
  next_ms_ = now_ms() + kRedrawMs;
  const double share = progress.total ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : 0;
  const auto full = static_cast<std::size_t>(share * kBarWidth);
  std::string bar;
  for (std::size_t i = 0; i < kBarWidth; ++i) bar += i < full ? "█" : "░";
  last_ = fmt::format("{} {:3.0f}%  {}/{}  {}", bar, share * 100, progress.done, progress.total, clip(progress.what, 40));
  fmt::print(stderr, "\r\033[K{}", last_);
}

}  // namespace rasoat::cli
