// A legal document as understood: one text, and flat vectors that refer into it by span and index.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/address.h"
#include "rasoat/date.h"
#include "rasoat/normalized.h"
#include "rasoat/source.h"
#include "rasoat/span.h"

namespace rasoat {

/// A unit (điều, khoản, …). Units stand in reading order; a child comes after its parent.
struct Unit {
  UnitKind kind = UnitKind::kText;
  std::string label;         ///< normalized: "5a", "đ", "2"
  std::string id;            ///< identifier within the document
  std::int32_t parent = -1;  ///< index into Document::units, -1 at the top
  Span heading;              ///< title words (điều, chương, phụ lục); empty if none
  Span text;                 ///< own words, without label, heading and children
  Span extent;               ///< label through the last word of the last descendant
};

struct Signer {
  std::string capacity;  ///< "TM. ỦY BAN NHÂN DÂN"
  std::string office;    ///< "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"
  std::string name;
};

/// A line "Căn cứ …".
struct Basis {
  Span span;
};

/// What the document says of itself, and the day and rank that follow.
struct Header {
  std::string number;  ///< as printed, blanks removed: "34/2016/NĐ-CP"; empty if blank or missing
  std::string type;    ///< slug: hien-phap, bo-luat, luat, phap-lenh, nghi-quyet, nghi-dinh, quyet-dinh, thong-tu, thong-tu-lien-tich, …;
                       ///< empty if unknown
  std::string title;
  std::vector<std::string> issuers;  ///< full names: "Chính phủ", "Ủy ban nhân dân tỉnh Sông Lam"
  std::string province;              ///< "Sông Lam" for documents of local bodies; empty for central ones or unknown
  std::string place;
  std::optional<Date> issued, effective;
  bool normative = false;  ///< a văn bản quy phạm pháp luật by its number and form (DOMAIN.md §1.4)
  bool draft = false;      ///< blank number or marked DỰ THẢO
  std::vector<Signer> signers;
  std::vector<std::string> recipients;
  std::vector<Basis> bases;
  std::string language = "vi";
};

/// The year in a document's number ("12/2019/QĐ-UBND"): four digits from 1900 to 2099 between two strokes; 0 if there are none.
int number_year(std::string_view number);

/// Position of a cited or amended thing. `document` empty: the citing document itself.
struct Target {
  std::string document;  ///< number as printed or `@name` of a law cited by name alone; empty for "this document"
  std::string unit;      ///< identifier; empty for the whole document
  friend bool operator==(const Target&, const Target&) = default;
};

/// Words that point somewhere: "khoản 2 Điều 5 Nghị định số 34/2016/NĐ-CP".
struct Citation {
  std::int32_t unit = -1;  ///< the unit that holds it, -1 in the header or the bases
  Span span;
  std::vector<Target> targets;
  bool basis = false;        ///< stands in a line "Căn cứ"
  std::string name;          ///< the cited document's name where it is cited by name ("Luật Đất đai"), else empty
  std::optional<Date> date;  ///< the date of the cited document where it is said
};

enum class Action : unsigned char {
  kAmend,
  kSupplement,
  kReplace,
  kRepeal,
  kReplacePhrase,
  kDropPhrase,
  kSuspend,
  kCorrect,
  kExtend,
  kBegin
};
std::string_view action_name(Action action);  ///< as in the contract: "amend", "replace-phrase", …

/// What a clause does to another document.
struct Amendment {
  std::int32_t unit = -1;  ///< the amending unit
  Action action = Action::kAmend;
  Target target;
  bool heading = false;           ///< only the heading of the unit: "sửa đổi tên Điều 5"
  std::string from, to;           ///< phrases, for kReplacePhrase and kDropPhrase; words added beside others are a kSupplement with both
  std::optional<Date> effective;  ///< of kBegin the new first day of the document
  Span text;                      ///< the quoted new text; empty if none
};

struct Warning {
  std::string code;    ///< "articles-out-of-order", "no-number", "unclosed-quote", …
  std::string detail;  ///< the piece of input that it is about
  Span span;
};

/// A document. Immutable after parsing; cheap to move, dear to copy.
struct Document {
  Header header;
  Text text;  ///< all words; every span of the document lies in text.words
  std::vector<Unit> units;
  std::vector<Span> quoted;  ///< amending text in quotes, in reading order: no unit lies inside
  std::vector<Citation> citations;
  std::vector<Amendment> amendments;
  std::vector<Warning> warnings;
  Imported imported;
  std::string file;  ///< where it was read from
  std::string part;

  [[nodiscard]] std::string_view words(Span span) const { return span.in(text.words); }
  [[nodiscard]] const Unit* find(std::string_view id) const;  ///< nullptr if absent
  /// `number`, or `@stem` of the file for a document without one.
  [[nodiscard]] std::string name() const;
  /// Index of the nearest ancestor (or itself) of that kind, -1 if none.
  [[nodiscard]] std::int32_t ancestor(std::int32_t unit, UnitKind kind) const;
};

/// The outcome of the whole understanding of one Source: structure, citations, amendments, header dates. Never refuses text.
/// Declared here for users of the library; made by rasoat::understand in the app layer.
Document understand(const Source& source);

}  // namespace rasoat
