// Addresses: how a document and a unit of it are named, by program and by people.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/error.h"

namespace rasoat {

/// Kinds of unit, big to small, with the element names of Akoma Ntoso that addresses use.
enum class UnitKind : unsigned char {
  kAttachment,  ///< att: quy định, quy chế … ban hành kèm theo
  kAnnex,       ///< annex: phụ lục
  kPart,        ///< part: phần
  kChapter,     ///< chp: chương
  kSection,     ///< sec: mục
  kSubsection,  ///< subsec: tiểu mục
  kArticle,     ///< art: điều
  kClause,      ///< para: khoản
  kPoint,       ///< point: điểm
  kSubpoint,    ///< subpoint: tiết
  kIndent,      ///< indent: gạch đầu dòng
  kText,        ///< text: đoạn without a number
};

/// "art", "para", …
std::string_view element(UnitKind kind);
std::optional<UnitKind> unit_kind(std::string_view element);

/// Address of a document or a unit: `34/2016/NĐ-CP#art_5__para_2__point_a`.
struct Address {
  std::string document;   ///< number as printed, or `@stem`
  std::string qualifier;  ///< issuer code or year after `~`; empty if none
  std::string unit;       ///< identifier; empty for the whole document
  [[nodiscard]] std::string str() const;
  friend bool operator==(const Address&, const Address&) = default;
};

/// Key under which a number is compared: upper case, NFC, no blanks, seq without leading zeros, đ kept:
/// "08/2021/tt-nhnn" and "8/2021/TT-NHNN" have one key.
std::string number_key(std::string_view number);

/// One step of an identifier: kind and label as in the identifier ("5a", "đ").
struct Step {
  UnitKind kind;
  std::string label;
  friend bool operator==(const Step&, const Step&) = default;
};
std::string join_steps(const std::vector<Step>& steps);                     ///< "art_5__para_2"
std::optional<std::vector<Step>> split_steps(std::string_view identifier);  ///< nullopt if malformed

/// Reads what people and programs type: an identifier, `điểm a khoản 2 Điều 5 Nghị định 34/2016/NĐ-CP`, `k2 đ5 34/2016/nd-cp`.
/// The document part is only normalized, not looked up.
Result<Address> parse_address(std::string_view typed);

/// The Vietnamese citation of a unit: "điểm a khoản 2 Điều 5", with "Quy định ban hành kèm theo" for attachments when
/// `attachment_title` ("Quy định", "Quy chế") is given. Empty for an empty identifier.
std::string cite_unit(std::string_view identifier, std::string_view attachment_title = {});

/// Label normalized as in identifiers: lower case, NFC, Roman to Arabic where the kind prints Roman numerals.
std::string normalize_label(UnitKind kind, std::string_view printed);

/// The point letters of the Vietnamese alphabet in order: a b c d đ e g h i k l m n o p q r s t u v x y.
/// -1 if the letter is none of them.
int point_ordinal(std::string_view letter);

}  // namespace rasoat
