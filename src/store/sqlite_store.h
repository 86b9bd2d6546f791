// The Store over SQLite. One connection, guarded by a mutex: const functions may be called from several threads.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "rasoat/store.h"
#include "store/packed_file.h"
#include "store/postings.h"
#include "store/ranker.h"
#include "store/sqlite.h"

namespace rasoat::store {

class SqliteStore : public Store {
 public:
  SqliteStore(std::unique_ptr<Connection> connection, bool writable);
  ~SqliteStore() override;

  Result<void> begin() override;
  Result<void> commit() override;
  void rollback() override;
  using Store::put;
  Result<void> put(const PackedFile& packed) override;
  Result<void> remove_file(const std::string& path) override;
  Result<void> finish(const std::function<bool()>& cancelled) override;

  [[nodiscard]] std::optional<StoredFile> file(const std::string& path) const override;
  [[nodiscard]] std::vector<StoredFile> files() const override;
  [[nodiscard]] Counts counts() const override;
  [[nodiscard]] std::vector<std::int64_t> documents() const override;
  [[nodiscard]] std::optional<KnownDocument> known(std::int64_t document) const override;
  [[nodiscard]] Result<std::shared_ptr<const Document>> load(std::int64_t document) const override;
  [[nodiscard]] std::vector<std::int64_t> find(const Address& address) const override;
  [[nodiscard]] std::vector<Event> events(std::int64_t document) const override;
  [[nodiscard]] Result<std::vector<Act>> acts(std::int64_t document) const override;
  [[nodiscard]] std::vector<std::int64_t> copies_of(std::int64_t document) const override;
  [[nodiscard]] Parents parents(std::int64_t document) const override;
  [[nodiscard]] Status status(std::int64_t document, Date day, std::string_view unit, std::string* why) const override;
  [[nodiscard]] std::vector<std::int64_t> citing(std::int64_t document) const override;
  [[nodiscard]] std::vector<std::int64_t> cited(std::int64_t document) const override;
  [[nodiscard]] std::vector<Link> links(std::int64_t document) const override;
  [[nodiscard]] std::vector<Missing> missing() const override;
  [[nodiscard]] Result<std::shared_ptr<const Document>> head(std::int64_t document) const override;

  [[nodiscard]] std::vector<KnownDocument> by_number(std::string_view number_key) const override;
  [[nodiscard]] std::vector<KnownDocument> by_name(std::string_view type, std::string_view folded_name) const override;

  [[nodiscard]] Result<std::vector<Passage>> match(const std::string& expression, const Filter& filter, std::size_t limit,
                                                   std::size_t* total) const override;
  [[nodiscard]] std::int64_t frequency(std::string_view search_key) const override;
  [[nodiscard]] Result<std::vector<Passage>> rank(const RankQuery& query, std::size_t* total) const override;
  [[nodiscard]] Result<std::vector<std::int64_t>> frequencies(const std::vector<std::uint64_t>& terms) const override;
  [[nodiscard]] Result<std::vector<std::pair<std::int64_t, std::uint64_t>>> rarest(const std::vector<std::uint64_t>& terms,
                                                                                   std::size_t most) const override;
  [[nodiscard]] Result<PassageWords> words(std::int64_t passage) const override;
  [[nodiscard]] Result<void> each_passage(const std::function<bool(const Passage&, const PassageWords&)>& each) const override;

  /// For tests that take the disk away.
  Connection& connection() { return *connection_; }

 private:
  friend class ReadScope;

  Statement& prepared(const char* sql) const;

  // put.cpp
  void write_document(std::int64_t id, std::int64_t file, std::size_t ordinal, const PackedDocument& packed);
  void write_words(std::int64_t id, const std::vector<std::string>& words);
  void write_references(std::int64_t id, const Document& document);
  void write_passages(std::int64_t id, const PackedDocument& packed);
  void erase_document(std::int64_t id, bool keep_row);
  void erase_passages(std::int64_t id);
  void note_changed(std::string_view number_key, std::string_view type);
  std::int64_t write_file(const StoredFile& file, const std::string& bytes);
  void put_documents(std::int64_t file, const std::vector<PackedDocument>& documents);

