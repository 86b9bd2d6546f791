// What follows from a finding: which provision prevails and why, by which procedure it is handled, by whom and in which form.
#pragma once

#include "judge/precedence.h"
#include "rasoat/judge.h"

namespace rasoat {

/// Of two provisions: fills prevails, ground, explanation, procedure, together and handling.
void decide(const Party& a, const Party& b, const Verdict& verdict, const JudgeOptions& options, Finding& finding);

/// Of a rule that one document breaks: `handling` is what the rule asks for.
void decide(const Party& party, const Handling& handling, const JudgeOptions& options, Finding& finding);

}  // namespace rasoat
