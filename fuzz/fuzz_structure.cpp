#include "check.h"
#include "rasoat/structure.h"

// Whatever the text: units lie inside it, in reading order, below their parents, outside quotations.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  const auto sources = read_bytes(fuzz::input(data, size), "a.txt");
  if (!sources) return 0;
  const Document document = parse_structure(sources->front());
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    fuzz::require(unit.extent.end <= document.text.words.size() && unit.parent < static_cast<std::int32_t>(i));
    fuzz::require(unit.text.empty() || unit.extent.contains(unit.text));
    if (unit.parent >= 0) fuzz::require(document.units[static_cast<std::size_t>(unit.parent)].extent.contains(unit.extent));
    for (const Span quoted : document.quoted) fuzz::require(unit.text.empty() || !quoted.contains(unit.text));
  }
  return 0;
}
