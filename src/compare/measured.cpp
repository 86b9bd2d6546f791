#include "compare/measured.h"

#include <algorithm>

#include "compare/intervals.h"
#include "compare/knowledge.h"
#include "compare/sentence.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kBefore = 12, kAfter = 6;  // words around a value that say what it measures
constexpr std::size_t kFewBefore = 3;            // … too few before it

bool ends(char stop) {
  return stop == '.' || stop == ';' || stop == '\n';
}

bool example(const Analysis& analysis, const Words& words, std::size_t begin) {
  return fold(analysis.text(words, begin, std::min(begin + 2, words.size()))).starts_with("vi du");
}

// Whom the sentence binds: its first body, on either side of the value.
const Lexeme* body_of(const Words& words, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && !ends(words[begin - 1].stop)) --begin;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (words[i].is(WordClass::kBody)) return &words[i];
    if (ends(words[i].stop)) break;
  }
  return nullptr;
}

void read_event(const Analysis& analysis, const Words& words, std::size_t at, Measured& out) {
  const Event event = event_after(analysis, words, at);
  out.since = part_of(analysis, words, event.begin, event.end);
  out.whose = event.whose;
}

// "… không quá 40 giờ trong 01 tháng", "cả năm tối đa 150 giờ"
std::string per_time(const Analysis& analysis, const Words& words, std::size_t at) {
  constexpr std::uint32_t kBytes = 40;
  const std::string_view all = analysis.document().text.words;
  const Span value = words[at].span;
  const std::uint32_t begin = value.begin > kBytes ? value.begin - kBytes : 0;
  std::string out;
  const CompareKnowledge& known = compare_knowledge();
  if (RE2::PartialMatch(fold(all.substr(value.end, kBytes)), *known.per_after, &out)) return out;
  RE2::PartialMatch(fold(all.substr(begin, value.begin - begin)), *known.per_before, &out);
  return out;
}

// "10% trên tổng số tiền ủy thác": the words after a share, to the next mark.
Part base_of(const Analysis& analysis, const Words& words, std::size_t at) {
  constexpr std::size_t kLongest = 8;
  std::size_t end = at + 1;
  if (words[at].stop != 0) return {};
  while (end < words.size() && end - at < kLongest && !words[end].is(WordClass::kQuantity) && !words[end].is(WordClass::kModal)) {
    ++end;
    if (words[end - 1].stop != 0) break;
  }
  return part_of(analysis, words, at + 1, end);
}

// "… 40 giờ trong 01 tháng", "11 giờ cầm lái trong một ngày": the month counts the hours, and is no value of its own.
bool counts_another(const Analysis& analysis, const Words& words, std::size_t at) {
  constexpr std::size_t kFarthest = 4;
  if (!is_time(analysis.quantity(words[at]).dimension)) return false;
  for (std::size_t i = at; i > 0 && at - i < kFarthest && words[i - 1].stop == 0; --i)
    if (words[i - 1].is(WordClass::kQuantity)) return !per_time(analysis, words, i - 1).empty();
  return false;
}

// "… không quá 12 giờ trong 01 ngày; không quá 40 giờ trong 01 tháng": what is measured stands before the semicolon.
bool goes_on(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t at) {
  if (words[begin - 1].stop != ';') return false;
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(at),
                     [&](const Lexeme& word) { return analysis.weight(word) <= 0.2; });
}

// "tỷ lệ căn hộ trên 70 m2 không quá 10%": the class of which a share is bounded.
bool of_share(const Analysis& analysis, const Words& words, std::size_t at) {
  constexpr std::size_t kNext = 3;
  const Quantity& q = analysis.quantity(words[at]);
  if (q.bound != Bound::kAbove && q.bound != Bound::kBelow) return false;
  for (std::size_t i = at + 1; i < words.size() && i - at <= kNext && words[i - 1].stop == 0; ++i)
    if (words[i].is(WordClass::kQuantity)) return analysis.quantity(words[i]).dimension == Dimension::kPercent;
  return false;
}

// "dưới 1 tỷ đồng", "từ 300 m trở lên": mostly the case that a rule is for, not what it demands.
bool is_threshold(const Quantity& q, std::string_view printed) {
  return q.bound == Bound::kBelow || q.bound == Bound::kAbove || fold(printed).find("tro ") != std::string::npos;
}

// The words before "…: 6 m", from the last mark.
Part label_of(const Analysis& analysis, const Words& words, std::size_t at) {
  constexpr std::size_t kLongest = 14;
  if (at == 0 || words[at - 1].stop != ':') return {};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < kLongest && !ends(words[begin - 1].stop) && words[begin - 1].stop != ':') --begin;
  return part_of(analysis, words, begin, at);
}

// Class by class: of the words between commas where they name one, else of the sentence.
void read_classes(const Analysis& analysis, const Words& words, std::size_t at, Measured& out) {
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && words[begin - 1].stop != ',' && !ends(words[begin - 1].stop)) --begin;
  while (end < words.size() && words[end - 1].stop != ',' && !ends(words[end - 1].stop)) ++end;
  const ApartSigns near = apart_signs(fold(analysis.text(words, begin, end)));
  out.apart = apart_signs(sentence_at(analysis, words, at));
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (near[i] == 0) continue;
    out.labelled |= near[i] != out.apart[i];
    out.apart[i] = near[i];
  }
}

}  // namespace

std::vector<Measured> measured(const Analysis& analysis, const Clause& clause) {
  std::vector<Measured> out;
  for (const Piece& piece : pieces(clause)) {
    const Words& words = *piece.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].is(WordClass::kQuantity) || counts_another(analysis, words, i) || of_share(analysis, words, i)) continue;
      std::size_t begin = i, end = i + 1;
      Measured m{piece.unit, &words, i, &analysis.quantity(words[i])};
      while (begin > 0 && i - begin < kBefore && (!ends(words[begin - 1].stop) || goes_on(analysis, words, begin, i))) {
        --begin;
        if (words[begin].is(WordClass::kCondition) && words[i].stop == ',') m.condition = true;
      }
      // "Không nhỏ hơn 10 m tính từ mép bờ với đoạn chảy qua đô thị": what is measured stands behind the value.
      const bool before = i - begin >= kFewBefore || is_time(m.quantity->dimension);
      const std::size_t after = before ? kAfter : kBefore;
      while (end < words.size() && end - i < after && !ends(words[end - 1].stop)) ++end;
      if (example(analysis, words, begin)) continue;
      const Words around(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end));
      m.thing = part_of(analysis, around, 0, around.size());
      if (m.thing.mass < kLeastThing) continue;
      m.body = body_of(words, i);
      if (is_time(m.quantity->dimension)) read_event(analysis, words, i, m);
      if (m.quantity->dimension == Dimension::kPercent) m.base = base_of(analysis, words, i);
      m.per = per_time(analysis, words, i);
      m.threshold = is_threshold(*m.quantity, analysis.text(words, i, i + 1));
      read_classes(analysis, words, i, m);
      m.even = RE2::PartialMatch(sentence_at(analysis, words, i), *compare_knowledge().even);
      m.label = label_of(analysis, words, i);
      out.push_back(std::move(m));
    }
  }
  return out;
}

}  // namespace rasoat
