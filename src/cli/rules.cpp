#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "rasoat/bodies.h"
#include "rasoat/report.h"
#include "rasoat/rules.h"
#include "rasoat/structure.h"
#include "rasoat/text.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

Json rule_json(const Rule& rule) {
  Json grounds = Json::array(), examples = Json::array();
  for (const Ground& ground : rule.ground) grounds.push_back({{"citation", ground.citation}, {"why", ground.why}});
  for (const RuleExample& example : rule.examples)
    examples.push_back(
        {{"fires", example.fires}, {"gap", example.gap}, {"number", example.number}, {"text", example.text}, {"note", example.note}});
  return {{"id", rule.id},
          {"version", rule.version},
          {"kind", kind_name(rule.kind)},
          {"severity", severity_name(rule.severity)},
          {"confidence", rule.confidence},
          {"title", rule.title},
          {"message", rule.message},
          {"explanation", rule.explanation},
          {"from", rule.from ? Json(rule.from->iso()) : Json(nullptr)},
          {"to", rule.to ? Json(rule.to->iso()) : Json(nullptr)},
          {"scope",
           {{"types", rule.scope.types},
            {"issuers", rule.scope.issuers},
            {"levels", rule.scope.levels},
            {"normative", rule.scope.normative ? Json(*rule.scope.normative) : Json(nullptr)}}},
          {"confirmed", rule.confirmed},
          {"ground", grounds},
          {"yields_to", rule.yields_to},
          {"examples", examples},
          {"pack", {{"name", rule.pack}, {"version", rule.pack_version}, {"hash", rule.pack_hash}}},
          {"file", rule.file}};
}

std::string period(const Rule& rule) {
  if (!rule.from && !rule.to) return "mọi thời kỳ";
  if (!rule.to) return "từ " + rule.from->vietnamese();
  if (!rule.from) return "đến " + rule.to->vietnamese();
  return "từ " + rule.from->vietnamese() + " đến " + rule.to->vietnamese();
}

struct Word {
  std::string_view code, words;
};

constexpr Word kIssuers[] = {{"ubnd", "Ủy ban nhân dân"},
                             {"hdnd", "Hội đồng nhân dân"},
                             {"ctubnd", "Chủ tịch Ủy ban nhân dân"},
                             {"bo", "bộ, cơ quan ngang bộ"},
                             {"chinh-phu", "Chính phủ"},
                             {"ttg", "Thủ tướng Chính phủ"},
                             {"quoc-hoi", "Quốc hội và Ủy ban Thường vụ Quốc hội"},
                             {"so", "sở"}};
constexpr Word kLevels[] = {{"tinh", "cấp tỉnh"}, {"huyen", "cấp huyện"}, {"xa", "cấp xã"}};

template <std::size_t N>
std::string named(const std::vector<std::string>& codes, const Word (&words)[N]) {
  std::string out;
  for (const std::string& code : codes) {
    const auto* found = std::find_if(std::begin(words), std::end(words), [&](const Word& word) { return word.code == code; });
    out += (out.empty() ? "" : ", ") + (found == std::end(words) ? code : std::string(found->words));
  }
  return out;
}

// Whom a rule is about: "quyết định, nghị quyết; của Ủy ban nhân dân; cấp tỉnh; là văn bản quy phạm pháp luật".
std::string whom(const RuleScope& scope) {
  std::string types;
  for (const std::string& type : scope.types) types += (types.empty() ? "" : ", ") + lower(type_name(type));
  std::string out = types.empty() ? "mọi loại văn bản" : types;
  if (!scope.issuers.empty()) out += "; của " + named(scope.issuers, kIssuers);
  if (!scope.levels.empty()) out += "; " + named(scope.levels, kLevels);
  if (scope.normative) out += *scope.normative ? "; là văn bản quy phạm pháp luật" : "; không phải văn bản quy phạm pháp luật";
  return out;
}

// The lines of an example one under the other.
std::string indented(const std::string& text, const std::string& by) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\n" + by : std::string(1, c);
  return out;
}

std::string example_text(const RuleExample& example) {
  const std::string label = example.gap ? "[SAI, CHƯA BẮT ĐƯỢC]" : example.fires ? "[SAI]" : "[ĐÚNG]";
  return fmt::format("  {} {}{}\n", label, indented(example.text, "    "), example.note.empty() ? "" : "  (" + example.note + ")");
}

