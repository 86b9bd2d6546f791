// The words of rules/structure.toml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rasoat::structure {

/// Decisions that publish what others have set.
struct Publishing {
  std::string what;                 ///< "thu-tuc-hanh-chinh"
  std::vector<std::string> begins;  ///< first words of the title, in lower case
  std::string names;                ///< words of the title
};

struct Knowledge {
  std::vector<std::string> attachments;       ///< "QUY ĐỊNH": what attached documents call themselves
  std::vector<std::string> amending;          ///< "Sửa đổi": verbs that begin an amendment
  std::vector<std::string> targets;           ///< "Khoản": first words of an amended unit's name
  std::vector<std::string> final;             ///< "Hiệu lực": first words of final provisions
  std::vector<std::string> citing;            ///< "của": words that follow a cited article
  std::vector<std::string> signature;         ///< "TM.": first words of the end
  std::vector<std::string> adoption;          ///< "Luật này được Quốc hội": first words of the line that says who adopted it
  std::vector<std::string> signature_alone;   ///< "CHỦ TỊCH": lines of the end
  std::vector<std::string> paragraphs;        ///< "Căn cứ": first words of a paragraph
  std::vector<std::string> sentence_goes_on;  ///< "của": last words of a line whose sentence goes on
  std::vector<std::string> number_follows;    ///< "khoản": the same before a number
  std::vector<std::string> proper;            ///< "Quốc hội": names that keep their capitals in a title
  std::vector<std::string> english;           ///< "shall": words by which a translation is known
  std::vector<std::string> forms;             ///< "Mẫu số": titles of forms
  std::vector<std::string> page;              ///< "Bài liên quan": first words of what a page prints below the document
  std::vector<Publishing> publishing;
};

/// Read once; empty lists if the file is at fault.
const Knowledge& words();

/// True if `text` begins with one of the words, as a whole word.
bool begins_with_any(std::string_view text, const std::vector<std::string>& list);
/// True if the first letter is a small one.
bool starts_small(std::string_view line);
/// What follows the last blank.
std::string_view last_word(std::string_view line);
/// True for a line that ends with "khoản 5", "và" or another word that wants more.
bool breaks_off(std::string_view line);

}  // namespace rasoat::structure
