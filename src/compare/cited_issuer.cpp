// One cited document, given another issuer: "Quyết định số 861/QĐ-TTg … của Chủ tịch Ủy ban nhân dân tỉnh" in the copy of a clause that
// says "của Thủ tướng Chính phủ". The number tells which is right.
#include <algorithm>

#include "compare/segment.h"
#include "rasoat/address.h"
#include "rasoat/lexicon.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// What a citation says, taken apart: "861/qd-ttg" and the first body after it; the body's key is 0 where none is named.
struct Cited {
  std::string number;
  Lexeme issuer;
  Span span;  ///< of the issuer, in the document
};

// The issuer stands behind number and day, within the citation as it was read or just after it.
Cited cited_by(const Analysis& analysis, const Lexeme& reference) {
  constexpr std::uint32_t kIssuer = 100;  // bytes behind the citation
  const auto last = static_cast<std::uint32_t>(analysis.document().text.words.size());
  const std::string_view words = analysis.document().words({reference.span.begin, std::min(reference.span.end + kIssuer, last)});
  const std::size_t slash = words.find('/');
  if (slash == std::string_view::npos || slash > reference.span.size()) return {};
  const std::size_t blank = words.rfind(' ', slash), begin = blank == std::string_view::npos ? 0 : blank + 1;
  const std::size_t end = std::min(words.find_first_of(" ,;.\n", slash), words.size());
  Cited out{number_key(words.substr(begin, end - begin)), {}, {}};
  const std::vector<Lexeme> read = lexemes_in(words.substr(end)).all;
  const auto of = std::find_if(read.begin(), read.end(), [](const Lexeme& word) { return !word.is(WordClass::kReference); });
  if (of == read.end() || of + 1 == read.end() || fold(words.substr(end + of->span.begin, of->span.size())) != "cua") return out;
  if (of->stop != 0 || !(of + 1)->is(WordClass::kBody)) return out;
  out.issuer = *(of + 1);
  const auto offset = static_cast<std::uint32_t>(reference.span.begin + end);
  out.span = {offset + out.issuer.span.begin, offset + out.issuer.span.end};
  return out;
}

// The issuer's own words, where the reader of words left them open.
void close(const Words& words, std::size_t reference, Span issuer, std::vector<bool>& told) {
  for (std::size_t i = reference + 1; i < words.size() && words[i].span.begin <= issuer.begin; ++i)
    if (words[i].span.contains(issuer)) told[i] = true;
}

bool is_local(const Lexeme& body) {
  const auto kind = static_cast<BodyKind>(body.sub);
  return kind == BodyKind::kCouncil || kind == BodyKind::kCommittee || kind == BodyKind::kDepartment;
}

bool numbered_locally(const std::string& number) {
  const std::string folded = fold(number);
  return folded.ends_with("ubnd") || folded.ends_with("hdnd");
}

// True if only the other's issuer fits the number.
bool misnamed(const Cited& mine, const Cited& other) {
  return is_local(mine.issuer) != is_local(other.issuer) && is_local(mine.issuer) != numbered_locally(mine.number);
}

}  // namespace

void near_cited_issuers(Segment& s, std::vector<Difference>& out) {
  for (std::size_t i = 0; i < s.a_words.size(); ++i) {
    if (!s.a_words[i].is(WordClass::kReference) || s.d.a_to_b[i] < 0) continue;
    const auto j = static_cast<std::size_t>(s.d.a_to_b[i]);
    const Cited a = cited_by(s.a, s.a_words[i]), b = cited_by(s.b, s.b_words[j]);
    if (a.number.empty() || a.number != b.number || a.span.empty() || b.span.empty() || !misnamed(a, b)) continue;
    Difference d = difference(s, Kind::kAuthority, "cited issuer", {i, i + 1, j, j + 1}, 0.85, "cited-issuer");
    d.a = s.a.document().words(a.span);
    d.b = s.b.document().words(b.span);
    d.a_span = a.span;
    d.b_span = b.span;
    close(s.a_words, i, a.span, s.a_told);
    close(s.b_words, j, b.span, s.b_told);
    out.push_back(std::move(d));
  }
}

}  // namespace rasoat
