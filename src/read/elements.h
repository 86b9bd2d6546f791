// What the elements of HTML do to the text in them.
#pragma once

#include <string_view>

namespace rasoat::read {

enum class Element { kInline, kBlock, kBreak, kSkip, kTable, kRow, kCell, kList, kItem, kBold, kStruck, kSuperscript, kUnknown };

/// By lower-case name. kUnknown: no element of HTML (its text stays; in a fragment with bare '<', its bracket too).
Element element(std::string_view name);

}  // namespace rasoat::read
