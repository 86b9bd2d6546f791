// What patterns of rules read.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/effect.h"
#include "rules/pack.h"

namespace rasoat {

/// Lower-case words, and where they stand. The words live as long as the reading that gave them.
struct Stretch {
  std::int32_t unit = -1;
  Span span;
  std::string_view words;
};

/// Words as patterns read them: lower case, the tone mark in its modern place ("hoà" → "hòa", "uỷ" → "ủy").
std::string pattern_words(std::string_view words);

/// A document as all rules read it: folded once, each place cut once. For one thread.
class Reading {
 public:
  explicit Reading(const Document& document);
  [[nodiscard]] const Document& document() const { return document_; }
  const std::vector<Stretch>& at(RulePlace place);
  /// The sentences of amending text in quotes: what kProvision has beside kSentence.
  const std::vector<Stretch>& quoted();
  /// Words of the document, or all of them, as patterns read them.
  std::string_view words(Span span);
  [[nodiscard]] std::string_view all() const { return all_; }
  /// The headings over a unit, its own included, one a line, as patterns read them.
  std::string headings_above(std::int32_t unit);
  const std::optional<EffectClause>& effect();
  /// The class and level of the issuer.
  [[nodiscard]] const std::string& issuer() const { return issuer_; }
  [[nodiscard]] const std::string& level() const { return level_; }
  /// Keeps words that are no part of the document as it stands.
  std::string_view keep(std::string words);

 private:
  [[nodiscard]] bool inside_syllable(std::uint32_t at) const;

  const Document& document_;
  std::string all_;
  std::string issuer_, level_;
  std::deque<std::string> kept_;
  std::map<RulePlace, std::vector<Stretch>> places_;
  std::optional<std::vector<Stretch>> quoted_;
  std::optional<std::optional<EffectClause>> effect_;
};

}  // namespace rasoat
