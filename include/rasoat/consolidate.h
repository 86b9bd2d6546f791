// The text in force on a day: a document as it was enacted, with what amended it put in its places.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/document.h"

namespace rasoat {

/// An amendment of one document by another.
struct Act {
  std::shared_ptr<const Document> by;
  std::size_t amendment = 0;  ///< index into by->amendments
  std::optional<Date> day;    ///< on which it takes effect; unknown if empty
};

/// A unit of the text in force. Units stand in reading order; a child's identifier begins with its parent's.
struct VersionedUnit {
  UnitKind kind = UnitKind::kText;
  std::string label, id;
  std::string heading, text;  ///< own words
  std::string by;             ///< number of the document that gave it its words; empty: as enacted
  bool repealed = false;
};

/// An act that could not be applied with certainty.
struct Unapplied {
  std::string by;    ///< number of the acting document
  std::string unit;  ///< that it is about; empty: the whole document
  Action action = Action::kAmend;
  std::string reason;  ///< "unit-absent", "no-new-text", "phrase-absent", "day-unknown", "new-text-unclear"
};

struct Consolidated {
  std::vector<VersionedUnit> units;
  std::vector<Unapplied> unapplied;
};

/// Applies the acts that are in effect on `day`, in the order of their days. Nothing is guessed: an act whose unit, new text or phrase is
/// not found is listed, and the text stays.
Consolidated consolidate(const Document& enacted, std::vector<Act> acts, Date day);

/// How the unit is printed: "Điều 5. Hồ sơ", "2. …", "a) …".
std::string print_unit(const VersionedUnit& unit);

}  // namespace rasoat
