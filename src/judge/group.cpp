// One cause in many places is one finding with places.
#include <algorithm>
#include <map>
#include <tuple>

#include "rasoat/judge.h"

namespace rasoat {
namespace {

std::string address(const Side& side) {
  return side.unit.empty() ? side.document : side.document + "#" + side.unit;
}

// The order in which findings compete: the surer one leads, then the reading order.
bool leads(const Finding& one, const Finding& other) {
  if (one.confidence != other.confidence) return one.confidence > other.confidence;
  return std::tie(one.a.document, one.a.span.begin, one.id) < std::tie(other.a.document, other.a.span.begin, other.id);
}

// What makes two findings one. The same opposing words in one provision, held against several superiors that all say so (a chain);
// or the same words in several provisions, held against one superior provision.
std::vector<std::string> causes(const Finding& finding) {
  const std::string words = finding.rule + '\n' + finding.a.document + '\n' + finding.difference.what + '\n' + finding.difference.a + '\n' +
                            finding.difference.b + '\n';
  if (!finding.b) return {words};
  return {words + "a " + finding.a.unit, words + "b " + address(*finding.b)};
}

}  // namespace

std::vector<Finding> group(std::vector<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(), leads);
  std::map<std::string, std::size_t> first;
  std::vector<Finding> out;
  for (Finding& finding : findings) {
    const std::vector<std::string> keys = causes(finding);
    const auto known = std::find_if(keys.begin(), keys.end(), [&](const std::string& key) { return first.count(key) > 0; });
    const std::size_t at = known == keys.end() ? out.size() : first[*known];
    for (const std::string& key : keys) first.emplace(key, at);
    if (at == out.size()) {
      out.push_back(std::move(finding));
      continue;
    }
    Finding& head = out[at];
    const std::pair<std::string, std::string> place{address(finding.a), finding.b ? address(*finding.b) : std::string()};
    const std::pair<std::string, std::string> own{address(head.a), head.b ? address(*head.b) : std::string()};
    if (place != own && std::find(head.places.begin(), head.places.end(), place) == head.places.end()) head.places.push_back(place);
  }
  std::stable_sort(out.begin(), out.end(), [](const Finding& one, const Finding& other) {
    return std::tie(one.a.document, one.a.span.begin, one.rule, one.id) <
           std::tie(other.a.document, other.a.span.begin, other.rule, other.id);
  });
  return out;
}

}  // namespace rasoat
