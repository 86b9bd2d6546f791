// The note under an article of the codification: which document it is from, since when, and what amended it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rasoat/date.h"

namespace rasoat::read {

struct SourceNote {
  std::string unit;            ///< as printed: "Điều 5", "Mục IV"
  std::string article;         ///< label of the article: "5", "41a"; empty if the unit is no article
  std::string type;            ///< as the list of types writes it: "Thông tư liên tịch"
  std::string number;          ///< empty for the few documents without one
  std::string title, issuer;   ///< only in the full note, at the first mention of a document
  std::optional<Date> issued;  ///< likewise
  std::optional<Date> effective;
  std::string changes;  ///< "có nội dung được sửa đổi … bởi Điều 1 …"; empty if none
};

/// `text` is the normalized note on one line. nullopt if it names no document.
std::optional<SourceNote> parse_source_note(std::string_view text);

}  // namespace rasoat::read
