// What an index run has to read: the files under the given paths that are new or changed, codification folders as wholes.
#pragma once

#include <string>
#include <vector>

#include "rasoat/app.h"

namespace rasoat {

/// A folder of the codification's offline edition.
struct CodificationFolder {
  std::string path;
  std::string edition;            ///< "2025-02" from the folder's name, else the name itself
  std::vector<StoredFile> files;  ///< its files, hashes not filled in
};

struct IndexPlan {
  std::vector<StoredFile> files;            ///< to be read one by one, hashes not filled in
  std::vector<CodificationFolder> folders;  ///< newest edition first
  std::vector<std::string> gone;            ///< stored under the paths, but no longer there
  std::vector<std::string> same;            ///< stored with the same size and time
  std::vector<IndexFailure> failed;
};

/// Walks the paths in order of name. Hidden files, and in folders those of formats that are no documents, are passed over.
IndexPlan plan_index(const Store& store, const IndexOptions& options);

}  // namespace rasoat
