#include "effect/amended_document.h"

#include <vector>

#include "rasoat/address.h"
#include "rasoat/effect.h"
#include "rasoat/structure.h"

namespace rasoat {

Header header_of_name(const std::string& name) {
  Header header;
  if (name.starts_with('@'))
    header_from_number({}, std::string_view(name).substr(1), header);
  else
    header_from_number(name, {}, header);
  return header;
}

bool ends_higher(const Amendment& amendment, const Header& own) {
  if (amendment.action != Action::kRepeal && amendment.action != Action::kReplace) return false;
  if (amendment.target.document == kUnnamed) return false;
  const Header other = header_of_name(amendment.target.document);
  constexpr int kLastAbove = 6;  // the Prime Minister; ministers end each other's documents when their business passes on
  const int own_rank = rank(own), other_rank = rank(other);
  return other_rank > 0 && other_rank <= kLastAbove && own_rank > other_rank;
}

Target completed(Target target, const Target& about) {
  const bool same = target.document.empty() || target.document == about.document;
  if (target.document.empty()) target.document = about.document;
  if (!same) return target;
  if (target.unit.empty()) return target.document == about.document ? Target{target.document, about.unit} : target;
  const auto own = split_steps(target.unit), above = split_steps(about.unit);
  if (!own || own->empty() || !above) return target;
  const UnitKind top = own->front().kind;
  std::vector<Step> steps;
  for (const Step& step : *above)
    if (step.kind < top && (top > UnitKind::kArticle || step.kind == UnitKind::kAttachment)) steps.push_back(step);
  steps.insert(steps.end(), own->begin(), own->end());
  target.unit = join_steps(steps);
  return target;
}

}  // namespace rasoat
