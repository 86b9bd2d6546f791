#include "cite/law_names.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "cite/words.h"
#include "rasoat/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestName = 32;         // syllables; the longest name of a law has 21
constexpr std::size_t kLongestUnknownName = 12;  // of a name that we do not know

struct Law {
  std::string number;
  int year = 0;  // of issue
  std::optional<Date> issued;
};

struct Named {
  std::string name;  // with its type
  std::vector<Law> laws;
};

// Names by their key: search keys of the syllables, one blank between, without marks.
using Index = std::unordered_map<std::string, Named>;

std::string key_of(std::string_view name) {
  std::string key;
  for (const Token& token : tokenize(name)) key += (key.empty() ? "" : " ") + search_key(token.span.in(name));
  return key;
}

void add(Index& index, const toml::table& row) {
  const std::string name = row["name"].value_or(std::string());
  Law law;
  law.number = row["number"].value_or(std::string());
  if (const auto date = row["issued"].value<toml::date>()) law.issued = Date::make(date->year, date->month, date->day);
  law.year = law.issued ? law.issued->year : number_year(law.number);
  Named& named = index[key_of(name)];
  if (named.name.empty()) named.name = name;
  if (!law.number.empty()) named.laws.push_back(law);
  if (const toml::array* aliases = row["aliases"].as_array())
    for (const toml::node& alias : *aliases) index[key_of(alias.value_or(std::string()))] = named;
}

const Index& index() {
  static const Index instance = [] {
    Index out;
    try {
      const toml::table file = toml::parse(knowledge("laws.toml"));
      for (const toml::node& node : *file["law"].as_array()) add(out, *node.as_table());
    } catch (const toml::parse_error&) {
      out.clear();  // tests hold our own files to their form
    }
    return out;
  }();
  return instance;
}

bool ends_name(char c) {
  return std::string_view(";.:()\t\"/").find(c) != std::string_view::npos;
}

// Words after which a name that we do not know cannot go on.
constexpr std::array<std::string_view, 24> kAfterName = {"số",  "ngày", "năm", "đã",   "được", "quy",  "có",   "thì",
                                                         "này", "là",   "về",  "theo", "tại",  "nêu",  "hoặc", "trên",
                                                         "do",  "để",   "khi", "mà",   "đang", "phải", "hiện", "cũng"};

// "Luật Đường sắt đô thị", which no list of ours holds: the type, then words up to a mark or a word of grammar. It must begin with a
// capital.
LawName unknown_name(std::string_view text, std::size_t at, std::size_t type_end) {
  const std::size_t begin = skip_blanks(text, type_end);
  if (begin == type_end || begin >= text.size()) return {};
  const std::string first(text.substr(begin, 4));
  if (!letter_at(text, begin) || digit(text[begin]) || lower(first) == first) return {};
  std::size_t end = begin, words = 0;
  for (std::size_t here = begin; here < text.size() && words < kLongestUnknownName; ++words) {
    if (!letter_at(text, here) ||
        std::any_of(kAfterName.begin(), kAfterName.end(), [&](std::string_view word) { return exact_at(text, here, word) != kNoWord; }))
      break;
    // "Luật A và Luật B", "Luật A và Nghị định B": two documents.
    const std::size_t joined = exact_at(text, here, "và");
    if (joined != kNoWord && lower(text.substr(skip_blanks(text, joined), 4)) != text.substr(skip_blanks(text, joined), 4)) break;
    while (letter_at(text, here)) ++here;
    end = here;
    here = skip_blanks(text, here);
  }
  return {std::string(text.substr(at, end - at)), end};
}

// " và Luật Tổ chức Chính phủ" at `at`; with `commas` ", Luật Kế toán" as well.
LawName joined_name(std::string_view text, std::size_t at, bool commas) {
  const std::size_t here = skip_blanks(text, at);
  std::size_t joined = exact_at(text, here, "và");
  if (commas && text.substr(std::min(here, text.size()), 1) == ",") joined = here + 1;
  if (joined == kNoWord) return {};
  const std::size_t begin = skip_blanks(text, joined);
  for (const std::string_view type : {"Luật", "Bộ luật"})
    if (exact_at(text, begin, type) != kNoWord) return law_name_at(type, text, begin);
  return {};
}

bool says_day_or_number(std::string_view text, std::size_t at) {
  const std::size_t next = skip_blanks(text, at);
  return exact_at(text, next, "ngày") != kNoWord || exact_at(text, next, "số") != kNoWord || exact_at(text, next, "năm") != kNoWord;
}

constexpr std::array<std::string_view, 3> kLaws = {"Luật", "Bộ luật", "Pháp lệnh"};

