// Local documents say of their own bodies what the superior text says of others: no rival claims to a power.
#pragma once

#include "rasoat/finding.h"
#include "rasoat/judge.h"

namespace rasoat {

/// True if `difference` between the reviewed document `a` and `b` only fits the rule to the level or the day of `a`, or comes from words
/// that lay down no rule: a table of an annex, a line that amends, the issuer named in a citation, a spelling of one prohibition.
bool adapts(const Difference& difference, const Party& a, const Party& b, const JudgeOptions& options);

}  // namespace rasoat
