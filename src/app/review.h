// What check, compare and audit share.
#pragma once

#include <vector>

#include "app/facts.h"
#include "app/second_side.h"
#include "rasoat/app.h"
#include "rasoat/judge.h"

namespace rasoat {

JudgeOptions judge_options(const ReviewOptions& options);

/// What a run asks of a store for its rules.
struct RuleSources {
  RuleSources(const Store& store, Date day) : facts(store), sides(facts, day) {}
  StoreFacts facts;
  SecondSides sides;
};

/// The findings of the rule packs on one document; `sources` may be null.
void add_rule_findings(const Party& party, const RuleSources* sources, const RulePacks& packs, const ReviewOptions& options,
                       std::vector<Finding>& out);

/// Leaves out what is less sure than asked, and groups.
std::vector<Finding> settled(std::vector<Finding> findings, const ReviewOptions& options);

}  // namespace rasoat
