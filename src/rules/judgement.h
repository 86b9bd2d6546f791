// One rule against one document: whether it is in scope, and where it fires.
#pragma once

#include <map>
#include <vector>

#include "rules/pack.h"
#include "rules/places.h"

namespace rasoat {

/// A document with its stretches, each place cut once and kept for all rules.
class Reading {
 public:
  explicit Reading(const Document& document) : document_(document) {}
  [[nodiscard]] const Document& document() const { return document_; }
  const std::vector<Stretch>& at(RulePlace place);

 private:
  const Document& document_;
  std::map<RulePlace, std::vector<Stretch>> places_;
};

/// The first reason why the rule is not about the document; nullopt if it is.
std::optional<RuleReason> out_of_scope(const CompiledRule& compiled, Reading& reading, Date day);

/// What the rule makes of one stretch: kFired with the words in `detail`, or why not.
RuleReason judge_stretch(const RuleTrigger& trigger, const Stretch& stretch, const Document& document);

/// True if a pattern is found in the words; `found` gets the words, if given.
bool any_matches(const Patterns& patterns, std::string_view words, std::string* found = nullptr);

}  // namespace rasoat
