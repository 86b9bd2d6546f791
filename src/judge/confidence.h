// How sure a finding is: a small model whose every term can be told to a reader.
#pragma once

#include "rasoat/judge.h"

namespace rasoat {

/// 0 … 1; the features that held are named in rules/weights.toml.
double confidence_of(const Difference& difference, const Party& a, const Party& b, const JudgeOptions& options);

}  // namespace rasoat
