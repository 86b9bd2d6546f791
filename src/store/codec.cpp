#include "store/codec.h"

#include <zlib.h>

namespace rasoat::store {
namespace {

// A length that a damaged blob claims is not believed beyond this.
constexpr std::uint64_t kMostBytes = 1u << 30;

}  // namespace

void put_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

bool get_varint(std::string_view in, std::size_t& at, std::uint64_t& value) {
  value = 0;
  for (int shift = 0; shift < 64 && at < in.size(); shift += 7) {
    const auto byte = static_cast<unsigned char>(in[at++]);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

void Packer::field(const std::optional<Date>& value) {
  put_varint(bytes, value ? (static_cast<std::uint64_t>(value->year) << 9 | static_cast<std::uint64_t>(value->month) << 5 |
                             static_cast<std::uint64_t>(value->day))
                          : 0);
}

std::uint64_t Unpacker::next() {
  std::uint64_t value = 0;
  if (!ok_ || !get_varint(bytes_, at_, value)) {
    ok_ = false;
    return 0;
  }
  return value;
}

void Unpacker::field(std::string& value) {
  const std::uint64_t size = next();
  if (!ok_ || size > bytes_.size() - at_) {
    ok_ = false;
    value.clear();
    return;
  }
  value.assign(bytes_, at_, size);
  at_ += size;
}

void Unpacker::field(std::optional<Date>& value) {
  const std::uint64_t packed = next();
  value = packed == 0 ? std::nullopt
                      : Date::make(static_cast<int>(packed >> 9), static_cast<int>(packed >> 5 & 15), static_cast<int>(packed & 31));
}

std::size_t Unpacker::count(std::size_t) {
  const std::uint64_t n = next();
  if (ok_ && n <= bytes_.size() - at_) return n;
  ok_ = false;
  return 0;
}

std::string compress(std::string_view bytes) {
  std::string out;
  put_varint(out, bytes.size());
  const std::size_t head = out.size();
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  out.resize(head + size);
  compress2(reinterpret_cast<Bytef*>(out.data() + head), &size, reinterpret_cast<const Bytef*>(bytes.data()),
            static_cast<uLong>(bytes.size()), 1);
  out.resize(head + size);
  return out;
}

std::optional<std::string> decompress(std::string_view bytes) {
  std::size_t at = 0;
  std::uint64_t length = 0;
  if (!get_varint(bytes, at, length) || length > kMostBytes) return std::nullopt;
  std::string out(length, '\0');
  uLongf size = static_cast<uLongf>(length);
  const int code = uncompress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data() + at),
                              static_cast<uLong>(bytes.size() - at));
  if (code != Z_OK || size != length) return std::nullopt;
  return out;
}

}  // namespace rasoat::store
