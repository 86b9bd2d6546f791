// How sure a finding is: a small model whose every term can be told to a reader.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rasoat/judge.h"

namespace rasoat {

/// What holds of the two documents, by the names of rules/weights.toml.
using Facts = std::vector<std::pair<std::string, double>>;
Facts facts_of(const Difference& difference, const Party& a, const Party& b, const JudgeOptions& options);

/// Dice of the two clauses, as the comparator gives it; 0 if it gives none.
double alike(const Difference& difference);

/// 0 … 1, in a review of whole documents.
double confidence_of(const Difference& difference, const Facts& facts);

/// The same where somebody has chosen the two provisions: nothing is asked about their documents.
double confidence_as_given(const Difference& difference);

}  // namespace rasoat
