#include "check.h"

// Two files of one edition: what the first says of a document holds for the second.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(rasoat::fuzz::input(data, size));
  const std::size_t half = bytes.size() / 2;
  const auto sources = rasoat::read_codification({{"a.html", bytes.substr(0, half)}, {"b.html", bytes.substr(half)}}, "demuc", "demuc");
  if (sources)
    for (const rasoat::Source& source : *sources) rasoat::fuzz::require(rasoat::valid_utf8(rasoat::normalize(source).words));
  return 0;
}
