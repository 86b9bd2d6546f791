// What two documents have to do with each other, by what they cite and by what their titles say they are about.
#pragma once

#include "rasoat/document.h"

namespace rasoat {

/// What the titles say, without the words that all titles share: one subject, the first document's subject a part of the other's (it says
/// all that the other says, and more: "… trong ngành Y tế"), or each a subject of its own. Untold where a title is missing.
enum class Subjects : unsigned char { kUntold, kOne, kPart, kOther };
Subjects subjects(const Header& a, const Header& b);

/// True if `a` names `b`: by number, or a law by its name.
bool cites(const Document& a, const Document& b);

/// True if one of the two names the other.
bool linked(const Document& a, const Document& b);

/// True if the title says for which field or force the document is: "… trong ngành Y tế", "… trong Công an nhân dân".
bool names_own_field(const Header& header);

/// True if the title says that the document amends another.
bool amends_by_title(const Header& header);

}  // namespace rasoat
