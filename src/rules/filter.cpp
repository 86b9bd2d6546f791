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
  if (atoms.empty()) return;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_literal(true);
  atoms_ = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
  for (const std::string& atom : atoms) atoms_->Add(atom, nullptr);
  atoms_->Compile();
}

std::vector<int> PatternFilter::candidates(const std::string& words) const {
  std::vector<int> found, patterns, out;
  if (ids_.empty()) return out;
  if (atoms_) {
    RE2::Set::ErrorInfo error{};
    // Out of memory: every pattern is tried, as if there were no filter.
    if (!atoms_->Match(words, &found, &error) && error.kind != RE2::Set::kNoError) return ids_;
  }
  filtered_.AllPotentials(found, &patterns);
  for (const int pattern : patterns) out.push_back(ids_[static_cast<std::size_t>(pattern)]);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace rasoat
