#include "structure/sequence.h"

#include <algorithm>

#include "rasoat/address.h"

namespace rasoat {
namespace {

// Two clauses that a page lost on the way are a gap; more are another list.
constexpr int kMostMissing = 2;

Follow by_distance(int distance) {
  if (distance == 1) return Follow::kNext;
  return distance > 1 && distance <= 1 + kMostMissing ? Follow::kGap : Follow::kNone;
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 6)) {
    if (c < '0' || c > '9') break;
    value = value * 10 + (c - '0');
  }
  return value;
}

Follow step_numbers(std::string_view last, std::string_view next) {
  const auto [before, before_suffix] = numbered(last);
  const auto [value, suffix] = numbered(next);
  // 3 → 3a → 3b → 4; an inserted 3b without 3a is met in excerpts.
  if (value == before) return suffix > before_suffix ? Follow::kNext : Follow::kNone;
  const Follow forward = by_distance(value - before);
  return suffix.empty() || forward == Follow::kNone ? forward : Follow::kGap;
}

// "1.2" → "1.3": the same up to the last step.
Follow step_decimals(std::string_view last, std::string_view next) {
  const std::size_t a = last.rfind('.'), b = next.rfind('.');
  if (a == std::string_view::npos || b == std::string_view::npos || last.substr(0, a) != next.substr(0, b)) return Follow::kNone;
  return by_distance(value_of(next.substr(b + 1)) - value_of(last.substr(a + 1)));
}

struct Lettered {
  int letter, digit;
};

// A point is a letter with perhaps a number: "đ1", "a.1".
Lettered lettered(std::string_view label) {
  const std::size_t letter = label.starts_with("đ") ? 2 : 1;
  std::string_view rest = label.substr(std::min(letter, label.size()));
  if (rest.starts_with('.')) rest.remove_prefix(1);
  return {point_ordinal(label.substr(0, letter)), value_of(rest.substr(0, rest.find('.')))};
}

Follow step_letters(std::string_view last, std::string_view next) {
  const Lettered before = lettered(last), after = lettered(next);
  // Old texts use f, j, w and z, which have no place in the alphabet of points.
  if (after.letter < 0 || before.letter < 0) return after.digit == 0 && last != next ? Follow::kGap : Follow::kNone;
  if (after.letter == before.letter) return by_distance(after.digit - before.digit);
  const Follow forward = by_distance(after.letter - before.letter);
  return after.digit == 0 || forward == Follow::kNone ? forward : Follow::kGap;
}

}  // namespace

std::pair<int, std::string_view> numbered(std::string_view label) {
  std::size_t end = 0;
  while (end < label.size() && end < 6 && label[end] >= '0' && label[end] <= '9') ++end;
  return {value_of(label.substr(0, end)), label.substr(end)};
}

int small_roman(std::string_view label) {
  int value = 0, before = 0;
  for (std::size_t i = label.size(); i-- > 0;) {
    const int digit = label[i] == 'i' ? 1 : label[i] == 'v' ? 5 : label[i] == 'x' ? 10 : 0;
    if (digit == 0) return 0;
    value += digit < before ? -digit : digit;
    before = std::max(before, digit);
  }
  return std::max(value, 0);
}

Follow step(Form form, std::string_view last, std::string_view next) {
  switch (form) {
    case Form::kLetter:
    case Form::kLettered:
      return step_letters(last, next);
    case Form::kDecimal:
      return step_decimals(last, next);
    case Form::kSmallRoman:
      return by_distance(small_roman(next) - small_roman(last));
    case Form::kCapital:
      return by_distance(next.front() - last.front());
    case Form::kBracketed:
      if (next.front() >= '0' && next.front() <= '9') return step_numbers(last, next);
      if (small_roman(next) && small_roman(last) && by_distance(small_roman(next) - small_roman(last)) == Follow::kNext)
        return Follow::kNext;
      return step_letters(last, next);
    default:
      return step_numbers(last, next);
  }
}

bool begins_list(Form form, std::string_view label) {
  switch (form) {
    case Form::kLetter:
      return label == "a";
    case Form::kCapital:
      return label == "a";
    case Form::kDecimal:
      return label.ends_with(".1");
    case Form::kLettered:
      return lettered(label).digit == 1;
    case Form::kSmallRoman:
      return label == "i";
    case Form::kBracketed:
      return label == "1" || label == "a" || label == "i";
    default:
      return numbered(label).first == 1;
  }
}

}  // namespace rasoat
