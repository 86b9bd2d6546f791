#include "cite/words.h"

#include <algorithm>
#include <array>

#include "rasoat/address.h"

namespace rasoat {
namespace {

constexpr std::string_view kCapitalD = "Đ", kSmallD = "đ", kDash = "–";

bool upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool small(char c) {
  return c >= 'a' && c <= 'z';
}

// Bytes of the capital at `at`: 2 for Đ, 1 for A to Z, 0 for anything else.
std::size_t capital_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == kCapitalD) return 2;
  return at < text.size() && upper(text[at]) ? 1 : 0;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && digit(text[at])) ++at;
  return at;
}

// One part of a code: "NĐ", "TTg", "BNN&PTNT", "QH13".
std::size_t code_part(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  if (capital_at(text, at) == 0) return begin;
  while (at < text.size()) {
    if (at > begin && text.substr(at).starts_with("ngày")) return at;  // "30/NQ-CPngày 12 tháng 3": the blank is lost
    if (const std::size_t capital = capital_at(text, at))
      at += capital;
    else if (digit(text[at]) || small(text[at]) || text[at] == '&')
      ++at;
    else
      break;
  }
  if (text[at - 1] == '&') --at;
  // A word in capitals and small letters is no code, but "TTg" is.
  return letter_at(text, at) ? begin : at;
}

// Bytes of a hyphen or dash with the blanks that bad typing leaves around it ("TT- BTC"), or at the end of a line ("NĐ-⏎CP").
std::size_t hyphen_at(std::string_view text, std::size_t at) {
  std::size_t end = skip_blanks(text, at);
  if (text.substr(end, kDash.size()) == kDash)
    end += kDash.size();
  else if (text.substr(end, 1) == "-")
    ++end;
  else
    return at;
  std::size_t past = skip_blanks(text, end);
  if (end == at + 1 && text.substr(past, 1) == "\n" && capital_at(text, past + 1) > 0) ++past;
  // Blanks on both sides make a dash between words, not a hyphen in a number.
  return past > end && end - at > 1 && text[at] == ' ' ? at : past;
}

// "NĐ - CP", "TT – BTC": after the code of a type a dash with blanks on both sides is a hyphen all the same.
std::size_t spaced_hyphen_at(std::string_view text, std::size_t begin, std::size_t at) {
  constexpr std::array<std::string_view, 6> kTypes = {"NĐ", "QĐ", "TT", "TTLT", "NQ", "CT"};
  if (std::find(kTypes.begin(), kTypes.end(), text.substr(begin, at - begin)) == kTypes.end()) return at;
  std::size_t end = skip_blanks(text, at);
  for (const std::string_view dash : {std::string_view("-"), kDash})
    if (text.substr(std::min(end, text.size()), dash.size()) == dash) {
      end = skip_blanks(text, end + dash.size());
      const std::size_t code = code_part(text, end);
      const bool capitals = code > end && std::none_of(text.begin() + static_cast<std::ptrdiff_t>(end),
                                                       text.begin() + static_cast<std::ptrdiff_t>(code), [](char c) { return small(c); });
      return capitals || text.substr(end, code - end) == "TTg" ? end : at;
    }
  return at;
}

// "NĐ-CP", "TTLT/BNG-TCBĐ": parts joined by hyphens or slashes. `begin` if there is none.
std::size_t code_end(std::string_view text, std::size_t begin, std::size_t& parts) {
  std::size_t at = code_part(text, begin);
  if (at == begin) return begin;
  parts = 1;
  for (;;) {
    std::size_t next = text.substr(at, 1) == "/" ? at + 1 : hyphen_at(text, at);
    if (next == at && parts == 1) next = spaced_hyphen_at(text, begin, at);
    if (next == at) return at;
    const std::size_t end = code_part(text, next);
    if (end == next) return at;
    at = end;
    ++parts;
  }
}

// The same in small letters, as people type it: "34/2016/nd-cp".
std::size_t small_code_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin, hyphens = 0;
  while (at < text.size()) {
    if (small(text[at]) || digit(text[at]))
      ++at;
    else if (text.substr(at, 2) == kSmallD)
      at += 2;
    else if (text[at] == '-' && at > begin && at + 1 < text.size() && letter_at(text, at + 1))
      ++at, ++hyphens;
    else
      break;
  }
  return hyphens > 0 && !letter_at(text, at) ? at : begin;
}

std::string without_blanks(std::string_view printed) {
  std::string out;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    if (printed[i] == ' ' || printed[i] == '\t' || printed[i] == '\n') continue;
    if (printed.substr(i, kDash.size()) == kDash) {
      out += '-';
      i += kDash.size() - 1;
    } else {
      out += printed[i];
    }
  }
  return out;
}

