// audit --merged: the rule sets of old provinces that are one now, side by side.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "rasoat/bodies.h"
#include "rasoat/judge.h"
#include "rasoat/text.h"

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

std::string text_of(const std::vector<MergedRow>& rows, bool vi) {
  std::size_t both = 0, differing = 0;
  std::string out;
  const auto to = std::back_inserter(out);
  for (const MergedRow& row : rows) {
    if (row.a.document.empty() || row.b.document.empty()) {
      const Side& side = row.a.document.empty() ? row.b : row.a;
      fmt::format_to(to, fmt::runtime(vi ? "Chỉ có ở một bên: {}\n" : "On one side only: {}\n"), side.citation);
      continue;
    }
    ++both;
    if (!row.differences.empty()) ++differing;
    fmt::format_to(to, "{}\n  ↔ {}\n", row.a.citation, row.b.citation);
    for (const Difference& difference : row.differences)
      fmt::format_to(to, "    {}: {} ↔ {}\n", vi ? what_words(difference.what) : difference.what, difference.a.empty() ? "–" : difference.a,
                     difference.b.empty() ? "–" : difference.b);
  }
  fmt::format_to(to,
                 fmt::runtime(vi ? "{} điều cùng vấn đề, {} điều quy định khác nhau\n" : "{} articles on one matter, {} of them differ\n"),
                 both, differing);
  return out;
}

// "Điều 5. Mức hỗ trợ": the first line of the article, if it is a heading.
std::string matter_of(const Side& side) {
  constexpr std::size_t kHeading = 300;
  const std::size_t end = side.quote.find('\n');
  return end == std::string::npos || end > kHeading ? std::string() : side.quote.substr(0, end);
}

// The words of one side, with what differs marked.
Cell cell_of(const Side& side, const std::vector<Difference>& differences, bool b) {
  if (side.document.empty()) return {"–"};
  Cell cell;
  cell.text = side.citation + (side.issuer.empty() ? "" : " (" + side.issuer + ")") + "\n";
  const auto begin = static_cast<std::uint32_t>(cell.text.size());
  cell.text += side.quote.empty() ? side.title : side.quote;
  for (const Difference& difference : differences) {
    const Span span = b ? difference.b_span : difference.a_span;
    if (!span.empty() && side.span.contains(span))
      cell.marks.push_back({begin + span.begin - side.span.begin, begin + span.end - side.span.begin});
  }
  std::sort(cell.marks.begin(), cell.marks.end(), [](Span one, Span other) { return one.begin < other.begin; });
  return cell;
}

std::string differences_of(const MergedRow& row, bool vi) {
  std::string out;
  for (const Difference& difference : row.differences)
    out += fmt::format("{}{}: {} ↔ {}", out.empty() ? "" : "\n", vi ? what_words(difference.what) : difference.what,
                       difference.a.empty() ? "–" : difference.a, difference.b.empty() ? "–" : difference.b);
  return out;
}

void add_row(Section& section, const MergedRow& row, bool vi) {
  const Side& named = row.a.document.empty() ? row.b : row.a;
  section.rows.push_back({{std::to_string(section.rows.size() + 1)},
                          {matter_of(named)},
                          cell_of(row.a, row.differences, false),
                          cell_of(row.b, row.differences, true),
                          {differences_of(row, vi)},
                          {}});
}

