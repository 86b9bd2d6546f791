#include "store/sqlite.h"

namespace rasoat::store {

ErrorCode error_code(int sqlite_code) {
  switch (sqlite_code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorCode::kStoreBusy;
    case SQLITE_FULL:
      return ErrorCode::kStoreFull;
    case SQLITE_CORRUPT:
      return ErrorCode::kStoreCorrupt;
    case SQLITE_NOTADB:
      return ErrorCode::kStoreNotDatabase;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
      return ErrorCode::kStoreOpen;
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
      return ErrorCode::kStoreIo;
    default:
      return ErrorCode::kInternal;
  }
}

Connection::Connection(const std::string& name, int flags, std::string place) : place_(std::move(place)) {
  const int code = sqlite3_open_v2(name.c_str(), &handle_, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) {
    Error error{error_code(code), handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code), place_};
    sqlite3_close(handle_);
    throw Fault{std::move(error)};
  }
  sqlite3_extended_result_codes(handle_, 1);
}

Connection::~Connection() {
  sqlite3_close_v2(handle_);
}

void Connection::raise(int code) const {
  throw Fault{Error{error_code(code), sqlite3_errmsg(handle_), place_}};
}

void Connection::execute(const std::string& sql) {
  if (const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) raise(code);
}

std::int64_t Connection::integer(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

Statement::Statement(Connection& connection, std::string_view sql) : handle_(connection.handle()) {
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) connection.raise(code);
}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

void Statement::check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  Error error{error_code(code), sqlite3_errmsg(handle_), {}};
  sqlite3_reset(statement_);
  throw Fault{std::move(error)};
}

void Statement::bind(int index, std::int64_t value) {
  check(sqlite3_bind_int64(statement_, index, value));
}
void Statement::bind(int index, double value) {
  check(sqlite3_bind_double(statement_, index, value));
}
void Statement::bind_text(int index, std::string_view value) {
  check(sqlite3_bind_text64(statement_, index, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bind_blob(int index, std::string_view value) {
  check(sqlite3_bind_blob64(statement_, index, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC));
}
void Statement::bind_null(int index) {
  check(sqlite3_bind_null(statement_, index));
}
void Statement::bind_date(int index, const std::optional<Date>& value) {
  if (!value) return bind_null(index);
  const std::string iso = value->iso();
  check(sqlite3_bind_text64(statement_, index, iso.data(), iso.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  check(code);
  return code == SQLITE_ROW;
}

void Statement::run() {
  while (step()) {
  }
  rewind();
}

void Statement::rewind() {
  sqlite3_reset(statement_);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}
double Statement::real(int column) const {
  return sqlite3_column_double(statement_, column);
}
std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string_view();
}
std::string_view Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string_view();
}
std::optional<Date> Statement::date(int column) const {
  return is_null(column) ? std::nullopt : Date::parse_iso(text(column));
}

}  // namespace rasoat::store
