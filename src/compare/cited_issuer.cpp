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

// The issuer stands behind the number at `slash` and the day, within the citation as it was read or just after it.
Cited cited_at(std::string_view words, std::size_t slash, std::uint32_t offset) {
  const std::size_t blank = words.rfind(' ', slash), begin = blank == std::string_view::npos ? 0 : blank + 1;
  const std::size_t end = std::min(words.find_first_of(" ,;.\n", slash), words.size());
  Cited out{number_key(words.substr(begin, end - begin)), {}, {}};
  const std::vector<Lexeme> read = lexemes_in(words.substr(end)).all;
  const auto of = std::find_if(read.begin(), read.end(), [](const Lexeme& word) { return !word.is(WordClass::kReference); });
  if (of == read.end() || of + 1 == read.end() || fold(words.substr(end + of->span.begin, of->span.size())) != "cua") return out;
  if (of->stop != 0 || !(of + 1)->is(WordClass::kBody)) return out;
  out.issuer = *(of + 1);
  const auto issuer = static_cast<std::uint32_t>(offset + end);
  out.span = {issuer + out.issuer.span.begin, issuer + out.issuer.span.end};
  return out;
}

// All that one citation names: "Nghị định số 82/2013/NĐ-CP … và Nghị định số 126/2015/NĐ-CP …" may be read as one.
std::vector<Cited> cited_by(const Analysis& analysis, const Lexeme& reference) {
  constexpr std::uint32_t kIssuer = 100;  // bytes behind a number
  const std::string_view all = analysis.document().text.words;
  std::vector<Cited> out;
  for (std::size_t slash = all.find('/', reference.span.begin); slash < reference.span.end; slash = all.find('/', slash)) {
    const std::size_t end = std::min(all.find_first_of(" ,;.\n", slash), all.size());
    const std::string_view words = all.substr(reference.span.begin, end + kIssuer - reference.span.begin);
    if (Cited one = cited_at(words, slash - reference.span.begin, reference.span.begin); !one.span.empty()) out.push_back(one);
    slash = end;
  }
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
    const std::vector<Cited> as = cited_by(s.a, s.a_words[i]), bs = cited_by(s.b, s.b_words[j]);
    for (std::size_t k = 0; k < std::min(as.size(), bs.size()); ++k) {
      if (as[k].number != bs[k].number || !misnamed(as[k], bs[k])) continue;
      Difference d = difference(s, Kind::kAuthority, "cited issuer", {i, i + 1, j, j + 1}, 0.85, "cited-issuer");
      d.a = s.a.document().words(as[k].span);
      d.b = s.b.document().words(bs[k].span);
      d.a_span = as[k].span;
      d.b_span = bs[k].span;
      close(s.a_words, i, as[k].span, s.a_told);
      close(s.b_words, j, bs[k].span, s.b_told);
      out.push_back(std::move(d));
    }
  }
}

}  // namespace rasoat
