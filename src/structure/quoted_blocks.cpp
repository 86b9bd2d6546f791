// A block is closed where as many marks close as have opened, counted over lines: quotations nest, and an amendment of an amending
// document quotes quotations. Where the count never comes out, a mark is missing, and the block ends before the line with which the
// amending document goes on: its next clause or article, and in it an amending verb or the title of a final provision.
#include "structure/quoted_blocks.h"

#include <algorithm>
#include <array>

#include "structure/knowledge.h"
#include "structure/lines.h"
#include "structure/signature.h"

namespace rasoat {
namespace {

constexpr std::size_t kShortTail = 4;  // bytes of words after a closing mark that are no sentence of their own

// With either case of their first letter.
constexpr std::array<std::string_view, 4> kVerbs = {"ửa đổi", "ổ sung", "hay thế", "ính chính"};

bool amends_anywhere(std::string_view words) {
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view verb) { return words.find(verb) != std::string_view::npos; });
}

// Words that lead into new text on the same line or the next.
bool amends(std::string_view words) {
  return structure::begins_with_any(words, structure::words().amending) || words.find("như sau") != std::string_view::npos;
}

// A mark at the beginning of a line opens a quotation within the quotation if the line before leads into one, or has just closed one. Else
// it is printed once more: “Điều 9a. Bến phụ ⏎ “1. Bến phụ …
bool leads_in(std::string_view before) {
  const Marks marks = marks_of(before);
  return announces(before) || amends(before) || ends_closed(before, marks);
}

}  // namespace

std::string_view QuotedBlocks::words(std::size_t paragraph) const {
  return document_.words(trimmed(document_.text.words, document_.text.paragraphs[paragraph]));
}

void QuotedBlocks::plain_line(std::string_view words_after_label) {
  announced_ = announces(words_after_label) || amends(words_after_label);
  amending_ = amends_anywhere(words_after_label);
}

// The next unit of the amending document; `surely` if its words say so too.
bool QuotedBlocks::resumes(std::string_view line, bool surely) const {
  const auto label = label_of(line);
  if (!label || !tree_.continues(*label)) return false;
  if (!surely) return label->form == Form::kArticle && label->mark != 0;
  const std::string_view rest = line.substr(label->length);
  const structure::Knowledge& words = structure::words();
  // "Sửa đổi khoản 2 Điều 7 …", "Khoản 2 Điều 7 được sửa đổi …".
  const bool target_first = structure::begins_with_any(rest, words.targets) && amends_anywhere(rest);
  return target_first || structure::begins_with_any(rest, words.amending) || structure::begins_with_any(rest, words.final);
}

// "Điều 3" and nothing else: the amending document's next article, if the line below says so.
bool QuotedBlocks::is_next_number(std::string_view line) const {
  const auto label = label_of(line);
  return label && label->form == Form::kArticle && label->length == line.size() && tree_.continues(*label);
}

// A slip of the page: the quotation is closed after its clause 9, clauses 10 and 11 follow, which fit nowhere in the amending document, and
// then it is closed once more.
std::optional<std::size_t> QuotedBlocks::closed_again(std::size_t i) {
  bool first = true;
  for (std::size_t at = i + 1; at < document_.text.paragraphs.size() && budget_ > 0; ++at, --budget_) {
    const std::string_view line = words(at);
    if (line.empty()) continue;
    if (!given_.empty() && given_[at]) return std::nullopt;
    const auto label = label_of(line);
    if (first && (!label || label->form == Form::kArticle || label->form == Form::kDash || tree_.place(*label))) return std::nullopt;
    first = false;
    const Marks marks = marks_of(line);
    if (resumes(line, false) || resumes(line, true) || marks.open > 0 || begins_signature(line)) return std::nullopt;
    if (marks.close > 0 && ends_closed(line, marks)) return at;
  }
  return std::nullopt;
}

