#include "report/words.h"

#include <fmt/format.h>

#include <array>

#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Pair {
  std::string_view vi, en;
  [[nodiscard]] std::string_view in(Language language) const { return language == Language::kVietnamese ? vi : en; }
};

// In the order of Kind.
constexpr std::array<Pair, 12> kKinds = {{{"Mức, thời hạn, số lượng", "Quantity"},
                                          {"Tính chất bắt buộc", "Modality"},
                                          {"Thẩm quyền thực hiện", "Authority"},
                                          {"Danh mục, hồ sơ, điều kiện", "List"},
                                          {"Giải thích từ ngữ", "Definition"},
                                          {"Phạm vi, đối tượng", "Scope"},
                                          {"Trình tự, thủ tục", "Procedure"},
                                          {"Chép lại sai nội dung", "Altered copy"},
                                          {"Trùng lặp, chồng chéo", "Overlap"},
                                          {"Thẩm quyền ban hành", "Competence"},
                                          {"Căn cứ, hiệu lực", "Validity"},
                                          {"Thể thức, kỹ thuật trình bày", "Form"}}};

constexpr std::array<Pair, 3> kSeverities = {{{"GHI CHÚ", "INFO"}, {"CẦN XEM", "WARNING"}, {"PHẢI XỬ LÝ", "ERROR"}}};

constexpr std::array<Pair, 7> kStatuses = {{{"còn hiệu lực", "in force"},
                                            {"chưa có hiệu lực", "not yet in force"},
                                            {"hết hiệu lực", "expired"},
                                            {"hết hiệu lực một phần", "expired in part"},
                                            {"tạm ngưng hiệu lực", "suspended"},
                                            {"dự thảo", "draft"},
                                            {"chưa rõ hiệu lực", "force unknown"}}};

struct ActionWords {
  std::string_view code;
  Pair words;
};

constexpr std::array<ActionWords, 6> kActions = {{{"repeal", {"bãi bỏ", "repeal"}},
                                                  {"replace", {"thay thế", "replace"}},
                                                  {"amend", {"sửa đổi, bổ sung", "amend"}},
                                                  {"correct", {"đính chính", "correct"}},
                                                  {"suspend", {"đình chỉ việc thi hành", "suspend"}},
                                                  {"recommend", {"kiến nghị xử lý", "recommend"}}}};

constexpr Pair kLabels[] = {{"Khác nhau", "Difference"},
                            {"Cụ thể", "Detail"},
                            {"Căn cứ", "Ground"},
                            {"Áp dụng", "Prevails"},
                            {"Xử lý", "Handling"},
                            {"Thủ tục", "Procedure"},
                            {"Chuỗi quy định", "Chain"},
                            {"nơi", "places"},
                            {"Cơ quan rà soát", "Reviewer"},
                            {"STT", "No."},
                            {"Mức", "Severity"},
                            {"Nguyên văn quy định được rà soát", "Words of the provision under review"},
                            {"Nguyên văn quy định đối chiếu", "Words of the provision held against it"},
                            {"Nhận xét", "Remark"},
                            {"Mã", "Id"},
                            {"Số phát hiện", "Findings"},
                            {"Danh mục phát hiện", "List of findings"},
                            {"Nội dung từng phát hiện", "Each finding"},
                            {"Độ tin cậy", "Confidence"},
                            {"Nơi khác cùng nguyên nhân", "Other places of the same cause"},
                            {"Quy định được rà soát", "Provision under review"},
                            {"Dự thảo", "Draft"},
                            {"Quy định đối chiếu", "Held against"},
                            {"Kết quả rà soát", "Review"},
                            {"Không có phát hiện nào.", "No finding."},
                            {"Văn bản được rà soát", "Reviewed"},
                            {"Kho dữ liệu", "Store"},
                            {"Ngày xem xét hiệu lực", "As of"},
                            {"phát hiện", "findings"},
                            {"Nội dung", "Contents"},
                            {kAdvice, "These are suggestions for an officer to verify; the program decides nothing."},
                            {"Bỏ qua theo ghi nhận", "Suppressed"},
                            {"Quy tắc", "Rule"},
                            {"Đã có trong kết quả gốc, không nhắc lại", "Already in the baseline, left out"}};

}  // namespace

std::string_view kind_words(Kind kind, Language language) {
  return kKinds[static_cast<std::size_t>(kind)].in(language);
}

std::string_view severity_words(Severity severity, Language language) {
  return kSeverities[static_cast<std::size_t>(severity)].in(language);
}

std::string status_words(Status status, Language language) {
  return std::string(kStatuses[static_cast<std::size_t>(status)].in(language));
}

std::string_view action_words(std::string_view handling_action, Language language) {
  for (const ActionWords& action : kActions)
    if (action.code == handling_action) return action.words.in(language);
  return handling_action;
}

std::string_view label(std::string_view vietnamese, Language language) {
  for (const Pair& pair : kLabels)
    if (pair.vi == vietnamese) return pair.in(language);
  return vietnamese;
}

