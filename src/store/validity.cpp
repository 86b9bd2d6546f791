// What happened to documents, and what is in force: events, the acts behind them, first days that were moved, parents that ended.
#include <algorithm>
#include <map>

#include "rasoat/text.h"
#include "store/sqlite_store.h"

namespace rasoat::store {

// Loaded once for each state of the store: few documents ever move the first day of another.
void SqliteStore::find_moved() const {
  moved_.emplace();
  std::vector<std::pair<std::int64_t, Date>> found;
  {
    Use row(
        prepared("SELECT r.resolved, e.day FROM event e JOIN reference r ON r.document = e.document AND r.ordinal = e.reference "
                 "JOIN document d ON d.id = e.document WHERE e.action = ?1 AND e.unit = '' AND e.day IS NOT NULL AND r.resolved IS NOT "
                 "NULL AND d.draft = 0 "
                 "AND d.type <> 'van-ban-hop-nhat' ORDER BY d.issued, e.day"));  // a consolidated text repeats what others did
    row->bind(1, static_cast<std::int64_t>(Action::kBegin));
    while (row->step())
      if (const auto day = row->date(1)) found.emplace_back(row->integer(0), *day);
  }
  for (const auto& [document, day] : found)
    for (const std::int64_t copy : copies(document)) (*moved_)[copy] = day;
}

std::optional<Date> SqliteStore::moved_begin(std::int64_t document) const {
  if (!moved_) find_moved();
  const auto found = moved_->find(document);
  return found == moved_->end() ? std::nullopt : std::optional(found->second);
}

std::optional<Date> SqliteStore::acts_on(std::optional<Date> said, std::int64_t by, std::optional<Date> effective) const {
  if (said) return said;
  const auto moved = moved_begin(by);
  return moved ? moved : effective;
}

std::vector<SqliteStore::EventRow> SqliteStore::event_rows(std::int64_t document) const {
  std::vector<EventRow> out;
  for (const std::int64_t copy : copies(document)) {
    Use row(
        prepared("SELECT e.unit, e.action, e.day, d.name, d.id, d.effective, e.ordinal "
                 "FROM reference r JOIN event e ON e.document = r.document AND e.reference = r.ordinal "
                 "JOIN document d ON d.id = r.document WHERE r.resolved = ?1 AND d.draft = 0 "
                 "AND NOT (e.action = ?2 AND d.type = 'van-ban-hop-nhat') "  // it repeats what others did
                 "ORDER BY coalesce(e.day, d.effective), d.number_key, d.id, e.ordinal"));
    row->bind(1, copy);
    row->bind(2, static_cast<std::int64_t>(Action::kBegin));
    while (row->step())
      out.push_back({{static_cast<Action>(row->integer(1)), std::string(row->text(0)), acts_on(row->date(2), row->integer(4), row->date(5)),
                      std::string(row->text(3))},
                     row->integer(4),
                     row->integer(6)});
  }
  return out;
}

std::vector<Event> SqliteStore::events(std::int64_t document) const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   std::vector<Event> events;
                   for (EventRow& row : event_rows(document)) {
                     const bool known = std::any_of(events.begin(), events.end(), [&](const Event& other) {
                       return other.action == row.event.action && other.unit == row.event.unit && other.day == row.event.day &&
                              other.by == row.event.by;
                     });
                     if (!known) events.push_back(std::move(row.event));
                   }
                   return events;
                 })
      .value_or(std::vector<Event>{});
}

namespace {

// The amendment of that ordinal among those that name a document: only they are events.
std::optional<std::size_t> amendment_at(const Document& by, std::int64_t ordinal) {
  for (std::size_t i = 0; i < by.amendments.size(); ++i)
    if (!by.amendments[i].target.document.empty() && ordinal-- == 0) return i;
  return std::nullopt;
}

}  // namespace

