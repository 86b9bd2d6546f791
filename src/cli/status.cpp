#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "rasoat/relations.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

int print_missing(const Store& store, const Global& global) {
  const std::vector<Missing> all = store.missing();
  if (global.format == "json") {
    Json list = Json::array();
    for (const Missing& one : all)
      list.push_back({{"document", one.target},
                      {"reason", one.ambiguous ? "ambiguous" : "unknown-document"},
                      {"citing", one.citing},
                      {"example", one.example}});
    fmt::print("{}\n", list.dump());
    return 0;
  }
  for (const Missing& one : all)
    fmt::print("{}\t{}\t{}{}{}\n", one.citing, one.target, one.example, one.citing > 1 ? ", …" : "",
               one.ambiguous ? "\tcó nhiều văn bản cùng số" : "");
  return 0;
}

int print_differences(const Store& store, const Global& global) {
  const auto day = global.day();
  if (!day) return report(day.error(), global);
  const auto all = status_differences(store, *day);
  if (!all) return report(all.error(), global);
  if (global.format == "json") {
    Json list = Json::array();
    for (const StatusDifference& one : *all)
      list.push_back({{"document", one.document}, {"said", one.said}, {"derived", status_name(one.derived)}, {"why", one.why}});
    fmt::print("{}\n", list.dump());
    return 0;
  }
  for (const StatusDifference& one : *all)
    fmt::print("{}\t{}\t{}\t{}\n", one.document, edition_words(one.said, global.lang()), status_words(one.derived, global.lang()), one.why);
  return 0;
}

}  // namespace

int run_status(const Global& global, const StatusArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  if (arguments.missing) return print_missing(**store, global);
  if (arguments.differences) return print_differences(**store, global);
  const Counts counts = (*store)->counts();
  if (global.format == "json") {
    const nlohmann::ordered_json out = {{"store", global.store_path()},   {"files", counts.files},       {"documents", counts.documents},
                                        {"units", counts.units},          {"passages", counts.passages}, {"citations", counts.citations},
                                        {"text_bytes", counts.text_bytes}};
    fmt::print("{}\n", out.dump());
    return 0;
  }
  const bool vi = global.lang() == Language::kVietnamese;
  fmt::print(
      fmt::runtime(vi ? "Kho: {}\n{} văn bản từ {} tệp; {} đơn vị; {} điều tìm kiếm được; {} viện dẫn; {:.1f} MB lời văn\n"
                      : "Store: {}\n{} documents from {} files; {} units; {} searchable articles; {} citations; {:.1f} MB of text\n"),
      global.store_path(), counts.documents, counts.files, counts.units, counts.passages, counts.citations,
      static_cast<double>(counts.text_bytes) / 1e6);
  return 0;
}

}  // namespace rasoat::cli
