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

/// The same, but for a basis that gives the issuer his powers and says nothing of the matter ("Căn cứ Luật Tổ chức Chính phủ …").
bool linked_by_matter(const Document& a, const Document& b);

/// How much of the shorter title's subject stands in the other one, by pairs of words that follow each other: 0 … 1.
double shared_subject(const Header& a, const Header& b);

/// True if the titles are of one form and name two things in one place: "… nhân viên chuyên môn môn Cờ vua" and "… môn Bơi". What is only
/// left out on one side ("… và phí neo đậu", the end of a title cut short) makes no sisters.
bool sister_titles(const Header& a, const Header& b);

/// Of the day of issue, or of the number ("72/2025/QH15"); 0 if neither says it.
int year_of(const Header& header);

/// True if `by` says in a final clause that `other` as a whole ends: "Nghị định này thay thế: a) Nghị định số …", "… hết hiệu lực kể từ
/// ngày …".
bool ends_in_final_clause(const Document& by, const Document& other);

/// True if the title says for which field or force the document is: "… trong ngành Y tế", "… trong Công an nhân dân".
bool names_own_field(const Header& header);

/// True if the title says that the document holds within one ministry's branch alone: no province details it.
bool holds_for_own_branch(const Header& header);

/// True if the title says that the document sets up a regime of its own, apart from the general law: a pilot, a zone, a centre.
bool has_own_regime(const Header& header);

/// True if the document rests on an act by which the National Assembly lets its issuer lay down otherwise than its laws say until they are
/// amended: what differs is meant to.
bool departs_by_leave(const Document& document);

/// True if the title says that powers are handed down: "… phân cấp …", "… ủy quyền …".
bool delegates_by_title(const Header& header);

/// True if the title names a period ("giai đoạn 2016 – 2020") that ended before the year.
bool of_past_period(const Header& header, int year);

/// True if each title names a year ("hạn ngạch năm 2026"), and not the same one.
bool of_other_years(const Header& a, const Header& b);

/// True if all that `words` say beyond `others` stands in the title: "khu công nghiệp" in a document on high-tech and industrial zones.
bool is_own_subject(const Header& header, std::string_view words, std::string_view others);

/// True if the title says that the document amends another.
bool amends_by_title(const Header& header);

}  // namespace rasoat
