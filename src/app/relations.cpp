#include "rasoat/relations.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "rasoat/text.h"

namespace rasoat {
namespace {

// Relations of one document to another, by kind: "based-on" → units.
using Kinds = std::map<std::string, std::set<std::string>>;

// What `document` does to the documents that it names, by target as printed.
std::map<std::string, Kinds> said_by(const Document& document) {
  std::map<std::string, Kinds> out;
  std::set<std::string> acted_on;
  for (const Amendment& amendment : document.amendments) {
    std::set<std::string>& units = out[amendment.target.document][std::string(action_name(amendment.action))];
    if (!amendment.target.unit.empty()) units.insert(amendment.target.unit);
    acted_on.insert(amendment.target.document);
  }
  for (const Citation& citation : document.citations)
    for (const Target& target : citation.targets) {
      if (target.document.empty() || (!citation.basis && acted_on.count(target.document) > 0)) continue;
      std::set<std::string>& units = out[target.document][citation.basis ? "based-on" : "cites"];
      if (!target.unit.empty()) units.insert(target.unit);
    }
  return out;
}

void add(std::vector<Relation>& all, Relation relation, const Kinds& kinds) {
  for (const auto& [kind, units] : kinds) {
    relation.kind = kind;
    relation.units.assign(units.begin(), units.end());
    all.push_back(relation);
  }
}

void read_outgoing(const Store& store, const Document& document, std::int64_t id, std::vector<Relation>& all) {
  const std::vector<Link> links = store.links(id);
  for (const auto& said : said_by(document)) {
    const std::string& target = said.first;
    const auto link = std::find_if(links.begin(), links.end(), [&](const Link& one) { return one.target == target; });
    if (target == "@" || (link != links.end() && link->how == Resolution::kSelf)) continue;
    Relation relation;
    relation.document = target;
    if (link != links.end()) {
      relation.id = link->document;
      relation.ambiguous = link->how == Resolution::kAmbiguous;
    }
    if (const auto known = store.known(relation.id)) relation.title = known->title;
    add(all, relation, said.second);
  }
}

void read_incoming(const Store& store, std::int64_t id, std::size_t limit, Relations& out) {
  const std::vector<std::int64_t> copies = store.copies_of(id);
  std::set<std::int64_t> citing;
  for (const std::int64_t copy : copies)
    for (const std::int64_t one : store.citing(copy)) citing.insert(one);
  for (const std::int64_t copy : copies) citing.erase(copy);
  std::size_t read = 0;
  std::set<std::string> seen;
  for (const std::int64_t one : citing) {
    if (read == limit) break;
    ++read;
    const auto by = store.load(one);
    if (!by || !seen.insert((*by)->name()).second) continue;
    const auto said = said_by(**by);
    Kinds kinds;
    for (const Link& link : store.links(one)) {
      const auto to = said.find(link.target);
      if (std::find(copies.begin(), copies.end(), link.document) == copies.end() || to == said.end()) continue;
      for (const auto& [kind, units] : to->second) kinds[kind].insert(units.begin(), units.end());
    }
    Relation relation;
    relation.incoming = true;
    relation.document = (*by)->name();
    relation.title = (*by)->header.title;
    relation.id = one;
    add(out.all, relation, kinds);
  }
  out.unread = citing.size() - read;
}

// Units that the cited text, where it is stored whole, does not have. The codification leaves chapters and annexes out.
void find_absent(const Store& store, std::vector<Relation>& all) {
  for (Relation& relation : all) {
    if (relation.incoming || relation.id == 0 || relation.kind != "cites") continue;
    const auto cited = store.load(relation.id);
    if (!cited) continue;
    for (const std::string& unit : relation.units)
      if (unit.starts_with("art_") && !(*cited)->find(unit)) relation.absent.push_back(unit);
  }
}

// The stored texts tell what they do; that they do not tell of an end, or that a day has come since the source spoke, contradicts nothing.
bool contradict(Status said, Status derived) {
  switch (derived) {
    case Status::kNotYet:
      return said != Status::kNotYet;
    case Status::kExpired:
    case Status::kSuspended:
    case Status::kDraft:
      return said != derived;
    case Status::kExpiredInPart:
      return said == Status::kInForce || said == Status::kNotYet;
    default:
      return false;
  }
}

int order(const Relation& relation) {
  return relation.kind == "cites" ? 2 : relation.kind == "based-on" ? 1 : 0;
}

}  // namespace

Result<Relations> relations_of(const Store& store, std::int64_t document, std::size_t limit) {
  Relations out;
  auto loaded = store.load(document);
  if (!loaded) return tl::unexpected(loaded.error());
  out.document = *loaded;
  read_outgoing(store, *out.document, document, out.all);
  find_absent(store, out.all);
  read_incoming(store, document, limit, out);
  std::stable_sort(out.all.begin(), out.all.end(), [](const Relation& a, const Relation& b) {
    return std::tuple(a.incoming, order(a), a.kind, a.document) < std::tuple(b.incoming, order(b), b.kind, b.document);
  });
  return out;
}

Result<std::vector<StatusDifference>> status_differences(const Store& store, Date day) {
  std::vector<StatusDifference> out;
  for (const std::int64_t id : store.documents()) {
    const auto head = store.head(id);
    if (!head) return tl::unexpected(head.error());
    const Imported& imported = (*head)->imported;
    const Status said = imported_status(imported);
    // An edition of the codification holds what is in force on its day.
    const auto edited = edition_day(imported);
    if (said == Status::kUnknown && !edited) continue;
    std::string why;
    const Status derived = status_on(edited ? std::min(day, *edited) : day, (*head)->header, {}, store.events(id), {}, &why);
    if (edited ? derived == Status::kExpired : contradict(said, derived))
      out.push_back({(*head)->name(), edited ? imported.edition : imported.status, derived, why});
  }
  return out;
}

}  // namespace rasoat
