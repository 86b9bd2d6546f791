#include "norm/references.h"

#include <unordered_set>

#include "norm/knowledge.h"
#include "norm/numbers.h"
#include "norm/phrases.h"

namespace rasoat {
namespace {

using Keys = std::unordered_set<std::uint32_t>;

struct Words {
  Keys unit, numbered, join, document, self, of, beyond, day, month, year;
  PhraseTrie<char> title;
};

// The words stand in rules/norms.toml.
Words read_words() {
  const toml::table file = knowledge_table("norms.toml");
  const auto keys = [&](std::string_view name) {
    Keys out;
    for (const std::string& word : strings(file["citations"][name])) out.insert(tokenize(word)[0].key);
    return out;
  };
  Words out{keys("unit"),
            keys("numbered"),
            keys("join"),
            keys("document"),
            keys("self"),
            keys("of"),
            keys("beyond"),
            keys("day"),
            keys("month"),
            keys("year"),
            {}};
  for (const std::string& words : strings(file["citations"]["title"])) out.title.add(words) = 1;
  return out;
}

const Words& known() {
  static const Words instance = read_words();
  return instance;
}

struct Reader {
  std::string_view words;
  std::span<const Token> tokens;

  [[nodiscard]] bool has(std::size_t i, const Keys& set) const { return i < tokens.size() && set.contains(tokens[i].key); }
  [[nodiscard]] std::string_view at(std::size_t i) const { return i < tokens.size() ? tokens[i].span.in(words) : std::string_view{}; }
  [[nodiscard]] bool number(std::size_t i) const { return !at(i).empty() && at(i)[0] >= '0' && at(i)[0] <= '9'; }
  // "2", "5a", "a", "đ", "IV"
  [[nodiscard]] bool label(std::size_t i) const {
    const std::string_view word = at(i);
    if (word.empty()) return false;
    if (number(i)) return word.size() <= 5 && word.find(',') == std::string_view::npos;
    if (word == "đ" || word == "Đ" || (word.size() == 1 && word[0] > ' ' && word[0] < '\x7f')) return true;
    return word.size() <= 5 && word.find_first_not_of("IVX") == std::string_view::npos;
  }
  // "quy định", "ban hành": a whole word of a title, not the "ban" of a committee.
  [[nodiscard]] bool opens_title(std::size_t i) const {
    std::size_t length = 0;
    return known().title.longest([&](std::size_t k) { return tokens[k].key; }, i, tokens.size(), length) != nullptr;
  }
  // "…, Bộ Công Thương có trách nhiệm": whoever acts follows the title.
  [[nodiscard]] bool opens_body(std::size_t i) const {
    std::size_t length = 0;
    const Phrase* phrase = phrase_at(tokens, i, length);
    return phrase && phrase->word == WordClass::kBody;
  }
  [[nodiscard]] std::string_view between(std::size_t i) const {
    return i + 1 < tokens.size() ? words.substr(tokens[i].span.end, tokens[i + 1].span.begin - tokens[i].span.end) : std::string_view{};
  }
  [[nodiscard]] bool adjacent(std::size_t i) const {
    const std::string_view gap = between(i);
    return gap == " " || gap == ", " || gap == ",";
  }
};

// "điểm a, b khoản 2 và Điều 5 của Luật này"
std::size_t citation_end(const Reader& in, std::size_t at) {
  if (!in.has(at, known().unit) || in.between(at) != " " || !in.label(at + 1)) return at;
  std::size_t end = at + 2;
  while (end < in.tokens.size() && in.adjacent(end - 1)) {
    std::size_t next = end;
    while (in.has(next, known().join) && in.between(next) == " ") ++next;
    // A single letter after a comma may begin a sentence; after "và" it is a label only if another unit word or label led here.
    if (in.has(next, known().unit) && in.label(next + 1)) {
      end = next + 2;
    } else if (in.label(next)) {
      end = next + 1;
    } else {
      break;
    }
  }
  for (std::size_t i = end; i < in.tokens.size() && i < end + 5 && in.between(i - 1) == " "; ++i)
    if (in.has(i, known().self) && in.has(i - 1, known().document)) return i + 1;
  return end;
}

// "34/2016/NĐ-CP", "15/3/2024", "24/7"
std::size_t number_end(const Reader& in, std::size_t at) {
  if (!in.number(at) || in.between(at).empty() || in.between(at)[0] != '/') return at;
  if (glued_at(in.words, in.tokens[at]).unit) return at;  // "70.000đ/người"
  std::size_t end = at + 1;
  while (end < in.tokens.size() && (in.between(end - 1) == "/" || in.between(end - 1) == "-" || in.between(end - 1) == "&")) ++end;
  return end > at + 1 ? end : at;
}

// "ngày 15 tháng 3 năm 2024", "tháng 3", "năm 2024"
std::size_t date_end(const Reader& in, std::size_t at) {
  if (in.has(at, known().year) && in.number(at + 1) && in.at(at + 1).size() == 4 && in.at(at + 1)[0] <= '2') return at + 2;
  if (in.has(at, known().month) && in.number(at + 1)) return std::max(at + 2, date_end(in, at + 2));
  if (!in.has(at, known().day) || !in.number(at + 1)) return at;
  if (const std::size_t slash = number_end(in, at + 1); slash > at + 1) return slash;
  return in.has(at + 2, known().month) ? std::max(at + 3, date_end(in, at + 2)) : at;
}

// "Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều …": past the title, which is no rule of
// the text that cites it. Only where the issuer is named: without him the same words may be the citing rule's own.
std::size_t title_end(const Reader& in, std::size_t end) {
  constexpr std::size_t kIssuer = 8, kLongest = 40;
  const auto joined = [&](std::size_t i) { return i < in.tokens.size() && in.between(i - 1) == " "; };
  std::size_t at = end;
  if (joined(at)) at = date_end(in, at);
  if (!joined(at) || !in.has(at, known().of)) return end;
  const std::size_t issuer = at;
  while (joined(at) && at < issuer + kIssuer && !in.opens_title(at)) ++at;
  if (!joined(at) || !in.opens_title(at)) return end;
  const auto goes_on = [&](std::size_t i) { return i < in.tokens.size() && (in.between(i - 1) == " " || in.between(i - 1) == ", "); };
  const auto next_body = [&](std::size_t i) { return in.between(i - 1) == ", " && in.opens_body(i); };
  for (const std::size_t last = at + kLongest; at < last && goes_on(at) && !in.number(at) && !in.has(at, known().beyond) && !next_body(at);)
    ++at;
  return at;
}

}  // namespace

std::size_t reference_end(std::string_view words, std::span<const Token> tokens, std::size_t at) {
  const Reader in{words, tokens};
  if (const std::size_t end = citation_end(in, at); end > at) return end;
  if (const std::size_t end = date_end(in, at); end > at) return std::min(end, tokens.size());
  if (const std::size_t end = number_end(in, at); end > at) return title_end(in, end);
  if (in.has(at, known().document) && in.has(at + 1, known().self) && in.between(at) == " ") return at + 2;
  if (in.has(at, known().numbered) && in.between(at) == " " && in.number(at + 1)) {
    const std::size_t end = number_end(in, at + 1);
    return end > at + 1 ? title_end(in, end) : at + 2;
  }
  return at;
}

}  // namespace rasoat
