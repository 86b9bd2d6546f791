// Headings of units that a line amends: "Sửa đổi, bổ sung tên Điều 5 và khoản 2 Điều 5 như sau:".
#pragma once

#include <string>
#include <string_view>

#include "effect/announcement.h"

namespace rasoat {

/// "2. Sửa đổi, bổ sung Điều 32 như sau: a) Sửa đổi, bổ sung tên điều, khoản 1 như sau:": the heading of the article that the lines above
/// name.
bool names_own_heading(const Line& line, const Target& about);
/// True if only the heading of `unit` is named: "tên Điều 5", "tên Chương II".
bool names_heading(std::string_view words, const std::string& unit);

}  // namespace rasoat
