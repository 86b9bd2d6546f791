#include "cite/types.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "cite/words.h"
#include "rasoat/bodies.h"
#include "rasoat/knowledge.h"

namespace rasoat {
namespace {

struct Types {
  std::vector<TypeWord> names, words;               // full names alone; with abbreviations, the longest first
  std::array<std::vector<TypeWord>, 256> by_first;  // `words` by their first byte
  std::vector<std::string> attached, treaties, nomenclatures, papers, standards, standard_kinds, no_documents, forms;
};

// "Bộ luật" as many type it: "Bộ Luật".
std::string in_capitals(std::string word) {
  for (std::size_t at = word.find(' '); at != std::string::npos; at = word.find(' ', at + 1)) {
    const std::string_view next = std::string_view(word).substr(at + 1);
    if (next.starts_with("đ"))
      word.replace(at + 1, 2, "Đ");
    else if (!next.empty() && next[0] >= 'a' && next[0] <= 'z')
      word[at + 1] = static_cast<char>(next[0] - 'a' + 'A');
  }
  return word;
}

void read(Types& types) {
  const toml::table file = toml::parse(knowledge("types.toml"));
  for (const toml::node& node : *file["type"].as_array()) {
    const toml::table& row = *node.as_table();
    const std::string slug = row["slug"].value_or(std::string());
    types.names.push_back({row["name"].value_or(std::string()), slug});
    types.words.push_back(types.names.back());
    if (const std::string capitals = in_capitals(types.names.back().word); capitals != types.names.back().word)
      types.words.push_back({capitals, slug});
    if (const toml::array* codes = row["codes"].as_array())
      for (const toml::node& code : *codes) types.words.push_back({code.value_or(std::string()), slug});
  }
  for (const auto& [key, list] : {std::pair{"attached", &types.attached},
                                  {"treaties", &types.treaties},
                                  {"nomenclatures", &types.nomenclatures},
                                  {"papers", &types.papers},
                                  {"standards", &types.standards},
                                  {"standard_kinds", &types.standard_kinds},
                                  {"no_documents", &types.no_documents},
                                  {"forms", &types.forms}})
    for (const toml::node& word : *file[key].as_array()) list->push_back(word.value_or(std::string()));
  std::stable_sort(types.words.begin(), types.words.end(),
                   [](const TypeWord& a, const TypeWord& b) { return a.word.size() > b.word.size(); });
  for (const TypeWord& type : types.words) types.by_first[static_cast<unsigned char>(type.word.front())].push_back(type);
}

const Types& types() {
  static const Types instance = [] {
    Types out;
    try {
      read(out);
    } catch (const toml::parse_error&) {
      out = {};  // tests hold our own files to their form
    }
    return out;
  }();
  return instance;
}

}  // namespace

const std::vector<TypeWord>& type_words() {
  return types().words;
}

const TypeWord* type_word_at(std::string_view text, std::size_t at, std::size_t& end) {
  if (at >= text.size()) return nullptr;
  for (const TypeWord& type : types().by_first[static_cast<unsigned char>(text[at])])
    if (const std::size_t past = exact_at(text, at, type.word); past != kNoWord) {
      end = past;
      return &type;
    }
  return nullptr;
}

const std::vector<std::string>& attached_words() {
  return types().attached;
}

const std::vector<std::string>& treaty_words() {
  return types().treaties;
}

const std::vector<std::string>& nomenclature_words() {
  return types().nomenclatures;
}

const std::vector<std::string>& paper_words() {
  return types().papers;
}

const std::vector<std::string>& standard_words() {
  return types().standards;
}

const std::vector<std::string>& standard_kind_words() {
  return types().standard_kinds;
}

const std::vector<std::string>& no_document_words() {
  return types().no_documents;
}

const std::vector<std::string>& form_words() {
  return types().forms;
}

std::string_view type_name(std::string_view slug) {
  for (const TypeWord& type : types().names)
    if (type.slug == slug) return type.word;
  return {};
}

}  // namespace rasoat
