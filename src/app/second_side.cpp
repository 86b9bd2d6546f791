#include "app/second_side.h"

#include <algorithm>

#include "rasoat/address.h"
#include "rasoat/cite.h"

namespace rasoat {
namespace {

std::int32_t unit_named(const Document& document, const std::string& id) {
  const Unit* unit = document.find(id);
  return unit ? static_cast<std::int32_t>(unit - document.units.data()) : -1;
}

// The clause that ends the other document, else the first that amends it; nothing if none does.
std::optional<std::int32_t> clause_on(const Document& document, const std::string& number) {
  std::optional<std::int32_t> found;
  for (const Amendment& amendment : document.amendments) {
    if (amendment.unit < 0 || number_key(amendment.target.document) != number_key(number)) continue;
    const bool ends = amendment.target.unit.empty() && (amendment.action == Action::kRepeal || amendment.action == Action::kReplace);
    if (ends) return amendment.unit;
    if (!found) found = amendment.unit;
  }
  return found;
}

std::optional<std::int32_t> effect_in(const Document& document) {
  const auto clause = effect_clause(document);
  return clause ? std::optional(clause->unit) : std::nullopt;
}

}  // namespace

SecondSides::Found SecondSides::of(const RuleHit& hit, const Header& own) const {
  if (!hit.rests_on.document.empty()) return named(hit.rests_on, own);
  return hit.rule->kind == Kind::kCompetence ? ground_of(*hit.rule, own) : nullptr;
}

SecondSides::Found SecondSides::named(const RestsOn& rests_on, const Header& own) const {
  const std::string key = rests_on.document + '\n' + rests_on.acts_on + (rests_on.effect ? "\neffect\n" : "\n") + own.province;
  return kept(key, [&] {
    return read(rests_on.document, own, [&](const Document& other) -> std::optional<std::int32_t> {
      if (rests_on.effect) return effect_in(other);
      return rests_on.acts_on.empty() ? std::optional(-1) : clause_on(other, rests_on.acts_on);
    });
  });
}

// Of the laws that a rule names the one that was in force when the document was issued, else the first that is stored. A ground that names
// no unit is not enough: a law has many rules.
SecondSides::Found SecondSides::ground_of(const Rule& rule, const Header& own) const {
  const Date day = own.issued.value_or(day_);
  std::optional<Target> chosen;
  for (const Ground& ground : rule.ground)
    for (const Citation& citation : citations_in(ground.citation))
      for (const Target& target : citation.targets) {
        const auto id = target.unit.empty() ? std::nullopt : stored(target.document, own);
        if (!id) continue;
        const Status status = facts_.status(*id, day, {}, nullptr);
        const bool in_force = status == Status::kInForce || status == Status::kExpiredInPart;
        if (in_force) return article(target, own);
        if (!chosen) chosen = target;
      }
  return chosen ? article(*chosen, own) : nullptr;
}

SecondSides::Found SecondSides::article(const Target& target, const Header& own) const {
  return kept(target.document + '\n' + target.unit + "\nground", [&] {
    return read(target.document, own, [&](const Document& other) -> std::optional<std::int32_t> {
      const std::int32_t unit = unit_named(other, target.unit);
      return unit < 0 ? std::nullopt : std::optional(unit);
    });
  });
}

// Every province has its own document of that number: only the one of the reviewed document's place is meant.
std::optional<std::int64_t> SecondSides::stored(const std::string& number, const Header& own) const {
  for (const KnownDocument& known : facts_.by_number(number_key(number)))
    if (known.province.empty() || known.province == own.province) return known.id;
  return std::nullopt;
}

template <class Choose>
SecondSides::Found SecondSides::read(const std::string& number, const Header& own, const Choose& choose) const {
  const auto id = stored(number, own);
  const auto document = id ? facts_.store().load(*id).value_or(nullptr) : nullptr;
  if (!document) return nullptr;
  const std::optional<std::int32_t> unit = choose(*document);
  if (!unit) return nullptr;
  const Party party{document.get(), facts_.status(*id, day_, {}, nullptr), {}};
  return std::make_shared<const Side>(side_of(party, *unit, {}));
}

template <class Make>
SecondSides::Found SecondSides::kept(const std::string& key, const Make& make) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = sides_.find(key); found != sides_.end()) return found->second;
  }
  Found side = make();
  const std::lock_guard lock(mutex_);
  return sides_.emplace(key, std::move(side)).first->second;
}

}  // namespace rasoat
