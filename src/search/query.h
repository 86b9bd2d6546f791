// What people type, taken apart: words and adjacent pairs to rank by, quoted phrases that must occur, numbers of documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/store.h"

namespace rasoat::search_detail {

struct Query {
  std::string words;          ///< normalized, what the tokens lie in
  std::vector<Token> tokens;  ///< all words of the query, quoted ones included
  std::vector<Term> terms;    ///< to rank by
  std::string required;       ///< FTS5 expression of the quoted phrases; empty if there are none
  std::vector<bool> bare;     ///< by token: looked up without its marks
};

/// Reads a query. The store says which unmarked words exist as such ("ban") and which were typed without their marks ("dat").
Result<Query> parse_query(const Store& store, std::string_view typed);

}  // namespace rasoat::search_detail
