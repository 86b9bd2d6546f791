// Writing: a file and its documents, each with words, structure, references, events and passages.
#include <map>
#include <set>
#include <tuple>

#include "store/packed_file.h"
#include "store/sqlite_store.h"
#include "store/words.h"

namespace rasoat::store {
namespace {

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : "\n") + item;
  return out;
}

// What a citation or an amendment points to, once a document however often it is cited.
struct Reference {
  std::string target, name;
  std::optional<Date> date;
  friend auto operator<=>(const Reference&, const Reference&) = default;
};

// Number under which the target may one day be stored; all laws cited by name share one key.
std::string reference_key(const std::string& target) {
  return target.front() == '@' ? "@" : number_key(target);
}

struct Row {
  std::int64_t id = 0;
  std::string words_hash, facts_hash;
};

}  // namespace

void SqliteStore::note_changed(std::string_view number, std::string_view type) {
  const auto note = [&](std::string_view key) {
    Statement& insert = prepared("INSERT OR IGNORE INTO changed_key(key) VALUES(?1)");
    insert.bind_text(1, key);
    insert.run();
  };
  if (!number.empty()) note(number);
  if (is_law(type)) note("@");
}

std::int64_t SqliteStore::write_file(const StoredFile& file, const std::string& bytes) {
  Statement& upsert = prepared(
      "INSERT INTO file(path, size, mtime_ns, hash, bytes) VALUES(?1, ?2, ?3, ?4, ?5) "
      "ON CONFLICT(path) DO UPDATE SET size = ?2, mtime_ns = ?3, hash = ?4, bytes = ?5 RETURNING id");
  upsert.bind_text(1, file.path);
  upsert.bind(2, static_cast<std::int64_t>(file.size));
  upsert.bind(3, file.mtime_ns);
  upsert.bind_text(4, file.hash);
  if (bytes.empty())
    upsert.bind_null(5);
  else
    upsert.bind_blob(5, bytes);
  upsert.step();
  const std::int64_t id = upsert.integer(0);
  upsert.run();
  return id;
}

void SqliteStore::put_documents(std::int64_t file, const std::vector<PackedDocument>& documents) {
  std::multimap<std::string, Row> old;
  {
    Use rows(prepared("SELECT id, words_hash, facts_hash FROM document WHERE file = ?1 ORDER BY ordinal"));
    rows->bind(1, file);
    while (rows->step()) {
      Row row{rows->integer(0), std::string(rows->text(1)), std::string(rows->text(2))};
      old.emplace(row.words_hash, row);
    }
  }
  std::vector<std::int64_t> ids(documents.size());
  std::vector<bool> written(documents.size());
  // Documents that are there already are matched first, so that what is left over can be deleted before anything is added.
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto found = old.lower_bound(documents[i].words_hash);
    if (found == old.end() || found->first != documents[i].words_hash) continue;
    ids[i] = found->second.id;
    written[i] = found->second.facts_hash == documents[i].facts_hash;
    old.erase(found);
  }
  for (const auto& [hash, row] : old) erase_document(row.id, false);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (written[i]) {
      Statement& move = prepared("UPDATE document SET ordinal = ?2 WHERE id = ?1");
      move.bind(1, ids[i]);
      move.bind(2, static_cast<std::int64_t>(i));
      move.run();
      continue;
    }
    if (ids[i] != 0) erase_document(ids[i], true);
    write_document(ids[i], file, i, documents[i]);
  }
}

