// Differences that are no rival claims: words that lay down no rule, and rules fitted to the level of the reviewed document.
#pragma once

#include "rasoat/finding.h"
#include "rasoat/judge.h"

namespace rasoat {

/// True if `difference` comes from words that lay down no rule of the kind: a table of an annex, a line that amends, the issuer named in a
/// citation, a class of bodies and one of it, two spellings of one prohibition, an example, a list of terms.
bool lays_down_no_rule(const Difference& difference, const Party& a, const Party& b);

/// True if the reviewed local document `a` may only say of a local body what `b` says of a central one.
bool fits_its_level(const Difference& difference, const Party& a);

/// True if `b` names a district's body and `a`, of a day since districts are no more, names another.
bool names_what_is_no_more(const Difference& difference, const Party& a, const JudgeOptions& options);

}  // namespace rasoat
