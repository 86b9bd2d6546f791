// Reading: files, documents, what is known of them, and what happened to them.
#include <algorithm>
#include <map>

#include "store/codec.h"
#include "store/document_codec.h"
#include "store/sqlite_store.h"
#include "store/words.h"

namespace rasoat::store {
namespace {

constexpr std::size_t kMostFacts = 20'000, kMostPieces = 64;

StoredFile file_of(const Statement& row) {
  return {std::string(row.text(0)), static_cast<std::uint64_t>(row.integer(1)), row.integer(2), std::string(row.text(3))};
}

[[noreturn]] void damaged(std::int64_t document) {
  throw Fault{Error{ErrorCode::kStoreCorrupt, "document " + std::to_string(document), {}}};
}

}  // namespace

std::optional<StoredFile> SqliteStore::file(const std::string& path) const {
  return guarded(connection_->place(),
                 [&]() -> std::optional<StoredFile> {
                   const ReadScope scope(*this);
                   Use row(prepared("SELECT path, size, mtime_ns, hash FROM file WHERE path = ?1"));
                   row->bind_text(1, path);
                   if (!row->step()) return std::nullopt;
                   return file_of(*row.operator->());
                 })
      .value_or(std::nullopt);
}

std::vector<StoredFile> SqliteStore::files() const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   std::vector<StoredFile> files;
                   Use row(prepared("SELECT path, size, mtime_ns, hash FROM file ORDER BY path"));
                   while (row->step()) files.push_back(file_of(*row.operator->()));
                   return files;
                 })
      .value_or(std::vector<StoredFile>{});
}

Counts SqliteStore::counts() const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   Use row(
                       prepared("SELECT count(*), coalesce(sum(units), 0), (SELECT count(*) FROM passage), (SELECT count(*) FROM file), "
                                "coalesce(sum(citations), 0), coalesce(sum(text_bytes), 0) FROM document"));
                   Counts counts;
                   if (row->step())
                     counts = {row->integer(0), row->integer(1), row->integer(2), row->integer(3), row->integer(4), row->integer(5)};
                   return counts;
                 })
      .value_or(Counts{});
}

std::vector<std::int64_t> SqliteStore::documents() const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   std::vector<std::int64_t> ids;
                   Use row(prepared("SELECT id FROM document ORDER BY id"));
                   while (row->step()) ids.push_back(row->integer(0));
                   return ids;
                 })
      .value_or(std::vector<std::int64_t>{});
}

const std::string& SqliteStore::text_piece(std::int64_t row) const {
  const auto found = std::find_if(pieces_.begin(), pieces_.end(), [&](const auto& piece) { return piece.first == row; });
  if (found != pieces_.end()) {
    pieces_.splice(pieces_.begin(), pieces_, found);
    return pieces_.front().second;
  }
  Use read(prepared("SELECT bytes FROM words WHERE id = ?1"));
  read->bind(1, row);
  if (!read->step()) damaged(row >> kPieceBits);
  auto bytes = decompress(read->blob(0));
  if (!bytes) damaged(row >> kPieceBits);
  pieces_.emplace_front(row, std::move(*bytes));
  if (pieces_.size() > kMostPieces) pieces_.pop_back();
  return pieces_.front().second;
}

std::string SqliteStore::load_words(std::int64_t document, Span span) const {
  std::string out;
  for (std::size_t piece = span.begin / kWordsPiece; piece * kWordsPiece < span.end; ++piece) {
    const std::string& bytes = text_piece(words_row(document, piece));
    const std::size_t base = piece * kWordsPiece, from = std::max<std::size_t>(base, span.begin) - base;
    if (from > bytes.size()) damaged(document);
    out.append(bytes, from, span.end - base - from);
  }
  if (out.size() != span.size()) damaged(document);
  return out;
}

std::shared_ptr<const Document> SqliteStore::facts(std::int64_t document) const {
  const auto found = facts_.find(document);
  if (found != facts_.end()) return found->second;
  Use row(prepared("SELECT facts FROM document WHERE id = ?1"));
  row->bind(1, document);
  if (!row->step()) throw Fault{Error{ErrorCode::kNotFound, std::to_string(document), {}}};
  const auto bytes = decompress(row->blob(0));
  auto out = std::make_shared<Document>();
  if (!bytes || !unpack_facts(*bytes, *out)) damaged(document);
  if (const auto first = moved_begin(document)) out->header.effective = first;
  if (facts_.size() >= kMostFacts) facts_.clear();
  facts_.emplace(document, out);
  return out;
}

SqliteStore::Packed SqliteStore::packed(std::int64_t document) const {
  const ReadScope scope(*this);
  Packed out;
  out.facts = with_day(document, facts(document));
  Use size(prepared("SELECT text_bytes FROM document WHERE id = ?1"));
  size->bind(1, document);
  if (!size->step()) damaged(document);
  out.text_bytes = static_cast<std::size_t>(size->integer(0));
  for (std::size_t piece = 0; piece * kWordsPiece < out.text_bytes; ++piece) {
    Use words(prepared("SELECT bytes FROM words WHERE id = ?1"));
    words->bind(1, words_row(document, piece));
    if (!words->step()) damaged(document);
    out.words.emplace_back(words->blob(0));
  }
  Use structure(prepared("SELECT bytes FROM structure WHERE document = ?1"));
  structure->bind(1, document);
  if (!structure->step()) damaged(document);
  out.structure = structure->blob(0);
  return out;
}

Result<std::shared_ptr<const Document>> SqliteStore::load(std::int64_t document) const {
  return guarded(connection_->place(), [&]() -> std::shared_ptr<const Document> {
    const Packed packed = this->packed(document);
    // Unpacked without the lock: several threads load documents at once.
    auto out = std::make_shared<Document>(*packed.facts);
    out->text.words.reserve(packed.text_bytes);
    for (const std::string& piece : packed.words) {
      const auto bytes = decompress(piece);
      if (!bytes) damaged(document);
      out->text.words += *bytes;
    }
    const auto bytes = decompress(packed.structure);
    if (out->text.words.size() != packed.text_bytes || !bytes || !unpack_structure(*bytes, *out)) damaged(document);
    return out;
  });
}

std::vector<std::int64_t> SqliteStore::copies_of(std::int64_t document) const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   return copies(document);
                 })
      .value_or(std::vector<std::int64_t>{document});
}

std::vector<std::int64_t> SqliteStore::citing(std::int64_t document) const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   std::vector<std::int64_t> ids;
                   Use row(prepared("SELECT DISTINCT document FROM reference WHERE resolved = ?1 AND document <> ?1 ORDER BY document"));
                   row->bind(1, document);
                   while (row->step()) ids.push_back(row->integer(0));
                   return ids;
                 })
      .value_or(std::vector<std::int64_t>{});
}

std::vector<std::int64_t> SqliteStore::cited(std::int64_t document) const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   std::vector<std::int64_t> ids;
                   Use row(
                       prepared("SELECT DISTINCT resolved FROM reference WHERE document = ?1 AND resolved IS NOT NULL AND resolved <> ?1 "
                                "ORDER BY resolved"));
                   row->bind(1, document);
                   while (row->step()) ids.push_back(row->integer(0));
                   return ids;
                 })
      .value_or(std::vector<std::int64_t>{});
}

}  // namespace rasoat::store
