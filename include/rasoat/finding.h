// Findings: what the program claims, with everything an officer needs to verify it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/span.h"

namespace rasoat {

enum class Kind : unsigned char {
  kQuantity,
  kModality,
  kAuthority,
  kList,
  kDefinition,
  kScope,
  kProcedure,
  kCopy,
  kOverlap,
  kCompetence,
  kValidity,
  kForm
};
std::string_view kind_name(Kind kind);
std::optional<Kind> kind_of(std::string_view name);
/// quantity … copy: two provisions that cannot both be followed.
constexpr bool is_contradiction(Kind kind) {
  return kind <= Kind::kCopy;
}

enum class Severity : unsigned char { kInfo, kWarning, kError };
std::string_view severity_name(Severity severity);

/// One provision of a finding, quoted.
struct Side {
  std::string document;  ///< number or @stem
  std::string unit;      ///< identifier; empty for the whole document
  std::string citation;  ///< "khoản 2 Điều 7 Quy định ban hành kèm theo Quyết định số 12/2025/QĐ-UBND"
  std::string quote;     ///< verbatim
  Span span;             ///< of the quote in the document's normalized text
  std::string file;
  std::string in_force;     ///< status name
  std::vector<Span> marks;  ///< within quote: the opposing words
  std::string title{};      ///< of the document; empty if unknown
  std::string issuer{};     ///< "Bộ A và Bộ B"; empty if unknown
  std::optional<Date> issued{};
  int rank = 0;  ///< in the order of force, 1 the highest; 0: none
};

/// What differs between two provisions, found by a comparator (rasoat/compare.h).
struct Difference {
  Kind kind = Kind::kQuantity;
  std::string what;                       ///< "deadline", "competent body", "added item", …: a code that report turns into words
  std::string a, b;                       ///< the opposing words in their phrase, short; several places joined by " … "
  Span a_span, b_span;                    ///< the opposing words (of several places the main one) in each normalized text
  std::int32_t a_unit = -1, b_unit = -1;  ///< the deciding unit on each side
  double strength = 0;                    ///< 0 … 1: how sure the comparator is that the words differ in law
  std::string mechanism;  ///< which mechanism of the comparator fired, for precision per mechanism: "bound", "near-copy", …
  std::vector<std::pair<std::string, double>> features;  ///< stated features for the confidence model, by name
};

struct Ground {
  std::string citation;
  std::string why;
};

/// What is done about a finding: who issued the provision, or may act on its issuer, handles it; all others recommend.
struct Handling {
  std::string action;    ///< repeal, replace, amend, correct, suspend, recommend
  std::string by, to{};  ///< `to`: whom the recommendation, or the rest after a suspension, is put to
  std::string form{};    ///< of a recommendation: the action recommended; of all others the action itself
};

/// By which procedure a finding is handled; empty where too little is known to say.
constexpr std::string_view kExamination = "examination";  ///< kiểm tra: the measure was there when the document was issued
constexpr std::string_view kReview = "review";            ///< rà soát: the measure came later, or has no higher force
constexpr std::string_view kAppraisal = "appraisal";      ///< a draft: it is mended before it is issued

/// The days on which two provisions are in force together, as far as known.
struct Together {
  std::optional<Date> from, to;  ///< inclusive
};

/// Another pair of provisions with the same cause.
struct Place {
  std::string a, b;                        ///< addresses; `b` empty where the rule needs none
  std::string a_citation{}, b_citation{};  ///< as officers cite them
  std::string a_words{}, b_words{};        ///< the opposing words there
  bool operator==(const Place& other) const { return a == other.a && b == other.b; }
};

/// A provision of a chain: what law, decree, circular and decision say on one rule.
struct ChainLink {
  std::string document, unit, citation;
  std::string words;  ///< what it says where the others say otherwise
  int rank = 0;
};

/// The edition of the pack that a finding's rule came from.
struct PackEdition {
  std::string name;  ///< "competence/penalty"; empty for findings that are of no rule
  int version = 0;
  std::string hash;  ///< of the bytes of the pack's file
};

struct Finding {
  std::string id;  ///< stable: from both addresses, quotes and the rule
  Kind kind = Kind::kQuantity;
  Severity severity = Severity::kWarning;
  double confidence = 0;
  std::string rule;  ///< "quantity@1" or a pack's rule id with version
  Side a;
  std::optional<Side> b;
  Difference difference;
  std::string message, explanation;
  std::vector<Ground> ground;
  std::string prevails;  ///< "a", "b", "none"
  std::string procedure;
  Together together;
  Handling handling;
  std::vector<Place> places;     ///< further places of the same cause
  std::vector<ChainLink> chain;  ///< from the highest to the reviewed provision; empty where it is held against one document alone
  PackEdition pack;
  std::string suppressed;  ///< reason; empty if shown
};

}  // namespace rasoat
