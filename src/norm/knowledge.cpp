#include "norm/knowledge.h"

#include "rasoat/knowledge.h"

namespace rasoat {

toml::table knowledge_table(std::string_view path) {
  try {
    return toml::parse(knowledge(path), path);
  } catch (const toml::parse_error&) {
    return {};
  }
}

std::vector<std::vector<std::string>> groups(const toml::node_view<const toml::node>& node) {
  std::vector<std::vector<std::string>> out;
  if (const toml::array* rows = node.as_array())
    for (const toml::node& row : *rows) out.push_back(strings(toml::node_view<const toml::node>(row)));
  return out;
}

}  // namespace rasoat
