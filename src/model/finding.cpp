#include "rasoat/finding.h"

#include <array>

namespace rasoat {
namespace {

constexpr std::array<std::string_view, 12> kKinds = {"quantity",  "modality", "authority", "list",       "definition", "scope",
                                                     "procedure", "copy",     "overlap",   "competence", "validity",   "form"};

}  // namespace

std::string_view kind_name(Kind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_of(std::string_view name) {
  for (std::size_t i = 0; i < kKinds.size(); ++i)
    if (kKinds[i] == name) return static_cast<Kind>(i);
  return std::nullopt;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "info";
}

}  // namespace rasoat
