#include "compare/sentence.h"

#include "compare/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

bool ends(char stop) {
  return stop == '.' || stop == ';' || stop == '\n';
}

std::size_t sentence_begin(const Words& words, std::size_t at) {
  while (at > 0 && !ends(words[at - 1].stop)) --at;
  return at;
}

}  // namespace

bool may_be_passed(const Analysis& analysis, const Lexeme& value) {
  const Quantity& quantity = analysis.quantity(value);
  return quantity.by_ban || quantity.bound == Bound::kAbove || quantity.bound == Bound::kBelow;
}

std::string sentence_at(const Analysis& analysis, const Words& words, std::size_t at) {
  std::size_t end = at + 1;
  while (end < words.size() && !ends(words[end - 1].stop)) ++end;
  return fold(analysis.text(words, sentence_begin(words, at), end));
}

bool time_of_person(const Analysis& analysis, const Words& words, std::size_t at) {
  for (std::size_t i = sentence_begin(words, at); i < at; ++i)
    if (words[i].is(WordClass::kBody)) return false;
  const std::string sentence = sentence_at(analysis, words, at);
  return RE2::PartialMatch(sentence, *compare_knowledge().person) && !RE2::PartialMatch(sentence, *compare_knowledge().authority);
}

Event event_after(const Analysis& analysis, const Words& words, std::size_t at) {
  constexpr std::size_t kLongest = 12;
  std::size_t end = at + 1;
  while (end < words.size() && end - at <= kLongest && words[end].stop == 0) ++end;
  Event out{at + 1, std::min(end + 1, words.size())};
  if (out.begin >= out.end || !RE2::PartialMatch(fold(analysis.text(words, out.begin, out.end)), *compare_knowledge().event)) return {};
  for (std::size_t i = out.begin; i < out.end && !out.whose; ++i)
    if (words[i].is(WordClass::kBody)) out.whose = &words[i];
  return out;
}

bool two_bodies(const Lexeme* a, const Lexeme* b) {
  if (!a || !b || a->key == b->key) return false;
  return a->sub != b->sub || (a->level != BodyLevel::kNone && b->level != BodyLevel::kNone);
}

bool of_two_years(const std::string& a, const std::string& b) {
  std::string mine, other;
  return RE2::PartialMatch(a, *compare_knowledge().from_year, &mine) && RE2::PartialMatch(b, *compare_knowledge().from_year, &other) &&
         mine != other;
}

}  // namespace rasoat
