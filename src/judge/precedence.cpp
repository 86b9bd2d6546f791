#include "judge/precedence.h"

#include <algorithm>

#include "rasoat/bodies.h"
#include "rasoat/effect.h"

namespace rasoat {
namespace {

constexpr int kNoRank = 99;

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

}  // namespace rasoat
