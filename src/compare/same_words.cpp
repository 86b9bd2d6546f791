#include "compare/same_words.h"

#include <algorithm>

#include "compare/knowledge.h"

namespace rasoat {
namespace {

// A phrase of [same_words] among the words of one side, of which one word at least is left over.
struct Saying {
  std::size_t begin = 0, end = 0;
  int phrase = -1;
  bool paired = false;
};

std::vector<Saying> sayings(const Words& words, const auto& open) {
  std::vector<Saying> out;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t length = 0;
    const int phrase = compare_knowledge().same_words.phrases.at(words, i, length);
    const std::size_t end = i + std::max<std::size_t>(length, 1);
    bool left = false;
    for (std::size_t k = i; k < end; ++k) left |= open(k);
    if (phrase >= 0 && left) out.push_back({i, end, phrase});
    i = end;
  }
  return out;
}

void tell(const Saying& saying, std::vector<bool>& told) {
  std::fill(told.begin() + static_cast<std::ptrdiff_t>(saying.begin), told.begin() + static_cast<std::ptrdiff_t>(saying.end), true);
}

// "giữ bí mật" beside "bảo mật", each once.
void pass_over_synonyms(Segment& s) {
  std::vector<Saying> as = sayings(s.a_words, [&](std::size_t i) { return s.a_open(i); });
  std::vector<Saying> bs = sayings(s.b_words, [&](std::size_t j) { return s.b_open(j); });
  for (const Saying& a : as)
    for (Saying& b : bs) {
      if (b.paired || !compare_knowledge().same_words.alike(a.phrase, b.phrase)) continue;
      tell(a, s.a_told), tell(b, s.b_told);
      b.paired = true;
      break;
    }
}

void pass_over_idle(const Words& words, std::vector<bool>& told) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t length = 0;
    if (compare_knowledge().same_words.idle.at(words, i, length) >= 0) tell({i, i + length}, told);
  }
}

}  // namespace

void pass_over_wording(Segment& s) {
  pass_over_synonyms(s);
  pass_over_idle(s.a_words, s.a_told);
  pass_over_idle(s.b_words, s.b_told);
}

}  // namespace rasoat
