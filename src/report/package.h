// A zip archive in memory: what Word and Excel call a document.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasoat {

/// The archive of these files (path, bytes), in their order. The same files give the same bytes: no clock is asked. Empty if memory is
/// short.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace rasoat
