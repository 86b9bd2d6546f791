// One rule against one document: whether it is in scope, and where it fires.
#pragma once

#include <optional>
#include <string>

#include "rules/pack.h"
#include "rules/places.h"

namespace rasoat {

/// The first reason why the rule is not about the document; nullopt if it is. The header (period, type, issuer) is told fast; the
/// context (title, bases, other places) asks patterns.
std::optional<RuleReason> header_outside(const CompiledRule& compiled, const Reading& reading, Date day);
std::optional<RuleReason> context_outside(const RuleTrigger& trigger, Reading& reading);

/// What the rule makes of one stretch: kFired with the words in `detail`, or why not.
RuleReason judge_stretch(const RuleTrigger& trigger, const Stretch& stretch, Reading& reading);

/// True if a pattern is found in the words; `found` gets the words, if given.
bool any_matches(const Patterns& patterns, std::string_view words, std::string* found = nullptr);

}  // namespace rasoat
