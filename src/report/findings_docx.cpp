// The report that an officer edits and hands in: a list of the findings, then each with what he needs to verify it.
#include <fmt/format.h>

#include <array>

#include "report/word.h"
#include "report/words.h"

namespace rasoat {
namespace {

class Report {
 public:
  Report(const Review& review, Language language) : review_(review), language_(language), word_(Word::Page::kPortrait) {}

  std::string write() {
    word_.title(say("Kết quả rà soát"));
    for (const auto& [name, words] : review_facts(review_, language_)) word_.fact(name, words);
    if (review_.findings.empty()) {
      word_.paragraph(say("Không có phát hiện nào."));
    } else {
      word_.heading("I. " + std::string(say("Danh mục phát hiện")));
      list();
      word_.heading("II. " + std::string(say("Nội dung từng phát hiện")));
      std::size_t number = 0;
      for (const Finding& finding : review_.findings) one(finding, ++number);
    }
    for (const std::string& stale : review_.stale) word_.paragraph(stale);
    word_.paragraph(say(kAdvice), true);
    return word_.bytes(say("Kết quả rà soát"));
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view vietnamese) const { return label(vietnamese, language_); }

  void list() {
    std::vector<std::vector<Cell>> rows{{{std::string(say("STT"))},
                                         {std::string(say("Quy định được rà soát"))},
                                         {std::string(say("Quy định đối chiếu"))},
                                         {std::string(say("Nội dung"))},
                                         {std::string(say("Xử lý"))},
                                         {std::string(say("Mức"))}}};
    for (const Finding& finding : review_.findings)
      rows.push_back({{std::to_string(rows.size())},
                      {finding.a.citation},
                      {finding.b ? finding.b->citation : std::string("–")},
                      {std::string(kind_words(finding.kind, language_))},
                      {handling_words(finding, language_)},
                      {std::string(severity_words(finding.severity, language_))}});
    word_.table({13, 30, 30, 22, 28, 15}, rows, true);
  }

  void quotes(const Finding& finding) {
    const auto head = [&](const Side& side, bool b) {
      return Cell{fmt::format("{}:\n{}", side_words(finding, b, language_), side.citation)};
    };
    if (finding.b)
      word_.table(
          {1, 1},
          {{head(finding.a, false), head(*finding.b, true)}, {{finding.a.quote, finding.a.marks}, {finding.b->quote, finding.b->marks}}},
          true);
    else
      word_.table({1}, {{head(finding.a, false)}, {{finding.a.quote, finding.a.marks}}}, true);
  }

  void one(const Finding& finding, std::size_t number) {
    word_.heading(fmt::format("{}. {} – {}", number, kind_words(finding.kind, language_), finding.a.citation), 2);
    word_.paragraph(finding.message);
    quotes(finding);
    if (finding.b && !finding.difference.b.empty())
      word_.fact(say("Khác nhau"), fmt::format("“{}” ↔ “{}”", finding.difference.a, finding.difference.b));
    word_.fact(say("Cụ thể"), detail_words(finding));
    word_.fact(say("Chuỗi quy định"), chain_words(finding));
    word_.fact(say("Căn cứ"), grounds_words(finding));
    word_.fact(say("Áp dụng"), finding.explanation);
    word_.fact(say("Thủ tục"), procedure_words(finding, language_));
    word_.fact(say("Xử lý"), handling_words(finding, language_));
    word_.fact(say("Độ tin cậy"), fmt::format("{:.0f} % ({})", finding.confidence * 100, severity_words(finding.severity, language_)));
    std::string places;
    const std::vector<std::string> others = place_words(finding);
    for (const std::string& place : others) places += "\n– " + place;
    if (!places.empty()) word_.fact(say("Nơi khác cùng nguyên nhân"), fmt::format("{} {}{}", others.size(), say("nơi"), places));
    word_.fact(say("Bỏ qua theo ghi nhận"), finding.suppressed);
  }

  const Review& review_;
  Language language_;
  Word word_;
};

}  // namespace

std::string findings_docx(const Review& review, Language language) {
  return Report(review, language).write();
}

}  // namespace rasoat
