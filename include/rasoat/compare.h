// Comparators: two provisions in, differences out. They know words and norms, not stores, ranks or days.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "rasoat/document.h"
#include "rasoat/finding.h"

namespace rasoat {

/// How rare a word or pair of words is (inverse document frequency); by default from a small built-in list of common legal words.
/// Keys are Token::key for words, and pair_key() for two adjacent ones.
using Weights = std::function<double(std::uint64_t key)>;
std::uint64_t pair_key(std::uint32_t left, std::uint32_t right);

struct CompareOptions {
  Weights weight;              ///< empty: built-in
  double least_alignment = 0;  ///< 0: the comparators' own gate
};

class Analysis;

/// A document made ready for comparison: cut into clauses, words read. Worth keeping where a document is compared more than once.
/// The document must outlive it. Cheap to copy.
class Analysed {
 public:
  /// `units`: only these and what lies under them are read (empty: all); others are not to be compared then.
  explicit Analysed(const Document& document, const std::vector<std::int32_t>& units = {}, const CompareOptions& options = {});
  [[nodiscard]] const Analysis& analysis() const { return *analysis_; }

 private:
  std::shared_ptr<const Analysis> analysis_;
};

/// Differences between the units of `a` and of `b`: every clause of one against the clauses of the other that are on the same matter.
/// `units_a` / `units_b` restrict each side to these units and what lies under them (empty: all). Deterministic.
std::vector<Difference> compare(const Document& a, const std::vector<std::int32_t>& units_a, const Document& b,
                                const std::vector<std::int32_t>& units_b, const CompareOptions& options = {});

std::vector<Difference> compare(const Analysed& a, const std::vector<std::int32_t>& units_a, const Analysed& b,
                                const std::vector<std::int32_t>& units_b, const CompareOptions& options = {});

/// How alike the matter of two units is, 0 … 1 (weighted containment of words and pairs, headings included).
double same_matter(const Document& a, std::int32_t unit_a, const Document& b, std::int32_t unit_b, const CompareOptions& options = {});

}  // namespace rasoat
