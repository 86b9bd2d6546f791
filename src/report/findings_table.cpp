// Findings, a row each: for lists, filters and sums.
#include <fmt/format.h>

#include "rasoat/table.h"
#include "report/words.h"

namespace rasoat {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "\n") + part;
  return out;
}

std::vector<Cell> row_of(const Finding& finding, std::size_t number, Language language) {
  const auto opposed = [](const std::string& words) { return words.empty() ? std::string("–") : words; };
  return {{std::to_string(number)},
          {std::string(severity_words(finding.severity, language))},
          {std::string(kind_words(finding.kind, language))},
          {finding.a.citation},
          {finding.a.quote, finding.a.marks},
          {finding.b ? finding.b->citation : std::string()},
          finding.b ? Cell{finding.b->quote, finding.b->marks} : Cell{},
          {finding.b && finding.pack.name.empty() ? opposed(finding.difference.a) + " ↔ " + opposed(finding.difference.b)
                                                  : finding.difference.a},
          {finding.message},
          {grounds_words(finding)},
          {finding.explanation},
          {std::string(procedure_words(finding, language))},
          {handling_words(finding, language)},
          {fmt::format("{:.0f}", finding.confidence * 100)},
          {joined(place_words(finding))},
          {finding.suppressed},
          {finding.id}};
}

}  // namespace

Table findings_table(const Review& review, Language language) {
  const auto say = [&](std::string_view words) { return std::string(label(words, language)); };
  Table out;
  out.title = say("Kết quả rà soát");
  out.facts = review_facts(review, language);
  out.columns = {{say("STT"), 6},
                 {say("Mức"), 13},
                 {say("Nội dung"), 20},
                 {say("Quy định được rà soát"), 30},
                 {say("Nguyên văn quy định được rà soát"), 50},
                 {say("Quy định đối chiếu"), 30},
                 {say("Nguyên văn quy định đối chiếu"), 50},
                 {say("Khác nhau"), 25},
                 {say("Nhận xét"), 40},
                 {say("Căn cứ"), 35},
                 {say("Áp dụng"), 40},
                 {say("Thủ tục"), 16},
                 {say("Xử lý"), 35},
                 {say("Độ tin cậy") + " (%)", 11},
                 {say("Nơi khác cùng nguyên nhân"), 35},
                 {say("Bỏ qua theo ghi nhận"), 20},
                 {say("Mã"), 20}};
  Section section;
  for (const Finding& finding : review.findings) section.rows.push_back(row_of(finding, section.rows.size() + 1, language));
  out.sections.push_back(std::move(section));
  out.note = say(kAdvice);
  out.empty = say("Không có phát hiện nào.");
  return out;
}

}  // namespace rasoat