// What has to be unified first comes first; the last column is for the officer's proposal.
Table table_of(const std::vector<MergedRow>& rows, const std::vector<std::string>& areas, Date day, Language language) {
  const bool vi = language == Language::kVietnamese;
  const std::string others = fmt::format("{}", fmt::join(areas.begin() + 1, areas.end(), ", "));
  Table out;
  out.title = vi ? "Bảng so sánh quy định của các tỉnh đã sáp nhập" : "Rules of merged provinces side by side";
  out.facts = {{vi ? "Địa bàn" : "Areas", fmt::format("{}", fmt::join(areas, ", "))},
               {vi ? "Ngày xem xét hiệu lực" : "As of", vi ? day.vietnamese() : day.iso()}};
  out.columns = {{vi ? "STT" : "No.", 10},
                 {vi ? "Vấn đề" : "Matter", 22},
                 {areas.front(), 55},
                 {others, 55},
                 {vi ? "Khác nhau" : "Differences", 30},
                 {vi ? "Đề xuất thống nhất" : "Proposal", 25}};
  out.sections.resize(4);
  out.sections[0].title = vi ? "Cùng vấn đề, quy định khác nhau" : "One matter, different rules";
  out.sections[1].title = vi ? "Cùng vấn đề, chưa thấy khác nhau" : "One matter, no difference found";
  out.sections[2].title = (vi ? "Chỉ có quy định của " : "Regulated only by ") + areas.front();
  out.sections[3].title = (vi ? "Chỉ có quy định của " : "Regulated only by ") + others;
  for (const MergedRow& row : rows)
    add_row(out.sections[row.b.document.empty() ? 2 : row.a.document.empty() ? 3 : row.differences.empty() ? 1 : 0], row, vi);
  out.note = vi ? "Đây không phải danh sách sai phạm: quy định của mỗi tỉnh cũ còn áp dụng trong địa bàn cũ cho đến khi được thay bằng quy "
                  "định chung."
                : "Nothing here is an error: each rule holds for its old area until one for the whole province replaces it.";
  out.empty = vi ? "Kho dữ liệu không có quy định nào của các tỉnh này." : "The store holds no rule of these provinces.";
  return out;
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

// Says which province each area belongs to, if they are not one.
Result<void> one_province(const std::vector<std::string>& areas, Date day, Language language) {
  const bool vi = language == Language::kVietnamese;
  std::string found;
  bool one = areas.size() > 1;
  for (const std::string& area : areas) {
    found += fmt::format(fmt::runtime(vi ? "{}{} thuộc {}" : "{}{} is in {}"), found.empty() ? "" : ", ", area, province_on(area, day));
    one = one && fold(province_on(area, day)) == fold(province_on(areas.front(), day));
  }
  if (one) return {};
  return fail(ErrorCode::kUsage, fmt::format(fmt::runtime(vi ? "--merged cần từ hai tỉnh cũ của một tỉnh trở lên; vào ngày {}: {}"
                                                             : "--merged takes two or more old provinces of one; on {}: {}"),
                                             vi ? day.vietnamese() : day.iso(), found));
}

}  // namespace

int run_merged(const Global& global, const ReviewArguments& arguments) {
  if (auto ok = check_format(global, table_formats()); !ok) return report(ok.error(), global);
  auto day = global.day();
  if (!day) return report(day.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  Control control;
  control.jobs = global.threads();
  control.cancelled = cancelled;
  const std::vector<std::string> areas = areas_of(arguments.merged);
  if (auto ok = one_province(areas, *day, global.lang()); !ok) return report(ok.error(), global);
  const auto rows = compare_merged(**store, areas, *day, control);
  if (!rows) return report(rows.error(), global);
  if (global.format == "text") {
    auto ok = write_out(global, text_of(*rows, global.lang() == Language::kVietnamese), arguments.output);
    return ok ? 0 : report(ok.error(), global);
  }
  if (global.format != "json" && global.format != "jsonl") {
    auto ok = write_table(global, table_of(*rows, areas, *day, global.lang()), arguments.output);
    return ok ? 0 : report(ok.error(), global);
  }
  const auto dumped = [](const Json& json) { return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); };
  Json all = Json::array();
  std::string lines;
  for (const MergedRow& row : *rows) {
    if (global.format == "json") all.push_back(row_json(row));
    if (global.format == "jsonl") lines += dumped(row_json(row)) + "\n";
  }
  if (global.format == "json") lines = dumped(all) + "\n";
  auto ok = write_out(global, lines, arguments.output);
  return ok ? 0 : report(ok.error(), global);
}

}  // namespace rasoat::cli
