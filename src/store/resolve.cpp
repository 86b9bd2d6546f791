// The end of a run: references between documents are resolved, and small segments of the ranked lists joined.
#include "store/sqlite_store.h"

namespace rasoat::store {
namespace {

constexpr std::size_t kAskEvery = 64;  // documents between two questions whether to stop

struct Open {
  std::int64_t ordinal = 0;
  Citation citation;
};

}  // namespace

// A document that came or went may change what its number, or a law's name, means.
void SqliteStore::reopen_references() {
  prepared("UPDATE reference SET how = NULL, resolved = NULL WHERE how IS NOT NULL AND key IN (SELECT key FROM changed_key)").run();
  prepared("DELETE FROM changed_key").run();
}

// False if stopped; what was resolved until then stays.
bool SqliteStore::resolve_references(const std::function<bool()>& cancelled) {
  std::vector<std::int64_t> documents;
  {
    Use rows(prepared("SELECT DISTINCT document FROM reference WHERE how IS NULL ORDER BY document"));
    while (rows->step()) documents.push_back(rows->integer(0));
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i % kAskEvery == 0 && cancelled && cancelled()) return false;
    std::vector<Open> open;
    {
      Use rows(prepared("SELECT ordinal, target, name, date FROM reference WHERE document = ?1 AND how IS NULL ORDER BY ordinal"));
      rows->bind(1, documents[i]);
      while (rows->step()) {
        Open one;
        one.ordinal = rows->integer(0);
        one.citation.targets.push_back({std::string(rows->text(1)), {}});
        one.citation.name = rows->text(2);
        one.citation.date = rows->date(3);
        open.push_back(std::move(one));
      }
    }
    const auto citing = facts(documents[i]);
    for (const Open& one : open) {
      const Resolved resolved = resolve(one.citation, one.citation.targets.front(), citing->header, *this);
      Statement& update = prepared("UPDATE reference SET how = ?3, resolved = ?4 WHERE document = ?1 AND ordinal = ?2");
      update.bind(1, documents[i]);
      update.bind(2, one.ordinal);
      update.bind(3, static_cast<std::int64_t>(resolved.how));
      if (resolved.how == Resolution::kResolved)
        update.bind(4, resolved.document);
      else
        update.bind_null(4);
      update.run();
    }
  }
  return true;
}

// A law cited by name alone is the one in force on the day: where a first day was moved, that may be another one.
bool SqliteStore::resolve_moved(const FirstDays& before, const std::function<bool()>& cancelled) {
  forget_caches();
  find_moved();
  if (*moved_ == before) return true;
  for (const auto& moved : *moved_) {
    const auto known = this->known(moved.first);
    if (known) note_changed(number_key(known->number), known->type);
  }
  reopen_references();
  return resolve_references(cancelled);
}

Result<void> SqliteStore::finish(const std::function<bool()>& cancelled) {
  const std::lock_guard lock(mutex_);
  if (auto begun = begin(); !begun) return begun;
  bool whole = true;
  auto done = guarded(connection_->place(), [&] {
    reopen_references();
    find_moved();
    const auto before = *moved_;
    whole = resolve_references(cancelled) && resolve_moved(before, cancelled);
    if (whole) merge_segments(*connection_);
  });
  if (!done) {
    rollback();
    return done;
  }
  if (auto committed = commit(); !committed) return committed;
  // Readers keep what they need; this only shortens the log where nobody is reading.
  sqlite3_wal_checkpoint_v2(connection_->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  if (!whole) return fail(ErrorCode::kCancelled, {}, connection_->place());
  return {};
}

}  // namespace rasoat::store
