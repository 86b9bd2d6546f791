#include "rasoat/consolidate.h"

#include <algorithm>

#include "effect/version.h"

namespace rasoat {

Consolidated consolidate(const Document& enacted, std::vector<Act> acts, Date day) {
  std::stable_sort(acts.begin(), acts.end(), [](const Act& one, const Act& other) { return one.day < other.day; });
  Version text(enacted);
  Consolidated out;
  for (const Act& act : acts) {
    const Amendment& amendment = act.by->amendments[act.amendment];
    if (act.day && *act.day > day) continue;
    const std::string reason = act.day ? text.apply(amendment, *act.by) : "day-unknown";
    if (!reason.empty()) out.unapplied.push_back({act.by->name(), amendment.target.unit, amendment.action, reason});
  }
  out.units = text.take();
  return out;
}

std::string print_unit(const VersionedUnit& unit) {
  const auto with = [&](std::string head) {
    if (!unit.heading.empty()) head += " " + unit.heading;
    if (!unit.text.empty()) head += (unit.kind == UnitKind::kArticle || !unit.heading.empty() ? "\n" : " ") + unit.text;
    return head;
  };
  switch (unit.kind) {
    case UnitKind::kArticle:
      return with("Điều " + unit.label + ".");
    case UnitKind::kClause:
      return with(unit.label + ".");
    case UnitKind::kPoint:
      return with(unit.label + ")");
    case UnitKind::kIndent:
      return with("-");
    case UnitKind::kText:
      return unit.text;
    case UnitKind::kAttachment:
      return unit.heading + (unit.text.empty() ? "" : "\n" + unit.text);
    default:
      return with(cite_unit(std::string(element(unit.kind)) + "_" + unit.label));
  }
}

}  // namespace rasoat
