// Laws, codes and ordinances by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rasoat/date.h"

namespace rasoat {

struct NamedLaw {
  std::string type;        ///< "Luật"
  std::string name;        ///< without the type
  std::string number;      ///< of the law meant; empty if the name is known but none fits
  std::size_t length = 0;  ///< bytes of `words` that the name takes
};

/// The longest name of a law at the beginning of `words`, which follow the type ("Luật" | "Đất đai năm 2013"). `year` and `day`
/// (of the law) narrow the choice; else the newest issued on or before `citing`.
std::optional<NamedLaw> law_at(std::string_view type, std::string_view words);
/// The number of the law of that name: of that year or day of issue, else the newest issued on or before `citing`; empty if none.
std::string law_number(std::string_view type, std::string_view name, int year, std::optional<Date> day, std::optional<Date> citing);

}  // namespace rasoat
