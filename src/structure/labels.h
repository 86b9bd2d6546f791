// Labels: what a line begins with. Whether the label may stand there is the tree's business.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rasoat {

/// The forms of numbering in Vietnamese documents.
enum class Form : unsigned char {
  kPart,        ///< Phần thứ nhất, Phần II
  kChapter,     ///< Chương II
  kSection,     ///< Mục 2
  kSubsection,  ///< Tiểu mục 2
  kArticle,     ///< Điều 5.
  kCapital,     ///< A.
  kRoman,       ///< IV.
  kNumber,      ///< 3.  3)  3a.
  kDecimal,     ///< 1.1.  1.1.2
  kLetter,      ///< đ)  a.
  kLettered,    ///< a1)  a.1)
  kSmallRoman,  ///< iv)
  kBracketed,   ///< (1)  (a)  (iv)
  kDash,        ///< -  +  •
};
inline constexpr std::size_t kForms = static_cast<std::size_t>(Form::kDash) + 1;

/// A label at the beginning of a line.
struct Label {
  Form form = Form::kNumber;
  std::string name;        ///< as in identifiers: "5", "2a", "đ", "2" for II; the mark itself of a dash
  std::size_t length = 0;  ///< bytes up to where the words after the label begin
  char mark = 0;           ///< what closes it: '.', ')', ':' …; 0 for a bare article, which could be a citation
};

std::optional<Label> label_of(std::string_view line);

/// Bytes of the dash, plus sign or bullet at the beginning of a line, 0 if there is none or it is a ruled line.
std::size_t dash_length(std::string_view line);

}  // namespace rasoat
