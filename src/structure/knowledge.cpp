#include "structure/knowledge.h"

#include <toml++/toml.h>

#include <algorithm>

#include "rasoat/knowledge.h"
#include "rasoat/toml_lists.h"

namespace rasoat::structure {
namespace {

std::vector<Publishing> publishing(const toml::table& file) {
  std::vector<Publishing> out;
  if (const toml::array* list = file["publishing"].as_array())
    for (const toml::node& entry : *list)
      if (const toml::table* one = entry.as_table())
        out.push_back({(*one)["what"].value_or<std::string>({}), strings((*one)["begins"]), (*one)["names"].value_or<std::string>({})});
  return out;
}

Knowledge load() {
  try {
    const toml::table file = toml::parse(rasoat::knowledge("structure.toml"));
    return {strings(file["attachments"]),    strings(file["amending"]),
            strings(file["targets"]),        strings(file["final"]),
            strings(file["citing"]),         strings(file["signature"]),
            strings(file["adoption"]),       strings(file["signature_alone"]),
            strings(file["paragraphs"]),     strings(file["sentence_goes_on"]),
            strings(file["number_follows"]), strings(file["proper"]),
            strings(file["english"]),        strings(file["forms"]),
            strings(file["page"]),           publishing(file)};
  } catch (const toml::parse_error&) {
    return {};
  }
}

// Letters go on after ASCII letters and bytes of longer code points.
bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}

}  // namespace

const Knowledge& words() {
  static const Knowledge kWords = load();
  return kWords;
}

bool begins_with_any(std::string_view text, const std::vector<std::string>& list) {
  return std::any_of(list.begin(), list.end(), [&](const std::string& word) {
    if (!text.starts_with(word)) return false;
    return text.size() == word.size() || !letter(word.back()) || !letter(text[word.size()]) ||
           static_cast<unsigned char>(text[word.size()]) == 0xE2;  // quotation marks and dashes
  });
}

bool starts_small(std::string_view line) {
  const auto at = [&](std::size_t i) { return i < line.size() ? static_cast<unsigned char>(line[i]) : 0; };
  if (at(0) < 0x80) return at(0) >= 'a' && at(0) <= 'z';
  if (at(0) == 0xC3) return at(1) >= 0xA0;
  // From U+0100 on, capitals and small letters take turns; Ơ and Ư are the exceptions.
  if (at(0) == 0xC6) return at(1) == 0xA1 || at(1) == 0xB0;
  if (at(0) == 0xC4 || at(0) == 0xC5) return at(1) % 2 == 1;
  return at(0) == 0xE1 && (at(1) == 0xBA || at(1) == 0xBB) && at(2) % 2 == 1;
}

std::string_view last_word(std::string_view line) {
  return line.substr(line.find_last_of(" \t") + 1);
}

bool breaks_off(std::string_view line) {
  const auto among = [](const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  const Knowledge& known = words();
  const std::string_view last = last_word(line);
  if (among(known.sentence_goes_on, last) || among(known.number_follows, last)) return true;
  const std::string_view before = last_word(line.substr(0, std::max(line.size() - last.size(), std::size_t{1}) - 1));
  return among(known.number_follows, before) || before == "điểm" || before == "Điểm" || (before == "và" && last.size() <= 4);
}

}  // namespace rasoat::structure
