// What a document does to others, against what its issuer may do.
#include <algorithm>

#include "rasoat/effect.h"
#include "rasoat/text.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

bool listed(const RuleTrigger& trigger, Action action) {
  return std::find(trigger.words.begin(), trigger.words.end(), action_name(action)) != trigger.words.end();
}

// Acts of the trigger's kinds (`words`: "amend", "repeal", …) on documents of which `wrong` is true; one hit a unit.
template <class Wrong>
std::vector<RuleHit> acts_where(const RuleTrigger& trigger, const Document& document, Wrong wrong) {
  std::vector<RuleHit> hits;
  for (const Amendment& amendment : document.amendments) {
    if (!listed(trigger, amendment.action) || amendment.target.document.empty() || amendment.unit < 0) continue;
    const bool told = !hits.empty() && hits.back().unit == amendment.unit;
    if (told || !wrong(header_of(amendment.target.document))) continue;
    // The title of what is acted on may name others: where one target is as it should be, the rest are such names.
    const bool right = std::any_of(document.amendments.begin(), document.amendments.end(), [&](const Amendment& other) {
      return other.unit == amendment.unit && !other.target.document.empty() && !wrong(header_of(other.target.document));
    });
    if (right) continue;
    hits.push_back({nullptr,
                    amendment.unit,
                    document.units[static_cast<std::size_t>(amendment.unit)].text,
                    amendment.target.document,
                    {amendment.target.document}});
  }
  return hits;
}

// On a document of another issuer.
std::vector<RuleHit> acts_on_other_issuer(const RuleTrigger& trigger, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  const std::string own = issuer_class(document.header);
  return acts_where(trigger, document, [&](const Header& target) {
    const std::string other = issuer_class(target);
    return !own.empty() && !other.empty() && other != own && number_year(target.number);
  });
}

// On a document of higher force.
std::vector<RuleHit> acts_on_higher(const RuleTrigger& trigger, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  const int own = rank(document.header);
  return acts_where(trigger, document, [&](const Header& target) {
    const int other = number_year(target.number) ? rank(target) : 0;
    return own > 0 && other > 0 && other < own;
  });
}

// A document without a year in its number acts on one with a year: a single decision on a normative document.
std::vector<RuleHit> acts_on_normative(const RuleTrigger& trigger, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  return acts_where(trigger, document, [](const Header& target) { return number_year(target.number) && rank(target) > 0; });
}

// Amends units of a document, and ends that same document as a whole.
std::vector<RuleHit> amends_and_ends(const RuleTrigger& trigger, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const Amendment& whole : document.amendments) {
    if (!listed(trigger, whole.action) || !whole.target.unit.empty() || whole.target.document.empty() || whole.unit < 0) continue;
    const bool amended = std::any_of(document.amendments.begin(), document.amendments.end(), [&](const Amendment& other) {
      return (other.action == Action::kAmend || other.action == Action::kSupplement) && other.target.document == whole.target.document &&
             !other.target.unit.empty();
    });
    if (amended) hits.push_back({nullptr, whole.unit, document.units[static_cast<std::size_t>(whole.unit)].text, whole.target.document});
  }
  return hits;
}

// Replaces or drops a phrase without saying where.
std::vector<RuleHit> phrase_without_place(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const Amendment& amendment : document.amendments) {
    if (amendment.action != Action::kReplacePhrase && amendment.action != Action::kDropPhrase) continue;
    if (!amendment.target.unit.empty() || amendment.unit < 0) continue;
    const Unit& unit = document.units[static_cast<std::size_t>(amendment.unit)];
    // The place may stand in the head over a list of phrases, or after a broken line: anywhere in the article.
    const std::int32_t article = document.ancestor(amendment.unit, UnitKind::kArticle);
    const std::string said = fold(document.words(article < 0 ? unit.extent : document.units[static_cast<std::size_t>(article)].extent));
    if (said.find("tai ") == std::string::npos && said.find("trong ") == std::string::npos)
      hits.push_back({nullptr, amendment.unit, unit.text, amendment.from});
  }
  return hits;
}

}  // namespace

std::vector<NamedProbe> amendment_probes() {
  return {{"acts-on-other-issuer", acts_on_other_issuer},
          {"acts-on-higher", acts_on_higher},
          {"acts-on-normative", acts_on_normative},
          {"phrase-without-place", phrase_without_place},
          {"amends-and-ends", amends_and_ends}};
}

}  // namespace rasoat