  // resolve.cpp
  void reopen_references();
  bool resolve_references(const std::function<bool()>& cancelled);
  using FirstDays = std::unordered_map<std::int64_t, Date>;  // of documents whose first day was moved
  bool resolve_moved(const FirstDays& before, const std::function<bool()>& cancelled);

  // read.cpp
  /// A document as its rows hold it.
  struct Packed {
    std::shared_ptr<const Document> facts;
    std::size_t text_bytes = 0;
    std::vector<std::string> words;
    std::string structure;
  };
  Packed packed(std::int64_t document) const;
  std::shared_ptr<const Document> facts(std::int64_t document) const;
  std::string load_words(std::int64_t document, Span span) const;
  const std::string& text_piece(std::int64_t row) const;
  std::vector<KnownDocument> known_where(Statement& statement) const;
  std::vector<std::int64_t> copies(std::int64_t document) const;
  // validity.cpp
  /// What a stored document does to another one, and as which of its amendments.
  struct EventRow {
    Event event;
    std::int64_t by = 0, ordinal = 0;
  };
  std::vector<EventRow> event_rows(std::int64_t document) const;
  /// The day on which the document begins where a later one has moved it; nullopt if none did.
  std::optional<Date> moved_begin(std::int64_t document) const;
  void find_moved() const;
  // dated.cpp
  void find_dated() const;
  /// The document with the day of issue that others name, if it does not give its own. What citations resolve to does not hang on it.
  std::shared_ptr<const Document> with_day(std::int64_t document, std::shared_ptr<const Document> head) const;
  /// The day of an act: as the clause says, or with the acting document.
  std::optional<Date> acts_on(std::optional<Date> said, std::int64_t by, std::optional<Date> effective) const;
  [[nodiscard]] Parents parents_of(std::int64_t document, int above) const;
  std::optional<EndedParent> ended(std::int64_t document, const std::string& unit, std::optional<Date> issued, int above) const;
  ParentEnd end_by(const std::string& name) const;
  std::int64_t parent_meant(std::int64_t document, const Citation& citation, const std::string& title) const;
  void forget_caches() const;

  mutable std::recursive_mutex mutex_;
  std::unique_ptr<Connection> connection_;
  bool writable_;
  bool open_ = false;  // between begin() and commit()
  PostingBuffer postings_;
  mutable std::unordered_map<const char*, std::unique_ptr<Statement>> statements_;
  mutable std::unique_ptr<Ranker> ranker_;
  mutable std::int64_t generation_ = 0;  // of our own writes; other processes' show in data_version
  mutable std::int64_t seen_version_ = -1, seen_generation_ = -1;
  mutable int scopes_ = 0;
  mutable std::unordered_map<std::int64_t, std::shared_ptr<const Document>> facts_;
  mutable std::optional<FirstDays> moved_;
  mutable std::optional<std::unordered_map<std::int64_t, Date>> dated_;  // days of issue that only others name
  mutable std::list<std::pair<std::int64_t, std::string>> pieces_;       // words last read, newest first
};

/// Holds the mutex and a read transaction, so that all statements of one call see one state; drops caches if the state changed.
class ReadScope {
 public:
  explicit ReadScope(const SqliteStore& store);
  ~ReadScope();
  ReadScope(const ReadScope&) = delete;
  ReadScope& operator=(const ReadScope&) = delete;

 private:
  const SqliteStore& store_;
  std::unique_lock<std::recursive_mutex> lock_;
  bool began_ = false;
};

/// Runs `work`, turning a Fault or a lack of memory into an Error.
template <class Work>
auto guarded(const std::string& place, Work work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (Fault& fault) {
    if (fault.error.place.empty()) fault.error.place = place;
    return tl::unexpected(std::move(fault.error));
  } catch (const std::exception& other) {
    return fail(ErrorCode::kInternal, other.what(), place);
  }
}

/// Key of the title of a law: bare letters, without the word for its type. "Luật Đất đai" → "dat dai".
std::string title_key(std::string_view title);
bool is_law(std::string_view type);

}  // namespace rasoat::store
