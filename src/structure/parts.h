// Attached documents and annexes: how they begin.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rasoat {

struct AnnexTitle {
  std::string label;       ///< "1" for I; empty if it has no number
  std::size_t length = 0;  ///< bytes up to its title words
  bool capitals = false;   ///< printed PHỤ LỤC
};

/// "PHỤ LỤC I", "Phụ lục số 02: Mẫu đơn"; a sentence that begins with a cited annex is none.
std::optional<AnnexTitle> annex_title(std::string_view line);

/// "QUY CHẾ", "QUY ĐỊNH VỀ …": a line in capitals with which an attached document begins.
bool attachment_title(std::string_view line);

/// "(Ban hành kèm theo Quyết định số …)".
bool issued_with(std::string_view line);

}  // namespace rasoat
