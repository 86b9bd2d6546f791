#include "cite/law_names.h"

#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <vector>

#include "rasoat/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Law {
  std::string type, name, number;
  std::optional<Date> issued;
};

// Names by their first two syllables, longest first.
struct Index {
  std::vector<Law> laws;
  std::map<std::string, std::vector<std::size_t>> by_head;
};

std::string head_of(std::string_view folded) {
  std::size_t end = folded.find_first_of(" ,");
  return std::string(folded.substr(0, end));
}

const Index& index() {
  static const Index instance = [] {
    Index out;
    try {
      const toml::table file = toml::parse(knowledge("laws.toml"));
      for (const toml::node& node : *file["law"].as_array()) {
        const toml::table& row = *node.as_table();
        Law law{row["type"].value_or(std::string()), row["name"].value_or(std::string()), row["number"].value_or(std::string()),
                std::nullopt};
        if (const auto date = row["issued"].value<toml::date>()) law.issued = Date::make(date->year, date->month, date->day);
        out.laws.push_back(std::move(law));
      }
    } catch (const toml::parse_error&) {
      return Index{};  // tests hold our own files to their form
    }
    for (std::size_t i = 0; i < out.laws.size(); ++i) out.by_head[head_of(fold(out.laws[i].name))].push_back(i);
    for (auto& [head, list] : out.by_head)
      std::sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) { return out.laws[a].name.size() > out.laws[b].name.size(); });
    return out;
  }();
  return instance;
}

// Bytes of `words` that spell `name`, spelling and case folded; 0 if they do not.
std::size_t spelled(std::string_view words, std::string_view name) {
  const std::string want = fold(name);
  std::size_t at = 0, matched = 0;
  while (matched < want.size() && at < words.size()) {
    std::size_t next = at + 1;
    while (next < words.size() && (static_cast<unsigned char>(words[next]) & 0xC0) == 0x80) ++next;
    const std::string letter = fold(words.substr(at, next - at));
    if (want.compare(matched, letter.size(), letter) != 0) return 0;
    matched += letter.size();
    at = next;
  }
  if (matched < want.size()) return 0;
  const bool ends_word = at == words.size() || !((static_cast<unsigned char>(words[at]) & 0x80) != 0 ||
                                                 (words[at] >= 'a' && words[at] <= 'z') || (words[at] >= 'A' && words[at] <= 'Z'));
  return ends_word ? at : 0;
}

}  // namespace

std::optional<NamedLaw> law_at(std::string_view type, std::string_view words) {
  const std::string folded = fold(words.substr(0, std::min<std::size_t>(words.size(), 40)));
  const auto found = index().by_head.find(head_of(folded));
  if (found == index().by_head.end()) return std::nullopt;
  const std::string wanted = fold(type);
  for (const std::size_t i : found->second) {
    const Law& law = index().laws[i];
    if (fold(law.type) != wanted) continue;
    if (const std::size_t length = spelled(words, law.name)) return NamedLaw{law.type, law.name, {}, length};
  }
  return std::nullopt;
}

std::string law_number(std::string_view type, std::string_view name, int year, std::optional<Date> day, std::optional<Date> citing) {
  const std::string wanted = fold(type), folded = fold(name);
  const Law* best = nullptr;
  for (const Law& law : index().laws) {
    if (fold(law.type) != wanted || fold(law.name) != folded) continue;
    if (day && law.issued != day) continue;
    if (year > 0 && law.issued && law.issued->year != year) continue;
    if (year <= 0 && !day && citing && law.issued && *law.issued > *citing) continue;
    if (!best || (law.issued && (!best->issued || *law.issued > *best->issued))) best = &law;
  }
  return best ? best->number : std::string();
}

}  // namespace rasoat
