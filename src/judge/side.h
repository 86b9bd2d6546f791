// One provision of a finding, quoted.
#pragma once

#include "rasoat/judge.h"

namespace rasoat {

/// "khoản 2 Điều 7 Quy định ban hành kèm theo Quyết định số 12/2025/QĐ-UBND".
std::string cite(const Document& document, std::int32_t unit);

}  // namespace rasoat
