// The data files of `rules/`, built into the library so that the program is one file.
#pragma once

#include <string_view>
#include <vector>

namespace rasoat {

struct KnowledgeFile {
  std::string_view path;  ///< relative to rules/: "bodies.toml", "competence/penalties.toml"
  std::string_view bytes;
};

/// All files of `rules/`, sorted by path. Bytes live as long as the program.
const std::vector<KnowledgeFile>& knowledge_files();
/// The bytes of one, empty if there is none.
std::string_view knowledge(std::string_view path);

}  // namespace rasoat
