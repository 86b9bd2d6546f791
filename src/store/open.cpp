// Opening, transactions, and what every reading call needs.
#include <unistd.h>

#include <filesystem>

#include "store/schema.h"
#include "store/sqlite_store.h"
#include "store/tokenizer.h"

namespace rasoat {
namespace store {
namespace {

// A reader meets a lock only while another process recovers the log; that is short.
constexpr int kPatience = 2000;  // milliseconds

// Characters that a file name in a URI has to escape.
std::string uri_of(const std::string& path, const char* parameters) {
  std::string out = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%')
      out += "%25";
    else if (c == '?')
      out += "%3f";
    else if (c == '#')
      out += "%23";
    else
      out += c;
  }
  return out + parameters;
}

std::unique_ptr<Connection> connect(const std::string& path, bool writable, bool create) {
  const int flags = writable ? SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0) : SQLITE_OPEN_READONLY;
  // In a folder that may not be written, SQLite cannot share the log; nobody can be writing there either.
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  const bool frozen = !writable && access(folder.c_str(), W_OK) != 0 && !std::filesystem::exists(path + "-wal");
  auto connection = std::make_unique<Connection>(uri_of(path, frozen ? "?immutable=1" : ""), flags, path);
  sqlite3_busy_timeout(connection->handle(), kPatience);
  return connection;
}

void tune(Connection& connection, bool writable) {
  connection.execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF");
  if (!writable) return;
  connection.execute("PRAGMA journal_mode = WAL");
  connection.execute("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000");
}

std::unique_ptr<Store> open_store(const std::string& path, bool writable, FileKind kind) {
  auto connection = connect(path, writable, kind == FileKind::kAbsent);
  // Before anything is written: a newer version of the program may have been here, and is left alone.
  if (connection->integer("PRAGMA user_version") > schema_version()) throw Fault{Error{ErrorCode::kStoreNewer, {}, path}};
  register_tokenizer(*connection);
  // The schema comes before the log, so that a stop here leaves a file that says whose it is.
  migrate(*connection, writable);
  tune(*connection, writable);
  return std::make_unique<SqliteStore>(std::move(connection), writable);
}

}  // namespace

SqliteStore::SqliteStore(std::unique_ptr<Connection> connection, bool writable) : connection_(std::move(connection)), writable_(writable) {}

SqliteStore::~SqliteStore() {
  rollback();
}

// Keyed by the address of the literal: every statement of the store is one.
Statement& SqliteStore::prepared(const char* sql) const {
  auto& slot = statements_[sql];
  if (!slot) slot = std::make_unique<Statement>(*connection_, sql);
  return *slot;
}

Result<void> SqliteStore::begin() {
  const std::lock_guard lock(mutex_);
  return guarded(connection_->place(), [&] {
    if (!writable_) throw Fault{Error{ErrorCode::kStoreOpen, "read only", {}}};
    if (open_) throw Fault{Error{ErrorCode::kInternal, "begin() within a transaction", {}}};
    sqlite3_busy_timeout(connection_->handle(), 0);  // another indexer works for minutes: say so at once
    const int code = sqlite3_exec(connection_->handle(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    sqlite3_busy_timeout(connection_->handle(), kPatience);
    if (code != SQLITE_OK) connection_->raise(code);
    open_ = true;
  });
}

Result<void> SqliteStore::commit() {
  const std::lock_guard lock(mutex_);
  auto done = guarded(connection_->place(), [&] {
    if (!open_) throw Fault{Error{ErrorCode::kInternal, "commit() without begin()", {}}};
    postings_.flush(*connection_);
    connection_->execute("COMMIT");
    open_ = false;
    ++generation_;
  });
  if (!done) rollback();
  return done;
}

void SqliteStore::rollback() {
  const std::lock_guard lock(mutex_);
  postings_.clear();
  if (!open_) return;
  open_ = false;
  ++generation_;
  // After some faults SQLite has rolled back by itself.
  if (sqlite3_get_autocommit(connection_->handle()) == 0) sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteStore::forget_caches() const {
  facts_.clear();
  pieces_.clear();
  moved_.reset();
  dated_.reset();
  if (ranker_) ranker_->refresh();
}

ReadScope::ReadScope(const SqliteStore& store) : store_(store), lock_(store.mutex_) {
  if (store.scopes_ == 0 && sqlite3_get_autocommit(store.connection_->handle()) != 0) {
    store.connection_->execute("BEGIN");
    began_ = true;
  }
  try {
    if (store.scopes_ == 0) {
      Use version(store.prepared("PRAGMA data_version"));
      const std::int64_t seen = version->step() ? version->integer(0) : 0;
      if (seen != store.seen_version_ || store.generation_ != store.seen_generation_) store.forget_caches();
      store.seen_version_ = seen;
      store.seen_generation_ = store.generation_;
    }
  } catch (...) {
    if (began_) sqlite3_exec(store.connection_->handle(), "COMMIT", nullptr, nullptr, nullptr);
    throw;
  }
  ++store.scopes_;
}

ReadScope::~ReadScope() {
  --store_.scopes_;
  if (began_) sqlite3_exec(store_.connection_->handle(), "COMMIT", nullptr, nullptr, nullptr);
}

}  // namespace store

Result<std::unique_ptr<Store>> Store::open(const std::string& path, Mode mode) {
  const bool writable = mode == Mode::kWrite;
  auto kind = store::inspect(path);
  if (!kind) return tl::unexpected(kind.error());
  if (*kind == store::FileKind::kAbsent && !writable) return fail(ErrorCode::kStoreOpen, {}, path);
  return store::guarded(path, [&] { return store::open_store(path, writable, *kind); });
}

}  // namespace rasoat
