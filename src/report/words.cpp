#include "report/words.h"

#include <array>

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
                                                  {"suspend", {"tạm ngưng hiệu lực", "suspend"}},
                                                  {"recommend", {"kiến nghị xử lý", "recommend"}}}};

constexpr Pair kLabels[] = {{"Khác nhau", "Difference"},
                            {"Căn cứ", "Ground"},
                            {"Áp dụng", "Prevails"},
                            {"Xử lý", "Handling"},
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
                            {"Kết quả do phần mềm gợi ý để cán bộ kiểm chứng; phần mềm không kết luận thay cơ quan có thẩm quyền.",
                             "These are suggestions for an officer to verify; the program decides nothing."},
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

std::string handling_words(const Finding& finding, Language language) {
  std::string out(action_words(finding.handling.action, language));
  if (!finding.handling.by.empty()) out += " – " + finding.handling.by;
  if (!finding.handling.to.empty()) out += " → " + finding.handling.to;
  return out;
}

}  // namespace rasoat
