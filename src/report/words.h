// The words that every report uses for codes, in the reader's language.
#pragma once

#include <string>
#include <string_view>

#include "rasoat/report.h"

namespace rasoat {

std::string_view kind_words(Kind kind, Language language);
std::string_view severity_words(Severity severity, Language language);
std::string_view action_words(std::string_view handling_action, Language language);
/// "Dự thảo", "Văn bản được rà soát" …: what the side `a` of a finding is.
std::string_view side_words(const Finding& finding, bool b, Language language);
/// "Áp dụng quy định B", … by Finding::prevails.
std::string_view prevails_words(const Finding& finding, Language language);
/// "sửa đổi – Ủy ban nhân dân tỉnh Sông Lam", with the recipient of a recommendation.
std::string handling_words(const Finding& finding, Language language);

/// A label of the reports by its Vietnamese words: label("Căn cứ", language).
std::string_view label(std::string_view vietnamese, Language language);

}  // namespace rasoat
