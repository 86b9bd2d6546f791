#include "check.h"
#include "rasoat/address.h"

// What is understood is printed and understood again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  const std::string typed = normalize(fuzz::input(data, size).substr(0, 200));
  const auto address = parse_address(typed);
  if (!address) return 0;
  fuzz::require(!address->document.empty());
  parse_address(address->str());
  if (const auto steps = split_steps(address->unit)) fuzz::require(join_steps(*steps) == address->unit);
  return 0;
}