void SqliteStore::write_document(std::int64_t id, std::int64_t file, std::size_t ordinal, const PackedDocument& packed) {
  const Document& document = packed.document;
  if (document.text.words.size() > kMostWords) throw Fault{Error{ErrorCode::kTooLarge, std::to_string(document.text.words.size()), {}}};
  const Header& header = document.header;
  Statement& insert = prepared(
      "INSERT OR REPLACE INTO document(id, file, ordinal, words_hash, facts_hash, name, number, number_key, type, title, title_key, "
      "issuers, "
      "province, issued, effective, draft, text_bytes, units, citations, facts) "
      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)");
  const std::string name = document.name(), number = header.number.empty() ? std::string() : number_key(header.number);
  const std::string title = title_key(header.title), issuers = joined(header.issuers);
  if (id != 0)
    insert.bind(1, id);
  else
    insert.bind_null(1);
  insert.bind(2, file);
  insert.bind(3, static_cast<std::int64_t>(ordinal));
  insert.bind_text(4, packed.words_hash);
  insert.bind_text(5, packed.facts_hash);
  insert.bind_text(6, name);
  insert.bind_text(7, header.number);
  insert.bind_text(8, number);
  insert.bind_text(9, header.type);
  insert.bind_text(10, header.title);
  insert.bind_text(11, title);
  insert.bind_text(12, issuers);
  insert.bind_text(13, header.province);
  insert.bind_date(14, header.issued);
  insert.bind_date(15, header.effective);
  insert.bind(16, static_cast<std::int64_t>(header.draft));
  insert.bind(17, static_cast<std::int64_t>(document.text.words.size()));
  insert.bind(18, static_cast<std::int64_t>(document.units.size()));
  insert.bind(19, static_cast<std::int64_t>(document.citations.size()));
  insert.bind_blob(20, packed.facts);
  insert.run();
  if (id == 0) id = connection_->last_id();
  Statement& blob = prepared("INSERT INTO structure(document, bytes) VALUES(?1, ?2)");
  blob.bind(1, id);
  blob.bind_blob(2, packed.structure);
  blob.run();
  write_words(id, packed.words);
  write_references(id, document);
  write_passages(id, packed);
  note_changed(number, header.type);
}

void SqliteStore::write_words(std::int64_t id, const std::vector<std::string>& words) {
  Statement& insert = prepared("INSERT INTO words(id, bytes) VALUES(?1, ?2)");
  for (std::size_t piece = 0; piece < words.size(); ++piece) {
    insert.bind(1, words_row(id, piece));
    insert.bind_blob(2, words[piece]);
    insert.run();
  }
}

