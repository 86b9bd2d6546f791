#include "rules/filter.h"

#include <algorithm>

namespace rasoat {

void PatternFilter::add(const std::string& pattern, int id) {
  RE2::Options options;
  options.set_log_errors(false);
  int index = 0;
  if (filtered_.Add(pattern, options, &index) == RE2::NoError) ids_.push_back(id);
}

void PatternFilter::compile() {
  std::vector<std::string> atoms;
  if (ids_.empty()) return;
  filtered_.Compile(&atoms);
  atoms_ = LiteralSearch(atoms);
  always_ = ids_of({});
}

std::vector<int> PatternFilter::candidates(std::string_view words) const {
  thread_local std::vector<int> found;  // asked for every sentence of a document: the room is kept
  if (ids_.empty()) return {};
  atoms_.find(words, found);
  return found.empty() ? always_ : ids_of(found);
}

std::vector<int> PatternFilter::ids_of(const std::vector<int>& found) const {
  std::vector<int> patterns, out;
  filtered_.AllPotentials(found, &patterns);
  for (const int pattern : patterns) out.push_back(ids_[static_cast<std::size_t>(pattern)]);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace rasoat
