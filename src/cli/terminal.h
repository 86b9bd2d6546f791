// The terminal: colour, width, progress and Ctrl-C.
#pragma once

#include <string>
#include <string_view>

#include "rasoat/app.h"
#include "rasoat/report.h"

namespace rasoat::cli {

enum class ColorMode { kAuto, kAlways, kNever };

/// Style for standard output: colour only on a terminal (or as told), its width, 100 columns into a pipe.
Style output_style(ColorMode mode, Language language);

/// Standard output is shown to a person.
bool output_is_terminal();

/// Makes Ctrl-C and SIGTERM set the flag that cancelled() reads; the second one ends the program at once.
void catch_interrupts();
bool cancelled();

/// One line on standard error.
void complain(std::string_view line);

/// Draws a bar on standard error if that is a terminal and not quiet; one object for one piece of work.
class ProgressBar {
 public:
  explicit ProgressBar(bool quiet);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;  // owns the terminal's current line
  ProgressBar& operator=(const ProgressBar&) = delete;
  void draw(const Progress& progress);

 private:
  bool shown_;
  std::string last_;
  long long next_ms_ = 0;
};

}  // namespace rasoat::cli
