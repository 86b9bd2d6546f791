// A document beside those that it stands with: the one that it details, the ones that it or others amend, its issuer's earlier ones.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "rasoat/address.h"
#include "rasoat/text.h"
#include "rules/bases.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

// What a detailing document details: a basis that names the clause that gave the task, or that the title names too.
std::vector<Named> parents(const Document& document) {
  const std::string title = fold(document.header.title);
  std::vector<Named> out;
  for (const Named& basis : named_bases(document)) {
    const std::string name = fold(basis.citation->name), number = fold(basis.whole.document);
    const bool titled = (!name.empty() && title.find(name) != std::string::npos) || title.find(number) != std::string::npos;
    if (titled || !basis.citation->targets.front().unit.empty()) out.push_back(basis);
  }
  return out;
}

// In force when the document was issued, ended since. On the day of review, not of issue.
std::vector<RuleHit> parent_ended(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  if (!document.header.issued || document.header.draft) return hits;
  for (const Named& parent : parents(document)) {
    std::string by;
    if (context.status_of(*parent.citation, parent.whole, *document.header.issued, nullptr) == Status::kExpired) continue;
    if (context.status_of(*parent.citation, parent.whole, context.day(), &by) != Status::kExpired) continue;
    hits.push_back(
        {nullptr, -1, parent.citation->span, parent.whole.document + (by.empty() ? "" : " – " + by), acting(by, parent.whole.document)});
  }
  return hits;
}

std::vector<RuleHit> parent_amended_since(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  if (!document.header.issued || document.header.draft) return hits;
  for (const Named& parent : parents(document)) {
    const std::string by = context.amended_between(*parent.citation, parent.whole, *document.header.issued, context.day());
    if (!by.empty() && by != document.header.number)
      hits.push_back({nullptr, -1, parent.citation->span, parent.whole.document + " – " + by, acting(by, parent.whole.document)});
  }
  return hits;
}

// Issued before the parent is in force, and in force on another day than it.
std::vector<RuleHit> parent_other_day(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  const Header& header = document.header;
  if (!header.issued || !header.effective) return hits;
  for (const Named& parent : parents(document)) {
    const auto day = context.effective_of(*parent.citation, parent.whole);
    if (!day || *header.issued >= *day || *header.effective == *day) continue;
    // Amended before its first day, the parent may have been given another one.
    if (!context.amended_by(*parent.citation, parent.whole, *header.effective).empty()) continue;
    hits.push_back(
        {nullptr,
         -1,
         parent.citation->span,
         fmt::format("{} có hiệu lực {}, văn bản này {}", parent.whole.document, day->vietnamese(), header.effective->vietnamese()),
         {parent.whole.document, {}, true}});
  }
  return hits;
}

// A citation by which the store can tell which document a number means.
const Citation* citation_of(const Document& document, const std::string& number) {
  for (const Citation& citation : document.citations)
    if (!citation.targets.empty() && citation.targets.front().document == number) return &citation;
  return nullptr;
}

// Amends, replaces or repeals more than half of the articles of one document.
std::vector<RuleHit> amends_most(const RuleTrigger& trigger, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::map<std::string, std::pair<std::set<std::string>, std::int32_t>> by_target;
  for (const Amendment& amendment : document.amendments) {
    const bool listed = std::find(trigger.words.begin(), trigger.words.end(), action_name(amendment.action)) != trigger.words.end();
    if (!listed || amendment.unit < 0 || amendment.target.document.empty() || !amendment.target.unit.starts_with("art_")) continue;
    auto& [articles, unit] = by_target.try_emplace(amendment.target.document, std::set<std::string>{}, amendment.unit).first->second;
    articles.insert(amendment.target.unit.substr(0, amendment.target.unit.find("__")));
  }
  std::vector<RuleHit> hits;
  for (const auto& [number, acts] : by_target) {
    const Citation* citation = citation_of(document, number);
    const auto all = citation ? context.articles_of(*citation, Target{number, {}}) : std::nullopt;
    if (!all || acts.first.size() * 2 <= *all) continue;
    hits.push_back({nullptr, acts.second, document.units[static_cast<std::size_t>(acts.second)].text,
                    fmt::format("{} trong {} điều của {}", acts.first.size(), *all, number)});
  }
  return hits;
}

// Others have changed more than half of its articles.
std::vector<RuleHit> mostly_amended(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::set<std::string> own;
  for (const Unit& unit : document.units)
    if (unit.kind == UnitKind::kArticle) own.insert(unit.id);
  std::set<std::string> amended = context.own_amended_articles();
  std::erase_if(amended, [&](const std::string& article) { return !own.contains(article); });
  if (own.size() < 4 || amended.size() * 2 <= own.size()) return {};
  return {{nullptr, -1, document.text.paragraphs.front(), fmt::format("{} trong {} điều", amended.size(), own.size())}};
}

// The words that say what a title is about, in alphabetical order: without the issuer's place and without `common` phrases.
std::vector<std::string> matter_of(const std::string& title, const std::string& province, const std::vector<std::string>& common) {
  std::string words = " " + fold(title) + " ";
  for (char& c : words)
    if (std::string_view(",.;:\"()-/\n").find(c) != std::string_view::npos) c = ' ';
  std::vector<std::string> dropped = common;
  if (!province.empty()) dropped.push_back(province);
  for (const std::string& phrase : dropped) {
    const std::string bounded = " " + fold(phrase) + " ";
    for (std::size_t at = words.find(bounded); at != std::string::npos; at = words.find(bounded)) words.replace(at, bounded.size(), " ");
  }
  std::vector<std::string> out;
  std::size_t begin = 0;
  while ((begin = words.find_first_not_of(' ', begin)) != std::string::npos) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    out.push_back(words.substr(begin, end - begin));
    begin = end;
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool speaks_of(const Document& document, const std::string& number) {
  const std::string key = number_key(number);
  return document.text.words.find(number) != std::string::npos ||
         std::any_of(document.citations.begin(), document.citations.end(), [&](const Citation& citation) {
           return std::any_of(citation.targets.begin(), citation.targets.end(),
                              [&](const Target& target) { return number_key(target.document) == key; });
         });
}

// The issuer has an earlier document in force whose title is about the same matter in the same words, and this one does not speak of it.
std::vector<RuleHit> earlier_left_standing(const RuleTrigger& trigger, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  const Header& header = document.header;
  const std::vector<std::string> matter = matter_of(header.title, header.province, trigger.words);
  if (matter.size() < 4) return {};
  std::vector<RuleHit> hits;
  for (const Standing& earlier : context.standing_of_issuer())
    if (matter_of(earlier.title, header.province, trigger.words) == matter && !speaks_of(document, earlier.number))
      hits.push_back({nullptr, -1, document.text.paragraphs.front(), earlier.number + " – " + earlier.title, {earlier.number}});
  return hits;
}

}  // namespace

std::vector<NamedProbe> standing_probes() {
  return {{"parent-ended", parent_ended},         {"parent-amended-since", parent_amended_since},
          {"parent-other-day", parent_other_day}, {"amends-most", amends_most},
          {"mostly-amended", mostly_amended},     {"earlier-left-standing", earlier_left_standing}};
}

}  // namespace rasoat
