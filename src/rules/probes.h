// Checks of rules that are no patterns over words: dates, bases, numbers against their words. A rule names one as `probe`.
#pragma once

#include <string_view>
#include <vector>

#include "rules/pack.h"

namespace rasoat {

bool is_probe(std::string_view name);

/// Hits of the probe that the trigger names; RuleHit::rule is left to the caller.
std::vector<RuleHit> run_probe(const RuleTrigger& trigger, const Document& document, const RuleContext& context);

}  // namespace rasoat
