#include "check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rasoat::fuzz::read_as(rasoat::fuzz::input(data, size), "a.docx");
  return 0;
}
