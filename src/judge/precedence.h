// Which of two documents prevails.
#pragma once

#include "rasoat/judge.h"

namespace rasoat {

enum class Precedence : unsigned char {
  kHigher,    ///< different rank: the higher one prevails
  kLater,     ///< same rank and issuer: the one issued later prevails
  kPriority,  ///< same rank and issuer, one law says that it goes before others
  kNone,      ///< same rank, other issuers: no rule
};

struct Verdict {
  Precedence how = Precedence::kNone;
  bool b_wins = false;   ///< of all but kNone
  std::string clause{};  ///< of kPriority: the identifier of the unit that says so
};

/// True if the two documents have one issuer, renamings of bodies counted.
bool same_issuer(const Header& a, const Header& b, Date day);

/// Rank, then same issuer's later day of issue (not of effect). A document without a day counts as earlier.
Verdict precedence(const Header& a, const Header& b, Date day);
/// The same, with the texts at hand: between two laws of one issuer a clause of precedence goes before the day of issue.
Verdict precedence(const Document& a, const Document& b, Date day);

/// Rank for ordering: documents without one come after all others.
int ordering_rank(const Header& header);

}  // namespace rasoat
