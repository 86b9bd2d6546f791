#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/command.h"

namespace rasoat::cli {
namespace {

constexpr std::size_t kFailuresShown = 20;

std::int64_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
}

void print_json(const IndexResult& result, double seconds) {
  nlohmann::ordered_json failed = nlohmann::ordered_json::array();
  for (const IndexFailure& failure : result.failed)
    failed.push_back({{"file", failure.file}, {"reason", message(failure.error, Language::kEnglish)}});
  const nlohmann::ordered_json out = {{"documents", result.documents},
                                      {"units", result.units},
                                      {"unchanged", result.unchanged},
                                      {"pruned", result.pruned},
                                      {"warnings", result.warnings},
                                      {"failed", failed},
                                      {"seconds", seconds},
                                      {"peak_bytes", peak_bytes()}};
  fmt::print("{}\n", out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void print_text(const IndexResult& result, double seconds, const Global& global) {
  const bool vi = global.lang() == Language::kVietnamese;
  fmt::print(fmt::runtime(vi ? "Đã đưa vào kho: {} văn bản, {} đơn vị (điều, khoản, điểm …), {:.1f} giây.\n"
                             : "Stored: {} documents, {} units, {:.1f} s.\n"),
             result.documents, result.units, seconds);
  if (result.unchanged) fmt::print(fmt::runtime(vi ? "Không đổi: {}.\n" : "Unchanged: {}.\n"), result.unchanged);
  if (result.pruned)
    fmt::print(fmt::runtime(vi ? "Đã bỏ khỏi kho: {} tệp không còn.\n" : "Forgotten: {} files that are gone.\n"), result.pruned);
  if (result.warnings)
    fmt::print(fmt::runtime(vi ? "Cần xem lại cấu trúc: {} văn bản (rasoat parse TỆP cho biết chi tiết).\n"
                               : "Structure to be looked at: {} documents (rasoat parse FILE).\n"),
               result.warnings);
  if (result.failed.empty()) return;
  complain(fmt::format(fmt::runtime(vi ? "Không đọc được {} tệp:" : "Not read: {} files:"), result.failed.size()));
  for (std::size_t i = 0; i < std::min(result.failed.size(), kFailuresShown); ++i)
    complain("  " + message(result.failed[i].error, global.lang()));
  if (result.failed.size() > kFailuresShown)
    complain(fmt::format(fmt::runtime(vi ? "  … và {} tệp khác (--format json cho toàn bộ)" : "  … and {} more (--format json has all)"),
                         result.failed.size() - kFailuresShown));
}

}  // namespace

int run_index(const Global& global, const IndexArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  const auto begin = std::chrono::steady_clock::now();
  const std::string path = global.store_path();
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
  auto store = Store::open(path, Store::Mode::kWrite);
  if (!store) return report(store.error(), global);
  IndexOptions options;
  options.paths = arguments.paths;
  options.keep = arguments.link ? Keep::kLink : Keep::kBytes;
  options.prune = arguments.prune;
  Control control;
  control.jobs = global.threads();
  control.cancelled = cancelled;
  Result<IndexResult> result = fail(ErrorCode::kCancelled);
  {
    ProgressBar bar(global.quiet);
    control.progress = [&](const Progress& progress) { bar.draw(progress); };
    result = index(**store, options, control);
  }
  if (!result) return report(result.error(), global);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (global.format == "json")
    print_json(*result, seconds);
  else
    print_text(*result, seconds, global);
  if (result->cancelled) return report(Error{ErrorCode::kCancelled, {}, path}, global);
  // Files that were named by themselves and could not be read are at fault; in a folder they are only reported.
  const bool named_failed = std::any_of(result->failed.begin(), result->failed.end(), [&](const IndexFailure& failure) {
    return std::find(arguments.paths.begin(), arguments.paths.end(), failure.file) != arguments.paths.end();
  });
  return named_failed ? 2 : 0;
}

}  // namespace rasoat::cli