Result<std::vector<Act>> SqliteStore::acts(std::int64_t document) const {
  auto rows = guarded(connection_->place(), [&] {
    const ReadScope scope(*this);
    std::vector<EventRow> out = event_rows(document);
    std::erase_if(out, [](const EventRow& row) { return row.event.action == Action::kBegin; });  // changes no words
    std::stable_sort(out.begin(), out.end(), [](const EventRow& a, const EventRow& b) { return a.event.day < b.event.day; });
    return out;
  });
  if (!rows) return tl::unexpected(rows.error());
  // Of the copies of an acting document the one that was read most fully acts.
  std::map<std::int64_t, std::size_t> said;
  for (const EventRow& row : *rows) ++said[row.by];
  std::map<std::string, std::int64_t> acting;
  std::map<std::int64_t, std::shared_ptr<const Document>> loaded;
  for (const auto& [id, count] : said) {
    auto by = load(id);
    if (!by) return tl::unexpected(by.error());
    // A consolidated text repeats what others did.
    if ((*by)->header.type == "van-ban-hop-nhat" || !(*by)->imported.edition.empty()) continue;
    const auto [known, fresh] = acting.emplace((*by)->name(), id);
    if (!fresh && said[known->second] < count) known->second = id;
    loaded.emplace(id, std::move(*by));
  }
  std::vector<Act> out;
  for (const EventRow& row : *rows) {
    const auto by = loaded.find(row.by);
    if (by == loaded.end() || acting[by->second->name()] != row.by) continue;
    if (const auto amendment = amendment_at(*by->second, row.ordinal)) out.push_back({by->second, *amendment, row.event.day});
  }
  return out;
}

ParentEnd SqliteStore::end_by(const std::string& name) const {
  Use row(prepared("SELECT title FROM document WHERE name = ?1"));
  row->bind_text(1, name);
  while (row->step())
    if (way_of_ending(row->text(0)) == ParentEnd::kAbolished) return ParentEnd::kAbolished;
  return ParentEnd::kReplaced;
}

// How the document, or the unit of it that is detailed, ended; nullopt if it lives or had ended before `issued`. `above`: how many levels
// of parents may be asked: what a circular details may have ended because what that details has.
std::optional<EndedParent> SqliteStore::ended(std::int64_t document, const std::string& unit, std::optional<Date> issued, int above) const {
  const auto own = facts(document);
  const std::string& number = own->header.number;
  for (const Event& event : events(document)) {
    const bool ends = event.action == Action::kRepeal || (event.action == Action::kReplace && event.unit.empty());
    const bool covers = event.unit.empty() || (!unit.empty() && event.unit == unit);
    if (!ends || !covers || !event.day || (issued && *event.day < *issued)) continue;
    if (number_key(number) == number_key(event.by)) continue;  // no document ends itself
    return EndedParent{number, *event.day, event.by, dependent_rule(*event.day, end_by(event.by))};
  }
  if (above == 0) return std::nullopt;
  auto fall = falls_with(own->imported, parents_of(document, above - 1));
  if (!fall || (issued && fall->day < *issued)) return std::nullopt;
  fall->document = number;
  return fall;
}

// A title names laws by name alone; the bases, which come first, say which one is meant. A number in the title says it itself.
std::int64_t SqliteStore::parent_meant(std::int64_t document, const Citation& citation, const std::string& title) const {
  const std::string& target = citation.targets.front().document;
  const bool by_name = !citation.name.empty() && title.find(target) == std::string::npos;
  Use row(prepared("SELECT target, name, resolved FROM reference WHERE document = ?1 ORDER BY ordinal"));
  row->bind(1, document);
  while (row->step())
    if (by_name ? fold(row->text(1)) == fold(citation.name) : row->text(0) == target)
      if (const std::int64_t parent = row->integer(2); parent != 0) return parent;
  return 0;
}

Parents SqliteStore::parents_of(std::int64_t document, int above) const {
  Parents out;
  const auto self = facts(document);
  std::vector<std::int64_t> seen;
  for (const Citation& citation : detailed_in(self->header.title)) {
    if (names_amending_law(citation.name)) continue;
    const std::int64_t parent = parent_meant(document, citation, self->header.title);
    if (parent != 0 && std::find(seen.begin(), seen.end(), parent) != seen.end()) continue;
    seen.push_back(parent);
    ++out.named;
    if (parent == 0) continue;
    if (auto gone = ended(parent, citation.targets.front().unit, self->header.issued, above)) out.ended.push_back(std::move(*gone));
  }
  return out;
}

Parents SqliteStore::parents(std::int64_t document) const {
  constexpr int kAbove = 3;  // law, decree, circular, decision
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   return parents_of(document, kAbove);
                 })
      .value_or(Parents{});
}

Status SqliteStore::status(std::int64_t document, Date day, std::string_view unit, std::string* why) const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   const auto known = facts(document);
                   return known->header.draft
                              ? Status::kDraft
                              : status_on(day, known->header, known->imported, events(document), unit, why, parents(document));
                 })
      .value_or(Status::kUnknown);
}

}  // namespace rasoat::store
