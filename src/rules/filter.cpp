#include "rules/filter.h"

#include <algorithm>

namespace rasoat {

void PatternFilter::Filtered::add(const std::string& pattern, int id) {
  RE2::Options options;
  options.set_log_errors(false);
  int index = 0;
  if (patterns.Add(pattern, options, &index) == RE2::NoError) ids.push_back(id);
}

std::vector<std::string> PatternFilter::Filtered::compile() {
  std::vector<std::string> words;
  if (!ids.empty()) patterns.Compile(&words);
  return words;
}

void PatternFilter::add(const std::string& pattern, int id) {
  long_.add(pattern, id);
  if (texts_.size() < long_.ids.size()) texts_.push_back(pattern);
}

void PatternFilter::compile() {
  atoms_ = LiteralSearch(long_.compile());
  split_off_short();
}

// What may match where no word stands.
void PatternFilter::split_off_short() {
  is_short_.assign(texts_.size(), false);
  std::vector<int> wordless;
  if (!texts_.empty()) long_.patterns.AllPotentials({}, &wordless);
  for (const int pattern : wordless) {
    const auto index = static_cast<std::size_t>(pattern);
    is_short_[index] = true;
    short_.add(texts_[index], long_.ids[index]);
  }
  signs_ = short_.compile();
}

const std::vector<int>& PatternFilter::candidates(std::string_view words) const {
  // Asked for every sentence of a document: the room is kept.
  thread_local std::vector<int> found, out;
  out.clear();
  atoms_.find(words, found);
  if (!found.empty()) add_long(found, out);
  if (!short_.ids.empty()) add_short(words, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void PatternFilter::add_long(const std::vector<int>& found, std::vector<int>& out) const {
  thread_local std::vector<int> patterns;
  long_.patterns.AllPotentials(found, &patterns);
  for (const int pattern : patterns)
    if (const auto index = static_cast<std::size_t>(pattern); !is_short_[index]) out.push_back(long_.ids[index]);
}

void PatternFilter::add_short(std::string_view words, std::vector<int>& out) const {
  thread_local std::vector<int> found, patterns;
  found.clear();
  for (std::size_t i = 0; i < signs_.size(); ++i)
    if (words.find(signs_[i]) != std::string_view::npos) found.push_back(static_cast<int>(i));
  short_.patterns.AllPotentials(found, &patterns);
  for (const int pattern : patterns) out.push_back(short_.ids[static_cast<std::size_t>(pattern)]);
}

}  // namespace rasoat
