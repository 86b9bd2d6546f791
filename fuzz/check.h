// What fuzz targets assert.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "rasoat/read.h"
#include "rasoat/text.h"

namespace rasoat::fuzz {

// Inputs above this find nothing that smaller ones do not, and take the fuzzer's time.
constexpr std::size_t kMostBytes = 16u << 10;

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline std::string_view input(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size < kMostBytes ? size : kMostBytes};
}

/// Reads the bytes as a file of that name: a reader gives sources of valid text, or an error with its place.
inline void read_as(std::string_view bytes, const std::string& file) {
  Limits limits;
  limits.inflated_bytes = 1u << 20;
  const auto sources = read_bytes(bytes, file, limits);
  if (!sources) return require(sources.error().code != ErrorCode::kInternal);
  require(!sources->empty());
  for (const Source& source : *sources) require(valid_utf8(normalize(source).words));
}

}  // namespace rasoat::fuzz
