// Why a rule does or does not fire, in words; and the skeleton of a new rule.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "rasoat/rules.h"

namespace rasoat::cli {
namespace {

using Why = RuleReason::Why;

struct WhyWords {
  Why why;
  std::string_view code, words;
};

constexpr WhyWords kWhy[] = {
    {Why::kFired, "fired", "BÁO"},
    {Why::kBefore, "before-period", "không áp dụng: văn bản ban hành trước thời kỳ của quy tắc"},
    {Why::kAfter, "after-period", "không áp dụng: văn bản ban hành sau thời kỳ của quy tắc"},
    {Why::kType, "type", "không áp dụng: loại văn bản không thuộc phạm vi"},
    {Why::kIssuer, "issuer", "không áp dụng: cơ quan ban hành không thuộc phạm vi"},
    {Why::kLevel, "level", "không áp dụng: cấp ban hành không thuộc phạm vi"},
    {Why::kNormative, "normative", "không áp dụng: quy tắc dành cho loại kia (quy phạm/hành chính)"},
    {Why::kTitle, "title", "không áp dụng: tên văn bản không thuộc phạm vi"},
    {Why::kEmpowered, "empowered", "không báo: có căn cứ giao thẩm quyền"},
    {Why::kElsewhere, "elsewhere", "không báo: nơi khác trong văn bản quyết định điều đó"},
    {Why::kNothing, "nothing", "không báo: không có câu nào ứng với mẫu"},
    {Why::kStopped, "excused", "không báo: câu có từ ngữ loại trừ"},
    {Why::kStoppedHeading, "excused-heading", "không báo: tiêu đề phía trên loại trừ"},
    {Why::kPresent, "present", "không báo: nội dung bắt buộc đã có"},
    {Why::kYields, "yields", "không báo: quy tắc hẹp hơn đã báo chính câu này"},
    {Why::kProbe, "probe", "không báo: phép thử không thấy lỗi"},
};

const WhyWords& words_of(Why why) {
  return *std::find_if(std::begin(kWhy), std::end(kWhy), [&](const WhyWords& row) { return row.why == why; });
}

std::string unit_of(const Document& document, const RuleReason& reason) {
  return reason.unit < 0 ? std::string() : document.units[static_cast<std::size_t>(reason.unit)].id;
}

void print_text(const Document& document, const std::vector<RuleReason>& reasons) {
  for (const RuleReason& reason : reasons) {
    fmt::print("  {}", words_of(reason.why).words);
    if (!reason.detail.empty()) fmt::print(" (“{}”)", reason.detail);
    fmt::print("\n");
    if (reason.span.empty()) continue;
    const std::string unit = unit_of(document, reason);
    fmt::print("    {}{}\n", unit.empty() ? "" : unit + ": ", document.words(reason.span));
  }
}

void print_json(const std::string& id, const std::string& file, const Document& document, const std::vector<RuleReason>& reasons) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const RuleReason& reason : reasons)
    rows.push_back({{"why", words_of(reason.why).code},
                    {"unit", unit_of(document, reason)},
                    {"span", {reason.span.begin, reason.span.end}},
                    {"detail", reason.detail}});
  const nlohmann::ordered_json line = {{"rule", id}, {"file", file}, {"reasons", rows}};
  fmt::print("{}\n", line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

constexpr std::string_view kSkeleton = R"(# Quy tắc mới. Cách viết: docs/rules.md. Thử bằng: rasoat --rules THƯ-MỤC rules test
[pack]
name = "@FOLDER@"
version = 1

[[rule]]
id = "@ID@"
version = 1
kind = "@KIND@"            # competence, validity, form
severity = "info"          # error, warning chỉ khi confirmed = true
confidence = 0.6
title = "Tên ngắn của lỗi"
message = "câu nói với cán bộ, viết tiếp sau tên điều khoản."
explanation = "Quy tắc cấm điều gì, với ai, từ khi nào, ngoại lệ nào."
from = 2025-04-01
confirmed = false          # true khi đã đọc nguyên văn căn cứ
ground = [{ citation = "khoản … Điều … Luật số …", why = "nội dung của căn cứ" }]
handling = { action = "amend" }
scope = { types = ["quyet-dinh"], issuers = ["ubnd"], normative = true }

[rule.trigger]
any = ['cụm từ làm quy tắc báo']
none = ['cụm từ loại trừ']

[rule.examples]
number = "15/2026/QĐ-UBND"
issued = 2026-01-15
wrong = [
  "Điều 5. Một câu có cụm từ làm quy tắc báo.",
  "Điều 6. Một câu khác có cụm từ làm quy tắc báo.",
]
right = [
  "Điều 5. Một câu đúng.",
  "Điều 6. Một câu có cụm từ làm quy tắc báo, nhưng có cả cụm từ loại trừ.",
]
)";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

}  // namespace

int run_rules_explain(const Global& global, const std::string& id, const std::vector<std::string>& files) {
  if (auto ok = check_format(global, {"text", "json", "jsonl"}); !ok) return report(ok.error(), global);
  auto day = global.day();
  if (!day) return report(day.error(), global);
  auto packs = RulePacks::load(global.rules);
  if (!packs) return report(packs.error(), global);
  const Rule* rule = (*packs)->find(id);
  if (!rule) return report(no_such_rule(id, global), global);
  std::unique_ptr<Store> store;
  if (auto opened = open_store(global)) store = std::move(*opened);
  for (const std::string& file : files) {
    auto named = name_document(file, store.get());
    if (!named) return report(named.error(), global);
    const std::vector<RuleReason> reasons = explain_rule(**packs, id, *named->document, store.get(), *day);
    if (global.format != "text") {
      print_json(id, file, *named->document, reasons);
      continue;
    }
    fmt::print("{}: {} – {}\n", file, rule->id, rule->title);
    print_text(*named->document, reasons);
  }
  return 0;
}

int run_rules_new(const Global& global, const std::string& id) {
  const std::size_t slash = id.find('/');
  if (slash == std::string::npos || slash == 0 || slash + 1 == id.size())
    return report(Error{ErrorCode::kUsage, id + ": FOLDER/NAME", {}}, global);
  const std::string folder = id.substr(0, slash);
  const std::string kind = kind_of(folder) ? folder : "form";
  fmt::print("{}", replaced(replaced(replaced(std::string(kSkeleton), "@ID@", id), "@FOLDER@", folder), "@KIND@", kind));
  return 0;
}

}  // namespace rasoat::cli
