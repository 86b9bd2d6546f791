// Well-kept programs that turn a format into text, run as child processes: no shell, nothing on their standard input, limits of time,
// memory and output.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/error.h"

namespace rasoat::read {

struct ConverterLimits {
  unsigned seconds = 60;                    ///< of processor time, and of the clock twice as many
  std::uint64_t memory_bytes = 1ull << 30;  ///< address space
  std::uint64_t output_bytes = 256ull << 20;
};

/// What a converter printed.
struct Converted {
  std::string out, err;
  int status = 0;
};

/// Runs `command` with the path of a temporary file that holds `bytes` in place of "{}". kConverter if it is not installed or ran out of a
/// limit; a status other than 0 is no error here. `file` is only a name, for errors.
Result<Converted> convert(const std::vector<std::string>& command, std::string_view bytes, const std::string& file,
                          const ConverterLimits& limits = {});

}  // namespace rasoat::read
