// Words that name kinds of documents, from rules/types.toml.
#pragma once

#include <cstddef>
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
/// The type word at `at`, nullptr if there is none; `end` is moved past it.
const TypeWord* type_word_at(std::string_view text, std::size_t at, std::size_t& end);
/// What documents that another one promulgates call themselves: "Quy định", "Quy chế", …
const std::vector<std::string>& attached_words();
/// "Công ước", "Hiệp định", …
const std::vector<std::string>& treaty_words();
/// "Hệ thống hài hòa", "Biểu thuế", …: lists with chapters of their own.
const std::vector<std::string>& nomenclature_words();
/// "hợp đồng", "hồ sơ", …: papers that have annexes and are no documents.
const std::vector<std::string>& paper_words();
/// "QCVN", "TCVN", …: what the numbers of technical standards begin with.
const std::vector<std::string>& standard_words();
/// "Quy chuẩn", "Tiêu chuẩn": what a standard calls itself before its number.
const std::vector<std::string>& standard_kind_words();
/// "hợp đồng", "hóa đơn", …: what bears a number and is no document.
const std::vector<std::string>& no_document_words();
/// "mẫu": what bears a number like an old document's.
const std::vector<std::string>& form_words();

}  // namespace rasoat
