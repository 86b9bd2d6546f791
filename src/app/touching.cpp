#include "app/touching.h"

#include <algorithm>

namespace rasoat {
namespace {

bool holds(const std::string& one, const std::string& other) {
  return one == other || other.rfind(one + "__", 0) == 0;
}

}  // namespace

bool overlap(const std::string& one, const std::string& other) {
  return holds(one, other) || holds(other, one);
}

std::int64_t document_meant(const Document& citing, const Target& target, const Store& store) {
  // A law cited by name is told apart by the name and date beside it, which stand in the citation alone.
  Citation citation;
  if (target.document.rfind('@', 0) == 0) citation.name = target.document.substr(1);
  for (const Citation& one : citing.citations)
    if (std::any_of(one.targets.begin(), one.targets.end(), [&](const Target& other) { return other.document == target.document; })) {
      citation = one;
      break;
    }
  const Resolved found = resolve(citation, target, citing.header, store);
  return found.how == Resolution::kResolved ? found.document : 0;
}

Mention mention_of(const Document& citing, const std::set<std::int64_t>& documents, const Store& store, const std::string& unit) {
  Mention out;
  for (const Citation& citation : citing.citations) {
    for (const Target& target : citation.targets) {
      if (target.document.empty()) continue;
      if (!unit.empty() && !target.unit.empty() && !overlap(unit, target.unit)) continue;
      const Resolved found = resolve(citation, target, citing.header, store);
      if (found.how != Resolution::kResolved || documents.count(found.document) == 0) continue;
      out.basis = out.basis || citation.basis;
      if (citation.basis || citation.unit < 0) continue;
      out.cited.push_back(target.unit);
      const std::string& id = citing.units[static_cast<std::size_t>(citation.unit)].id;
      if (std::find(out.units.begin(), out.units.end(), id) == out.units.end()) out.units.push_back(id);
    }
  }
  return out;
}

bool in_force_on(const Store& store, std::int64_t document, Date day) {
  const Status status = store.status(document, day);
  return status == Status::kInForce || status == Status::kExpiredInPart || status == Status::kUnknown;
}

}  // namespace rasoat
