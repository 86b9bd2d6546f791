#include "store/schema.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace rasoat::store {
namespace {

// An ordered list: entry i leads from version i to i + 1. Entries are never changed once released, only added.
constexpr std::array<const char*, 1> kMigrations = {R"sql(
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  hash TEXT NOT NULL,
  bytes BLOB
);
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  words_hash TEXT NOT NULL,
  facts_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  issuers TEXT NOT NULL,
  province TEXT NOT NULL,
  issued TEXT,
  effective TEXT,
  draft INTEGER NOT NULL,
  text_bytes INTEGER NOT NULL,
  units INTEGER NOT NULL,
  citations INTEGER NOT NULL,
  facts BLOB NOT NULL
);
CREATE INDEX document_file ON document(file, ordinal);
CREATE INDEX document_number ON document(number_key);
CREATE INDEX document_name ON document(name);
CREATE INDEX document_title ON document(title_key) WHERE type IN ('hien-phap', 'bo-luat', 'luat', 'phap-lenh');
CREATE TABLE structure (
  document INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
);
CREATE TABLE words (
  id INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
);
CREATE TABLE reference (
  document INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  target TEXT NOT NULL,
  name TEXT NOT NULL,
  date TEXT,
  how INTEGER,
  resolved INTEGER,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX reference_key ON reference(key);
CREATE INDEX reference_resolved ON reference(resolved) WHERE resolved IS NOT NULL;
CREATE INDEX reference_open ON reference(document) WHERE how IS NULL;
CREATE TABLE event (
  document INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  reference INTEGER NOT NULL,
  unit TEXT NOT NULL,
  action INTEGER NOT NULL,
  day TEXT,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX event_reference ON event(document, reference);
CREATE TABLE changed_key (
  key TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE passage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL,
  unit_index INTEGER NOT NULL,
  unit TEXT NOT NULL,
  heading_begin INTEGER NOT NULL,
  heading_end INTEGER NOT NULL,
  body_end INTEGER NOT NULL,
  length INTEGER NOT NULL
);
CREATE INDEX passage_document ON passage(document);
CREATE TABLE posting_segment (
  id INTEGER PRIMARY KEY,
  terms INTEGER NOT NULL
);
CREATE TABLE posting (
  id INTEGER PRIMARY KEY,
  passages BLOB NOT NULL
);
CREATE VIRTUAL TABLE passage_fts USING fts5(title, heading, body, content='', tokenize='rasoat');
INSERT INTO passage_fts(passage_fts, rank) VALUES('hashsize', 33554432);
INSERT INTO passage_fts(passage_fts, rank) VALUES('automerge', 8);
)sql"};

// Fields of the header of an SQLite file (https://www.sqlite.org/fileformat2.html#the_database_header).
constexpr std::size_t kHeaderBytes = 100, kApplicationIdAt = 68;
constexpr char kMagic[] = "SQLite format 3";

std::uint32_t big_endian(const char* bytes) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace

int schema_version() {
  return static_cast<int>(kMigrations.size());
}

Result<FileKind> inspect(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    if (errno == ENOENT) return FileKind::kAbsent;
    return fail(ErrorCode::kStoreOpen, std::strerror(errno), path);
  }
  std::array<char, kHeaderBytes> header{};
  file.read(header.data(), header.size());
  const auto size = static_cast<std::size_t>(file.gcount());
  if (size == 0 && file.bad()) return fail(ErrorCode::kStoreOpen, {}, path);
  if (size == 0) return FileKind::kAbsent;  // made by touch or mktemp: SQLite takes it for a new database, and so do we
  if (size < kHeaderBytes || std::memcmp(header.data(), kMagic, sizeof kMagic) != 0) return fail(ErrorCode::kStoreNotDatabase, {}, path);
  if (big_endian(header.data() + kApplicationIdAt) != static_cast<std::uint32_t>(kApplicationId))
    return fail(ErrorCode::kStoreNotDatabase, "application id", path);
  return FileKind::kStore;
}

void migrate(Connection& connection, bool writable) {
  const auto version = [&] { return connection.integer("PRAGMA user_version"); };
  const auto newest = static_cast<std::int64_t>(kMigrations.size());
  if (version() > newest) throw Fault{Error{ErrorCode::kStoreNewer, std::to_string(version()), connection.place()}};
  if (version() == newest) return;
  if (!writable) throw Fault{Error{ErrorCode::kStoreOpen, "schema " + std::to_string(version()), connection.place()}};
  connection.execute("BEGIN IMMEDIATE");
  try {
    // Another process may have been faster between the two looks.
    for (std::int64_t v = version(); v < newest; ++v) connection.execute(kMigrations[static_cast<std::size_t>(v)]);
    connection.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    connection.execute("PRAGMA user_version = " + std::to_string(newest));
    connection.execute("COMMIT");
  } catch (...) {
    sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    throw;
  }
}

}  // namespace rasoat::store
