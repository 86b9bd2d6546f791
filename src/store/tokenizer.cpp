// A bare form begins with '~', which no syllable holds: "dat" typed without marks asks for "~dat" and finds đất, đạt and dat,
// while "đất" finds đất alone. Numbers have one form only.
#include "store/tokenizer.h"

#include <xxhash.h>

#include <array>
#include <new>

#include "rasoat/text.h"

namespace rasoat::store {
namespace {

constexpr char kBare = '~';

bool has_letter(std::string_view key) {
  for (const char c : key)
    if ((c < '0' || c > '9') && c != '.' && c != ',') return true;
  return false;
}

// Syllables repeat: a direct-mapped table of those seen last spares most of the folding.
class TokenCache {
 public:
  const IndexTokens& get(std::string_view syllable) {
    Entry& entry = entries_[XXH3_64bits(syllable.data(), syllable.size()) % kEntries];
    if (entry.syllable != syllable) {
      entry.syllable = syllable;
      entry.tokens = index_tokens(syllable);
    }
    return entry.tokens;
  }

 private:
  static constexpr std::size_t kEntries = 8192;
  struct Entry {
    std::string syllable;
    IndexTokens tokens;
  };
  std::array<Entry, kEntries> entries_;
};

using Emit = int (*)(void*, int, const char*, int, int, int);

int emit_syllable(TokenCache& cache, std::string_view syllable, Span span, bool query, void* context, Emit emit) {
  const auto begin = static_cast<int>(span.begin), end = static_cast<int>(span.end);
  const auto send = [&](const std::string& token, int flags) {
    return emit(context, flags, token.data(), static_cast<int>(token.size()), begin, end);
  };
  if (query) return send(query_token(syllable), 0);
  const IndexTokens& tokens = cache.get(syllable);
  const int code = send(tokens.key, 0);
  return code != SQLITE_OK || tokens.bare.empty() ? code : send(tokens.bare, FTS5_TOKEN_COLOCATED);
}

int tokenize_for_fts(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, Emit emit) {
  try {
    if (!text || size <= 0) return SQLITE_OK;
    auto& cache = *reinterpret_cast<TokenCache*>(tokenizer);
    const std::string_view words(text, static_cast<std::size_t>(size));
    for (const Token& token : tokenize(words)) {
      const int code = emit_syllable(cache, token.span.in(words), token.span, (flags & FTS5_TOKENIZE_QUERY) != 0, context, emit);
      if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  } catch (...) {
    return SQLITE_ERROR;
  }
}

int create_tokenizer(void*, const char**, int, Fts5Tokenizer** out) {
  *out = reinterpret_cast<Fts5Tokenizer*>(new (std::nothrow) TokenCache);
  return *out ? SQLITE_OK : SQLITE_NOMEM;
}

void delete_tokenizer(Fts5Tokenizer* tokenizer) {
  delete reinterpret_cast<TokenCache*>(tokenizer);
}

fts5_api* api_of(Connection& connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

IndexTokens index_tokens(std::string_view syllable) {
  IndexTokens tokens{search_key(syllable), {}};
  if (has_letter(tokens.key)) tokens.bare = kBare + fold(tokens.key);
  return tokens;
}

std::string query_token(std::string_view syllable) {
  IndexTokens tokens = index_tokens(syllable);
  const bool unmarked = !tokens.bare.empty() && std::string_view(tokens.bare).substr(1) == tokens.key;
  return unmarked ? std::move(tokens.bare) : std::move(tokens.key);
}

void register_tokenizer(Connection& connection) {
  fts5_api* api = api_of(connection);
  if (!api) throw Fault{Error{ErrorCode::kInternal, "SQLite without FTS5", connection.place()}};
  fts5_tokenizer tokenizer{create_tokenizer, delete_tokenizer, tokenize_for_fts};
  if (const int code = api->xCreateTokenizer(api, "rasoat", nullptr, &tokenizer, nullptr); code != SQLITE_OK) connection.raise(code);
}

}  // namespace rasoat::store
