// What became of citations: to which stored document each goes, and which documents are cited but not stored.
#include "store/sqlite_store.h"

namespace rasoat::store {

std::vector<Link> SqliteStore::links(std::int64_t document) const {
  return guarded(
             connection_->place(),
             [&] {
               const ReadScope scope(*this);
               std::vector<Link> out;
               Use row(prepared("SELECT target, how, resolved FROM reference WHERE document = ?1 AND how IS NOT NULL ORDER BY ordinal"));
               row->bind(1, document);
               while (row->step()) out.push_back({std::string(row->text(0)), static_cast<Resolution>(row->integer(1)), row->integer(2)});
               return out;
             })
      .value_or(std::vector<Link>{});
}

std::vector<Missing> SqliteStore::missing() const {
  return guarded(connection_->place(),
                 [&] {
                   const ReadScope scope(*this);
                   std::vector<Missing> out;
                   Use row(
                       prepared("SELECT min(r.target), r.how, count(DISTINCT r.document) AS citing, min(d.name) "
                                "FROM reference r JOIN document d ON d.id = r.document WHERE r.how IN (?1, ?2) AND r.target <> '@' "
                                "GROUP BY CASE WHEN r.key = '@' THEN r.target ELSE r.key END, r.how ORDER BY citing DESC, 1, r.how"));
                   row->bind(1, static_cast<std::int64_t>(Resolution::kUnknownDocument));
                   row->bind(2, static_cast<std::int64_t>(Resolution::kAmbiguous));
                   while (row->step())
                     out.push_back({std::string(row->text(0)), static_cast<Resolution>(row->integer(1)) == Resolution::kAmbiguous,
                                    row->integer(2), std::string(row->text(3))});
                   return out;
                 })
      .value_or(std::vector<Missing>{});
}

Result<std::shared_ptr<const Document>> SqliteStore::head(std::int64_t document) const {
  return guarded(connection_->place(), [&] {
    const ReadScope scope(*this);
    return with_day(document, facts(document));
  });
}

}  // namespace rasoat::store
