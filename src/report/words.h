// The words that every report uses for codes, in the reader's language.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rasoat/report.h"

namespace rasoat {

/// "Dự thảo", "Văn bản được rà soát" …: what the side `a` of a finding is.
std::string_view side_words(const Finding& finding, bool b, Language language);
/// "Áp dụng quy định B", … by Finding::prevails.
std::string_view prevails_words(const Finding& finding, Language language);
/// "Ủy ban nhân dân tỉnh Sông Lam: kiến nghị Bộ Xây dựng sửa đổi, bổ sung".
std::string handling_words(const Finding& finding, Language language);

/// "Kiểm tra văn bản", "Rà soát văn bản", "Thẩm định dự thảo"; empty where it is not known.
std::string_view procedure_words(const Finding& finding, Language language);

/// "Điều 5 Luật … (“15 ngày”) → Điều 2 Quyết định … (“20 ngày”)"; empty without a chain.
std::string chain_words(const Finding& finding);
/// What a finding on one provision alone says beside the words that it quotes: "12/2020/QĐ-UBND – Quy định …"; empty if nothing.
std::string detail_words(const Finding& finding);
/// Each further place of the cause: "Điều 3 Quyết định … / Điều 5 Luật …"; without what the chain says already.
std::vector<std::string> place_words(const Finding& finding);

/// "khoản 3 Điều 58 Luật … (hiệu lực pháp lý cao hơn); …".
std::string grounds_words(const Finding& finding);

/// What stands at the head of a report: what was reviewed, in which store, on which day, and how many findings there are.
std::vector<std::pair<std::string, std::string>> review_facts(const Review& review, Language language);

/// What every report ends with.
constexpr std::string_view kAdvice = "Kết quả do phần mềm gợi ý để cán bộ kiểm chứng; phần mềm không kết luận thay cơ quan có thẩm quyền.";

/// A label of the reports by its Vietnamese words: label("Căn cứ", language).
std::string_view label(std::string_view vietnamese, Language language);

}  // namespace rasoat