void SqliteStore::write_references(std::int64_t id, const Document& document) {
  std::map<Reference, std::int64_t> seen;
  std::map<std::string, Reference> by_target;  // an amendment names its target as some citation of the document does
  const auto add = [&](const Reference& reference) {
    const auto [at, fresh] = seen.emplace(reference, static_cast<std::int64_t>(seen.size()));
    if (!fresh) return at->second;
    const std::string key = reference_key(reference.target);
    Statement& insert = prepared("INSERT INTO reference(document, ordinal, key, target, name, date) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bind(1, id);
    insert.bind(2, at->second);
    insert.bind_text(3, key);
    insert.bind_text(4, reference.target);
    insert.bind_text(5, reference.name);
    insert.bind_date(6, reference.date);
    insert.run();
    return at->second;
  };
  for (const Citation& citation : document.citations) {
    for (const Target& target : citation.targets) {
      if (target.document.empty()) continue;
      Reference reference{target.document, citation.name, citation.date};
      add(reference);
      by_target.emplace(target.document, std::move(reference));
    }
  }
  std::int64_t ordinal = 0;
  for (const Amendment& amendment : document.amendments) {
    const std::string& target = amendment.target.document;
    if (target.empty()) continue;
    const auto cited = by_target.find(target);
    const std::int64_t reference =
        add(cited != by_target.end() ? cited->second : Reference{target, target.front() == '@' ? target.substr(1) : "", {}});
    Statement& insert = prepared("INSERT INTO event(document, ordinal, reference, unit, action, day) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bind(1, id);
    insert.bind(2, ordinal++);
    insert.bind(3, reference);
    insert.bind_text(4, amendment.target.unit);
    insert.bind(5, static_cast<std::int64_t>(amendment.action));
    insert.bind_date(6, amendment.effective);
    insert.run();
  }
}

void SqliteStore::write_passages(std::int64_t id, const PackedDocument& packed) {
  const Document& document = packed.document;
  for (const PackedPassage& made : packed.passages) {
    const Piece& piece = made.piece;
    Statement& insert = prepared(
        "INSERT INTO passage(document, unit_index, unit, heading_begin, heading_end, body_end, length) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    insert.bind(1, id);
    insert.bind(2, static_cast<std::int64_t>(piece.unit));
    insert.bind_text(3, piece.unit < 0 ? std::string_view() : std::string_view(document.units[static_cast<std::size_t>(piece.unit)].id));
    insert.bind(4, static_cast<std::int64_t>(piece.heading.empty() ? piece.body.begin : piece.heading.begin));
    insert.bind(5, static_cast<std::int64_t>(piece.body.begin));
    insert.bind(6, static_cast<std::int64_t>(std::max(piece.body.begin, piece.body.end)));
    insert.bind(7, static_cast<std::int64_t>(packed.title_length + made.length));
    insert.run();
    const std::int64_t passage = connection_->last_id();
    Statement& fts = prepared("INSERT INTO passage_fts(rowid, title, heading, body) VALUES(?1, ?2, ?3, ?4)");
    fts.bind(1, passage);
    fts.bind_text(2, packed.title);
    fts.bind_text(3, document.words(piece.heading));
    fts.bind_text(4, document.words(piece.body));
    fts.run();
    if (postings_.full()) postings_.flush(*connection_);
    postings_.add(passage, packed.title_postings);
    postings_.add(passage, made.postings);
  }
}

// FTS5 keeps no words of its own, and has to be told what to take out.
void SqliteStore::erase_passages(std::int64_t id) {
  if (!postings_.empty()) postings_.flush(*connection_);
  const auto document = load(id);
  if (!document) throw Fault{document.error()};
  const std::string title = passage_title((*document)->header);
  Use rows(prepared("SELECT id, heading_begin, heading_end, body_end FROM passage WHERE document = ?1"));
  rows->bind(1, id);
  while (rows->step()) {
    const auto begin = static_cast<std::uint32_t>(rows->integer(1)), middle = static_cast<std::uint32_t>(rows->integer(2)),
               end = static_cast<std::uint32_t>(rows->integer(3));
    Statement& fts = prepared("INSERT INTO passage_fts(passage_fts, rowid, title, heading, body) VALUES('delete', ?1, ?2, ?3, ?4)");
    fts.bind(1, rows->integer(0));
    fts.bind_text(2, title);
    fts.bind_text(3, (*document)->words({begin, middle}));
    fts.bind_text(4, (*document)->words({middle, end}));
    fts.run();
  }
}

void SqliteStore::erase_document(std::int64_t id, bool keep_row) {
  const auto run = [&](const char* sql, std::int64_t first, std::int64_t second = 0) {
    Statement& statement = prepared(sql);
    statement.bind(1, first);
    if (second != 0) statement.bind(2, second);
    statement.run();
  };
  erase_passages(id);
  {
    Use row(prepared("SELECT number_key, type FROM document WHERE id = ?1"));
    row->bind(1, id);
    if (row->step()) note_changed(row->text(0), row->text(1));
  }
  run("DELETE FROM passage WHERE document = ?1", id);
  run("DELETE FROM structure WHERE document = ?1", id);
  run("DELETE FROM words WHERE id >= ?1 AND id < ?2", words_row(id, 0), words_row(id + 1, 0));
  run("DELETE FROM event WHERE document = ?1", id);
  run("DELETE FROM reference WHERE document = ?1", id);
  if (!keep_row) {
    run("UPDATE reference SET how = NULL, resolved = NULL WHERE resolved = ?1", id);
    run("DELETE FROM document WHERE id = ?1", id);
  }
  facts_.erase(id);
  pieces_.clear();
}

Result<void> SqliteStore::put(const PackedFile& packed) {
  const std::lock_guard lock(mutex_);
  const bool alone = !open_;
  if (alone)
    if (auto begun = begin(); !begun) return begun;
  auto done = guarded(packed.file.path, [&] { put_documents(write_file(packed.file, packed.bytes), packed.documents); });
  if (!done)
    rollback();
  else if (alone)
    return commit();
  return done;
}

Result<void> SqliteStore::remove_file(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const bool alone = !open_;
  if (alone)
    if (auto begun = begin(); !begun) return begun;
  auto done = guarded(path, [&] {
    std::int64_t id = 0;
    {
      Use row(prepared("SELECT id FROM file WHERE path = ?1"));
      row->bind_text(1, path);
      if (!row->step()) throw Fault{Error{ErrorCode::kNotFound, {}, path}};
      id = row->integer(0);
    }
    put_documents(id, {});
    Statement& remove = prepared("DELETE FROM file WHERE id = ?1");
    remove.bind(1, id);
    remove.run();
  });
  if (!done)
    rollback();
  else if (alone)
    return commit();
  return done;
}

}  // namespace rasoat::store
