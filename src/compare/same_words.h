// The same said in other words, between near copies.
#pragma once

#include "compare/segment.h"

namespace rasoat {

/// Marks as told the left-over words that make no other rule: a phrase beside another of its meaning, and words that rule nothing. It only
/// silences: called when all other comparators have spoken, for each word less in the one may be a word more in the other to them.
void pass_over_wording(Segment& s);

}  // namespace rasoat
