// Words of law as one token each: modal words, bodies, quantities, references, and phrases that mean the same.
//
// The comparators work on these lexemes, not on syllables: "không bắt buộc phải" is one word that differs from "phải", and
// "UBND cấp tỉnh" is the same word as "Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương". The lists stand in rules/words.toml.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/norm.h"

namespace rasoat {

enum class WordClass : unsigned char {
  kPlain,
  kFiller,      ///< grammar: "của", "các", "theo"; and words of no weight in law; `sub` is the Filler
  kModal,       ///< `sub` is the Modality
  kNegation,    ///< "không", "chưa" before another word
  kAnd,         ///< "và", "đồng thời"
  kOr,          ///< "hoặc"
  kBody,        ///< `sub` is the BodyKind
  kAct,         ///< a verb of competence; `sub` is the ActRole
  kQuantity,    ///< `index` leads to the quantity
  kReference,   ///< a citation, a date, a number of a document
  kChannel,     ///< a way to file or to receive: `sub` numbers the way
  kQuantifier,  ///< "chỉ", "mọi", "một trong": `sub` is the Quantifier
  kCondition,   ///< "trường hợp", "nếu", "khi"
  kException    ///< "trừ", "ngoài trường hợp"
};

enum class BodyKind : unsigned char {
  kOther,  ///< "cơ quan …", "Cục …": named by the words that follow
  kAssembly,
  kGovernment,
  kPrimeMinister,
  kMinistry,
  kCouncil,
  kCommittee,
  kDepartment,
  kZoneBoard,
  kBudget,  ///< who pays: "ngân sách cấp tỉnh"
  kCourt,
  kParty
};

enum class BodyLevel : unsigned char { kNone, kCentral, kProvince, kDistrict, kCommune };

/// What a filler is to grammar, where it matters.
enum class Filler : unsigned char { kNone, kAgent };  ///< kAgent: "do", the body after it does what the sentence says

/// Classes of act for authority; a body may hold one and not the other.
enum class ActRole : unsigned char { kNone, kPropose, kSubmit, kReceive, kAppraise, kApprove, kGrant, kRevoke, kRule, kPay };
std::string_view act_role_name(ActRole role);  ///< "propose", …; empty for kNone

enum class Quantifier : unsigned char { kOnly, kEvery, kAnyOf, kAllOf };

struct Lexeme {
  Span span;
  std::uint32_t key = 0;  ///< equal for words of the same meaning; Token::key for a plain word
  WordClass word = WordClass::kPlain;
  std::uint8_t sub = 0;
  BodyLevel level = BodyLevel::kNone;
  char stop = 0;            ///< the strongest mark that follows: ',' ';' ':' '.' '\n', '(' or ')', 0 if none
  std::int32_t index = -1;  ///< of a quantity in Lexemes::quantities

  [[nodiscard]] Modality modality() const { return word == WordClass::kModal ? static_cast<Modality>(sub) : Modality::kNone; }
  [[nodiscard]] bool is(WordClass other) const { return word == other; }
};

struct Lexemes {
  std::vector<Lexeme> all;
  std::vector<Quantity> quantities;
};

/// All words of a normalized text, phrases joined; spans are offsets into `words`.
Lexemes lexemes_in(std::string_view words);

/// One act as a sentence states it, by positions in its lexemes. A slot that was not read is empty: begin == end, or -1.
struct Frame {
  std::size_t begin = 0, end = 0;                ///< the sentence
  std::size_t bearer_begin = 0, bearer_end = 0;  ///< who: the words before the modal word or the act
  std::int32_t body = -1;                        ///< the body among them
  std::int32_t modal = -1;                       ///< the modal word
  std::int32_t act = -1;                         ///< the verb
  ActRole role = ActRole::kNone;                 ///< of the verb
  std::size_t object_begin = 0, object_end = 0;  ///< what it is done to
  std::int32_t condition = -1, exception = -1;   ///< their first word
};

/// The acts of some lexemes, sentence by sentence. Sentences without a modal word or an act of competence give none.
std::vector<Frame> frames_in(std::span<const Lexeme> words);

/// 0 for grammar, small for words that stand in every document, 1 for words that carry the matter.
double built_in_weight(std::uint32_t key);
/// True for the words of titles that say what a document does, not what it is about: "hướng dẫn", "sửa đổi", "một số điều".
bool title_formula(std::uint32_t key);

}  // namespace rasoat
