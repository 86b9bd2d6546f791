// The store: one SQLite file with documents, units, citations, events, the full-text index and the original bytes.
// The only stage that knows SQL. Many readers may work while one indexer writes.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/cite.h"
#include "rasoat/consolidate.h"
#include "rasoat/document.h"
#include "rasoat/effect.h"
#include "rasoat/error.h"
#include "rasoat/text.h"

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
  std::string unit;         ///< identifier; empty for text outside of all units
  double score = 0;         ///< larger is better
  std::int64_t id = 0;      ///< of the passage itself; never used again after the passage is gone
  std::int32_t index = -1;  ///< of the unit in Document::units, -1 outside of all units
};

/// The words of a passage.
struct PassageWords {
  std::string heading;  ///< "Điều 5. Phạm vi điều chỉnh"; empty if it has none
  std::string body;
};

struct Filter {
  std::string type, issuer, province;
  std::optional<Date> issued_from, issued_to;
};

struct Counts {
  std::int64_t documents = 0, units = 0, passages = 0, files = 0, citations = 0, text_bytes = 0;
};

/// A term of the ranked lists: one syllable or two adjacent ones, by search key or by bare letters.
struct Term {
  std::uint64_t key = 0;  ///< made by term_key() or pair_key()
  double weight = 1;      ///< multiplies what the term counts by its rarity
};
std::uint64_t term_key(const Token& token, bool bare);
std::uint64_t pair_key(const Token& first, const Token& second, bool bare);

enum class Measure : unsigned char {
  kRelevance,  ///< BM25: for questions
  kOverlap,    ///< 0 … 1, the part of the terms, weighted by rarity, that a passage shares: for provisions
};

struct RankQuery {
  std::vector<Term> terms;  ///< a passage that holds any of them is ranked
  Measure measure = Measure::kRelevance;
  std::string required;  ///< an FTS5 expression (see match()) that passages must satisfy; empty: none
  Filter filter;
  std::vector<std::int64_t> documents;         ///< only passages of these; empty: of all
  double saturation = 1.2;                     ///< of kRelevance: how soon further occurrences of a term stop counting
  std::map<std::string, double> by_type;       ///< multiplies the scores of documents of that type; types not named: 1
  std::function<bool(const Passage&)> wanted;  ///< asked from the best passage on; empty: all are
  std::size_t limit = 10;
};

/// A document that another one cites, and what became of it in the store.
struct Link {
  std::string target;  ///< number as printed, or `@name`
  Resolution how = Resolution::kUnknownDocument;
  std::int64_t document = 0;  ///< if resolved
};

/// A document that is cited but not in the store, or that several stored ones may be.
struct Missing {
  std::string target;  ///< number as printed, or `@name`
  bool ambiguous = false;
  std::int64_t citing = 0;  ///< number of documents that cite it
  std::string example;      ///< name of one of them
};

/// Original bytes of a file (compressed in the store), or only hash and path.
enum class Keep : unsigned char { kBytes, kLink };

/// A file made ready for the store: packed, hashed and cut into words.
struct PackedFile;

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
  /// Most of the work of storing, which needs no store: any thread can do it while another one writes.
  static std::shared_ptr<const PackedFile> pack(StoredFile file, std::string_view bytes, Keep keep, std::vector<Document> documents);
  /// Replaces what the store holds of this file by its documents; the same words again keep their ids.
  virtual Result<void> put(const PackedFile& file) = 0;
  /// Both at once.
  Result<void> put(const StoredFile& file, std::string_view bytes, Keep keep, const std::vector<Document>& documents);
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
  /// What stored documents do to this one or to a copy of it, with the acting documents loaded; drafts do nothing yet.
  [[nodiscard]] virtual Result<std::vector<Act>> acts(std::int64_t document) const = 0;
  /// Documents that are this one read from another source, itself first.
  [[nodiscard]] virtual std::vector<std::int64_t> copies_of(std::int64_t document) const = 0;
  /// The documents that this one details, by its title, and which of them have ended since it was issued.
  [[nodiscard]] virtual Parents parents(std::int64_t document) const = 0;
  [[nodiscard]] virtual Status status(std::int64_t document, Date day, std::string_view unit = {}, std::string* why = nullptr) const = 0;
  /// Documents that cite this one / that it cites, by resolved citation.
  [[nodiscard]] virtual std::vector<std::int64_t> citing(std::int64_t document) const = 0;
  [[nodiscard]] virtual std::vector<std::int64_t> cited(std::int64_t document) const = 0;

  /// What the document cites, one a document cited, in order of first mention.
  [[nodiscard]] virtual std::vector<Link> links(std::int64_t document) const = 0;
  /// Documents cited but not stored, the most cited first.
  [[nodiscard]] virtual std::vector<Missing> missing() const = 0;
  /// The document without its words and structure: header, imported facts.
  [[nodiscard]] virtual Result<std::shared_ptr<const Document>> head(std::int64_t document) const = 0;

  // --- full text ---
  /// Ranked passages for an FTS5 expression over the project's tokenizer (made by rasoat/search.h, never by users).
  [[nodiscard]] virtual Result<std::vector<Passage>> match(const std::string& expression, const Filter& filter, std::size_t limit,
                                                           std::size_t* total) const = 0;
  /// Number of passages that hold the token (by search key); of all passages for an empty key.
  [[nodiscard]] virtual std::int64_t frequency(std::string_view search_key) const = 0;

  // --- ranked lists: like match(), but fast for many common terms ---
  /// The best passages, best first, equal scores in order of id. `total`, if given, gets the number that hold any term at all.
  [[nodiscard]] virtual Result<std::vector<Passage>> rank(const RankQuery& query, std::size_t* total) const = 0;
  /// Number of passages that hold each of these terms.
  [[nodiscard]] virtual Result<std::vector<std::int64_t>> frequencies(const std::vector<std::uint64_t>& terms) const = 0;
  /// Of these terms, those that occur and that the fewest passages hold: number of passages and term, rarest first, of equals the smaller
  /// term. Faster than counting them all: of words that are everywhere the lists are not read.
  [[nodiscard]] virtual Result<std::vector<std::pair<std::int64_t, std::uint64_t>>> rarest(const std::vector<std::uint64_t>& terms,
                                                                                           std::size_t most) const = 0;
  [[nodiscard]] virtual Result<PassageWords> words(std::int64_t passage) const = 0;
  /// All passages in order of id, until `each` says false.
  [[nodiscard]] virtual Result<void> each_passage(const std::function<bool(const Passage&, const PassageWords&)>& each) const = 0;
};

}  // namespace rasoat
