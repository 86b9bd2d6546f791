// Numbers with a unit become intervals: the words before ("không quá", "từ … đến dưới") and after ("trở lên") say which.
#include "norm/quantities.h"

#include <algorithm>
#include <limits>

#include "norm/knowledge.h"
#include "norm/numbers.h"
#include "norm/references.h"

namespace rasoat {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::size_t kLongestBound = 4;  // tokens of a bound phrase

struct Read {
  std::string_view words;
  std::span<const Token> tokens;
  const std::vector<bool>& reference;

  [[nodiscard]] std::string_view gap(std::size_t i) const {  // before token i
    return i == 0 || i >= tokens.size() ? std::string_view("\n")
                                        : words.substr(tokens[i - 1].span.end, tokens[i].span.begin - tokens[i - 1].span.end);
  }
  [[nodiscard]] bool joined(std::size_t i) const { return gap(i) == " "; }
};

// The bound words that end just before token `at`; `begin` moves to the first of them.
struct Before {
  bool at_most = false, at_least = false, below = false, above = false, within = false;
};

// Words between ("là", "có") are read over, but belong to the quantity only where a bound stands before them.
Before bounds_before(const Read& in, std::size_t floor, std::size_t at, std::size_t& begin) {
  Before out;
  std::size_t front = at;
  begin = at;
  for (bool again = true; again;) {
    again = false;
    for (std::size_t size = std::min(kLongestBound, front - floor); size > 0 && !again; --size) {
      std::size_t length = 0;
      const BoundWord* bound = bound_at(in.tokens.subspan(0, front), front - size, length);
      if (!bound || length != size || !in.joined(front)) continue;
      if (*bound == BoundWord::kUpward || *bound == BoundWord::kDownward) continue;
      const bool decided = out.at_most || out.at_least || out.below || out.above;
      front -= size;
      again = true;
      switch (*bound) {
        case BoundWord::kAtMost:
          out.at_most |= !decided;
          break;
        case BoundWord::kAtLeast:
          out.at_least |= !decided;
          break;
        case BoundWord::kBelow:
          out.below |= !decided;
          break;
        case BoundWord::kAbove:
          out.above |= !decided;
          break;
        case BoundWord::kWithin:
          out.within = true;
          break;
        default:
          continue;
      }
      begin = front;
    }
  }
  return out;
}

bool is_time(Dimension dimension) {
  return dimension == Dimension::kTime || dimension == Dimension::kWorkingTime;
}

void set_interval(Quantity& q, const Before& before, double value, bool upward, bool downward) {
  q.low = q.high = value;
  q.bound = Bound::kExact;
  if (upward) {
    q.bound = Bound::kAtLeast, q.high = kInfinity;
  } else if (downward) {
    q.bound = Bound::kAtMost, q.low = -kInfinity;
  } else if (before.below) {
    q.bound = Bound::kBelow, q.low = -kInfinity;
  } else if (before.above) {
    q.bound = Bound::kAbove, q.high = kInfinity;
  } else if (before.at_least && !before.at_most) {
    q.bound = Bound::kAtLeast, q.high = kInfinity;
  } else if (before.at_most || (before.within && is_time(q.dimension))) {
    q.bound = Bound::kAtMost, q.low = -kInfinity;
  }
}

// "ít nhất 06 tháng một lần", "mỗi 2 năm": how often, not until when.
bool recurs(const Read& in, std::string_view before, std::uint32_t end) {
  static const toml::table file = knowledge_table("norms.toml");
  static const std::vector<std::string> kAfter = strings(file["frequency"]["after"]), kBefore = strings(file["frequency"]["before"]);
  const std::string after = fold(in.words.substr(end, 16));
  const auto follows = [&](const std::string& once) { return after.starts_with(fold(once)); };
  const auto leads = [&](const std::string& every) { return before.ends_with(fold(every) + " "); };
  return std::any_of(kAfter.begin(), kAfter.end(), follows) || std::any_of(kBefore.begin(), kBefore.end(), leads);
}

// "không được lái xe liên tục quá 04 giờ": what may not be passed is a ceiling; "đối với xe quá 10 tấn" is a case. `begin`: the bound
// words.
bool forbids_excess(const Read& in, std::size_t floor, std::size_t begin, std::size_t at) {
  constexpr std::size_t kFarthest = 10;
  static const toml::table file = knowledge_table("norms.toml");
  static const std::vector<std::string> kExcess = strings(file["excess"]["words"]), kForbids = strings(file["excess"]["forbids"]),
                                        kCase = strings(file["excess"]["case"]);
  const auto stands = [&](const std::vector<std::string>& all, std::size_t from, std::size_t to) {
    const std::string words = lower(in.words.substr(in.tokens[from].span.begin, in.tokens[to - 1].span.end - in.tokens[from].span.begin));
    return std::find(all.begin(), all.end(), words) != all.end();
  };
  if (begin >= at || !stands(kExcess, begin, at)) return false;
  for (std::size_t i = begin; i > floor && begin - i < kFarthest && in.joined(i); --i)
    for (std::size_t size = 1; size <= 3 && i >= floor + size; ++size) {
      if (stands(kCase, i - size, i)) return false;
      if (stands(kForbids, i - size, i)) return true;
    }
  return false;
}

std::string role_of(const Quantity& q, const Read& in, std::size_t begin) {
  const std::uint32_t from = in.tokens[begin].span.begin;
  const std::string before = fold(in.words.substr(from > 60 ? from - 60 : 0, std::min<std::uint32_t>(from, 60)));
  if (q.dimension == Dimension::kAge) return "age";
  if (q.dimension == Dimension::kPercent) return "rate";
  if (q.dimension == Dimension::kMoney) return "amount";
  if (is_time(q.dimension)) {
    if (recurs(in, before, q.span.end)) return "frequency";
    for (const char* validity : {"gia tri", "hieu luc", "su dung", "luu giu", "bao hanh"})
      if (before.find(validity) != std::string::npos) return "validity";
    const std::string own = fold(in.words.substr(from, q.span.end - from));
    for (const char* lasting : {" co", " voi"})
      if (before.ends_with(std::string(lasting) + " ") && own.starts_with("thoi han")) return "validity";
    if (!q.anchor.empty() || q.bound == Bound::kAtMost || before.ends_with("truoc ")) return "deadline";
    return "period";
  }
  if (q.bound == Bound::kAtLeast || q.bound == Bound::kAbove) return "floor";
  if (q.bound == Bound::kAtMost || q.bound == Bound::kBelow) return "ceiling";
  return "count";
}

// "kể từ ngày nhận đủ hồ sơ hợp lệ": from "kể từ" or "tính từ" to the next mark.
Span anchor_after(const Read& in, std::size_t at) {
  if (at + 1 >= in.tokens.size() || !in.joined(at)) return {};
  const std::string start = fold(in.words.substr(in.tokens[at].span.begin, in.tokens[at + 1].span.end - in.tokens[at].span.begin));
  if (start != "ke tu" && start != "tinh tu") return {};
  std::size_t end = at + 2;
  while (end < in.tokens.size() && in.joined(end) && end < at + 20) ++end;
  return {in.tokens[at].span.begin, in.tokens[end - 1].span.end};
}

// One number with its unit; a number without a unit may be the lower end of a range ("từ 3 đến 5 năm").
struct Numeral {
  double value = 0;
  const Measure* unit = nullptr;
  std::size_t end = 0;
  std::uint32_t unit_begin = 0;  ///< where the words of the unit begin; past them for a sign
};

Numeral numeral_at(const Read& in, std::size_t at) {
  if (const Glued glued = glued_at(in.words, in.tokens[at]); glued.unit) return {glued.value, glued.unit, at + 1, glued.unit_begin};
  const Number number = number_at(in.words, in.tokens, at);
  Numeral out{number.value, nullptr, number.end, 0};
  if (number.end == at) return out;
  std::size_t end = number.end;
  const Measure* unit = unit_at(in.words, in.tokens, number.end, end);
  if (unit && end > number.end && in.gap(number.end) != " " && in.gap(number.end) != ") " && !in.gap(number.end).empty()) unit = nullptr;
  // "một" is mostly an article: it counts only before time, money and shares.
  if (unit && number.in_words && number.value < 2 &&
      (unit->dimension == Dimension::kCount || unit->dimension == Dimension::kLength || unit->dimension == Dimension::kMultiple))
    unit = nullptr;
  out.unit = unit;
  if (!unit) return out;
  out.end = end;
  out.unit_begin = number.end < end ? in.tokens[number.end].span.begin : in.tokens[end - 1].span.end;
  return out;
}

std::string unit_words(const Read& in, const Numeral& numeral) {
  std::size_t end = numeral.end;
  std::uint32_t to = in.tokens[end - 1].span.end;
  if (numeral.unit_begin >= to) return "%";
  // "đồng/người/ngày": what the unit is counted by belongs to it.
  while (to < in.words.size() && in.words[to] == '/' && end < in.tokens.size() && in.tokens[end].span.begin == to + 1)
    to = in.tokens[end++].span.end;
  return lower(in.words.substr(numeral.unit_begin, to - numeral.unit_begin));
}

bool is_range_word(const Read& in, std::size_t at, bool& strict) {
  if (at >= in.tokens.size()) return false;
  std::size_t length = 0;
  const BoundWord* bound = bound_at(in.tokens, at, length);
  strict = bound && *bound == BoundWord::kBelow;
  return bound && (*bound == BoundWord::kAtMost || *bound == BoundWord::kBelow) && fold(in.tokens[at].span.in(in.words)) == "den";
}

// "từ 3 đến 5 năm", "trên 300 tỷ đồng đến dưới 1.000 tỷ đồng"; the upper end begins after the range word.
bool read_range(const Read& in, std::size_t begin, const Before& before, const Numeral& low, QuantityTokens& out) {
  bool strict = false;
  if (!is_range_word(in, low.end, strict) || !(before.at_least || before.above || !low.unit)) return false;
  std::size_t length = 0;
  bound_at(in.tokens, low.end, length);
  const std::size_t at = low.end + length;
  if (at >= in.tokens.size()) return false;
  const Numeral high = numeral_at(in, at);
  if (!high.unit || (low.unit && low.unit->dimension != high.unit->dimension)) return false;
  Quantity& q = out.quantity;
  q.dimension = high.unit->dimension;
  q.bound = Bound::kRange;
  q.low = low.value * (low.unit ? low.unit->factor : high.unit->factor);
  q.high = high.value * high.unit->factor;
  if (q.high < q.low) return false;
  out.begin = begin;
  out.end = high.end;
  q.unit = unit_words(in, high);
  return true;
}

// Past "%" or "‰" and the blank or bracket before it; `end` where none follows.
std::uint32_t past_sign(std::string_view words, std::uint32_t end) {
  std::size_t at = end;
  while (at < words.size() && (words[at] == ' ' || words[at] == ')')) ++at;
  for (const std::string_view sign : {"%", "‰"})
    if (words.substr(at).starts_with(sign)) return static_cast<std::uint32_t>(at + sign.size());
  return end;
}

// True if nothing but blanks, or the sign of a share, stands before the token.
bool follows(const Read& in, std::size_t at) {
  const std::uint32_t end = at > 0 ? in.tokens[at - 1].span.end : 0;
  const std::uint32_t past = past_sign(in.words, end);
  const std::string_view between = in.words.substr(past, in.tokens[at].span.begin - past);
  return in.joined(at) || (past > end && between.find_first_not_of(' ') == std::string_view::npos);
}

// "một phẩy hai phần trăm (1,2%)": the bracket says the value before it again.
bool repeats(const Read& in, const QuantityTokens& last, const QuantityTokens& next) {
  const Quantity &one = last.quantity, &again = next.quantity;
  const std::uint32_t end = in.tokens[last.end - 1].span.end, begin = in.tokens[next.begin].span.begin;
  return begin == end + 2 && in.words.substr(end, 2) == " (" && one.dimension == again.dimension && again.bound == Bound::kExact &&
         (one.high == again.high || one.low == again.low);
}

}  // namespace

