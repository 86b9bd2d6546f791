// Full text: FTS5 for expressions, the ranked lists for questions, and the words of passages.
#include <algorithm>
#include <unordered_set>

#include "store/sqlite_store.h"
#include "store/tokenizer.h"

namespace rasoat::store {
namespace {

// Weights of title, heading and body, as the ranked lists have them.
constexpr const char* kFilterSql =
    "(?2 = '' OR d.type = ?2) AND (?3 = '' OR instr(d.issuers, ?3) > 0) AND (?4 = '' OR d.province = ?4) "
    "AND (?5 IS NULL OR d.issued >= ?5) AND (?6 IS NULL OR d.issued <= ?6)";

bool any(const Filter& filter) {
  return !filter.type.empty() || !filter.issuer.empty() || !filter.province.empty() || filter.issued_from || filter.issued_to;
}

void bind_filter(Statement& statement, const Filter& filter) {
  statement.bind_text(2, filter.type);
  statement.bind_text(3, filter.issuer);
  statement.bind_text(4, filter.province);
  statement.bind_date(5, filter.issued_from);
  statement.bind_date(6, filter.issued_to);
}

std::unordered_set<std::int64_t> first_column(Statement& statement) {
  std::unordered_set<std::int64_t> ids;
  while (statement.step()) ids.insert(statement.integer(0));
  return ids;
}

// What the fault of an expression is: SQLite says only "SQL logic error".
Error expression_error(Error error, const std::string& expression) {
  if (error.code == ErrorCode::kInternal) error = Error{ErrorCode::kUsage, expression, {}};
  return error;
}

}  // namespace

Result<std::vector<Passage>> SqliteStore::match(const std::string& expression, const Filter& filter, std::size_t limit,
                                                std::size_t* total) const {
  auto found = guarded(connection_->place(), [&] {
    const ReadScope scope(*this);
    static const std::string from = std::string(
                                        " FROM passage_fts f JOIN passage p ON p.id = f.rowid JOIN document d ON d.id = p.document "
                                        "WHERE passage_fts MATCH ?1 AND ") +
                                    kFilterSql;
    if (total) {
      static const std::string count = "SELECT count(*)" + from;
      Use row(prepared(count.c_str()));
      row->bind_text(1, expression);
      bind_filter(*row.operator->(), filter);
      *total = row->step() ? static_cast<std::size_t>(row->integer(0)) : 0;
    }
    static const std::string select =
        "SELECT p.document, p.unit, -bm25(passage_fts, 1.0, 2.0, 1.0) AS score, p.id, p.unit_index" + from + " ORDER BY 3 DESC, 4 LIMIT ?7";
    Use row(prepared(select.c_str()));
    row->bind_text(1, expression);
    bind_filter(*row.operator->(), filter);
    row->bind(7, static_cast<std::int64_t>(limit));
    std::vector<Passage> out;
    while (row->step())
      out.push_back(
          {row->integer(0), std::string(row->text(1)), row->real(2), row->integer(3), static_cast<std::int32_t>(row->integer(4))});
    return out;
  });
  if (!found) return tl::unexpected(expression_error(found.error(), expression));
  return found;
}

std::int64_t SqliteStore::frequency(std::string_view search_key) const {
  return guarded(connection_->place(),
                 [&]() -> std::int64_t {
                   const ReadScope scope(*this);
                   if (!ranker_) ranker_ = std::make_unique<Ranker>(*connection_);
                   if (search_key.empty()) return ranker_->passages();
                   const std::vector<Token> tokens = tokenize(search_key);
                   return tokens.size() == 1 ? ranker_->frequency(term_key(tokens.front(), false)) : 0;
                 })
      .value_or(0);
}

Result<std::vector<std::int64_t>> SqliteStore::frequencies(const std::vector<std::uint64_t>& terms) const {
  return guarded(connection_->place(), [&] {
    const ReadScope scope(*this);
    if (!ranker_) ranker_ = std::make_unique<Ranker>(*connection_);
    std::vector<std::int64_t> out;
    out.reserve(terms.size());
    for (const std::uint64_t term : terms) out.push_back(ranker_->frequency(term));
    return out;
  });
}

Result<std::vector<std::pair<std::int64_t, std::uint64_t>>> SqliteStore::rarest(const std::vector<std::uint64_t>& terms,
                                                                                std::size_t most) const {
  return guarded(connection_->place(), [&] {
    const ReadScope scope(*this);
    if (!ranker_) ranker_ = std::make_unique<Ranker>(*connection_);
    return ranker_->rarest(terms, most);
  });
}

Result<std::vector<Passage>> SqliteStore::rank(const RankQuery& query, std::size_t* total) const {
  auto found = guarded(connection_->place(), [&] {
    const ReadScope scope(*this);
    if (!ranker_) ranker_ = std::make_unique<Ranker>(*connection_);
    std::unordered_set<std::int64_t> documents, passages;
    if (any(query.filter)) {
      static const std::string select = std::string("SELECT d.id FROM document d WHERE ?1 IS NULL AND ") + kFilterSql;
      Use row(prepared(select.c_str()));
      bind_filter(*row.operator->(), query.filter);
      documents = first_column(*row.operator->());
    }
    const std::unordered_set<std::int64_t> only(query.documents.begin(), query.documents.end());
    if (!query.required.empty()) {
      Use row(prepared("SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?1"));
      row->bind_text(1, query.required);
      passages = first_column(*row.operator->());
    }
    const auto passage_of = [&](const Ranked& ranked) {
      Use row(prepared("SELECT unit, unit_index FROM passage WHERE id = ?1"));
      row->bind(1, ranked.passage);
      Passage passage{ranked.document, {}, ranked.score, ranked.passage, -1};
      if (row->step()) {
        passage.unit = row->text(0);
        passage.index = static_cast<std::int32_t>(row->integer(1));
      }
      return passage;
    };
    Ranker::Query inner;
    inner.terms = &query.terms;
    inner.measure = query.measure;
    inner.saturation = query.saturation;
    inner.by_type = &query.by_type;
    inner.limit = query.limit;
    if (any(query.filter) || !query.required.empty() || !only.empty())
      inner.allowed = [&](std::int64_t passage, std::int64_t document) {
        return (only.empty() || only.count(document) > 0) && (!any(query.filter) || documents.count(document) > 0) &&
               (query.required.empty() || passages.count(passage) > 0);
      };
    std::vector<Passage> out;
    inner.wanted = [&](const Ranked& ranked) {
      Passage passage = passage_of(ranked);
      if (query.wanted && !query.wanted(passage)) return false;
      out.push_back(std::move(passage));
      return true;
    };
    ranker_->rank(inner, total);
    return out;
  });
  if (!found) return tl::unexpected(expression_error(found.error(), query.required));
  return found;
}

Result<PassageWords> SqliteStore::words(std::int64_t passage) const {
  return guarded(connection_->place(), [&] {
    const ReadScope scope(*this);
    Use row(prepared("SELECT document, heading_begin, heading_end, body_end FROM passage WHERE id = ?1"));
    row->bind(1, passage);
    if (!row->step()) throw Fault{Error{ErrorCode::kNotFound, std::to_string(passage), {}}};
    const auto at = [&](int column) { return static_cast<std::uint32_t>(row->integer(column)); };
    return PassageWords{load_words(row->integer(0), {at(1), at(2)}), load_words(row->integer(0), {at(2), at(3)})};
  });
}

Result<void> SqliteStore::each_passage(const std::function<bool(const Passage&, const PassageWords&)>& each) const {
  return guarded(connection_->place(), [&] {
    const ReadScope scope(*this);
    Statement rows(*connection_, "SELECT document, unit, id, unit_index, heading_begin, heading_end, body_end FROM passage ORDER BY id");
    while (rows.step()) {
      const auto at = [&](int column) { return static_cast<std::uint32_t>(rows.integer(column)); };
      const Passage passage{rows.integer(0), std::string(rows.text(1)), 0, rows.integer(2), static_cast<std::int32_t>(rows.integer(3))};
      const PassageWords words{load_words(passage.document, {at(4), at(5)}), load_words(passage.document, {at(5), at(6)})};
      if (!each(passage, words)) return;
    }
  });
}

}  // namespace rasoat::store
