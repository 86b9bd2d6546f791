// Days of issue that a document does not give itself: an edition tells them in notes that it may leave out, but what cites the document
// names its day.
#include "store/sqlite_store.h"

namespace rasoat::store {
namespace {

// A number that bears its year, and a day of another year: one of the two is misprinted.
bool fits_number(std::string_view number, Date day) {
  const int year = number_year(number);
  return year == 0 || year == day.year;
}

}  // namespace

// One citation may be misprinted; two documents that name the same day, with none that names another, are right in 99 of 100.
void SqliteStore::find_dated() const {
  dated_.emplace();
  Use row(
      prepared("SELECT r.resolved, min(r.date), d.number FROM reference r JOIN document d ON d.id = r.resolved "
               "JOIN document b ON b.id = r.document WHERE d.issued IS NULL AND r.date IS NOT NULL AND b.draft = 0 GROUP BY r.resolved "
               "HAVING count(DISTINCT r.date) = 1 AND count(DISTINCT b.number_key) >= 2"));
  while (row->step())
    if (const auto day = row->date(1); day && fits_number(row->text(2), *day)) dated_->emplace(row->integer(0), *day);
}

std::shared_ptr<const Document> SqliteStore::with_day(std::int64_t document, std::shared_ptr<const Document> head) const {
  if (head->header.issued) return head;
  if (!dated_) find_dated();
  const auto found = dated_->find(document);
  if (found == dated_->end()) return head;
  auto out = std::make_shared<Document>(*head);
  out->header.issued = found->second;
  return out;
}

}  // namespace rasoat::store
