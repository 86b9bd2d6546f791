// A thin coat over the C interface of SQLite: a connection and statements that clean up after themselves, and error codes
// that become values. Nothing here knows a table.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "rasoat/date.h"
#include "rasoat/error.h"

namespace rasoat::store {

/// What a result code of SQLite means to the user of the store.
ErrorCode error_code(int sqlite_code);

/// Thrown within src/store alone; caught where a public function ends (see guarded()). It keeps the many small steps of a
/// transaction readable.
struct Fault {
  Error error;
};

class Connection;

/// A prepared statement. Bind with arg(), then step(); columns are read by index. Reset by rewind() or reuse through Use.
class Statement {
 public:
  Statement(Connection& connection, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void bind(int index, std::int64_t value);
  void bind(int index, double value);
  void bind_text(int index, std::string_view value);
  void bind_blob(int index, std::string_view value);
  void bind_date(int index, const std::optional<Date>& value);
  void bind_null(int index);

  bool step();  ///< true while there is a row
  void run();   ///< steps to the end and rewinds
  void rewind();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string_view text(int column) const;  ///< valid until the next step
  [[nodiscard]] std::string_view blob(int column) const;  ///< valid until the next step
  [[nodiscard]] std::optional<Date> date(int column) const;

 private:
  void check(int code);
  sqlite3* handle_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
};

/// Rewinds a statement at the end of a block, so that no read lock outlives its use.
class Use {
 public:
  explicit Use(Statement& statement) : statement_(statement) {}
  ~Use() { statement_.rewind(); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  Statement* operator->() { return &statement_; }

 private:
  Statement& statement_;
};

class Connection {
 public:
  /// `flags` as of sqlite3_open_v2.
  Connection(const std::string& name, int flags, std::string place);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void execute(const std::string& sql);
  std::int64_t integer(const std::string& sql);  ///< first column of the first row, 0 without one
  [[nodiscard]] sqlite3* handle() const { return handle_; }
  [[nodiscard]] const std::string& place() const { return place_; }
  [[nodiscard]] std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_); }
  [[noreturn]] void raise(int code) const;

 private:
  sqlite3* handle_ = nullptr;
  std::string place_;
};

}  // namespace rasoat::store
