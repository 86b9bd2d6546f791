// The text in force on a day, and what changed between two.
#include <algorithm>
#include <map>

#include "rasoat/app.h"

namespace rasoat {
namespace {

bool is_edition(const Document& document) {
  return !document.imported.edition.empty() || document.header.type == "van-ban-hop-nhat" ||
         document.header.number.find("VBHN") != std::string::npos;
}

}  // namespace

Result<TextOn> text_on(const Store& store, std::int64_t document, Date day) {
  TextOn out;
  // A copy as enacted is better ground than an edition.
  for (const std::int64_t copy : store.copies_of(document)) {
    auto loaded = store.load(copy);
    if (!loaded) return tl::unexpected(loaded.error());
    if (!out.base || (is_edition(*out.base) && !is_edition(**loaded))) out.base = *loaded;
  }
  out.edited = is_edition(*out.base);
  std::vector<Act> acts;
  if (!out.edited) {
    auto found = store.acts(document);
    if (!found) return tl::unexpected(found.error());
    acts = std::move(*found);
  }
  out.text = consolidate(*out.base, std::move(acts), day);
  return out;
}

std::vector<Change> changes_between(const Consolidated& before, const Consolidated& after) {
  std::map<std::string, const VersionedUnit*> old;
  for (const VersionedUnit& unit : before.units) old.emplace(unit.id, &unit);
  std::vector<Change> out;
  for (const VersionedUnit& unit : after.units) {
    const auto was = old.find(unit.id);
    const std::string then = was == old.end() ? std::string() : print_unit(*was->second), now = print_unit(unit);
    if (was == old.end() || then != now) out.push_back({unit.id, then, unit.repealed ? std::string() : now, unit.by});
    if (was != old.end()) old.erase(was);
  }
  for (const VersionedUnit& unit : before.units)
    if (old.count(unit.id) > 0) out.push_back({unit.id, print_unit(unit), {}, {}});
  return out;
}

}  // namespace rasoat
