// Rule packs: the law of documents as data. A rule needs no second provision.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/document.h"
#include "rasoat/effect.h"
#include "rasoat/error.h"
#include "rasoat/finding.h"

namespace rasoat {

/// A document that an example takes for stored: what rules about bases and citations ask of the store.
struct KnownFact {
  std::string number;
  std::optional<Date> issued, effective, expired;  ///< the first day without force
  std::string by;                                  ///< the document that ended or amended it
  std::optional<Date> amended;
  std::vector<std::string> units;  ///< identifiers that it has; empty: nothing is known of its units
  std::string title;
  std::vector<std::string> amended_units;  ///< identifiers of units that others have changed
};

/// A document of the same issuer, as a rule sees it.
struct Standing {
  std::string number, title;
};

struct RuleExample {
  std::string text;           ///< a whole small document or a provision
  std::string number, title;  ///< of the document around it
  std::string issuer;         ///< its full name, where the number does not tell the level
  std::optional<Date> issued;
  bool fires = true;
  bool gap = false;  ///< it ought to fire and is known not to: `fires` is false
  std::string note;
  std::vector<KnownFact> known;  ///< what is stored beside it
};

/// Which documents a rule is about. Empty lists admit all.
struct RuleScope {
  std::vector<std::string> types;    ///< slugs: "quyet-dinh"
  std::vector<std::string> issuers;  ///< classes: "ubnd", "hdnd", "ctubnd", "bo", "chinh-phu", "ttg", "quoc-hoi", "so"
  std::vector<std::string> levels;   ///< "tinh", "huyen", "xa"; only for local issuers
  std::optional<bool> normative;
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
  RuleScope scope;
  Handling handling;
  std::vector<RuleExample> examples;
  std::vector<std::string> yields_to;  ///< narrower rules that say the same: where one of them fires on a sentence, this one is silent
  std::string pack, file;
  int pack_version = 1;
  std::string pack_hash;  ///< of the bytes of the pack's file, hex
};

/// The provision of another document that a hit rests on.
struct RestsOn {
  std::string document{};  ///< its number; empty: none is known
  std::string acts_on{};   ///< number of a document: the clause that amends or ends that one
  bool effect = false;     ///< the clause by which `document` takes effect
};

struct RuleHit {
  const Rule* rule = nullptr;
  std::int32_t unit = -1;
  Span span;           ///< the offending sentence
  std::string detail;  ///< the offending words
  RestsOn rests_on = {};
};

/// What rules may ask of the world outside the document.
class RuleContext {
 public:
  virtual ~RuleContext() = default;
  [[nodiscard]] virtual Date day() const = 0;
  /// Rules of less confidence are not tried: nobody would be told of their hits.
  [[nodiscard]] virtual double least() const { return 0; }
  /// Status on `day` of the document that a basis or citation names; nullopt if it is not stored.
  [[nodiscard]] virtual std::optional<Status> status_of(const Citation& citation, const Target& target, Date day,
                                                        std::string* by) const = 0;
  /// The number of a document that had amended the named one by `day`; empty if none is known.
  [[nodiscard]] virtual std::string amended_by(const Citation&, const Target&, Date) const { return {}; }
  /// Whether the named document has the named unit; nullopt if the document is not stored or its units are not known whole.
  [[nodiscard]] virtual std::optional<bool> has_unit(const Citation&, const Target&) const { return std::nullopt; }
  /// The day of issue of the named document; nullopt if it is not stored.
  [[nodiscard]] virtual std::optional<Date> issued_of(const Citation&, const Target&) const { return std::nullopt; }
  /// The day from which the named document is in force; nullopt if that is not known.
  [[nodiscard]] virtual std::optional<Date> effective_of(const Citation&, const Target&) const { return std::nullopt; }
  /// The number of a document that amended the named one after `from`, by `to`; empty if none is known.
  [[nodiscard]] virtual std::string amended_between(const Citation&, const Target&, Date, Date) const { return {}; }
  /// Number of articles of the named document; nullopt if it is not stored whole.
  [[nodiscard]] virtual std::optional<std::size_t> articles_of(const Citation&, const Target&) const { return std::nullopt; }
  /// Identifiers of the articles of the reviewed document itself that stored documents have changed.
  [[nodiscard]] virtual std::set<std::string> own_amended_articles() const { return {}; }
  /// Documents of the reviewed one's type and issuer that were issued before it and are in force.
  [[nodiscard]] virtual std::vector<Standing> standing_of_issuer() const { return {}; }
};

/// Why a rule did or did not fire on a document, step by step.
struct RuleReason {
  enum class Why : unsigned char {
    kFired,
    kBefore,          ///< issued before the rule's period; detail: the day of issue
    kAfter,           ///< issued after it
    kType,            ///< not a type of the scope; detail: the document's type
    kIssuer,          ///< not a class of issuer of the scope
    kLevel,           ///< not a level of the scope
    kNormative,       ///< normative where the rule is for others, or the other way round
    kTitle,           ///< the title does not match, or matches what it may not
    kEmpowered,       ///< a legal basis gives the power; detail: the basis
    kElsewhere,       ///< another place of the document settles it; detail: the words
    kNothing,         ///< no place of the document has the words
    kStopped,         ///< the words are there, and so is an excuse in the same sentence; detail: the excuse
    kStoppedHeading,  ///< the words are there, under a heading that excuses them
    kPresent,         ///< what must not be missing is there
    kYields,          ///< a narrower rule tells of the same sentence; detail: its id
    kProbe            ///< the probe found nothing
  };
  Why why = Why::kNothing;
  std::int32_t unit = -1;
  Span span;
  std::string detail;
};

class RulePacks {
 public:
  virtual ~RulePacks() = default;
  /// The built-in packs, and every *.toml under `folders` (adds, or overrides by id). kRule with file:line:column on a fault.
  static Result<std::unique_ptr<RulePacks>> load(const std::vector<std::string>& folders);
  [[nodiscard]] virtual const std::vector<Rule>& rules() const = 0;
  [[nodiscard]] virtual const Rule* find(std::string_view id) const = 0;
  [[nodiscard]] virtual std::vector<RuleHit> evaluate(const Document& document, const RuleContext& context) const = 0;
  /// Why rule `id` fires on the document or not; at least one reason, unless there is no such rule.
  [[nodiscard]] virtual std::vector<RuleReason> explain(std::string_view id, const Document& document,
                                                        const RuleContext& context) const = 0;
  /// Ids that the folders switched off.
  [[nodiscard]] virtual const std::vector<std::string>& switched_off() const = 0;
};

/// What became of one example of a rule.
struct ExampleOutcome {
  const Rule* rule = nullptr;
  std::size_t example = 0;  ///< index into Rule::examples
  bool fired = false;
  std::vector<const Rule*> also;  ///< other rules that fire on it
  [[nodiscard]] bool ok() const { return fired == rule->examples[example].fires; }
};

/// Runs every rule on its own examples, each as a small document of the number, title and day that the example states.
std::vector<ExampleOutcome> test_examples(const RulePacks& packs);

/// All hits on one example, whichever rule it was written for.
std::vector<RuleHit> hits_on_example(const RulePacks& packs, const RuleExample& example);

}  // namespace rasoat
