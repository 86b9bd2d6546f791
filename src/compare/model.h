// rules/models.toml: how likely it is that a difference of a stated form is one of law. Fitted by tools/fit-models.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasoat {

/// Facts about a difference, by the names that rules/models.toml gives weights to.
using Features = std::vector<std::pair<std::string, double>>;

/// logistic(bias + Σ weight · amount) of the model; 0 for a model that the file lacks.
double likelihood(std::string_view model, const Features& features);

/// Below this likelihood a difference is not told at all: nothing that a judge adds would bring it to a reader.
constexpr double kLeastLikelihood = 0.02;

}  // namespace rasoat
