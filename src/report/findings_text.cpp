// Findings for a terminal.
#include <fmt/format.h>

#include <algorithm>

#include <array>

#include "report/layout.h"
#include "report/words.h"

namespace rasoat {
namespace {

constexpr int kSideBySide = 110;  // columns from which two quotes stand beside each other

struct Paint {
  bool color;
  [[nodiscard]] std::string operator()(std::string_view code, std::string_view words) const {
    return color ? fmt::format("\033[{}m{}\033[0m", code, words) : std::string(words);
  }
};

std::string_view severity_color(Severity severity) {
  return severity == Severity::kError ? "1;37;41" : severity == Severity::kWarning ? "1;30;43" : "1;30;47";
}

class Writer {
 public:
  explicit Writer(const Style& style) : style_(style), paint_{style.color}, width_(static_cast<std::size_t>(std::max(style.width, 40))) {}

  std::string review(const Review& review) {
    int n = 0;
    for (const Finding& finding : review.findings) out_ += one(finding, ++n);
    out_ += summary(review);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view vietnamese) const { return label(vietnamese, style_.language); }

  std::string one(const Finding& finding, int n) {
    std::string out = fmt::format(
        "{} {} {}  {} {:.0f} %  {}\n", paint_("1", fmt::format("{}.", n)),
        paint_(severity_color(finding.severity), fmt::format(" {} ", severity_words(finding.severity, style_.language))),
        paint_("1", kind_words(finding.kind, style_.language)), say("Độ tin cậy"), finding.confidence * 100, paint_("2", finding.id));
    out += stacked(wrap(finding.message, width_ - 3), "   ");
    out += quotes(finding) + facts(finding) + "\n";
    return out;
  }

  [[nodiscard]] std::vector<Line> column(const Finding& finding, const Side& side, bool b, std::size_t columns) const {
    std::vector<Line> lines = wrap(fmt::format("{}: {}", side_words(finding, b, style_.language), side.citation), columns);
    if (style_.color)
      for (Line& line : lines) line.bytes = paint_("1;36", line.bytes);
    const std::vector<Line> quote = wrap(side.quote, columns, side.marks, style_.color ? "\033[1;31m" : "", style_.color ? "\033[0m" : "");
    lines.insert(lines.end(), quote.begin(), quote.end());
    return lines;
  }

  [[nodiscard]] std::string quotes(const Finding& finding) const {
    if (finding.b && style_.width >= kSideBySide) {
      const std::size_t columns = (width_ - 6) / 2;
      return "\n" + side_by_side(column(finding, finding.a, false, columns), column(finding, *finding.b, true, columns), columns) + "\n";
    }
    std::string out = "\n" + stacked(column(finding, finding.a, false, width_ - 5), "   │ ");
    if (finding.b) out += "   │\n" + stacked(column(finding, *finding.b, true, width_ - 5), "   │ ");
    return out + "\n";
  }

  void fact(std::string& out, std::string_view name, std::string_view words) const {
    if (words.empty()) return;
    out += stacked(wrap(fmt::format("{}: {}", name, words), width_ - 3), "   ");
  }

  [[nodiscard]] std::string facts(const Finding& finding) const {
    std::string out;
    fact(out, say("Cụ thể"), detail_words(finding));
    fact(out, say("Chuỗi quy định"), chain_words(finding));
    fact(out, say("Căn cứ"), grounds_words(finding));
    fact(out, say("Áp dụng"), finding.explanation);
    fact(out, say("Thủ tục"), procedure_words(finding, style_.language));
    fact(out, say("Xử lý"), handling_words(finding, style_.language));
    if (!finding.pack.name.empty())
      fact(out, say("Quy tắc"), fmt::format("{} ({} {}, {})", finding.rule, finding.pack.name, finding.pack.version, finding.pack.hash));
    const std::vector<std::string> others = place_words(finding);
    fact(out, fmt::format("{} ({} {})", say("Nơi khác cùng nguyên nhân"), others.size(), say("nơi")),
         fmt::format("{}", fmt::join(others, "; ")));
    if (!finding.suppressed.empty()) fact(out, say("Bỏ qua theo ghi nhận"), finding.suppressed);
    return out;
  }

  std::string summary(const Review& review) {
    std::string notes;
    if (review.known) notes += fmt::format("{}: {}\n", say("Đã có trong kết quả gốc, không nhắc lại"), review.known);
    for (const std::string& stale : review.stale) notes += stacked(wrap(stale, width_ - 3), "   ");
    if (review.findings.empty()) return notes + std::string(say("Không có phát hiện nào.")) + "\n";
    std::array<int, 3> counts{};
    for (const Finding& finding : review.findings) ++counts[static_cast<std::size_t>(finding.severity)];
    std::string out = notes + fmt::format("{} {}:", review.findings.size(), say("phát hiện"));
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo})
      out += fmt::format("  {} {}", counts[static_cast<std::size_t>(severity)], severity_words(severity, style_.language));
    return out + "\n" + std::string(say(kAdvice)) + "\n";
  }

  const Style& style_;
  Paint paint_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string findings_text(const Review& review, const Style& style) {
  return Writer(style).review(review);
}

}  // namespace rasoat
