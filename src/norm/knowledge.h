// Lists of rules/*.toml as this stage reads them. A list that is missing is an empty one: tests hold our own files to their form.
#pragma once

#include <toml++/toml.h>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/toml_lists.h"

namespace rasoat {

/// A file of rules/, empty if it is not well-formed.
toml::table knowledge_table(std::string_view path);
std::vector<std::vector<std::string>> groups(const toml::node_view<const toml::node>& node);

}  // namespace rasoat
