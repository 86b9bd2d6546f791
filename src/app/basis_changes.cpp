// The work list after changes of the law: what rests on something that was amended, replaced or ended since a day.
#include <algorithm>
#include <map>
#include <set>

#include "app/touching.h"
#include "rasoat/app.h"
#include "rasoat/effect.h"

namespace rasoat {
namespace {

std::vector<Event> since_day(std::vector<Event> events, Date since, Date day) {
  std::erase_if(events, [&](const Event& event) { return !event.day || *event.day < since || day < *event.day; });
  return events;
}

// What rests on a document as its basis is reviewed whatever changed in it; what cites it in passing, only where the clause that it cites
// was touched, or the document as a whole.
bool concerns(const Event& event, const Mention& mention) {
  if (event.unit.empty() || mention.basis) return true;
  return std::any_of(mention.cited.begin(), mention.cited.end(),
                     [&](const std::string& unit) { return !unit.empty() && overlap(unit, event.unit); });
}

// The event that says most: one on the whole document before one on a part, then the latest. Null if none concerns the document.
const Event* weightiest(const std::vector<Event>& events, const Mention& mention) {
  const Event* best = nullptr;
  for (const Event& event : events) {
    if (!concerns(event, mention)) continue;
    if (!best || event.unit.empty() > best->unit.empty() || (event.unit.empty() == best->unit.empty() && *best->day < *event.day))
      best = &event;
  }
  return best;
}

}  // namespace

Result<std::vector<BasisChange>> basis_changes(const Store& store, Date since, Date day, const Control& control) {
  std::vector<BasisChange> out;
  const std::vector<std::int64_t> documents = store.documents();
  std::set<std::int64_t> done;  // copies of a document share their events
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (control.cancelled()) return fail(ErrorCode::kCancelled);
    const auto known = store.known(documents[i]);
    control.progress({i + 1, documents.size(), known ? known->number : std::string()});
    if (done.count(documents[i]) > 0) continue;
    const std::vector<Event> events = since_day(store.events(documents[i]), since, day);
    if (events.empty()) continue;
    const std::vector<std::int64_t> copies = store.copies_of(documents[i]);
    done.insert(copies.begin(), copies.end());
    const std::set<std::int64_t> named(copies.begin(), copies.end());
    std::set<std::int64_t> citing;
    for (const std::int64_t copy : copies)
      for (const std::int64_t id : store.citing(copy)) citing.insert(id);
    for (const std::int64_t id : citing) {
      if (named.count(id) > 0 || !in_force_on(store, id, day)) continue;
      auto document = store.load(id);
      if (!document) return tl::unexpected(document.error());
      if (rank((*document)->header) == 0) continue;  // consolidated texts, plans and letters are not reviewed
      const Mention mention = mention_of(**document, named, store);
      if (!mention.basis && mention.units.empty()) continue;
      const Event* event = weightiest(events, mention);
      // What changed it knows of the change.
      if (event && (*document)->name() != event->by) out.push_back({id, mention.basis, documents[i], *event});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const BasisChange& one, const BasisChange& other) {
    return one.document != other.document ? one.document < other.document : one.basis > other.basis;
  });
  return out;
}

}  // namespace rasoat
