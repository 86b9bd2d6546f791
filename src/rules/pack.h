// A rule with what makes it fire, compiled.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <vector>

#include "rasoat/rules.h"

namespace rasoat {

/// Which documents a rule is about. Empty lists admit all.
struct RuleScope {
  std::vector<std::string> types;    ///< slugs: "quyet-dinh"
  std::vector<std::string> issuers;  ///< classes: "ubnd", "hdnd", "ctubnd", "bo", "chinh-phu", "ttg", "quoc-hoi"
  std::vector<std::string> levels;   ///< "tinh", "huyen", "xa"; only for local issuers
  std::optional<bool> normative;
};

/// Where a pattern trigger reads.
enum class RulePlace : unsigned char { kSentence, kHeading, kTitle, kBasis };

struct RuleTrigger {
  RulePlace place = RulePlace::kSentence;
  std::vector<std::unique_ptr<RE2>> any, all, none;  ///< over lower-case words; of `any` one must match, of `all` each, of `none` none
  std::vector<std::unique_ptr<RE2>> none_heading;    ///< must not match the article's heading either
  std::vector<std::unique_ptr<RE2>> none_basis;      ///< must match no legal basis of the document: a law that gives the power
  bool once = false;                                 ///< at most one hit a document
  std::string probe;                                 ///< a check that is no pattern, by name (src/rules/probes.h); empty for patterns
  int days = 0;                                      ///< argument of probes about days
};

struct CompiledRule {
  Rule rule;
  RuleScope scope;
  RuleTrigger trigger;
};

/// Reads one pack. Unknown keys are refused: a misspelt one must not pass in silence.
Result<std::vector<CompiledRule>> read_pack(std::string_view toml, const std::string& file);

/// Class of the issuer: "ubnd", "hdnd", …; empty if unknown. From the number's code, else from the issuer's name.
std::string issuer_class(const Header& header);
/// "tinh", "huyen", "xa" of a local issuer; empty otherwise or if unknown.
std::string issuer_level(const Header& header);

}  // namespace rasoat
