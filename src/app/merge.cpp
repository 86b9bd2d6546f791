// The parts of an audit as one. Each part has grouped its own findings; one cause may lie in several parts.
#include <algorithm>
#include <map>

#include "rasoat/app.h"
#include "rasoat/judge.h"

namespace rasoat {
namespace {

using Addresses = std::pair<std::string, std::string>;

Addresses addresses(const Place& place) {
  return {place.a, place.b};
}

}  // namespace

std::vector<Finding> merge_findings(std::vector<Finding> findings) {
  // Grouping adds the place of a finding to the one that leads; the places that it had gathered itself follow it.
  std::map<std::pair<std::string, Addresses>, std::vector<Place>> gathered;
  for (const Finding& finding : findings) {
    std::vector<Place>& places = gathered[{finding.rule, addresses(place_of(finding))}];
    places.insert(places.end(), finding.places.begin(), finding.places.end());
  }
  std::vector<Finding> merged = group(std::move(findings));
  for (Finding& head : merged) {
    const std::vector<Place> joined = head.places;
    for (const Place& place : joined) {
      const auto more = gathered.find({head.rule, addresses(place)});
      if (more == gathered.end()) continue;
      for (const Place& one : more->second)
        if (!(one == place_of(head)) && std::find(head.places.begin(), head.places.end(), one) == head.places.end())
          head.places.push_back(one);
    }
  }
  return merged;
}

}  // namespace rasoat
