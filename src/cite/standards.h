// Technical standards, named by a prefix and a number: "QCVN 06:2022/BXD".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "cite/documents.h"

namespace rasoat {

/// The standard named at `at`, with or without its kind and title: "Quy chuẩn kỹ thuật quốc gia về an toàn cháy QCVN 06:2022/BXD".
std::optional<SaidDocument> standard_at(std::string_view text, std::size_t at);

}  // namespace rasoat
