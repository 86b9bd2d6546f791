#include <fmt/format.h>

#include "cli/command.h"

namespace rasoat::cli {

int run_parse(const Global& global, const ParseArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  auto sources = read_file(arguments.file);
  if (!sources) return report(sources.error(), global);
  for (const Source& source : *sources) {
    const Document document = understand(source);
    const std::string out =
        global.format == "json" ? document_json(document, arguments.with_text) + "\n" : document_text(document, global.style());
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return 0;
}

}  // namespace rasoat::cli
