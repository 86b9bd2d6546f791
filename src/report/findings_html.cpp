// One self-contained page: no script, no outside file, prints well.
#include <fmt/format.h>

#include <array>

#include "report/markup.h"
#include "report/words.h"

namespace rasoat {
namespace {

constexpr std::string_view kStyle = R"css(
:root { --ink:#1d2330; --soft:#5b6475; --line:#d9dee7; --paper:#fff; --back:#f4f6f9; --error:#b3261e; --warning:#9a6700; --info:#3b5b92; --mark:#ffe08a; }
* { box-sizing: border-box; }
body { margin:0; background:var(--back); color:var(--ink); font:16px/1.55 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 28px 20px 60px; }
h1 { font-size: 1.6rem; margin: 0 0 4px; }
.facts { color: var(--soft); margin: 0 0 18px; }
.facts b { color: var(--ink); font-weight: 600; }
.counts { display:flex; gap:10px; flex-wrap:wrap; margin: 0 0 18px; }
.count { background:var(--paper); border:1px solid var(--line); border-radius:8px; padding:8px 14px; }
.count b { font-size:1.25rem; margin-right:6px; }
table.toc { width:100%; border-collapse:collapse; background:var(--paper); border:1px solid var(--line); margin-bottom:26px; font-size:.94rem; }
.toc th, .toc td { text-align:left; padding:6px 10px; border-bottom:1px solid var(--line); vertical-align:top; }
.toc th { color:var(--soft); font-weight:600; }
.toc a { color:inherit; } .toc td:nth-child(2) { white-space:nowrap; }
article { background:var(--paper); border:1px solid var(--line); border-left:5px solid var(--info); border-radius:8px; padding:16px 20px 14px; margin:0 0 20px; }
article.error { border-left-color:var(--error); } article.warning { border-left-color:var(--warning); }
.head { display:flex; gap:10px; align-items:baseline; flex-wrap:wrap; }
.badge { font-size:.78rem; font-weight:700; letter-spacing:.03em; color:#fff; background:var(--info); border-radius:4px; padding:2px 8px; }
.error .badge { background:var(--error); } .warning .badge { background:var(--warning); }
h2 { font-size:1.08rem; margin:0; }
.sure { color:var(--soft); font-size:.9rem; margin-left:auto; }
.message { margin:10px 0 12px; }
.pair { display:grid; grid-template-columns:1fr 1fr; gap:14px; }
.pair.single { grid-template-columns:1fr; }
.side { border:1px solid var(--line); border-radius:6px; padding:10px 14px; background:#fbfcfd; }
.side h3 { font-size:.9rem; margin:0 0 6px; font-weight:600; } .side h3 span { display:block; color:var(--soft); font-weight:400; font-size:.84rem; }
blockquote { margin:0; white-space:pre-line; font-family:"Times New Roman", "Noto Serif", "DejaVu Serif", serif; font-size:1.06rem; }
mark { background:var(--mark); color:inherit; padding:0 2px; border-radius:2px; font-weight:600; }
dl { display:grid; grid-template-columns:max-content 1fr; gap:4px 14px; margin:12px 0 0; font-size:.95rem; }
dt { color:var(--soft); } dd { margin:0; }
.chain, .places { margin:2px 0 0; padding-left:1.4em; }
footer { color:var(--soft); font-size:.88rem; margin-top:26px; }
@media (max-width: 760px) { .pair { grid-template-columns:1fr; } .sure { margin-left:0; } }
@media print {
  body { background:#fff; font-size:11pt; } main { max-width:none; padding:0; }
  article, .side { break-inside:avoid; } article { border-color:#999; } .toc { break-after:page; }
  mark { background:none; text-decoration:underline; text-decoration-thickness:1.5pt; }
}
)css";

class Page {
 public:
  Page(const Review& review, Language language) : review_(review), language_(language) {}

  std::string write() {
    out_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
        language_ == Language::kVietnamese ? "vi" : "en", say("Kết quả rà soát"), kStyle);
    head();
    contents();
    int n = 0;
    for (const Finding& finding : review_.findings) article(finding, ++n);
    out_ += fmt::format("<footer>{} rasoat {}.</footer>\n</main>\n</body>\n</html>\n", say(kAdvice), escaped(review_.version));
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view vietnamese) const { return label(vietnamese, language_); }

  void head() {
    std::string facts;
    for (const auto& [name, words] : review_facts(review_, language_))
      facts += fmt::format("{}{}: <b>{}</b>", facts.empty() ? "" : " · ", name, escaped(words));
    out_ += fmt::format("<h1>{}</h1>\n<p class=\"facts\">{}</p>\n", say("Kết quả rà soát"), facts);
    std::array<int, 3> counts{};
    for (const Finding& finding : review_.findings) ++counts[static_cast<std::size_t>(finding.severity)];
    out_ += "<div class=\"counts\">";
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo})
      out_ += fmt::format("<div class=\"count\"><b>{}</b>{}</div>", counts[static_cast<std::size_t>(severity)],
                          severity_words(severity, language_));
    out_ += "</div>\n";
  }

  void contents() {
    if (review_.findings.empty()) {
      out_ += fmt::format("<p>{}</p>\n", say("Không có phát hiện nào."));
      return;
    }
    out_ += fmt::format("<table class=\"toc\"><thead><tr><th>#</th><th></th><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>\n",
                        say("Nội dung"), say("Quy định được rà soát"), say("Quy định đối chiếu"));
    int n = 0;
    for (const Finding& finding : review_.findings) {
      ++n;
      out_ += fmt::format("<tr><td><a href=\"#n{}\">{}</a></td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", n, n,
                          severity_words(finding.severity, language_), kind_words(finding.kind, language_), escaped(finding.a.citation),
                          finding.b ? escaped(finding.b->citation) : "–");
    }
    out_ += "</tbody></table>\n";
  }

  void side(const Finding& finding, const Side& one, bool b) {
    out_ += fmt::format("<div class=\"side\"><h3>{}<span>{}</span></h3><blockquote>{}</blockquote></div>\n", escaped(one.citation),
                        side_words(finding, b, language_), marked_html(one.quote, one.marks));
  }

  void fact(std::string_view name, const std::string& words) {
    if (!words.empty()) out_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", say(name), words);
  }

  void chain(const Finding& finding) {
    std::string links;
    for (const ChainLink& link : finding.chain)
      links +=
          fmt::format("<li>{}{}</li>", escaped(link.citation), link.words.empty() ? "" : fmt::format(" – <b>{}</b>", escaped(link.words)));
    if (!links.empty()) fact("Chuỗi quy định", "<ol class=\"chain\">" + links + "</ol>");
  }

  void places(const Finding& finding) {
    std::string items;
    const std::vector<std::string> others = place_words(finding);
    for (const std::string& place : others) items += "<li>" + escaped(place) + "</li>";
    if (!items.empty())
      fact("Nơi khác cùng nguyên nhân", fmt::format("{} {}<ul class=\"places\">{}</ul>", others.size(), say("nơi"), items));
  }

  void article(const Finding& finding, int n) {
    out_ += fmt::format(
        "<article id=\"n{}\" class=\"{}\">\n<div class=\"head\"><span class=\"badge\">{}</span><h2>{}. {}</h2><span class=\"sure\">{} "
        "{:.0f}&nbsp;%</span></div>\n"
        "<p class=\"message\">{}</p>\n<div class=\"pair{}\">\n",
        n, severity_name(finding.severity), severity_words(finding.severity, language_), n, kind_words(finding.kind, language_),
        say("Độ tin cậy"), finding.confidence * 100, escaped(finding.message), finding.b ? "" : " single");
    side(finding, finding.a, false);
    if (finding.b) side(finding, *finding.b, true);
    out_ += "</div>\n<dl>\n";
    chain(finding);
    fact("Cụ thể", escaped(detail_words(finding)));
    fact("Căn cứ", escaped(grounds_words(finding)));
    fact("Áp dụng", escaped(finding.explanation));
    fact("Thủ tục", std::string(procedure_words(finding, language_)));
    fact("Xử lý", escaped(handling_words(finding, language_)));
    if (!finding.pack.name.empty())
      fact("Quy tắc", escaped(fmt::format("{} ({} {}, {})", finding.rule, finding.pack.name, finding.pack.version, finding.pack.hash)));
    places(finding);
    fact("Bỏ qua theo ghi nhận", escaped(finding.suppressed));
    out_ += "</dl>\n</article>\n";
  }

  const Review& review_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string findings_html(const Review& review, Language language) {
  return Page(review, language).write();
}

}  // namespace rasoat
