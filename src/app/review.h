// What check, compare and audit share.
#pragma once

#include <vector>

#include "app/facts.h"
#include "rasoat/app.h"
#include "rasoat/judge.h"

namespace rasoat {

JudgeOptions judge_options(const ReviewOptions& options);

/// The findings of the rule packs on one document; `facts` may be null.
void add_rule_findings(const Party& party, const StoreFacts* facts, const RulePacks& packs, const ReviewOptions& options,
                       std::vector<Finding>& out);

/// Leaves out what is less sure than asked, and groups.
std::vector<Finding> settled(std::vector<Finding> findings, const ReviewOptions& options);

}  // namespace rasoat
