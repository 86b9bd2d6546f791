// The amendments of a document as they are found: one a target, without the heads that only say where their points work.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "rasoat/document.h"

namespace rasoat {

class AmendmentRecord {
 public:
  explicit AmendmentRecord(Document& document) : document_(document) {}

  /// `leads`: the line ends in a colon, so that the lines below may say again what it names.
  void add(Amendment amendment, bool leads);

 private:
  [[nodiscard]] bool holds(std::int32_t outer, std::int32_t inner) const;

  Document& document_;
  std::set<std::int32_t> leading_;  // units whose line leads to others
};

}  // namespace rasoat
