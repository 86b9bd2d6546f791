// Lists of words in the files of rules/. A list that is missing is an empty one: tests hold our own files to their form.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <vector>

namespace rasoat {

/// The strings of an array; an element that is none is an empty string. Empty where the node is no array.
inline std::vector<std::string> strings(const toml::node_view<const toml::node>& node) {
  std::vector<std::string> out;
  if (const toml::array* list = node.as_array())
    for (const toml::node& entry : *list) out.push_back(entry.value_or(std::string()));
  return out;
}

}  // namespace rasoat