std::string rule_text(const Rule& rule) {
  constexpr Language kVi = Language::kVietnamese;
  std::string out = fmt::format("{}\n{}\n\n", rule.title, std::string(60, '-'));
  out += fmt::format("Quy tắc: {} (phiên bản {}; {}; {}; độ tin cậy {:.0f} %)\n", rule.id, rule.version, kind_words(rule.kind, kVi),
                     severity_words(rule.severity, kVi), rule.confidence * 100);
  out += fmt::format("Bộ quy tắc: {}, phiên bản {} ({})\n", rule.pack, rule.pack_version, rule.pack_hash);
  out += fmt::format("Áp dụng cho: {}\nBan hành: {}\n\n{}\n\n", whom(rule.scope), period(rule), rule.explanation);
  out += fmt::format("Khi bắt được, nói: “… {}”\n", rule.message);
  if (!rule.handling.action.empty()) out += fmt::format("Xử lý: {}\n", action_words(rule.handling.action, kVi));
  out += "\nCăn cứ:\n";
  for (const Ground& ground : rule.ground) out += fmt::format("  - {}: {}\n", ground.citation, ground.why);
  if (!rule.confirmed) out += "  (căn cứ chưa đối chiếu với nguyên văn)\n";
  if (!rule.yields_to.empty()) out += fmt::format("\nNhường cho quy tắc hẹp hơn: {}\n", fmt::join(rule.yields_to, ", "));
  out += "\nVí dụ:\n";
  for (const RuleExample& example : rule.examples) out += example_text(example);
  return out;
}

}  // namespace

int run_rules_list(const Global& global) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  auto packs = RulePacks::load(global.rules);
  if (!packs) return report(packs.error(), global);
  if (global.format == "json") {
    Json rules = Json::array();
    for (const Rule& rule : (*packs)->rules()) rules.push_back(rule_json(rule));
    fmt::print("{}\n", rules.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return 0;
  }
  for (const Rule& rule : (*packs)->rules()) fmt::print("{:<46} {:<8} {}\n", rule.id, severity_name(rule.severity), rule.title);
  return 0;
}

int run_rules_show(const Global& global, const std::string& id) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  auto packs = RulePacks::load(global.rules);
  if (!packs) return report(packs.error(), global);
  const Rule* rule = (*packs)->find(id);
  if (!rule) return report(no_such_rule(id, global), global);
  fmt::print("{}", global.format == "json" ? rule_json(*rule).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"
                                           : rule_text(*rule));
  return 0;
}

namespace {

Json outcome_json(const ExampleOutcome& outcome) {
  const RuleExample& example = outcome.rule->examples[outcome.example];
  Json also = Json::array();
  for (const Rule* rule : outcome.also) also.push_back(rule->id);
  return {{"rule", outcome.rule->id}, {"example", outcome.example}, {"expected", example.fires},
          {"gap", example.gap},       {"fired", outcome.fired},     {"also", also}};
}

// A row of the table: of what must be found, must be left alone, is known to be missed, how many come out so.
struct RuleTested {
  const Rule* rule;
  int wrong = 0, right = 0, gaps = 0, found = 0, left = 0, missed = 0;
};

std::string row_text(const RuleTested& row) {
  return fmt::format("{:<48} {:>3}/{:<3} {:>3}/{:<3} {:>3}/{:<3}{}\n", row.rule->id, row.found, row.wrong, row.left, row.right, row.missed,
                     row.gaps, row.wrong < 2 || row.right < 2 ? "  thiếu ví dụ (cần 2 câu sai, 2 câu đúng)" : "");
}

std::string fault_text(const ExampleOutcome& outcome) {
  const RuleExample& example = outcome.rule->examples[outcome.example];
  return fmt::format("SAI  {} ví dụ {}{}: {}\n", outcome.rule->id, outcome.example + 1,
                     example.gap ? " (nay đã bắt được: chuyển từ gap sang wrong)" : "", example.text);
}

}  // namespace

int run_rules_test(const Global& global) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  auto packs = RulePacks::load(global.rules);
  if (!packs) return report(packs.error(), global);
  Json all = Json::array();
  std::vector<RuleTested> rows;
  std::string faults;
  int failed = 0, passed = 0;
  for (const ExampleOutcome& outcome : test_examples(**packs)) {
    const RuleExample& example = outcome.rule->examples[outcome.example];
    if (rows.empty() || rows.back().rule != outcome.rule) rows.push_back({outcome.rule});
    RuleTested& row = rows.back();
    ++(example.gap ? row.gaps : example.fires ? row.wrong : row.right);
    if (outcome.ok()) ++(example.gap ? row.missed : example.fires ? row.found : row.left);
    ++(outcome.ok() ? passed : failed);
    if (!outcome.ok()) faults += fault_text(outcome);
    all.push_back(outcome_json(outcome));
  }
  if (global.format == "json") {
    fmt::print("{}\n", all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return failed ? 1 : 0;
  }
  fmt::print("{:<48} {:>7} {:>7} {:>7}\n", "Quy tắc", "phải báo", "không", "hở");
  for (const RuleTested& row : rows) fmt::print("{}", row_text(row));
  fmt::print("{}{} quy tắc, {} ví dụ đúng, {} ví dụ sai\n", faults, (*packs)->rules().size(), passed, failed);
  return failed ? 1 : 0;
}

}  // namespace rasoat::cli
