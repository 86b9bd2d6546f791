// Checks of rules that are no patterns over words: dates, bases, references, numbering. A rule names one as `probe`.
#pragma once

#include <string_view>
#include <vector>

#include "rules/pack.h"
#include "rules/places.h"

namespace rasoat {

bool is_probe(std::string_view name);
/// All names, in alphabetical order.
std::vector<std::string_view> probe_names();

/// Hits of the probe that the trigger names, less those whose sentence or headings the trigger's patterns excuse; RuleHit::rule is left to
/// the caller.
std::vector<RuleHit> run_probe(const RuleTrigger& trigger, Reading& reading, const RuleContext& context);

using Probe = std::vector<RuleHit> (*)(const RuleTrigger&, Reading&, const RuleContext&);

struct NamedProbe {
  std::string_view name;
  Probe probe;
};

// One list a file: src/rules/probe_*.cpp.
std::vector<NamedProbe> effect_probes();
std::vector<NamedProbe> basis_probes();
std::vector<NamedProbe> reference_probes();
std::vector<NamedProbe> numbering_probes();
std::vector<NamedProbe> wording_probes();
std::vector<NamedProbe> amendment_probes();
std::vector<NamedProbe> standing_probes();

/// Place of a label in its series, from 1; 0 for one that was inserted later ("5a", "đ1") or belongs to no series.
int ordinal(UnitKind kind, std::string_view label);
/// True if an edition prints a day of issue of another year than the number's: a misprint that is not the document's.
bool misdated(const Document& document);
/// The header that a number alone makes: type, issuer's class, rank.
Header header_of(std::string_view number);
/// The day by which a document must be right: its day of issue; for a draft, the day of review. nullopt if nothing says it.
std::optional<Date> own_day(const Document& document, const RuleContext& context);

}  // namespace rasoat