// "Luật sửa đổi, bổ sung một số điều của Luật Đất đai": the name of an amending law holds that of another.
LawName amending_name(std::string_view type, std::string_view text, std::size_t at) {
  std::size_t here = skip_blanks(text, at + type.size());
  if (word_at(text, here, "sửa đổi") == kNoWord) return {};
  for (const std::string_view of : kLaws) {
    const std::size_t law = text.substr(here, 120).find(std::string(" ") + std::string(of) + " ");
    if (law == std::string_view::npos || text.substr(here, law).find_first_of(";.:()\n") != std::string_view::npos) continue;
    LawName last = law_name_at(of, text, here + law + 1);
    // "… của Luật A và Luật B": one law amends both. "… của Luật A, Luật B, Luật C ngày …": all of them, where one day closes the list.
    const LawName first = last;
    for (LawName next = last; next.end > 0; next = joined_name(text, last.end, true)) last = next;
    if (!says_day_or_number(text, last.end)) {
      last = first;
      for (LawName next = last; next.end > 0; next = joined_name(text, last.end, false)) last = next;
    }
    if (last.end > 0) return {std::string(text.substr(at, last.end - at)), last.end};
  }
  return {};
}

// A known name with words behind it, up to a number, is the longer name of a law that we do not know: "Luật Đường sắt đô thị số …".
LawName longer_name(std::string_view type, std::string_view text, std::size_t at, LawName found) {
  const std::size_t next = skip_blanks(text, found.end);
  if (next == found.end || !letter_at(text, next) || digit(text[next])) return found;
  LawName longer = unknown_name(text, at, at + type.size());
  if (longer.end <= found.end) return found;
  const std::size_t number = exact_at(text, skip_blanks(text, longer.end), "số");
  return number != kNoWord && number_at(text, skip_blanks(text, number), true) ? longer : found;
}

}  // namespace

bool abbreviated_law_at(std::string_view text, std::size_t at) {
  if (text.substr(std::min(at, text.size()), 2) != "BL") return false;
  std::size_t end = at;
  while (letter_at(text, end)) ++end;
  return index().contains(search_key(text.substr(at, end - at)));
}

std::string_view amended_in(std::string_view name) {
  for (const std::string_view law : kLaws) {
    const std::string of = "của " + std::string(law) + " ";
    const std::size_t at = name.rfind(of);
    if (at != std::string_view::npos && name.find("sửa đổi") < at) return name.substr(at + of.size() - law.size() - 1);
  }
  return {};
}

LawName law_name_at(std::string_view type, std::string_view text, std::size_t at) {
  if (const LawName amending = amending_name(type, text, at); amending.end > 0) return amending;
  std::string key;
  LawName found;
  std::size_t here = at;
  for (std::size_t words = 0; words < kLongestName && here < text.size(); ++words) {
    while (here < text.size() && !letter_at(text, here) && !ends_name(text[here])) ++here;
    const std::size_t begin = here;
    while (letter_at(text, here)) ++here;
    if (here == begin) break;
    key += (key.empty() ? "" : " ") + search_key(text.substr(begin, here - begin));
    if (const auto known = index().find(key); known != index().end()) found = {known->second.name, here};
  }
  return found.end > 0 ? longer_name(type, text, at, found) : unknown_name(text, at, at + type.size());
}

std::string law_number(std::string_view name, const LawTime& time) {
  const auto named = index().find(key_of(name));
  if (named == index().end()) return {};
  const Law *best = nullptr, *last_resort = nullptr;
  std::size_t fitting = 0;
  for (const Law& law : named->second.laws) {
    if (time.date ? (law.issued ? law.issued != time.date : law.year != time.date->year) : time.year > 0 && law.year != time.year) continue;
    const bool told = time.date || time.year > 0;
    const bool later = time.citing && (law.issued ? *law.issued > *time.citing : law.year > time.citing->year);
    // A law names the one before it by their common name, and itself only if there is none. Of a law of the same year whose day is not
    // known nothing says that it was there yet.
    const bool own = law.number == time.own, same_year = time.citing && !law.issued && law.year == time.citing->year;
    if (own || (!told && same_year)) {
      last_resort = &law;
      continue;
    }
    if (!told && later) continue;
    ++fitting;
    if (!best || law.year > best->year || (law.year == best->year && law.issued > best->issued)) best = &law;
  }
  if (!best && last_resort && !time.date && time.year == 0) return last_resort->number;
  const bool sure = fitting == 1 || time.date || time.year > 0 || time.citing || time.newest;
  return best && sure ? best->number : std::string();
}

std::optional<Date> citing_day(const Header& header) {
  if (header.issued) return header.issued;
  if (header.effective) return header.effective;
  const int year = number_year(header.number);
  return year > 0 ? Date::make(year, 7, 1) : std::nullopt;
}

}  // namespace rasoat
