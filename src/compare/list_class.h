// What a list is a list of, by the noun of its head.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compare/analysis.h"

namespace rasoat {

/// A class of lists in rules/compare.toml: papers, conditions, cases …
struct ListClass {
  std::size_t index = 0;
  bool whole = false;  ///< such a list is meant to be complete; one of tasks or contents goes on
  bool operator==(const ListClass& other) const { return index == other.index; }
};

/// The class of the list that some words without diacritics in lower case lead into: the last noun before "sau đây" ("tiêu chuẩn … thuộc
/// một trong các lĩnh vực sau đây:" leads into fields), else the first ("hồ sơ đề nghị … gồm").
std::optional<ListClass> list_class(std::string_view folded);
/// True if a heading is itself the head of a list: it begins with such a noun, or with "các", "những".
bool heads_list(std::string_view folded);
/// "Đối tượng: …", "Tiêu chuẩn: …": a part of the rule under its own head; "Nộp lệ phí", "Thực hiện các nhiệm vụ khác": a note that lists
/// hold. Neither is an item of one.
bool is_no_item(const Analysis& analysis, const Item& item);
/// True if lead or heading speak of papers, conditions, cases, subjects …: what a list of such things lacks is not asked for.
bool whole_list(const Analysis& analysis, const Clause& clause);

/// The words of some text that set subjects and procedures apart: for each group of `[[apart]]` a bit a word.
using ApartSigns = std::vector<std::uint64_t>;
ApartSigns apart_signs(const std::string& folded);
ApartSigns apart_signs(const Analysis& analysis, const Clause& clause);  ///< of heading and lead

/// True if two heads without diacritics are for two subjects or two procedures: "trong nước" beside "nước ngoài", "cấp lại" beside "cấp".
/// `procedures`: also by a word that makes another procedure and stands on one side alone.
bool opposed(const std::string& a, const std::string& b, bool procedures = true);
bool opposed(const ApartSigns& a, const ApartSigns& b, bool procedures = true);
bool opposed(const Analysis& a, const Clause& a_clause, const Analysis& b, const Clause& b_clause);

}  // namespace rasoat
