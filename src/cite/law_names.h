// Laws, codes and ordinances by name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "rasoat/date.h"
#include "rasoat/document.h"

namespace rasoat {

/// A name with its type, as it is best written: "Luật Đất đai".
struct LawName {
  std::string name;
  std::size_t end = 0;  ///< 0 if there is none
};

/// The longest known name at `at` of `text`, which begins with the type word; else words that look like a name, up to the next mark.
LawName law_name_at(std::string_view type, std::string_view text, std::size_t at);

/// True for the abbreviation of a code in one word: "BLDS", "BLTTHS".
bool abbreviated_law_at(std::string_view text, std::size_t at);

/// The law that an amending one names: "Luật Đất đai" of "Luật sửa đổi, bổ sung một số điều của Luật Đất đai"; empty for other names.
std::string_view amended_in(std::string_view name);

/// What narrows a name to one law.
struct LawTime {
  int year = 0;              ///< of issue; 0 if it is not said
  std::optional<Date> date;  ///< of issue, as said
  std::optional<Date> citing;
  std::string_view own{};  ///< number of the citing document: "Luật sửa đổi … của Luật A" does not mean itself
  bool newest = false;     ///< of several that fit, the newest is meant even if the citing day is unknown
};

/// Number of the law of that name: of that year or day of issue, else the newest issued on or before the citing day. Empty if
/// none is known to fit.
std::string law_number(std::string_view name, const LawTime& time);

/// The day on which a document speaks, as far as it is known: of issue, else of effect, else the middle of its number's year.
std::optional<Date> citing_day(const Header& header);

}  // namespace rasoat
