// What two documents have to do with each other, by what they cite and by what their titles say they are about.
#pragma once

#include <string_view>

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

/// True if `by` says in a final clause that `other` as a whole ends: "Nghị định này thay thế: a) Nghị định số …", "… hết hiệu lực kể từ
/// ngày …".
bool ends_in_final_clause(const Document& by, const Document& other);

/// True if the title says for which field or force the document is: "… trong ngành Y tế", "… trong Công an nhân dân".
bool names_own_field(const Header& header);

/// True if the title says that the document holds within one ministry's branch alone: no province details it.
bool holds_for_own_branch(const Header& header);

/// True if the title says that powers are handed down: "… phân cấp …", "… ủy quyền …".
bool delegates_by_title(const Header& header);

/// True if the title names a period ("giai đoạn 2016 – 2020") that ended before the year.
bool of_past_period(const Header& header, int year);

/// True if all that `words` say beyond `others` stands in the title: "khu công nghiệp" in a document on high-tech and industrial zones.
bool is_own_subject(const Header& header, std::string_view words, std::string_view others);

/// True if the title says that the document amends another.
bool amends_by_title(const Header& header);

}  // namespace rasoat
