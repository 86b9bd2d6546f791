// Bytes of our own within the store: variable-length integers, length-prefixed strings, zlib. The layout is docs/store.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/span.h"

namespace rasoat::store {

/// Appends an integer, seven bits a byte, low ones first; the high bit says that more follow.
void put_varint(std::string& out, std::uint64_t value);
/// Reads one and moves `at` past it; false at the end of the bytes or after ten of them.
bool get_varint(std::string_view in, std::size_t& at, std::uint64_t& value);

/// Writes values. Has the same fields as Unpacker, so that one function describes a layout for both ways.
class Packer {
 public:
  static constexpr bool kReads = false;
  void field(const std::uint64_t& value) { put_varint(bytes, value); }
  void field(const std::uint32_t& value) { put_varint(bytes, value); }
  void field(const std::int32_t& value) { put_varint(bytes, static_cast<std::uint32_t>(value) + 1u); }
  void field(const bool& value) { bytes += value ? '\1' : '\0'; }
  void field(const std::string& value) {
    put_varint(bytes, value.size());
    bytes += value;
  }
  void field(const std::optional<Date>& value);
  void field(const Span& value) {
    field(value.begin);
    field(value.end - value.begin);
  }
  std::size_t count(std::size_t n) {
    put_varint(bytes, n);
    return n;
  }
  std::string bytes;
};

/// Reads what a Packer wrote. Damage clears ok() and gives empty values; it never reads outside of its bytes.
class Unpacker {
 public:
  static constexpr bool kReads = true;
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  void field(std::uint64_t& value) { value = next(); }
  void field(std::uint32_t& value) { value = static_cast<std::uint32_t>(next()); }
  void field(std::int32_t& value) { value = static_cast<std::int32_t>(static_cast<std::uint32_t>(next()) - 1u); }
  void field(bool& value) { value = next() != 0; }
  void field(std::string& value);
  void field(std::optional<Date>& value);
  void field(Span& value) {
    field(value.begin);
    value.end = value.begin + static_cast<std::uint32_t>(next());
  }
  /// A number of elements; each takes a byte at least, so more than there are bytes left is damage.
  std::size_t count(std::size_t);
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::uint64_t next();
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

/// zlib, level 1, with the length of the original in front.
std::string compress(std::string_view bytes);
/// nullopt if damaged.
std::optional<std::string> decompress(std::string_view bytes);

}  // namespace rasoat::store
