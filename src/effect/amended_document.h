// The document that a line amends, and where in it.
#pragma once

#include <string>
#include <string_view>

#include "rasoat/document.h"

namespace rasoat {

/// A document that the words do not name; see Target.
inline constexpr std::string_view kUnnamed = "@";

/// What the number or the name of a document says of it.
Header header_of_name(const std::string& name);
/// "Thông tư này thay thế … hướng dẫn Luật A, Luật B và Nghị định số 1": a circular ends no law and no decree, so that its title is read.
bool ends_higher(const Amendment& amendment, const Header& own);
/// `target` with the document and the bigger units that the lines above say.
Target completed(Target target, const Target& about);

}  // namespace rasoat
