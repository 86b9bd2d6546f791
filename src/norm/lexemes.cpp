// Tokens to lexemes: references, quantities, then the longest known phrase, then single words.
#include <bit>
#include <cmath>

#include "norm/phrases.h"
#include "norm/quantities.h"
#include "rasoat/lexicon.h"

namespace rasoat {
namespace {

// The strongest mark between two tokens.
char mark_in(std::string_view gap) {
  char best = 0;
  const auto strength = [](char c) {
    return c == '\n' ? 6 : c == '.' ? 5 : c == ';' ? 4 : c == ':' ? 3 : c == ',' ? 2 : c == '(' || c == ')' ? 1 : 0;
  };
  for (const char c : gap)
    if (strength(c) > strength(best)) best = c;
  return best;
}

// Equal for equal values: a deadline of 15 days is the same whether "trong" or "không quá" stands before it.
std::uint32_t quantity_key(const Quantity& q) {
  // As single precision: "72 giờ" and "3 ngày" are one value, 0,15 % and 0,2 % are two.
  const auto part = [](double v) { return std::bit_cast<std::uint32_t>(static_cast<float>(v)); };
  std::uint32_t low = part(q.low), high = part(q.high);
  const bool time = q.dimension == Dimension::kTime || q.dimension == Dimension::kWorkingTime;
  if (time && q.bound == Bound::kAtMost) low = high;
  std::uint32_t key = 2654435761U * (static_cast<std::uint32_t>(q.dimension) + 3);
  key = (key ^ low) * 16777619U;
  return (key ^ high) * 16777619U;
}

constexpr std::uint32_t kReferenceKey = 0x9e3779b9U;

// Phrases do not run over marks, but for the comma of "tỉnh, thành phố" and the hyphen of names.
std::size_t run_end(std::string_view words, const std::vector<Token>& tokens, std::size_t at) {
  std::size_t end = at + 1;
  for (; end < tokens.size() && end < at + 14; ++end) {
    const char mark = mark_in(words.substr(tokens[end - 1].span.end, tokens[end].span.begin - tokens[end - 1].span.end));
    if (mark != 0 && mark != ',') break;
  }
  return end;
}

bool has_comma(std::string_view words, const std::vector<Token>& tokens, std::size_t at, std::size_t length) {
  for (std::size_t i = at + 1; i < at + length; ++i)
    if (mark_in(words.substr(tokens[i - 1].span.end, tokens[i].span.begin - tokens[i - 1].span.end)) == ',') return true;
  return false;
}

Lexeme phrase_lexeme(std::string_view words, const std::vector<Token>& tokens, std::size_t at, std::size_t& length) {
  Lexeme out;
  const std::span<const Token> run(tokens.data(), run_end(words, tokens, at));
  const Phrase* phrase = phrase_at(run, at, length);
  // Only names of bodies and fixed anchors hold commas; other phrases end before one.
  if (phrase && phrase->word != WordClass::kBody && phrase->word != WordClass::kPlain && length > 1 && has_comma(words, tokens, at, length))
    phrase = nullptr;
  if (phrase && phrase->mask && length > 1 && (closes_word(tokens, at) || has_comma(words, tokens, at, length))) phrase = nullptr;
  if (!phrase) {
    length = 1;
    out.key = tokens[at].key;
    return out;
  }
  out.key = phrase->key;
  out.word = phrase->mask ? WordClass::kPlain : phrase->word;
  out.sub = phrase->sub;
  out.level = phrase->level;
  return out;
}

}  // namespace

Lexemes lexemes_in(std::string_view words) {
  Lexemes out;
  const std::vector<Token> tokens = tokenize(words);
  const std::vector<bool> reference = reference_tokens(words, tokens);
  std::vector<QuantityTokens> quantities = read_quantities(words, tokens, reference);
  out.all.reserve(tokens.size());
  std::size_t next_quantity = 0;
  for (std::size_t at = 0; at < tokens.size();) {
    while (next_quantity < quantities.size() && quantities[next_quantity].begin < at) ++next_quantity;
    Lexeme lexeme;
    std::size_t length = 1;
    if (reference[at]) {
      while (at + length < tokens.size() && reference[at + length] &&
             mark_in(words.substr(tokens[at + length - 1].span.end, tokens[at + length].span.begin - tokens[at + length - 1].span.end)) !=
                 '\n')
        ++length;
      lexeme.key = kReferenceKey;
      lexeme.word = WordClass::kReference;
    } else if (next_quantity < quantities.size() && quantities[next_quantity].begin == at) {
      length = quantities[next_quantity].end - at;
      lexeme.key = quantity_key(quantities[next_quantity].quantity);
      lexeme.word = WordClass::kQuantity;
      lexeme.index = static_cast<std::int32_t>(out.quantities.size());
      out.quantities.push_back(std::move(quantities[next_quantity].quantity));
    } else {
      lexeme = phrase_lexeme(words, tokens, at, length);
      if (next_quantity < quantities.size() && at + length > quantities[next_quantity].begin) {  // a quantity is not cut by a phrase
        length = 1;
        lexeme = Lexeme{};
        lexeme.key = tokens[at].key;
      }
    }
    lexeme.span = {tokens[at].span.begin, tokens[at + length - 1].span.end};
    const std::uint32_t next = at + length < tokens.size() ? tokens[at + length].span.begin : static_cast<std::uint32_t>(words.size());
    lexeme.stop = mark_in(words.substr(lexeme.span.end, next - lexeme.span.end));
    out.all.push_back(lexeme);
    at += length;
  }
  return out;
}

}  // namespace rasoat
