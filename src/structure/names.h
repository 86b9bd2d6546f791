// Names in a head: types of documents, bodies in capitals, provinces, dates.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/date.h"

namespace rasoat {

/// Slug of the type that a line in capitals names by itself ("QUYẾT ĐỊNH"); empty otherwise.
std::string type_of_line(std::string_view line);
/// Slug of a type's name in any case ("Thông tư liên tịch"); empty if unknown.
std::string type_slug(std::string_view name);
/// Slug of the type that a number's code says ("12/2025/QĐ-UBND"); empty if it says none.
std::string type_of_number(std::string_view number);
/// True if the line has letters and none of them is lower case.
bool all_capitals(std::string_view line);
/// "BẢO VỆ BẾN BÃI" → "Bảo vệ bến bãi".
std::string sentence_case(std::string_view capitals);
/// "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM" → {"Ủy ban nhân dân tỉnh Sông Lam"}; joint issuers apart.
std::vector<std::string> body_names(std::string_view capitals);
/// "Ủy ban nhân dân tỉnh Sông Lam" → "Sông Lam"; empty for central bodies.
std::string province_in(std::string_view body);
/// The first "ngày 5 tháng 7 năm 2025" or "ngày 5/7/2025".
std::optional<Date> date_in(std::string_view words);

}  // namespace rasoat
