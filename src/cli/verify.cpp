// verify and merge: results of earlier runs, read back.
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/command.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

// A result of --format json, or a finding a line.
Result<Review> read_review(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::kNotFound, {}, path);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  Review review;
  const auto add = [&](std::string_view json, std::size_t number) -> Result<void> {
    auto finding = finding_from_json(json);
    if (!finding) return fail(finding.error().code, finding.error().detail, fmt::format("{}:{}", path, number));
    review.findings.push_back(std::move(*finding));
    return {};
  };
  const Json whole = Json::parse(text, nullptr, false);
  if (whole.is_object() && whole.contains("findings") && whole["findings"].is_array()) {
    if (const auto store = whole.find("store"); store != whole.end() && store->is_object()) {
      review.store = store->contains("path") && (*store)["path"].is_string() ? (*store)["path"].get<std::string>() : "";
      review.day = store->contains("as_of") && (*store)["as_of"].is_string() ? (*store)["as_of"].get<std::string>() : "";
    }
    if (const auto reviewer = whole.find("reviewer"); reviewer != whole.end() && reviewer->is_string())
      review.reviewer = reviewer->get<std::string>();
    if (const auto reviewed = whole.find("reviewed"); reviewed != whole.end() && reviewed->is_array())
      for (const Json& one : *reviewed)
        if (one.is_string()) review.reviewed.push_back(one.get<std::string>());
    std::size_t number = 0;
    for (const Json& finding : whole["findings"])
      if (auto ok = add(finding.dump(), ++number); !ok) return tl::unexpected(ok.error());
    return review;
  }
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    ++number;
    at = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (auto ok = add(line, number); !ok) return tl::unexpected(ok.error());
  }
  return review;
}

std::string address(const Side& side) {
  return side.unit.empty() ? side.document : side.document + "#" + side.unit;
}

std::string verdict_words(Verdict verdict, Language language) {
  if (language == Language::kEnglish) return std::string(verdict_name(verdict));
  switch (verdict) {
    case Verdict::kConfirmed:
      return "đúng";
    case Verdict::kQuotesOnly:
      return "trích dẫn đúng, phát hiện cần kho dữ liệu";
    case Verdict::kNotFound:
      return "trích dẫn đúng, không tính lại được phát hiện";
    case Verdict::kQuoteMissing:
      return "nguồn không có câu trích dẫn";
    case Verdict::kUnreadable:
      break;
  }
  return "không đọc được nguồn";
}

}  // namespace

int run_verify(const Global& global, const std::string& path) {
  if (auto ok = check_format(global, {"text", "json", "jsonl"}); !ok) return report(ok.error(), global);
  auto review = read_review(path);
  if (!review) return report(review.error(), global);
  Global dated = global;
  if (dated.as_of.empty()) dated.as_of = review->day;  // the day for which the findings were made
  auto day = dated.day();
  if (!day) return report(day.error(), global);
  auto packs = RulePacks::load(global.rules);
  if (!packs) return report(packs.error(), global);
  ReviewOptions options;
  options.day = *day;
  Control control;
  control.cancelled = cancelled;
  std::vector<Verdict> verdicts;
  {
    ProgressBar bar(global.quiet);
    control.progress = [&](const Progress& progress) { bar.draw(progress); };
    verdicts = verify(review->findings, **packs, options, control);
  }
  if (verdicts.size() < review->findings.size()) return report(Error{ErrorCode::kCancelled, {}, {}}, global);
  std::map<Verdict, std::size_t> counts;
  Json all = Json::array();
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const Finding& finding = review->findings[i];
    ++counts[verdicts[i]];
    const Json b = finding.b ? Json(address(*finding.b)) : Json(nullptr);
    all.push_back({{"id", finding.id}, {"verdict", verdict_name(verdicts[i])}, {"a", address(finding.a)}, {"b", b}});
    if (global.format == "text" && verdicts[i] != Verdict::kConfirmed)
      fmt::print("{}  {}: {}\n", finding.id, address(finding.a), verdict_words(verdicts[i], global.lang()));
    if (global.format == "jsonl") fmt::print("{}\n", all.back().dump());
  }
  if (global.format == "json") fmt::print("{}\n", all.dump());
  if (global.format == "text")
    for (const auto& [verdict, count] : counts) fmt::print("{}: {}\n", verdict_words(verdict, global.lang()), count);
  return counts[Verdict::kConfirmed] + counts[Verdict::kQuotesOnly] == verdicts.size() ? 0 : 1;
}

int run_merge(const Global& global, const ReviewArguments& arguments) {
  if (auto ok = check_format(global, review_formats()); !ok) return report(ok.error(), global);
  Review all;
  Global dated = global;
  for (const std::string& file : arguments.files) {
    auto review = read_review(file);
    if (!review) return report(review.error(), global);
    if (all.store.empty()) all.store = review->store;
    if (all.reviewed.empty()) all.reviewed = review->reviewed;
    if (all.reviewer.empty()) all.reviewer = review->reviewer;
    if (dated.as_of.empty()) dated.as_of = review->day;
    std::move(review->findings.begin(), review->findings.end(), std::back_inserter(all.findings));
  }
  auto day = dated.day();
  if (!day) return report(day.error(), global);
  all.findings = merge_findings(std::move(all.findings));
  return finish(global, arguments, std::move(all), *day);
}

}  // namespace rasoat::cli