std::string_view side_words(const Finding& finding, bool b, Language language) {
  if (b) return label("Quy định đối chiếu", language);
  return label(finding.a.in_force == "draft" ? "Dự thảo" : "Quy định được rà soát", language);
}

std::string_view prevails_words(const Finding& finding, Language language) {
  const bool vi = language == Language::kVietnamese;
  if (finding.prevails == "a") return vi ? "quy định thứ nhất" : "the first provision";
  if (finding.prevails == "b") return vi ? "quy định đối chiếu" : "the provision it is held against";
  return vi ? "luật không định sẵn" : "no rule decides";
}

std::string detail_words(const Finding& finding) {
  // Why a document is not in force, as src/effect codes it.
  static constexpr std::pair<std::string_view, std::string_view> kCodes[] = {
      {"repealed-by:", "hết hiệu lực theo "}, {"suspended-by:", "ngưng hiệu lực theo "}, {"parent-ended:", "hết hiệu lực cùng "}};
  std::string detail = finding.difference.a;
  if ((finding.b && finding.pack.name.empty()) || lower(finding.a.quote).find(lower(detail)) != std::string::npos) return {};
  for (const auto& [code, words] : kCodes)
    if (const std::size_t at = detail.find(code); at != std::string::npos) detail.replace(at, code.size(), words);
  return detail;
}

std::string handling_words(const Finding& finding, Language language) {
  const bool vi = language == Language::kVietnamese;
  const Handling& handling = finding.handling;
  const auto words = [&](std::string_view action) {
    if (finding.procedure == kAppraisal && action == "amend") return std::string(vi ? "chỉnh lý dự thảo" : "mend the draft");
    return std::string(action_words(action, language));
  };
  std::string out = handling.by.empty() ? std::string() : handling.by + ": ";
  if (handling.action == "recommend") {
    out += (vi ? "kiến nghị" : "recommend to") + (handling.to.empty() ? std::string() : " " + handling.to);
    return out + " " + (handling.form.empty() ? (vi ? "xem xét, xử lý" : "to consider it") : words(handling.form));
  }
  out += words(handling.action);
  if (!handling.to.empty()) out += (vi ? "; đề nghị " : "; ask ") + handling.to + (vi ? " bãi bỏ" : " to repeal");
  return out;
}

std::string chain_words(const Finding& finding) {
  std::string out;
  for (const ChainLink& link : finding.chain)
    out += (out.empty() ? "" : " → ") + link.citation + (link.words.empty() ? "" : " (“" + link.words + "”)");
  return out;
}

std::vector<std::string> place_words(const Finding& finding) {
  std::vector<std::string> out;
  const std::string own = finding.a.unit.empty() ? finding.a.document : finding.a.document + "#" + finding.a.unit;
  for (const Place& place : finding.places) {
    if (!finding.chain.empty() && place.a == own) continue;
    const std::string& a = place.a_citation.empty() ? place.a : place.a_citation;
    const std::string& b = place.b_citation.empty() ? place.b : place.b_citation;
    out.push_back(b.empty() ? a : a + " / " + b);
  }
  return out;
}

std::string grounds_words(const Finding& finding) {
  std::string out;
  for (const Ground& ground : finding.ground)
    out += (out.empty() ? "" : "; ") + ground.citation + (ground.why.empty() ? "" : " (" + ground.why + ")");
  return out;
}

std::vector<std::pair<std::string, std::string>> review_facts(const Review& review, Language language) {
  std::string names, counts;
  for (const std::string& name : review.reviewed) names += (names.empty() ? "" : ", ") + name;
  std::array<int, 3> found{};
  for (const Finding& finding : review.findings) ++found[static_cast<std::size_t>(finding.severity)];
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo})
    counts +=
        fmt::format("{}{} {}", counts.empty() ? "" : ", ", found[static_cast<std::size_t>(severity)], severity_words(severity, language));
  const auto say = [&](std::string_view words) { return std::string(label(words, language)); };
  const auto day = Date::parse_iso(review.day);
  std::vector<std::pair<std::string, std::string>> out = {
      {say("Văn bản được rà soát"), names},
      {say("Kho dữ liệu"), review.store.empty() ? "–" : review.store},
      {say("Ngày xem xét hiệu lực"), day && language == Language::kVietnamese ? day->vietnamese() : review.day},
      {say("Số phát hiện"), fmt::format("{} ({})", review.findings.size(), counts)}};
  if (!review.reviewer.empty()) out.insert(out.begin(), {say("Cơ quan rà soát"), review.reviewer});
  return out;
}

std::string_view procedure_words(const Finding& finding, Language language) {
  const bool vi = language == Language::kVietnamese;
  if (finding.procedure == kExamination) return vi ? "Kiểm tra văn bản" : "Examination";
  if (finding.procedure == kReview) return vi ? "Rà soát văn bản" : "Review";
  if (finding.procedure == kAppraisal) return vi ? "Thẩm định dự thảo" : "Appraisal of a draft";
  return {};
}

}  // namespace rasoat
