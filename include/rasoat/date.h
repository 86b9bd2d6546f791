// A calendar day.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rasoat {

/// A day of the proleptic Gregorian calendar. Always valid once made by make() or parse_iso().
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;

  /// nullopt for days that do not exist (31 February, year 0).
  static std::optional<Date> make(int year, int month, int day);
  /// `2025-07-01`, nothing before or after it.
  static std::optional<Date> parse_iso(std::string_view text);
  /// Today by the machine's local clock. Called at the edge of the program alone: every stage takes its day as an argument.
  static Date today();

  [[nodiscard]] std::string iso() const;         ///< 2025-07-01
  [[nodiscard]] std::string vietnamese() const;  ///< 01/7/2025, as officials write it
  [[nodiscard]] int days() const;                ///< days since 1970-01-01, for arithmetic
  [[nodiscard]] Date plus_days(int n) const;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

}  // namespace rasoat
