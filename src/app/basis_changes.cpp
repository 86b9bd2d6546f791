// The work list after changes of the law: what rests on something that was amended, replaced or ended since a day.
#include <algorithm>
#include <map>
#include <set>

#include "app/touching.h"
#include "rasoat/app.h"
#include "rasoat/effect.h"

namespace rasoat {
namespace {

// The event that says most: one on the whole document before one on a part, then the latest.
const Event* weightiest(const std::vector<Event>& events, Date since, Date day) {
  const Event* best = nullptr;
  for (const Event& event : events) {
    if (!event.day || *event.day < since || day < *event.day) continue;
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
    const std::vector<Event> events = store.events(documents[i]);
    const Event* event = weightiest(events, since, day);
    if (!event) continue;
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
      if ((*document)->name() == event->by) continue;  // what changed it knows of the change
      if (rank((*document)->header) == 0) continue;    // consolidated texts, plans and letters are not reviewed
      const Mention mention = mention_of(**document, named, store);
      if (mention.basis || !mention.units.empty()) out.push_back({id, mention.basis, documents[i], *event});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const BasisChange& one, const BasisChange& other) {
    return one.document != other.document ? one.document < other.document : one.basis > other.basis;
  });
  return out;
}

}  // namespace rasoat
