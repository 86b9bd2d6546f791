#include "structure/knowledge.h"

#include <toml++/toml.h>

#include <algorithm>

#include "rasoat/knowledge.h"

namespace rasoat::structure {
namespace {

std::vector<std::string> strings(const toml::table& file, std::string_view key) {
  std::vector<std::string> out;
  if (const toml::array* list = file[key].as_array())
    for (const toml::node& entry : *list) out.push_back(entry.value_or<std::string>({}));
  return out;
}

Knowledge load() {
  try {
    const toml::table file = toml::parse(rasoat::knowledge("structure.toml"));
    return {
        strings(file, "attachments"), strings(file, "amending"),         strings(file, "targets"),        strings(file, "final"),
        strings(file, "citing"),      strings(file, "signature"),        strings(file, "adoption"),       strings(file, "signature_alone"),
        strings(file, "paragraphs"),  strings(file, "sentence_goes_on"), strings(file, "number_follows"), strings(file, "proper")};
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

}  // namespace rasoat::structure