// Where the quotation with `open` marks open after paragraph `i` ends.
std::optional<QuotedBlocks::End> QuotedBlocks::end_of(std::size_t i, std::size_t open) {
  const std::size_t count = document_.text.paragraphs.size();
  std::optional<std::size_t> resumed, next_article, closing;
  std::size_t article_alone = count;  // "Điều 2." on a line of its own: the next line says what it is
  std::string_view before = words(i);
  for (std::size_t at = i + 1; at < count && budget_ > 0; ++at, --budget_) {
    const std::string_view line = words(at);
    if (line.empty()) continue;
    const bool nested = opening_mark(line) > 0 ? leads_in(before) : amends(line);
    before = line;
    if (!given_.empty() && given_[at]) return End{resumed.value_or(at) - 1, false};
    const bool next = resumes(line, false);
    // The amending document's own next article ends a quotation, whatever marks come later.
    const bool after_number = article_alone + 1 == at && structure::begins_with_any(line, structure::words().amending);
    if (after_number || (next && resumes(line, true))) return End{resumed.value_or(after_number ? article_alone : at) - 1, false};
    if (is_next_number(line)) article_alone = at;
    const Marks marks = marks_of(line);
    const bool closed = ends_closed(line, marks);
    if (marks.close > 0 && (closed || marks.close > marks.open)) {
      if (marks.close >= open) return End{closed_again(at).value_or(at), true};
      open -= marks.close;
      if (closed && !closing) closing = at;
    } else if (marks.open > 0 && (nested || announces(line.substr(0, marks.first_open)))) {
      open += marks.open;
    }
    if (!resumed && resumes(line, true)) resumed = at;
    if (!next_article && next) next_article = at;
    if (begins_signature(line)) {
      if (!resumed) resumed = at;
      break;
    }
  }
  std::optional<std::size_t> stop = resumed;
  if (next_article && (!stop || *next_article < *stop)) stop = next_article;
  if (stop) return End{*stop - 1, false};
  if (closing) return End{*closing, false};
  return std::nullopt;
}

std::optional<QuotedBlocks::Block> QuotedBlocks::unmarked_block(std::size_t i, Span line) {
  if (!announced_ || !amending_) return std::nullopt;
  const auto end = end_of(i, 1);
  if (!end) return std::nullopt;
  return Block{{line.begin, trimmed(document_.text.words, document_.text.paragraphs[end->last]).end}, end->last, true};
}

std::optional<QuotedBlocks::Block> QuotedBlocks::block(std::size_t i, Span line, std::size_t label, bool placed) {
  const std::string_view rest = document_.words({line.begin + static_cast<std::uint32_t>(label), line.end});
  const std::size_t mark = opening_mark(rest);
  const Marks marks = marks_of(rest);
  if (mark == 0 && marks.open == 0) return std::nullopt;
  const bool labelled = mark > 0 && label_of(rest.substr(mark)).has_value();
  if (marks.open == 0) {
    // Closed on its own line: amending text if it is announced or labelled, and the line holds nothing else.
    const bool whole = ends_closed(rest, marks) || marks.last_end + kShortTail > rest.size();
    if (!whole || !(announced_ || labelled) || (placed && !labelled)) return std::nullopt;
    const auto begin = line.begin + static_cast<std::uint32_t>(label);
    announced_ = true;
    const std::size_t last = closed_again(i).value_or(i);
    return Block{{begin, trimmed(document_.text.words, document_.text.paragraphs[last]).end}, last, false};
  }
  const std::string_view before = rest.substr(0, marks.first_open);
  if (!(announced_ && marks.first_open == 0) && !labelled && !announces(before) && !amends(before)) return std::nullopt;
  const auto end = end_of(i, marks.open);
  if (!end || (!end->closed && !labelled && !amending_)) return std::nullopt;
  const auto begin = line.begin + static_cast<std::uint32_t>(label + marks.first_open);
  announced_ = true;
  return Block{{begin, trimmed(document_.text.words, document_.text.paragraphs[end->last]).end}, end->last, !end->closed};
}

}  // namespace rasoat