std::vector<bool> reference_tokens(std::string_view words, std::span<const Token> tokens) {
  std::vector<bool> out(tokens.size(), false);
  for (std::size_t i = 0; i < tokens.size();) {
    const std::size_t end = reference_end(words, tokens, i);
    for (std::size_t j = i; j < end; ++j) out[j] = true;
    i = std::max(end, i + 1);
  }
  return out;
}

std::vector<QuantityTokens> read_quantities(std::string_view words, std::span<const Token> tokens, const std::vector<bool>& reference) {
  const Read in{words, tokens, reference};
  std::vector<QuantityTokens> out;
  std::size_t floor = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (reference[at]) {
      floor = at + 1;
      continue;
    }
    const Numeral numeral = numeral_at(in, at);
    if (numeral.end == at) continue;
    QuantityTokens read;
    std::size_t begin = at;
    Before before = bounds_before(in, floor, at, begin);
    const bool by_ban = before.above && forbids_excess(in, floor, begin, at);
    if (by_ban) before.above = false, before.at_most = true;
    if (!read_range(in, begin, before, numeral, read)) {
      if (!numeral.unit) continue;
      Quantity& q = read.quantity;
      q.dimension = numeral.unit->dimension;
      std::size_t length = 0;
      const BoundWord* after = numeral.end < tokens.size() && follows(in, numeral.end) ? bound_at(tokens, numeral.end, length) : nullptr;
      const bool upward = after && *after == BoundWord::kUpward, downward = after && *after == BoundWord::kDownward;
      set_interval(q, before, numeral.value * numeral.unit->factor, upward, downward);
      q.unit = unit_words(in, numeral);
      read.begin = begin;
      read.end = numeral.end + (upward || downward ? length : 0);
    }
    read.quantity.by_ban = by_ban;
    read.quantity.span = {tokens[read.begin].span.begin, tokens[read.end - 1].span.end};
    if (read.quantity.unit == "%") read.quantity.span.end = past_sign(words, read.quantity.span.end);
    read.quantity.anchor = anchor_after(in, read.end);
    read.quantity.role = role_of(read.quantity, in, read.begin);
    // "Giấy phép có thời hạn 36 tháng", "có giá trị trong 36 tháng": so long, no limit to keep.
    const bool lasts = read.quantity.role == "validity" && before.within && !before.at_most && read.quantity.bound == Bound::kAtMost;
    if (lasts) read.quantity.bound = Bound::kExact, read.quantity.low = read.quantity.high;
    floor = read.end;
    at = read.end - 1;
    if (out.empty() || !repeats(in, out.back(), read)) out.push_back(std::move(read));
  }
  return out;
}

std::vector<Quantity> quantities_in(std::string_view words) {
  const std::vector<Token> tokens = tokenize(words);
  std::vector<Quantity> out;
  for (QuantityTokens& read : read_quantities(words, tokens, reference_tokens(words, tokens))) out.push_back(std::move(read.quantity));
  return out;
}

}  // namespace rasoat
