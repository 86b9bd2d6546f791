#include "compare/model.h"

#include <toml++/toml.h>

#include <cmath>
#include <map>

#include "rasoat/knowledge.h"

namespace rasoat {
namespace {

using Weights = std::map<std::string, double, std::less<>>;

std::map<std::string, Weights, std::less<>> read() {
  std::map<std::string, Weights, std::less<>> out;
  try {
    const toml::table file = toml::parse(knowledge("models.toml"), std::string_view("models.toml"));
    for (const auto& [model, node] : file)
      if (const toml::table* weights = node.as_table())
        for (const auto& [feature, weight] : *weights) out[std::string(model.str())][std::string(feature.str())] = weight.value_or(0.0);
  } catch (const toml::parse_error&) {
    return {};  // tests hold our own file to its form
  }
  return out;
}

}  // namespace

double likelihood(std::string_view model, const Features& features) {
  static const std::map<std::string, Weights, std::less<>> models = read();
  const auto found = models.find(model);
  if (found == models.end()) return 0;
  const auto weight = [&](std::string_view name) {
    const auto at = found->second.find(name);
    return at == found->second.end() ? 0.0 : at->second;
  };
  double odds = weight("bias");
  for (const auto& [name, amount] : features) odds += amount * weight(name);
  return 1 / (1 + std::exp(-odds));
}

}  // namespace rasoat
