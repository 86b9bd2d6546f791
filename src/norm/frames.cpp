// Sentences to frames: bearer, modal word, act, object.
#include "rasoat/lexicon.h"

namespace rasoat {
namespace {

bool ends_sentence(char stop) {
  return stop == '.' || stop == ';' || stop == ':' || stop == '\n';
}

bool modal(const Lexeme& word) {
  return word.is(WordClass::kModal) && word.modality() != Modality::kNone;
}

// "Trường hợp …, …": the condition in front is no part of the bearer.
std::size_t after_condition(std::span<const Lexeme> words, std::size_t begin, std::size_t end) {
  if (!words[begin].is(WordClass::kCondition)) return begin;
  for (std::size_t i = begin; i + 1 < end; ++i)
    if (words[i].stop == ',') return i + 1;
  return begin;
}

// The body that bears the act is the one nearest before it that is not in an aside of another ("theo hướng dẫn của Bộ …").
std::int32_t bearing_body(std::span<const Lexeme> words, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (words[i].is(WordClass::kBody)) return static_cast<std::int32_t>(i);
  return -1;
}

std::size_t object_end(std::span<const Lexeme> words, std::size_t begin, std::size_t end) {
  std::size_t i = begin;
  for (; i < end; ++i) {
    const WordClass word = words[i].word;
    if (word == WordClass::kCondition || word == WordClass::kException || word == WordClass::kQuantity || word == WordClass::kReference)
      break;
    if (words[i].stop == ',' || words[i].stop == '(') return i + 1;
  }
  return i;
}

// "Giấy phép do Sở Y tế cấp": what the act is done to stands before its body. The place of "do", or -1.
std::int32_t agent_mark(std::span<const Lexeme> words, std::size_t begin, std::int32_t body, std::size_t act) {
  if (body <= static_cast<std::int32_t>(begin) || act != static_cast<std::size_t>(body) + 1) return -1;
  const Lexeme& before = words[static_cast<std::size_t>(body) - 1];
  const bool agent = before.is(WordClass::kFiller) && before.sub == static_cast<std::uint8_t>(Filler::kAgent);
  return agent ? body - 1 : -1;
}

struct Sentence {
  std::span<const Lexeme> words;
  std::size_t begin, end;
};

Frame blank(const Sentence& s, std::size_t start) {
  Frame out;
  out.begin = s.begin;
  out.end = s.end;
  out.bearer_begin = start;
  for (std::size_t i = s.begin; i < s.end; ++i) {
    if (out.condition < 0 && s.words[i].is(WordClass::kCondition)) out.condition = static_cast<std::int32_t>(i);
    if (out.exception < 0 && s.words[i].is(WordClass::kException)) out.exception = static_cast<std::int32_t>(i);
  }
  return out;
}

// One frame for each act: "thẩm định và phê duyệt báo cáo" gives two with one bearer and one object.
void read(const Sentence& s, std::vector<Frame>& out) {
  const std::size_t start = after_condition(s.words, s.begin, s.end);
  std::int32_t first_modal = -1;
  std::size_t bearer_end = s.end;
  bool any = false;
  for (std::size_t i = start; i < s.end; ++i) {
    const bool is_modal = modal(s.words[i]), is_act = s.words[i].is(WordClass::kAct);
    if (!is_modal && !is_act) continue;
    bearer_end = std::min(bearer_end, i);
    if (is_modal) {
      if (first_modal < 0) first_modal = static_cast<std::int32_t>(i);
      if (any || (i + 1 < s.end && s.words[i + 1].is(WordClass::kAct))) continue;
    }
    Frame frame = blank(s, start);
    frame.bearer_end = bearer_end;
    frame.body = bearing_body(s.words, start, bearer_end);
    frame.modal = first_modal;
    std::size_t after = i + 1;
    if (is_act) {
      frame.act = static_cast<std::int32_t>(i);
      frame.role = static_cast<ActRole>(s.words[i].sub);
      while (after < s.end &&
             (s.words[after].is(WordClass::kAct) || s.words[after].is(WordClass::kAnd) || s.words[after].is(WordClass::kOr)))
        ++after;
    } else if (after < s.end) {
      frame.act = static_cast<std::int32_t>(after);
    }
    frame.object_begin = after;
    frame.object_end = object_end(s.words, after, s.end);
    if (const std::int32_t mark = agent_mark(s.words, start, frame.body, i); is_act && mark >= 0) {
      frame.object_begin = start;
      frame.object_end = static_cast<std::size_t>(mark);
    }
    out.push_back(frame);
    any = true;
  }
}

}  // namespace

std::vector<Frame> frames_in(std::span<const Lexeme> words) {
  std::vector<Frame> out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!ends_sentence(words[i].stop) && i + 1 < words.size()) continue;
    read({words, begin, i + 1}, out);
    begin = i + 1;
  }
  return out;
}

}  // namespace rasoat
