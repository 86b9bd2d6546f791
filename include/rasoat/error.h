// Errors are values: every fallible function of the library returns Result<T>.
//
// An Error says what went wrong (code), in which piece of input (detail) and where (place). The sentence that a person
// reads, with the mend, is made from the code in the person's language by message() in rasoat/report.h, so that the
// library itself never prints. No exception crosses a public header.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace rasoat {

/// What went wrong. Choose the narrowest code that is true.
enum class ErrorCode {
  // The command line or an input is at fault (exit status 2).
  kUsage,             ///< the command line cannot be understood
  kNotFound,          ///< no such file, document or unit
  kPermission,        ///< the file or folder may not be read
  kUnreadable,        ///< the file exists and may be read, but reading it failed
  kEmpty,             ///< the file holds no byte, or nothing but blanks
  kBinary,            ///< bytes of no supported format
  kFormat,            ///< the format is supported, but the file breaks it (truncated, not a zip, bad XML, bad JSON)
  kNoDocument,        ///< a well-formed page or archive without any legal text in it
  kNeedsOcr,          ///< a text layer whose letters cannot be recovered: scan, shifted glyphs, no tone marks
  kTooLarge,          ///< a file above Limits::file_bytes
  kTooManyParts,      ///< an archive above Limits::archive_entries
  kInflation,         ///< an archive that unpacks to more than Limits::inflated_bytes or Limits::inflation_ratio (a bomb)
  kTooDeep,           ///< markup nested deeper than Limits::depth
  kParagraphTooLong,  ///< one paragraph above Limits::paragraph_bytes
  kForbiddenMarkup,   ///< a DTD or an external entity: never resolved
  kEncrypted,         ///< the file is locked with a password
  kConverter,         ///< the program that turns the format into text is missing or ran out of its limits; detail names it
  kAmbiguous,         ///< an address names several documents; detail lists them
  kRule,              ///< a rule or data file of ours or the user's is wrong
  kOutput,            ///< the result cannot be written where it was asked to go
  // The store is at fault (exit status 3).
  kStoreOpen,         ///< the store cannot be opened or created
  kStoreNotDatabase,  ///< the file is no SQLite database, or not one of ours
  kStoreNewer,        ///< written by a newer version of the program
  kStoreBusy,         ///< another process is writing
  kStoreFull,         ///< disk full while writing
  kStoreCorrupt,      ///< SQLite found damage
  kStoreIo,           ///< any other failure of the disk under the store
  // Neither (exit status 130 and 4).
  kCancelled,  ///< stopped by the user
  kInternal,   ///< a fault of the program's own
};

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string detail;  ///< the offending piece of input, or the lower layer's own words; may be empty
  std::string place;   ///< `file`, `file:line` or `file:line:column`; may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(ErrorCode::kEmpty, "…", path)`.
inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {}, std::string place = {}) {
  return tl::unexpected<Error>(Error{code, std::move(detail), std::move(place)});
}

/// The exit status of the contract for an error: 2 input, 3 store, 130 cancelled, 4 our own fault.
constexpr int exit_status(ErrorCode code) {
  if (code == ErrorCode::kCancelled) return 130;
  if (code == ErrorCode::kInternal) return 4;
  return code >= ErrorCode::kStoreOpen ? 3 : 2;
}

}  // namespace rasoat
