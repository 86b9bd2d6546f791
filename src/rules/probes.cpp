#include "rules/probes.h"

#include <algorithm>

#include "rasoat/structure.h"
#include "rules/judgement.h"

namespace rasoat {
namespace {

const std::vector<NamedProbe>& all_probes() {
  static const std::vector<NamedProbe> probes = [] {
    std::vector<NamedProbe> out;
    for (auto list :
         {effect_probes(), basis_probes(), reference_probes(), numbering_probes(), wording_probes(), amendment_probes(), standing_probes()})
      out.insert(out.end(), list.begin(), list.end());
    std::sort(out.begin(), out.end(), [](const NamedProbe& one, const NamedProbe& other) { return one.name < other.name; });
    return out;
  }();
  return probes;
}

// The sentence around a span, as patterns read it.
std::string sentence_around(const Document& document, Span span) {
  const std::string& text = document.text.words;
  const std::size_t before = span.begin == 0 ? std::string::npos : text.find_last_of(";\n", span.begin - 1);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find_first_of(";\n", span.end), text.size());
  return pattern_words(std::string_view(text).substr(begin, end - begin));
}

bool excused(const RuleTrigger& trigger, Reading& reading, const RuleHit& hit) {
  if (!hit.span.empty() && any_matches(trigger.none, sentence_around(reading.document(), hit.span))) return true;
  if (trigger.heading.empty() && trigger.none_heading.empty()) return false;
  const std::string headings = reading.headings_above(hit.unit);
  return any_matches(trigger.none_heading, headings) || (!trigger.heading.empty() && !any_matches(trigger.heading, headings));
}

}  // namespace

bool is_probe(std::string_view name) {
  return std::any_of(all_probes().begin(), all_probes().end(), [&](const NamedProbe& probe) { return probe.name == name; });
}

std::vector<std::string_view> probe_names() {
  std::vector<std::string_view> names;
  for (const NamedProbe& probe : all_probes()) names.push_back(probe.name);
  return names;
}

std::vector<RuleHit> run_probe(const RuleTrigger& trigger, Reading& reading, const RuleContext& context) {
  std::vector<RuleHit> hits;
  for (const NamedProbe& probe : all_probes())
    if (probe.name == trigger.probe) hits = probe.probe(trigger, reading, context);
  std::erase_if(hits, [&](const RuleHit& hit) { return excused(trigger, reading, hit); });
  if (trigger.once && hits.size() > 1) hits.resize(1);
  return hits;
}

Header header_of(std::string_view number) {
  Header header;
  header_from_number(number, {}, header);
  header.number = number;
  return header;
}

std::optional<Date> own_day(const Document& document, const RuleContext& context) {
  return document.header.draft ? std::optional(context.day()) : document.header.issued;
}

}  // namespace rasoat
