#include "check.h"
#include "rasoat/cite.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  const std::string words = normalize(fuzz::input(data, size));
  for (const Citation& citation : citations_in(words)) {
    fuzz::require(citation.span.end <= words.size() && !citation.span.empty());
    fuzz::require(valid_utf8(citation.span.in(words)));
  }
  return 0;
}
