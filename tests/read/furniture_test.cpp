#include "read/knowledge.h"

#include <gtest/gtest.h>

namespace rasoat::read {
namespace {

// Every line of every text meets these patterns. Bounded repetitions of Unicode letters once made one of 20,000 instructions, for which RE2
// gives up its fast automaton and allocates half a megabyte at every line.
TEST(FurnitureKnowledge, PatternsAreSmallEnoughForEveryLine) {
  constexpr int kInstructions = 2000;
  const FurnitureKnowledge& known = knowledge().furniture;
  for (const auto* patterns : {&known.lines, &known.page_marks})
    for (const auto& pattern : *patterns) EXPECT_LT(pattern->ProgramSize(), kInstructions) << pattern->pattern();
  EXPECT_LT(known.stamp_begin->ProgramSize(), kInstructions);
  EXPECT_LT(known.stamp_end->ProgramSize(), kInstructions);
}

}  // namespace
}  // namespace rasoat::read
