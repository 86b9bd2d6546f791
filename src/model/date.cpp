#include "rasoat/date.h"

#include <cstdio>
#include <ctime>

namespace rasoat {
namespace {

constexpr bool leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kDays[month - 1];
}

// Civil-day arithmetic over eras of 400 years (146,097 days each), years counted from March so that leap days come last.
constexpr int kDaysPerEra = 146097;
constexpr int kDaysToEpoch = 719468;  // from 0000-03-01 to 1970-01-01

int days_from_civil(int year, int month, int day) {
  year -= month <= 2;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kDaysToEpoch;
}

Date civil_from_days(int days) {
  days += kDaysToEpoch;
  const int era = (days >= 0 ? days : days - (kDaysPerEra - 1)) / kDaysPerEra;
  const int day_of_era = days - era * kDaysPerEra;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = static_cast<std::int8_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  date.month = static_cast<std::int8_t>(shifted_month + (shifted_month < 10 ? 3 : -9));
  date.year = static_cast<std::int16_t>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
}

Date Date::today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return *make(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

std::string Date::iso() const {
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
  return out;
}

std::string Date::vietnamese() const {
  // Days and the months 1 and 2 carry a leading zero, so that a digit cannot be put before them (rules of drafting technique).
  char out[32];
  std::snprintf(out, sizeof out, month <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d", day, month, year);
  return out;
}

int Date::days() const {
  return days_from_civil(year, month, day);
}

Date Date::plus_days(int n) const {
  return civil_from_days(days() + n);
}

}  // namespace rasoat