// Past '/' and the blanks around it; `at` if there is none.
std::size_t slash_at(std::string_view text, std::size_t at) {
  const std::size_t slash = skip_blanks(text, at);
  return text.substr(slash, 1) == "/" ? skip_blanks(text, slash + 1) : at;
}

}  // namespace

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return digit(text[at]) || upper(text[at]) || small(text[at]);
  return c != 0xE2 && c != 0xC2;  // general punctuation, « » and signs of Latin-1
}

bool word_begins(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  if (before < 0x80) return !letter_at(text, at - 1);
  // The last byte of a quotation mark or dash (E2 80 xx) is no letter either.
  return at >= 3 && static_cast<unsigned char>(text[at - 3]) == 0xE2;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

std::size_t word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (at + word.size() > text.size()) return kNoWord;
  std::size_t first = 1;
  if (word.substr(0, 2) == kSmallD) {
    first = 2;
    if (text.substr(at, 2) != kSmallD && text.substr(at, 2) != kCapitalD) return kNoWord;
  } else if (text[at] != word[0] && !(small(word[0]) && text[at] == word[0] - 'a' + 'A')) {
    return kNoWord;
  }
  if (text.compare(at + first, word.size() - first, word.substr(first)) != 0) return kNoWord;
  return letter_at(text, at + word.size()) ? kNoWord : at + word.size();
}

std::size_t exact_at(std::string_view text, std::size_t at, std::string_view words) {
  if (words.empty() || text.substr(std::min(at, text.size()), words.size()) != words) return kNoWord;
  return letter_at(text, at + words.size()) ? kNoWord : at + words.size();
}

int year_at(std::string_view text, std::size_t at, std::size_t& end) {
  const std::size_t past = digits_end(text, at);
  if (past - at != 4 || letter_at(text, past) || text.substr(past, 1) == "/") return 0;
  const int year = std::stoi(std::string(text.substr(at, 4)));
  if (year < 1900 || year > 2100) return 0;
  end = past;
  return year;
}

std::optional<ReadDate> date_at(std::string_view text, std::size_t at) {
  std::size_t here = word_at(text, at, "ngày");
  if (here == kNoWord) return std::nullopt;
  int part[3] = {0, 0, 0};
  for (int i = 0; i < 3; ++i) {
    here = skip_blanks(text, here);
    if (i > 0) {
      const std::size_t word = word_at(text, here, i == 1 ? "tháng" : "năm");
      if (word != kNoWord)
        here = skip_blanks(text, word);
      else if (here < text.size() && (text[here] == '/' || text[here] == '-' || text[here] == '.'))
        here = skip_blanks(text, here + 1);
      else
        return std::nullopt;
    }
    const std::size_t end = digits_end(text, here);
    if (end == here || end - here > 4) return std::nullopt;
    part[i] = std::stoi(std::string(text.substr(here, end - here)));
    here = end;
  }
  const auto date = Date::make(part[2], part[1], part[0]);
  return date ? std::optional(ReadDate{*date, here}) : std::nullopt;
}

std::optional<ReadNumber> number_at(std::string_view text, std::size_t at, bool announced) {
  std::size_t here = digits_end(text, at);
  if (here == at || here - at > 5) return std::nullopt;
  if (text.substr(here, 1) == "." && digits_end(text, here + 1) > here + 1) here = digits_end(text, here + 1);
  std::size_t next = slash_at(text, here);
  const bool slash = next > here;
  if (!slash && announced) next = hyphen_at(text, here);
  if (next == here) return std::nullopt;
  std::size_t year_end = digits_end(text, next);
  const bool year = slash && year_end - next == 4 && slash_at(text, year_end) > year_end;
  if (year) next = slash_at(text, year_end);
  std::size_t parts = 0;
  std::size_t end = code_end(text, next, parts);
  // "NĐ-C P": the commonest blank within a code.
  if (text.substr(0, end).ends_with("-C") && text.substr(end, 2) == " P" && !letter_at(text, end + 2)) end += 2;
  if (end > next) {
    // Without a year or an announcing word only a code of several parts is no fraction or measure.
    if (!announced && !year && parts < 2) return std::nullopt;
    return ReadNumber{without_blanks(text.substr(at, end - at)), end};
  }
  if (!year) return std::nullopt;
  const std::size_t typed = small_code_end(text, next);
  if (typed == next) return std::nullopt;
  const auto address = parse_address(text.substr(at, typed - at));
  return address ? std::optional(ReadNumber{address->document, typed}) : std::nullopt;
}

}  // namespace rasoat
