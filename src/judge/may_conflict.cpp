// What dissolves a conflict before any word is compared: other territory, no force, an edition of the same text, an amendment.
#include <algorithm>

#include "judge/link.h"
#include "judge/precedence.h"
#include "judge/subject.h"
#include "rasoat/address.h"
#include "rasoat/judge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::string_view kConsolidated = "van-ban-hop-nhat";

bool same_document(const Document& a, const Document& b) {
  if (a.header.number.empty() || b.header.number.empty()) return a.file == b.file && a.part == b.part && !a.file.empty();
  if (number_key(a.header.number) != number_key(b.header.number)) return false;
  return a.header.province == b.header.province || a.header.province.empty() || b.header.province.empty();
}

// Two files of one document, where one has lost its number: title, issuer and day agree.
bool copies(const Header& a, const Header& b) {
  if (!a.number.empty() && !b.number.empty()) return false;
  return !a.title.empty() && fold(a.title) == fold(b.title) && a.issuers == b.issuers && (!a.issued || !b.issued || a.issued == b.issued);
}

// "hoi dong chon phim tren dia ban tinh" and "hoi dong chon phim theo phuong thuc giao": one body, said with other circumstances. Half of
// the shorter name has to be common, from its begin, and more than "trung tam".
bool one_body(const std::string& a, const std::string& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const auto common = static_cast<std::size_t>(
      std::distance(a.begin(), std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()).first));
  constexpr std::size_t kMoreThanAClass = 20;
  return common == shorter || (common >= kMoreThanAClass && 2 * common >= shorter);
}

// Documents that lay down the same of two bodies: sisters, each for its own.
bool sisters(const Header& a, const Header& b) {
  const std::string one = subject_body(a), other = subject_body(b);
  return !one.empty() && !other.empty() && !one_body(one, other);
}

// An edition that merges another document's text names it, and repeats it.
bool consolidates(const Document& edition, const Document& other) {
  if (edition.header.type != kConsolidated) return false;
  const std::string key = number_key(other.header.number);
  return std::any_of(edition.citations.begin(), edition.citations.end(), [&](const Citation& citation) {
    return std::any_of(citation.targets.begin(), citation.targets.end(),
                       [&](const Target& target) { return number_key(target.document) == key; });
  });
}

// `by` amends, repeals or replaces the other: what differs is meant to.
bool acts_on(const Document& by, const Document& other) {
  if (other.header.number.empty()) return false;
  const std::string key = number_key(other.header.number);
  return std::any_of(by.amendments.begin(), by.amendments.end(),
                     [&](const Amendment& amendment) { return number_key(amendment.target.document) == key; });
}

// "Luật sửa đổi, bổ sung một số điều của Luật Đo lường": its articles of its own (7a) stand beside those of what it amends.
bool amends_its_kind(const Document& by, const Document& other) {
  return by.header.type == other.header.type && amends_by_title(by.header) && subjects(by.header, other.header) != Subjects::kOther;
}

// `by` may lay down otherwise than the other, which stands above it or is the older one of its rank: it does so by leave.
bool may_depart_from(const Document& by, const Document& other) {
  const int own = ordering_rank(by.header), above = ordering_rank(other.header);
  const bool older = !other.header.issued || (by.header.issued && *other.header.issued < *by.header.issued);
  return (above < own || (above == own && older)) && departs_by_leave(by);
}

// Letters, plans and single decisions lay down no rule that another could contradict; the rules of the packs look at them.
bool lays_down_rules(const Header& header) {
  return rank(header) > 0;
}

bool out_of_force(Status status) {
  return status == Status::kExpired || status == Status::kNotYet || status == Status::kSuspended;
}

}  // namespace

bool may_conflict(const Party& a, const Party& b, const JudgeOptions& options, std::string* why) {
  const auto no = [&](const char* code) {
    if (why) *why = code;
    return false;
  };
  const Document &da = *a.document, &db = *b.document;
  if (options.as_given) return true;
  if (same_document(da, db)) return no("same-document");
  if (copies(da.header, db.header)) return no("copies");
  if (sisters(da.header, db.header)) return no("sister-documents");
  if (consolidates(da, db) || consolidates(db, da)) return no("consolidated-text");
  if (acts_on(da, db) || acts_on(db, da) || amends_its_kind(da, db) || amends_its_kind(db, da)) return no("amends-or-replaces");
  if (ends_in_final_clause(da, db) || ends_in_final_clause(db, da)) return no("amends-or-replaces");
  if (may_depart_from(da, db) || may_depart_from(db, da)) return no("departs-by-leave");
  if (!da.header.province.empty() && !db.header.province.empty() && da.header.province != db.header.province) return no("other-territory");
  if (!lays_down_rules(da.header) || !lays_down_rules(db.header)) return no("no-rules");
  if (out_of_force(b.status)) return no("not-in-force");
  if (out_of_force(a.status) && a.status != Status::kNotYet) return no("not-in-force");
  return true;
}

}  // namespace rasoat
