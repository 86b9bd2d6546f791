// Words that name kinds of documents, from rules/types.toml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

struct TypeWord {
  std::string word;  ///< "Nghị định", "NĐ"
  std::string slug;
};

/// Names and abbreviations of types of documents, the longest first.
const std::vector<TypeWord>& type_words();
/// What documents that another one promulgates call themselves: "Quy định", "Quy chế", …
const std::vector<std::string>& attached_words();
/// "Công ước", "Hiệp định", …
const std::vector<std::string>& treaty_words();
/// "hợp đồng", "hóa đơn", …: what bears a number and is no document.
const std::vector<std::string>& no_document_words();
/// "mẫu": what bears a number like an old document's.
const std::vector<std::string>& form_words();

}  // namespace rasoat
