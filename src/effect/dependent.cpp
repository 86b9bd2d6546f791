// Documents that detail another one, and what becomes of them when that one ends: the law has changed twice in 2025.
#include <re2/re2.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "effect/knowledge.h"
#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::array<std::string_view, 4> kOutcomes = {"unsaid", "ends", "lives-unless-contrary", "ends-unless-announced"};

struct Period {
  std::optional<Date> from, to;
  std::vector<std::string> by;  // empty: however the parent ends
  DependentRule rule;
};

std::optional<Date> date_of(const toml::node_view<const toml::node>& node) {
  const auto date = node.value<toml::date>();
  return date ? Date::make(date->year, date->month, date->day) : std::nullopt;
}

std::vector<Period> read_periods() {
  std::vector<Period> out;
  try {
    const toml::table file = toml::parse(knowledge("periods.toml"));
    for (const toml::node& node : *file["detailing"].as_array()) {
      const toml::table& row = *node.as_table();
      Period period{date_of(row["from"]), date_of(row["to"]), {}, {Dependent::kUnsaid, row["ground"].value_or(std::string())}};
      const auto* outcome = std::find(kOutcomes.begin(), kOutcomes.end(), row["outcome"].value_or(std::string()));
      if (outcome != kOutcomes.end()) period.rule.outcome = static_cast<Dependent>(outcome - kOutcomes.begin());
      if (const toml::array* ways = row["by"].as_array())
        for (const toml::node& way : *ways) period.by.push_back(way.value_or(std::string()));
      out.push_back(std::move(period));
    }
  } catch (const toml::parse_error&) {
    out.clear();  // tests hold our own files to their form
  }
  return out;
}

// A title names laws by name alone; the bases say which one is meant.
Target as_based(const Document& document, const Citation& titled) {
  Target target = titled.targets.front();
  for (const Citation& citation : document.citations)
    if (citation.basis && !titled.name.empty() && fold(citation.name) == fold(titled.name)) {
      target.document = citation.targets.front().document;
      break;
    }
  return target;
}

}  // namespace

std::string_view dependent_name(Dependent outcome) {
  return kOutcomes[static_cast<std::size_t>(outcome)];
}

DependentRule dependent_rule(Date parent_ends, ParentEnd how) {
  static const std::vector<Period> kPeriods = read_periods();
  const std::string_view way = how == ParentEnd::kReplaced ? "replaced" : "abolished";
  for (const Period& period : kPeriods) {
    if ((period.from && parent_ends < *period.from) || (period.to && *period.to < parent_ends)) continue;
    const bool said = period.by.empty() || std::find(period.by.begin(), period.by.end(), way) != period.by.end();
    return said ? period.rule : DependentRule{};
  }
  return {};
}

ParentEnd way_of_ending(std::string_view title) {
  const std::string folded = fold(title);
  const std::vector<std::string>& verbs = effect::words().abolishing;
  const bool abolishes = std::any_of(verbs.begin(), verbs.end(), [&](const std::string& verb) { return folded.starts_with(verb); });
  return abolishes ? ParentEnd::kAbolished : ParentEnd::kReplaced;
}

bool names_amending_law(std::string_view name) {
  const std::string folded = fold(name);
  const std::vector<std::string>& parts = effect::words().amending_names;
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return folded.find(part) != std::string::npos; });
}

std::vector<Citation> detailed_in(std::string_view title) {
  static const RE2 verb(R"((?i)(quy định chi tiết|chi tiết|hướng dẫn|biện pháp)(?:\s|$))");
  re2::StringPiece words(title.data(), title.size()), found;
  if (!RE2::PartialMatch(words, verb, &found)) return {};
  // What is amended by this very document, or amended the parent, is named before the verb.
  return citations_in(title.substr(static_cast<std::size_t>(found.data() - words.data())));
}

std::vector<Target> details(const Document& document) {
  std::vector<Target> out;
  for (const Citation& citation : detailed_in(document.header.title))
    if (Target target = as_based(document, citation); !target.document.empty()) out.push_back(std::move(target));
  return out;
}

}  // namespace rasoat
