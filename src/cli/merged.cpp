// audit --merged: the rule sets of old provinces that are one now, side by side.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/command.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

Json side_json(const Side& side) {
  if (side.document.empty()) return nullptr;
  return {{"document", side.document},
          {"unit", side.unit.empty() ? Json(nullptr) : Json(side.unit)},
          {"citation", side.citation},
          {"quote", side.quote},
          {"span", {side.span.begin, side.span.end}}};
}

Json row_json(const MergedRow& row) {
  Json differences = Json::array();
  for (const Difference& difference : row.differences)
    differences.push_back({{"kind", kind_name(difference.kind)}, {"what", difference.what}, {"a", difference.a}, {"b", difference.b}});
  return {{"a", side_json(row.a)}, {"b", side_json(row.b)}, {"score", row.score}, {"differences", differences}};
}

void print_text(const std::vector<MergedRow>& rows, bool vi) {
  std::size_t both = 0, differing = 0;
  for (const MergedRow& row : rows) {
    if (row.a.document.empty() || row.b.document.empty()) {
      const Side& side = row.a.document.empty() ? row.b : row.a;
      fmt::print(fmt::runtime(vi ? "Chỉ có ở một bên: {}\n" : "On one side only: {}\n"), side.citation);
      continue;
    }
    ++both;
    if (!row.differences.empty()) ++differing;
    fmt::print("{}\n  ↔ {}\n", row.a.citation, row.b.citation);
    for (const Difference& difference : row.differences)
      fmt::print("    {}: {} ↔ {}\n", difference.what, difference.a.empty() ? "–" : difference.a,
                 difference.b.empty() ? "–" : difference.b);
  }
  fmt::print(fmt::runtime(vi ? "{} điều cùng vấn đề, {} điều quy định khác nhau\n" : "{} articles on one matter, {} of them differ\n"),
             both, differing);
}

std::vector<std::string> areas_of(const std::string& list) {
  std::vector<std::string> areas;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    const std::size_t begin = list.find_first_not_of(' ', at), end = list.find_last_not_of(' ', comma - (comma > at ? 1 : 0));
    if (begin < comma && end != std::string::npos) areas.push_back(normalize(list.substr(begin, end + 1 - begin)));
    at = comma + 1;
  }
  return areas;
}

}  // namespace

int run_merged(const Global& global, const ReviewArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json", "jsonl"}); !ok) return report(ok.error(), global);
  auto day = global.day();
  if (!day) return report(day.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  Control control;
  control.jobs = global.threads();
  control.cancelled = cancelled;
  const auto rows = compare_merged(**store, areas_of(arguments.merged), *day, control);
  if (!rows) return report(rows.error(), global);
  if (global.format == "text") {
    print_text(*rows, global.lang() == Language::kVietnamese);
    return 0;
  }
  const auto dumped = [](const Json& json) { return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); };
  Json all = Json::array();
  for (const MergedRow& row : *rows) all.push_back(row_json(row));
  if (global.format == "json") fmt::print("{}\n", dumped(all));
  if (global.format == "jsonl")
    for (const Json& row : all) fmt::print("{}\n", dumped(row));
  return 0;
}

}  // namespace rasoat::cli
