// Words that say nothing of a matter (rules/search.toml).
#pragma once

#include "rasoat/text.h"

namespace rasoat::search_detail {

/// True for a stop word; `bare` compares without marks, as for a word that was typed without them.
bool is_stop_word(const Token& token, bool bare);

}  // namespace rasoat::search_detail
