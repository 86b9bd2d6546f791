// Keys of the ranked lists. Exact and bare forms, single and paired, live in one space of 46 bits, told apart by a salt.
#include "rasoat/store.h"
#include "store/postings.h"

namespace rasoat {
namespace {

// The finalizer of MurmurHash3: every bit of the input changes half of those of the output.
std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return x ^ x >> 33;
}

constexpr std::uint64_t kExact = 0x1b873593, kBare = 0x2c1b3c6d, kExactPair = 0x3c6ef372, kBarePair = 0x4a3b2d1c;

std::uint64_t key_of(std::uint64_t salt, std::uint64_t first, std::uint64_t second) {
  return mix((first << 32 | second) + mix(salt)) >> (64 - store::kTermBits);
}

}  // namespace

std::uint64_t term_key(const Token& token, bool bare) {
  return bare ? key_of(kBare, 0, token.folded) : key_of(kExact, 0, token.key);
}

std::uint64_t pair_key(const Token& first, const Token& second, bool bare) {
  return bare ? key_of(kBarePair, first.folded, second.folded) : key_of(kExactPair, first.key, second.key);
}

}  // namespace rasoat
