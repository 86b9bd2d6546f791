// Looking documents up by number, name and address. One document may have come from several files: its copies count once.
#include <algorithm>

#include "rasoat/text.h"
#include "store/sqlite_store.h"

#define KNOWN_COLUMNS "id, number, type, title, issuers, province, issued, effective, text_bytes"

namespace rasoat::store {
namespace {

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

KnownDocument known_of(const Statement& row) {
  KnownDocument known;
  known.id = row.integer(0);
  known.number = row.text(1);
  known.type = row.text(2);
  known.title = row.text(3);
  known.issuers = split_lines(row.text(4));
  known.province = row.text(5);
  known.issued = row.date(6);
  known.effective = row.date(7);
  return known;
}

// With one number, two documents are the same one unless both say otherwise: another type, province or day of issue.
bool same_document(const KnownDocument& a, const KnownDocument& b) {
  const auto agree = [](const auto& x, const auto& y) {
    return x == y || x == std::decay_t<decltype(x)>{} || y == std::decay_t<decltype(y)>{};
  };
  return agree(a.type, b.type) && agree(a.province, b.province) && agree(a.issued, b.issued);
}

// Bare letters and digits without blanks, for qualifiers: "Ủy ban nhân dân" → "uybannhandan".
std::string squeezed(std::string_view words) {
  std::string out;
  for (const char c : fold(normalize(words)))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  return out;
}

std::string initials(std::string_view words) {
  std::string out;
  const std::string folded = fold(normalize(words));
  for (const Token& token : tokenize(folded)) out += folded[token.span.begin];
  return out;
}

// `~2020`, `~Sông Lam`, `~SL`, `~UBNDTSL`; and `~luat`, as a law and a resolution of one year may share a number.
bool qualified(const KnownDocument& known, const std::string& qualifier) {
  if (qualifier.empty()) return true;
  const std::string wanted = squeezed(qualifier);
  if (wanted.size() == 4 && wanted.find_first_not_of("0123456789") == std::string::npos)
    return (known.issued && std::to_string(known.issued->year) == wanted) || known.number.find("/" + wanted + "/") != std::string::npos;
  const auto names = [&](const std::string& words) { return squeezed(words) == wanted || initials(words) == wanted; };
  return names(known.province) || squeezed(known.type) == wanted || std::any_of(known.issuers.begin(), known.issuers.end(), names);
}

}  // namespace

bool is_law(std::string_view type) {
  return type == "hien-phap" || type == "bo-luat" || type == "luat" || type == "phap-lenh";
}

std::string title_key(std::string_view title) {
  const std::string folded = fold(normalize(title));
  std::string out;
  for (const Token& token : tokenize(folded)) {
    if (!out.empty()) out += ' ';
    out += token.span.in(folded);
  }
  for (const std::string_view type : {"hien phap ", "bo luat ", "luat ", "phap lenh "})
    if (out.compare(0, type.size(), type) == 0) return out.substr(type.size());
  return out;
}

// The longest text of each document stands for its copies; in order of identifier.
std::vector<KnownDocument> SqliteStore::known_where(Statement& statement) const {
  std::vector<std::pair<std::int64_t, KnownDocument>> rows;
  if (!moved_) find_moved();  // asks for documents itself
  const Use use(statement);
  while (statement.step()) {
    rows.emplace_back(statement.integer(8), known_of(statement));
    if (const auto first = moved_begin(rows.back().second.id)) rows.back().second.effective = first;
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second.id < b.second.id; });
  std::vector<KnownDocument> out;
  for (auto& row : rows) {
    KnownDocument& known = row.second;
    const std::string key = number_key(known.number);
    const bool copy = !key.empty() && std::any_of(out.begin(), out.end(), [&](const KnownDocument& other) {
      return number_key(other.number) == key && same_document(other, known);
    });
    if (!copy) out.push_back(std::move(known));
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return out;
}

std::optional<KnownDocument> SqliteStore::known(std::int64_t document) const {
  return guarded(connection_->place(),
                 [&]() -> std::optional<KnownDocument> {
                   const ReadScope scope(*this);
                   const auto first = moved_begin(document);
                   Use row(prepared("SELECT " KNOWN_COLUMNS " FROM document WHERE id = ?1"));
                   row->bind(1, document);
                   if (!row->step()) return std::nullopt;
                   KnownDocument out = known_of(*row.operator->());
                   if (first) out.effective = first;
                   return out;
                 })
      .value_or(std::nullopt);
}

std::vector<std::int64_t> SqliteStore::copies(std::int64_t document) const {
  const auto self = known(document);
  std::vector<std::int64_t> ids = {document};
  if (!self || self->number.empty()) return ids;
  const std::string key = number_key(self->number);
  Use row(prepared("SELECT " KNOWN_COLUMNS " FROM document WHERE number_key = ?1 AND id <> ?2 ORDER BY id"));
  row->bind_text(1, key);
  row->bind(2, document);
  while (row->step())
    if (const KnownDocument other = known_of(*row.operator->()); same_document(*self, other)) ids.push_back(other.id);
  return ids;
}

std::vector<KnownDocument> SqliteStore::by_number(std::string_view number) const {
  return guarded(connection_->place(),
                 [&]() -> std::vector<KnownDocument> {
                   if (number.empty()) return {};
                   const ReadScope scope(*this);
                   const std::string key = number_key(number);
                   Statement& rows = prepared("SELECT " KNOWN_COLUMNS " FROM document WHERE number_key = ?1 AND draft = 0");
                   rows.bind_text(1, key);
                   return known_where(rows);
                 })
      .value_or(std::vector<KnownDocument>{});
}

std::vector<KnownDocument> SqliteStore::by_name(std::string_view type, std::string_view folded_name) const {
  return guarded(connection_->place(),
                 [&]() -> std::vector<KnownDocument> {
                   const ReadScope scope(*this);
                   const std::string key = title_key(folded_name);
                   if (key.empty()) return {};
                   Statement& rows =
                       prepared("SELECT " KNOWN_COLUMNS
                                " FROM document WHERE title_key = ?1 AND type IN ('hien-phap', 'bo-luat', 'luat', 'phap-lenh') "
                                "AND (?2 = '' OR type = ?2) AND draft = 0");
                   rows.bind_text(1, key);
                   rows.bind_text(2, type);
                   return known_where(rows);
                 })
      .value_or(std::vector<KnownDocument>{});
}

std::vector<std::int64_t> SqliteStore::find(const Address& address) const {
  return guarded(connection_->place(),
                 [&]() -> std::vector<std::int64_t> {
                   if (address.document.empty()) return {};
                   const ReadScope scope(*this);
                   std::vector<KnownDocument> found;
                   if (address.document.front() == '@') {
                     Statement& rows = prepared("SELECT " KNOWN_COLUMNS " FROM document WHERE name = ?1");
                     rows.bind_text(1, address.document);
                     found = known_where(rows);
                     if (found.empty()) found = by_name({}, std::string_view(address.document).substr(1));
                   } else {
                     const std::string key = number_key(address.document);
                     Statement& rows = prepared("SELECT " KNOWN_COLUMNS " FROM document WHERE number_key = ?1");
                     rows.bind_text(1, key);
                     found = known_where(rows);
                   }
                   std::vector<std::int64_t> ids;
                   for (const KnownDocument& known : found)
                     if (qualified(known, address.qualifier)) ids.push_back(known.id);
                   return ids;
                 })
      .value_or(std::vector<std::int64_t>{});
}

}  // namespace rasoat::store
