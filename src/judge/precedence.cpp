#include "judge/precedence.h"

#include <re2/re2.h>

#include <algorithm>

#include "judge/handling_law.h"
#include "rasoat/bodies.h"
#include "rasoat/effect.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr int kNoRank = 99;

bool matches_any(std::string_view words, const std::vector<std::string>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) { return RE2::PartialMatch(words, RE2(pattern)); });
}

// The article of a law that says that the law goes before others: looked for among the articles whose heading is about that.
std::string priority_clause(const Document& document) {
  const PriorityClause& known = handling_knowledge().priority;
  if (std::find(known.types.begin(), known.types.end(), document.header.type) == known.types.end()) return {};
  for (const Unit& unit : document.units)
    if (unit.kind == UnitKind::kArticle && lower(document.words(unit.heading)).find(known.heading) != std::string::npos &&
        matches_any(lower(document.words(unit.extent)), known.clauses))
      return unit.id;
  return {};
}

}  // namespace

int ordering_rank(const Header& header) {
  const int own = rank(header);
  return own > 0 ? own : kNoRank;
}

bool same_issuer(const Header& a, const Header& b, Date day) {
  for (const std::string& one : a.issuers)
    for (const std::string& other : b.issuers)
      if (same_body(one, other, day)) return true;
  return false;
}

Verdict precedence(const Header& a, const Header& b, Date day) {
  const int rank_a = ordering_rank(a), rank_b = ordering_rank(b);
  if (rank_a != rank_b) return {Precedence::kHigher, rank_b < rank_a};
  if (!same_issuer(a, b, day)) return {Precedence::kNone, false};
  // A draft will be issued after what there is.
  if (a.draft != b.draft) return {Precedence::kLater, b.draft};
  if (a.issued == b.issued) return {Precedence::kNone, false};
  return {Precedence::kLater, !a.issued || (b.issued && *b.issued > *a.issued)};
}

Verdict precedence(const Document& a, const Document& b, Date day) {
  const Verdict verdict = precedence(a.header, b.header, day);
  if (verdict.how != Precedence::kLater) return verdict;
  const std::string own = priority_clause(a), other = priority_clause(b);
  if (own.empty() == other.empty()) return verdict;
  return {Precedence::kPriority, own.empty(), own.empty() ? other : own};
}

}  // namespace rasoat
