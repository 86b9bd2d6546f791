// Rule packs: the law of documents as data. A rule needs no second provision.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/document.h"
#include "rasoat/effect.h"
#include "rasoat/error.h"
#include "rasoat/finding.h"

namespace rasoat {

struct RuleExample {
  std::string text;           ///< a whole small document or a provision
  std::string number, title;  ///< of the document around it
  std::optional<Date> issued;
  bool fires = true;
  std::string note;
};

/// A rule as loaded. docs/rules.md describes the fields of the file.
struct Rule {
  std::string id;  ///< "competence/penalty-by-province"
  int version = 1;
  Kind kind = Kind::kCompetence;
  Severity severity = Severity::kWarning;
  double confidence = 0.5;
  std::string title, message, explanation;  ///< Vietnamese, for officers
  std::vector<Ground> ground;
  bool confirmed = false;        ///< the ground was read in the law itself (✓ in DOMAIN.md)
  std::optional<Date> from, to;  ///< applies to documents issued in [from, to]
  Handling handling;
  std::vector<RuleExample> examples;
  std::string pack, file;
};

struct RuleHit {
  const Rule* rule = nullptr;
  std::int32_t unit = -1;
  Span span;           ///< the offending sentence
  std::string detail;  ///< the offending words
};

/// What rules may ask of the world outside the document.
class RuleContext {
 public:
  virtual ~RuleContext() = default;
  [[nodiscard]] virtual Date day() const = 0;
  /// Status on `day` of the document that a basis or citation names; nullopt if it is not stored.
  [[nodiscard]] virtual std::optional<Status> status_of(const Citation& citation, const Target& target, Date day,
                                                        std::string* by) const = 0;
};

class RulePacks {
 public:
  virtual ~RulePacks() = default;
  /// The built-in packs, and every *.toml under `folders` (adds, or overrides by id). kRule with file:line:column on a fault.
  static Result<std::unique_ptr<RulePacks>> load(const std::vector<std::string>& folders);
  [[nodiscard]] virtual const std::vector<Rule>& rules() const = 0;
  [[nodiscard]] virtual const Rule* find(std::string_view id) const = 0;
  [[nodiscard]] virtual std::vector<RuleHit> evaluate(const Document& document, const RuleContext& context) const = 0;
};

/// What became of one example of a rule.
struct ExampleOutcome {
  const Rule* rule = nullptr;
  std::size_t example = 0;  ///< index into Rule::examples
  bool fired = false;
  [[nodiscard]] bool ok() const { return fired == rule->examples[example].fires; }
};

/// Runs every rule on its own examples, each as a small document of the number, title and day that the example states.
std::vector<ExampleOutcome> test_examples(const RulePacks& packs);

}  // namespace rasoat
