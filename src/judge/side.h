// One provision of a finding, quoted.
#pragma once

#include "rasoat/judge.h"

namespace rasoat {

/// Quotes `unit` of the party's document around `span` (the opposing words; may be empty). The quote is a slice of the normalized
/// text: the unit with its parts if that is short, else the sentence or sentences around the words.
Side side_of(const Party& party, std::int32_t unit, Span span);

/// "khoản 2 Điều 7 Quy định ban hành kèm theo Quyết định số 12/2025/QĐ-UBND".
std::string cite(const Document& document, std::int32_t unit);

}  // namespace rasoat
