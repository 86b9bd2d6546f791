// The FTS5 tokenizer `rasoat`: every syllable under its search key and under its bare letters. See docs/store.md.
#pragma once

#include <string>
#include <string_view>

#include "store/sqlite.h"

namespace rasoat::store {

/// Makes the tokenizer known to a connection; needed before any use of passage_fts.
void register_tokenizer(Connection& connection);

/// The tokens of one syllable of normalized text: "đất" → key "đất", bare "~dat"; "34" → key "34", no bare form.
struct IndexTokens {
  std::string key, bare;
};
IndexTokens index_tokens(std::string_view syllable);

/// The token that a typed syllable is looked up by: its key, or its bare form if it bears no mark at all.
std::string query_token(std::string_view syllable);

}  // namespace rasoat::store
