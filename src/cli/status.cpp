#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/command.h"

namespace rasoat::cli {

int run_status(const Global& global) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
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
