// A rule with what makes it fire, compiled.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "rasoat/rules.h"

namespace rasoat {

/// Where a pattern trigger reads.
enum class RulePlace : unsigned char {
  kSentence,   ///< each sentence of each unit
  kProvision,  ///< the same, and each sentence of amending text in quotes: what it makes of the amended document counts too
  kHeading,
  kChapter,  ///< headings of chapters alone
  kHead,     ///< the lines before the first unit
  kTitle,
  kBasis,
  kEffect,     ///< the sentences of the clause by which the document takes effect
  kNumber,     ///< the number of the document
  kSignature,  ///< each signer: capacity and office
  kRecipient
};

/// A pattern, compiled when it is first asked for: of the hundreds that the packs hold, a document needs few. Safe to use from many
/// threads.
class Pattern {
 public:
  explicit Pattern(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const RE2& re() const;

 private:
  std::string text_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<RE2> compiled_;
};

using Patterns = std::vector<std::unique_ptr<Pattern>>;

/// Patterns read lower-case words with the tone mark in its modern place ("ủy", "hòa").
struct RuleTrigger {
  RulePlace place = RulePlace::kSentence;
  Patterns any, all, none;           ///< of `any` one must match, of `all` each, of `none` none, in one stretch of the place
  Patterns heading, none_heading;    ///< of the headings above the stretch one must match; none may
  Patterns title, none_title;        ///< the same of the document's title
  Patterns none_basis;               ///< must match no legal basis of the document: a law that gives the power
  Patterns document, none_document;  ///< some stretch of title, bases and text must match; none may
  bool once = false;                 ///< at most one hit a document
  bool absent = false;               ///< fires on a document in which no stretch of the place matches
  std::string probe;                 ///< a check that is no pattern, by name (src/rules/probes.h); empty for patterns
  int days = 0;                      ///< argument of probes about days
  std::vector<std::string> words;    ///< argument of probes about words
};

/// The id of a rule as some file names it.
struct RuleName {
  std::string id;     ///< or "pack/*", in a list of what is switched off
  std::string place;  ///< file:line:column
};

struct CompiledRule {
  Rule rule;
  RuleTrigger trigger;
  std::vector<RuleName> yields_to;
};

/// What one file says.
struct Pack {
  std::vector<CompiledRule> rules;
  std::vector<RuleName> off;  ///< what the file switches off
};

/// Reads one pack. Unknown keys are refused: a misspelt one must not pass in silence. Patterns are tried at once, unless the pack is
/// `trusted`, as those are that a test reads.
Result<Pack> read_pack(std::string_view toml, const std::string& file, bool trusted = false);

/// Class of the issuer: "ubnd", "hdnd", …; empty if unknown. From the number's code, else from the issuer's name.
std::string issuer_class(const Header& header);
/// True for the classes of bodies of a province, district or commune.
bool is_local_class(const std::string& issuer);
/// "tinh", "huyen", "xa" of a local issuer; empty otherwise or if unknown.
std::string issuer_level(const Header& header);

}  // namespace rasoat
