#include "norm/numbers.h"

#include <array>
#include <charconv>
#include <unordered_map>

#include "norm/knowledge.h"
#include "norm/phrases.h"

namespace rasoat {
namespace {

using View = toml::node_view<const toml::node>;

struct Known {
  PhraseTrie<Measure> units;
  PhraseTrie<BoundWord> bounds;
  std::unordered_map<std::uint32_t, int> digits;
  std::uint32_t ten = 0, tens = 0, hundred = 0, odd = 0, odd2 = 0, point = 0;
  std::unordered_map<std::uint32_t, double> scales;
};

std::uint32_t key(const char* word) {
  return tokenize(word)[0].key;
}

void read_units(Known& out, const toml::table& file) {
  constexpr std::array<std::pair<const char*, Dimension>, 11> kDimensions = {{{"time", Dimension::kTime},
                                                                              {"working_time", Dimension::kWorkingTime},
                                                                              {"money", Dimension::kMoney},
                                                                              {"percent", Dimension::kPercent},
                                                                              {"length", Dimension::kLength},
                                                                              {"area", Dimension::kArea},
                                                                              {"volume", Dimension::kVolume},
                                                                              {"mass", Dimension::kMass},
                                                                              {"age", Dimension::kAge},
                                                                              {"power", Dimension::kPower},
                                                                              {"multiple", Dimension::kMultiple}}};
  for (const auto& [name, dimension] : kDimensions)
    if (const toml::array* rows = file["units"][name].as_array())
      for (const toml::node& row : *rows) {
        const View pair(row);
        const std::string words = pair[0].value_or(std::string());
        if (!tokenize(words).empty()) out.units.add(words) = {dimension, pair[1].value_or(1.0)};
      }
  for (const std::string& words : strings(View(file["units"]["count"]))) out.units.add(words) = {Dimension::kCount, 1};
}

Known read() {
  Known out;
  const toml::table file = knowledge_table("norms.toml");
  read_units(out, file);
  if (const toml::array* rows = file["numbers"]["digits"].as_array())
    for (const toml::node& row : *rows) {
      const View pair(row);
      out.digits[key(pair[0].value_or("không"))] = pair[1].value_or(0);
    }
  constexpr std::array<std::pair<const char*, BoundWord>, 8> kBounds = {{{"between", BoundWord::kBetween},
                                                                         {"within", BoundWord::kWithin},
                                                                         {"at_most", BoundWord::kAtMost},
                                                                         {"at_least", BoundWord::kAtLeast},
                                                                         {"below", BoundWord::kBelow},
                                                                         {"above", BoundWord::kAbove},
                                                                         {"upward", BoundWord::kUpward},
                                                                         {"downward", BoundWord::kDownward}}};
  for (const auto& [name, bound] : kBounds)
    for (const std::string& words : strings(View(file["bounds"][name]))) out.bounds.add(words) = bound;
  out.ten = key("mười"), out.tens = key("mươi"), out.hundred = key("trăm"), out.odd = key("linh"), out.odd2 = key("lẻ");
  out.point = key("phẩy");
  out.scales = {{key("nghìn"), 1e3}, {key("ngàn"), 1e3}, {key("triệu"), 1e6}, {key("tỷ"), 1e9}};
  return out;
}

const Known& known() {
  static const Known instance = read();
  return instance;
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// "1.000.000", "12,5", "05"; false for what is no such number ("12a", "21.187" is one, codes are masked before).
bool read_digits(std::string_view token, double& value) {
  std::string plain;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (digit(token[i])) {
      plain += token[i];
    } else if (token[i] == ',') {
      plain += '.';
    } else if (token[i] != '.') {
      return false;
    } else {
      const std::size_t next = token.find_first_not_of("0123456789", i + 1);
      if ((next == std::string_view::npos ? token.size() : next) - i != 4) return false;
    }
  }
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return error == std::errc() && end == plain.data() + plain.size();
}

bool blank_between(std::string_view words, std::span<const Token> tokens, std::size_t i) {
  return i + 1 < tokens.size() && words.substr(tokens[i].span.end, tokens[i + 1].span.begin - tokens[i].span.end) == " ";
}

// A number below a thousand in words: "hai mươi lăm", "một trăm linh năm", "mười".
double small_number(std::string_view words, std::span<const Token> tokens, std::size_t& at) {
  const Known& k = known();
  double total = 0, last = -1;
  for (; at < tokens.size(); ++at) {
    const std::uint32_t word = tokens[at].key;
    const auto found = k.digits.find(word);
    if (found != k.digits.end()) {
      if (last >= 0) break;
      last = found->second;
    } else if (word == k.ten && last < 0) {
      total += 10;
    } else if (word == k.tens && last > 0) {
      total += last * 10, last = -1;
    } else if (word == k.hundred && last > 0) {
      total += last * 100, last = -1;
    } else if ((word != k.odd && word != k.odd2) || total == 0) {
      break;
    }
    if (!blank_between(words, tokens, at)) {
      ++at;
      break;
    }
  }
  return last > 0 ? total + last : total;
}

// "một phẩy hai", "một phẩy ba mươi hai": what follows the point is read as a number and stands behind it digit by digit.
void read_decimals(std::string_view words, std::span<const Token> tokens, double& total, std::size_t& end) {
  if (end + 1 >= tokens.size() || tokens[end].key != known().point || !blank_between(words, tokens, end)) return;
  std::size_t next = end + 1;
  double decimals = small_number(words, tokens, next);
  if (next == end + 1 || decimals <= 0) return;
  while (decimals >= 1) decimals /= 10;
  total += decimals;
  end = next;
}

Number words_number(std::string_view words, std::span<const Token> tokens, std::size_t at) {
  std::size_t end = at;
  double total = 0;
  while (end < tokens.size()) {
    std::size_t next = end;
    const double part = small_number(words, tokens, next);
    if (next == end || part == 0) break;
    const auto scale = next < tokens.size() ? known().scales.find(tokens[next].key) : known().scales.end();
    if (scale == known().scales.end()) {
      total += part;
      end = next;
      break;
    }
    total += part * scale->second;
    end = next + 1;
  }
  if (total > 0) read_decimals(words, tokens, total, end);
  return {total, total > 0 ? end : at, true};
}

// "ba (03) ha": the bracket repeats the number, and what stands before it ("không quá") bounds both.
Number past_gloss_in_digits(std::string_view words, std::span<const Token> tokens, std::size_t at, Number number) {
  if (number.end == at || number.end >= tokens.size() || words.substr(tokens[number.end - 1].span.end, 2) != " (") return number;
  const Token& gloss = tokens[number.end];
  double again = 0;
  if (!digit(words[gloss.span.begin]) || !read_digits(gloss.span.in(words), again) || again != number.value) return number;
  if (words.substr(gloss.span.end, 1) == ")") ++number.end, number.in_words = false;
  return number;
}

}  // namespace

Number number_at(std::string_view words, std::span<const Token> tokens, std::size_t at) {
  if (!digit(words[tokens[at].span.begin])) {
    // Most words begin no number: look before reading.
    if (!known().digits.contains(tokens[at].key) && tokens[at].key != known().ten) return {0, at, true};
    return past_gloss_in_digits(words, tokens, at, words_number(words, tokens, at));
  }
  Number out{0, at, false};
  if (!read_digits(tokens[at].span.in(words), out.value)) return out;
  out.end = at + 1;
  // "120 000 đ": groups of three after a blank.
  while (out.end < tokens.size() && tokens[out.end].span.size() == 3 && blank_between(words, tokens, out.end - 1) &&
         tokens[out.end].span.in(words).find_first_not_of("0123456789") == std::string_view::npos) {
    out.value = out.value * 1000 + std::stod(std::string(tokens[out.end].span.in(words)));
    ++out.end;
  }
  // "15 (mười lăm) ngày": the gloss repeats the number.
  if (out.end < tokens.size() && words.substr(tokens[out.end - 1].span.end, 2) == " (") {
    const std::size_t close = words.find(')', tokens[out.end - 1].span.end);
    std::size_t after = out.end;
    while (after < tokens.size() && tokens[after].span.end <= close) ++after;
    const Number gloss = words_number(words, tokens, out.end);
    if (close != std::string_view::npos && gloss.end > out.end && after - out.end <= 12) out.end = after;
  }
  while (out.end < tokens.size()) {
    const auto scale = known().scales.find(tokens[out.end].key);
    if (scale == known().scales.end() || !blank_between(words, tokens, out.end - 1)) break;
    out.value *= scale->second;
    ++out.end;
  }
  return out;
}

const Measure* unit_at(std::string_view words, std::span<const Token> tokens, std::size_t at, std::size_t& end) {
  static constexpr Measure kPercent{Dimension::kPercent, 1}, kPermille{Dimension::kPercent, 0.1};
  end = at;
  if (at > 0) {
    std::string_view after = words.substr(tokens[at - 1].span.end, 6);
    while (!after.empty() && (after[0] == ' ' || after[0] == ')')) after.remove_prefix(1);
    if (after.starts_with("%")) return &kPercent;
    if (after.starts_with("‰")) return &kPermille;
  }
  if (at >= tokens.size()) return nullptr;
  std::size_t length = 0;
  const Measure* unit = known().units.longest([&](std::size_t i) { return tokens[i].key; }, at, tokens.size(), length);
  if (unit) end = at + length;
  return unit;
}

Glued glued_at(std::string_view words, const Token& token) {
  constexpr double kLeastMoney = 100;  // "1đ" is a label
  const std::string_view own = token.span.in(words);
  const std::size_t letters = digit(own[0]) ? own.find_first_not_of("0123456789.,") : std::string_view::npos;
  if (letters == std::string_view::npos) return {};
  Glued out;
  if (!read_digits(own.substr(0, letters), out.value)) return {};
  const std::vector<Token> unit = tokenize(own.substr(letters));
  std::size_t length = 0;
  const Measure* measure = known().units.longest([&](std::size_t i) { return unit[i].key; }, 0, unit.size(), length);
  if (!measure || length != unit.size() || (measure->dimension == Dimension::kMoney && out.value < kLeastMoney)) return {};
  out.unit = measure;
  out.unit_begin = token.span.begin + static_cast<std::uint32_t>(letters);
  return out;
}

const BoundWord* bound_at(std::span<const Token> tokens, std::size_t at, std::size_t& length) {
  return known().bounds.longest([&](std::size_t i) { return tokens[i].key; }, at, tokens.size(), length);
}

}  // namespace rasoat
