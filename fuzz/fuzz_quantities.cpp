#include "check.h"
#include "rasoat/norm.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  const std::string words = normalize(fuzz::input(data, size));
  for (const Quantity& quantity : quantities_in(words)) {
    fuzz::require(quantity.span.end <= words.size() && valid_utf8(quantity.span.in(words)));
    fuzz::require(quantity.low <= quantity.high);
  }
  return 0;
}
