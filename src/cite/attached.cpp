#include "cite/attached.h"

#include "cite/types.h"
#include "cite/words.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestTitle = 160;  // bytes between "Quy chế" and "ban hành kèm theo"
constexpr std::string_view kWith = "kèm theo ";

const std::string* kind_at(std::string_view text, std::size_t at, std::size_t& end) {
  for (const std::string& word : attached_words())
    if (const std::size_t past = exact_at(text, at, word); past != kNoWord) {
      end = past;
      return &word;
    }
  return nullptr;
}

// True at the end or at a mark.
bool over(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(".,;:)\n").find(text[at]) != std::string_view::npos;
}

// "Điều 5 của Quy chế thì …": words that a title does not begin with.
bool leaves_title(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"và", "hoặc", "thì", "phải", "được", "có", "để", "nêu", "trên", "nói"})
    if (exact_at(text, at, word) != kNoWord) return true;
  return over(text, at);
}

// Titles of one document are shortened, so that the first words count: "quản lý chợ" of "quản lý chợ trên địa bàn tỉnh".
bool same_beginning(std::string_view title, std::string_view words) {
  constexpr std::size_t kWords = 2;
  std::size_t title_at = 0, at = 0;
  for (std::size_t i = 0; i < kWords; ++i) {
    const std::size_t title_end = title.find(' ', title_at), end = words.find_first_of(" ,;.)", at);
    if (lower(title.substr(title_at, title_end - title_at)) != lower(words.substr(at, end - at))) return false;
    if (title_end == std::string_view::npos || end == std::string_view::npos) return i + 1 == kWords;
    title_at = title_end + 1;
    at = end + 1;
  }
  return true;
}

}  // namespace

std::optional<SaidDocument> own_document_at(std::string_view text, std::size_t at) {
  std::size_t end = 0;
  SaidDocument said;
  if (const TypeWord* type = type_word_at(text, at, end)) {
    said.which = SaidDocument::Which::kSelf;
    said.slug = type->slug;
  } else if (kind_at(text, at, end)) {
    said.which = SaidDocument::Which::kSelfAttached;
  } else {
    return std::nullopt;
  }
  said.end = word_at(text, skip_blanks(text, end), "này");
  return said.end == kNoWord ? std::nullopt : std::optional(said);
}

std::size_t past_promulgated(std::string_view text, std::size_t at) {
  for (const std::string_view words : {"được ban hành kèm theo", "ban hành kèm theo", "kèm theo", "ban hành theo", "ban hành tại"})
    if (const std::size_t end = word_at(text, at, words); end != kNoWord) return skip_blanks(text, end);
  return at;
}

std::optional<SaidDocument> attached_at(std::string_view text, std::size_t at, const Known& known) {
  std::size_t end = 0;
  if (!kind_at(text, at, end)) return std::nullopt;
  // "Điều 6 của Quy định (ban hành) kèm theo.": of the decision that speaks.
  if (const std::size_t past = past_promulgated(text, skip_blanks(text, end));
      past > skip_blanks(text, end) && over(text, skip_blanks(text, past))) {
    SaidDocument said;
    said.which = SaidDocument::Which::kSelfAttached;
    said.end = text.find_last_not_of(" \t", past - 1) + 1;
    return said;
  }
  const std::string_view words = text.substr(end, kLongestTitle);
  const std::size_t with = words.find(kWith);
  if (with == std::string_view::npos || words.substr(0, with).find_first_of(";.:\n") != std::string_view::npos) return std::nullopt;
  const std::size_t parent = end + with + kWith.size();
  auto said = own_document_at(text, parent);
  if (!said) said = document_at(text, parent, known);
  if (!said) return std::nullopt;
  if (said->which == SaidDocument::Which::kSelf) said->which = SaidDocument::Which::kSelfAttached;
  said->attachment = said->which == SaidDocument::Which::kOther;
  return said;
}

std::optional<SaidDocument> attached_by_kind(std::string_view text, std::size_t at, const Known& known) {
  std::size_t end = 0;
  const std::string* kind = kind_at(text, at, end);
  if (!kind) return std::nullopt;
  const std::size_t next = skip_blanks(text, end);
  SaidDocument said;
  said.end = end;
  if (known.own_attached.contains(*kind)) {
    said.which = SaidDocument::Which::kSelfAttached;
    return leaves_title(text, next) ? std::optional(said) : std::nullopt;
  }
  const auto named = known.attached.find(*kind);
  if (named == known.attached.end()) return std::nullopt;
  if (!leaves_title(text, next) && !same_beginning(named->second.title, text.substr(next))) return std::nullopt;
  said.document = named->second.document;
  said.attachment = true;
  return said;
}

void remember_attached(std::string_view text, std::size_t at, const SaidDocument& said, Known& known) {
  if (said.which != SaidDocument::Which::kOther || at < kWith.size() || text.substr(at - kWith.size(), kWith.size()) != kWith) return;
  const std::size_t first = at > kLongestTitle ? at - kLongestTitle : 0;
  const std::size_t mark = text.find_last_of(";.:\n", at - 1);
  const std::string* kind = nullptr;
  std::size_t title = 0;
  for (std::size_t here = mark == std::string_view::npos ? first : std::max(first, mark + 1); here < at; ++here)
    if (word_begins(text, here))
      if (std::size_t end = 0; const std::string* one = kind_at(text, here, end)) {
        kind = one;
        title = skip_blanks(text, end);
      }
  if (!kind) return;
  const std::size_t end = text.find("ban hành", title);
  known.attached[*kind] = {std::string(text.substr(title, std::min(end, at - kWith.size()) - title)), said.document};
}

}  // namespace rasoat
