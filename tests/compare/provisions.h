// Two provisions in, what the comparators say out: as a lawyer would check it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/compare.h"
#include "rasoat/structure.h"

namespace rasoat::test {

/// From here on a difference is shown as a warning.
inline constexpr double kShown = 0.5;

inline Document provision(std::string_view words, std::string_view number = {}) {
  Document out = parse_fragment(words);
  if (!number.empty()) header_from_number(number, {}, out.header);
  return out;
}

/// The differences strong enough to be shown; overlap is no difference in law and left out.
inline std::vector<Difference> shown(const Document& a, const Document& b) {
  std::vector<Difference> out = compare(a, {}, b, {});
  std::erase_if(out, [](const Difference& d) { return d.strength < kShown || d.kind == Kind::kOverlap; });
  return out;
}
inline std::vector<Difference> shown(std::string_view a, std::string_view b) {
  return shown(provision(a), provision(b));
}

inline bool has(const std::vector<Difference>& differences, Kind kind) {
  return std::any_of(differences.begin(), differences.end(), [&](const Difference& d) { return d.kind == kind; });
}

inline std::string told(const std::vector<Difference>& differences) {
  std::string out;
  for (const Difference& d : differences) out += std::string(kind_name(d.kind)) + ": " + d.a + " | " + d.b + "\n";
  return out;
}

struct Pair {
  const char *a, *b;
};

/// Each pair gives the kind; the mirrored pair too, because a conflict has no side.
template <std::size_t n>
void expect_found(Kind kind, const Pair (&pairs)[n]) {
  for (const Pair& pair : pairs) {
    EXPECT_TRUE(has(shown(pair.a, pair.b), kind)) << pair.a << "\n" << pair.b << "\n" << told(shown(pair.a, pair.b));
    EXPECT_TRUE(has(shown(pair.b, pair.a), kind)) << pair.b << "\n" << pair.a;
  }
}

template <std::size_t n>
void expect_silent(const Pair (&pairs)[n]) {
  for (const Pair& pair : pairs) EXPECT_EQ(told(shown(pair.a, pair.b)), "") << pair.a << "\n" << pair.b;
}

}  // namespace rasoat::test
