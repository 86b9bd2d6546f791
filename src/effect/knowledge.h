// The word lists of rules/amending.toml.
#pragma once

#include <string>
#include <vector>

namespace rasoat::effect {

struct Words {
  std::vector<std::string> openings;        ///< "đoạn mở đầu": the part of a unit before its points
  std::vector<std::string> abolishing;      ///< "Bãi bỏ": first words of titles, folded
  std::vector<std::string> amending_names;  ///< "sửa đổi": words within the name of an amending law, folded
};

/// Read once; empty lists if the file is at fault.
const Words& words();

}  // namespace rasoat::effect
