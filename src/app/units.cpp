#include "rasoat/app.h"

namespace rasoat {

Result<std::vector<std::int32_t>> units_of(const Document& document, const std::string& identifier) {
  if (identifier.empty()) return std::vector<std::int32_t>{};
  for (std::size_t i = 0; i < document.units.size(); ++i)
    if (document.units[i].id == identifier) return std::vector<std::int32_t>{static_cast<std::int32_t>(i)};
  return fail(ErrorCode::kNotFound, document.name() + "#" + identifier);
}

}  // namespace rasoat
