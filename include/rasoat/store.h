// The store: one SQLite file with documents, units, citations, events, the full-text index and the original bytes.
// The only stage that knows SQL. Many readers may work while one indexer writes.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/cite.h"
#include "rasoat/document.h"
#include "rasoat/effect.h"
#include "rasoat/error.h"

namespace rasoat {

/// A file known to the store.
struct StoredFile {
  std::string path;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::string hash;  ///< XXH3-128 of the bytes, hex
};

/// A unit as found by a query, enough to show it without loading its document.
struct StoredUnit {
  std::int64_t document = 0;
  std::int32_t index = -1;  ///< into Document::units of the loaded document
  std::string id;
};

/// A ranked passage: an article, or another top unit where a document has none.
struct Passage {
  std::int64_t document = 0;
  std::string unit;  ///< identifier
  double score = 0;  ///< larger is better
};

struct Filter {
  std::string type, issuer, province;
  std::optional<Date> issued_from, issued_to;
};

struct Counts {
  std::int64_t documents = 0, units = 0, passages = 0, files = 0, citations = 0, text_bytes = 0;
};

/// Original bytes of a file (compressed in the store), or only hash and path.
enum class Keep : unsigned char { kBytes, kLink };

class Store : public Registry {
 public:
  enum class Mode : unsigned char { kRead, kWrite };
  /// Opens, or for kWrite creates and migrates. kStoreNewer, kStoreNotDatabase, kStoreOpen, … leave the file untouched.
  static Result<std::unique_ptr<Store>> open(const std::string& path, Mode mode);

  // --- writing: one transaction per file, so that a stop loses at most the file at hand ---
  /// kStoreBusy at once if another process is indexing.
  virtual Result<void> begin() = 0;
  virtual Result<void> commit() = 0;
  virtual void rollback() = 0;
  /// Replaces what the store holds of this file by these documents; the same words again keep their ids.
  virtual Result<void> put(const StoredFile& file, std::string_view bytes, Keep keep, const std::vector<Document>& documents) = 0;
  virtual Result<void> remove_file(const std::string& path) = 0;
  /// After the last put of a run: resolves citations and events between documents.
  virtual Result<void> finish(const std::function<bool()>& cancelled) = 0;

  // --- reading ---
  [[nodiscard]] virtual std::optional<StoredFile> file(const std::string& path) const = 0;
  [[nodiscard]] virtual std::vector<StoredFile> files() const = 0;
  [[nodiscard]] virtual Counts counts() const = 0;
  [[nodiscard]] virtual std::vector<std::int64_t> documents() const = 0;  ///< in a stable order
  [[nodiscard]] virtual std::optional<KnownDocument> known(std::int64_t document) const = 0;
  /// The whole document as it was put: text, units, citations, amendments, header.
  [[nodiscard]] virtual Result<std::shared_ptr<const Document>> load(std::int64_t document) const = 0;
  /// Documents that an address names (several: ambiguous), honouring `~` qualifiers and `@stem`.
  [[nodiscard]] virtual std::vector<std::int64_t> find(const Address& address) const = 0;
  [[nodiscard]] virtual std::vector<Event> events(std::int64_t document) const = 0;
  [[nodiscard]] virtual Status status(std::int64_t document, Date day, std::string_view unit = {}, std::string* why = nullptr) const = 0;
  /// Documents that cite this one / that it cites, by resolved citation.
  [[nodiscard]] virtual std::vector<std::int64_t> citing(std::int64_t document) const = 0;
  [[nodiscard]] virtual std::vector<std::int64_t> cited(std::int64_t document) const = 0;

  // --- full text ---
  /// Ranked passages for an FTS5 expression over the project's tokenizer (made by rasoat/search.h, never by users).
  [[nodiscard]] virtual Result<std::vector<Passage>> match(const std::string& expression, const Filter& filter, std::size_t limit,
                                                           std::size_t* total) const = 0;
  /// Number of passages that hold the token (by search key), and of all passages.
  [[nodiscard]] virtual std::int64_t frequency(std::string_view search_key) const = 0;
};

}  // namespace rasoat
