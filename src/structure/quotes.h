// Quoted amending text: which lines of a body are words of another document.
#pragma once

#include <string_view>

namespace rasoat {

/// Follows quotation marks from line to line. “ ” and straight marks; a closing mark may be missing.
class Quotes {
 public:
  /// Opens a block if `line` begins with a mark after a line that announces one ("… như sau:"), and says whether the line lies inside.
  bool inside(std::string_view line, bool announced);
  [[nodiscard]] bool open() const { return open_; }
  /// The block ended without its mark.
  void give_up() { open_ = false; }

 private:
  bool open_ = false;
  bool straight_ = false;
};

/// True if the line ends by announcing quoted text: "như sau:", "… :".
bool announces(std::string_view line);

}  // namespace rasoat
