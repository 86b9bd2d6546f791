// A range of bytes in a text.
#pragma once

#include <cstdint>
#include <string_view>

namespace rasoat {

/// UTF-8 byte offsets, begin inclusive, end exclusive. The empty span {0, 0} also stands for "none".
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  /// The words of the span. Spans of this library never lie outside their text; this one clips to be safe.
  [[nodiscard]] constexpr std::string_view in(std::string_view text) const {
    return begin >= text.size() || empty() ? std::string_view{} : text.substr(begin, end - begin);
  }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace rasoat
