// What the body of a document refers to.
#include <fmt/format.h>

#include <algorithm>

#include "rasoat/effect.h"
#include "rasoat/text.h"
#include "rules/bases.h"
#include "rules/places.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

// An article, khoản or điểm; what lies below is not numbered by law, and other words are easily taken for it.
bool in_articles(std::string_view unit) {
  if (unit.find("subpoint_") != std::string_view::npos || unit.find("indent_") != std::string_view::npos) return false;
  return unit.starts_with("art_") || unit.find("__art_") != std::string_view::npos;
}

// Points right below the article of a named khoản: the copy lost the numbers of its khoản.
bool lost_clauses(const Document& document, const std::string& unit) {
  const std::size_t clause = unit.find("__para_");
  const Unit* article = clause == std::string::npos ? nullptr : document.find(unit.substr(0, clause));
  if (!article) return false;
  const auto index = static_cast<std::int32_t>(article - document.units.data());
  return std::any_of(document.units.begin(), document.units.end(),
                     [&](const Unit& one) { return one.parent == index && one.kind == UnitKind::kPoint; });
}

// "Điều 6 Quy định này" where an edition holds the Quy định without the document that promulgates it.
bool stands_alone(const Document& document, const std::string& unit) {
  const std::size_t attachment = unit.starts_with("att_") ? unit.find("__") : std::string::npos;
  return attachment != std::string::npos && !document.find(unit.substr(0, attachment)) && document.find(unit.substr(attachment + 2));
}

// An edition may hold some articles of a document alone.
bool left_out(const Document& document, const std::string& unit) {
  return !document.imported.edition.empty() && !document.find(unit.substr(0, unit.find("__para_")));
}

// A second "Điều 7" of one document belongs to a model of a contract or decision in it.
bool in_model(const Document& document, std::int32_t unit) {
  const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
  if (article < 0) return false;
  const Unit& own = document.units[static_cast<std::size_t>(article)];
  return !own.id.ends_with("art_" + own.label);
}

// Numbers before and after the named one stand under its head: the number itself was lost or misprinted, and the gap is told of as such.
bool between_numbers(const Document& document, const Unit& head, const std::string& unit) {
  const std::size_t mark = unit.rfind("__");
  const bool point = unit.compare(mark + 2, 6, "point_") == 0;
  const UnitKind kind = point ? UnitKind::kPoint : UnitKind::kClause;
  const int sought = ordinal(kind, unit.substr(unit.rfind('_') + 1));
  const auto index = static_cast<std::int32_t>(&head - document.units.data());
  bool before = sought == 1, after = false;
  for (const Unit& one : document.units) {
    if (one.parent != index || one.kind != kind) continue;
    const int number = ordinal(kind, one.label);
    before = before || (number > 0 && number < sought);
    after = after || number > sought;
  }
  return sought > 0 && before && after;
}

// True if the named unit seems to be there, unread: its head has its mark in its words, or is not there itself.
bool unread(const Document& document, const std::string& unit) {
  if (lost_clauses(document, unit) || stands_alone(document, unit) || left_out(document, unit)) return true;
  const std::size_t last = unit.rfind("__");
  if (last == std::string::npos) return false;
  const Unit* head = document.find(unit.substr(0, last));
  if (!head) return unread(document, unit.substr(0, last));
  if (between_numbers(document, *head, unit)) return true;
  const std::string label = unit.substr(unit.rfind('_') + 1);
  const std::string_view words = document.words(head->extent);
  for (const char* mark : {")", "."})
    for (const char* before : {"\n", " "})
      if (words.find(before + label + mark) != std::string_view::npos) return true;
  return false;
}

// A reference to an article, khoản or điểm of the document itself, which has no such unit.
std::vector<RuleHit> dangling_reference(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const Citation& citation : document.citations) {
    if (citation.basis || document.ancestor(citation.unit, UnitKind::kArticle) < 0) continue;
    // Models of contracts and decisions number as they like.
    if (document.ancestor(citation.unit, UnitKind::kAnnex) >= 0 || in_model(document, citation.unit)) continue;
    // Without "này" the words may mean the document spoken of just before.
    if (document.words(citation.span).find(" này") == std::string_view::npos) continue;
    for (const Target& target : citation.targets) {
      if (!target.document.empty() || !in_articles(target.unit) || document.find(target.unit) || unread(document, target.unit)) continue;
      hits.push_back({nullptr, citation.unit, citation.span, std::string(document.words(citation.span))});
      break;
    }
  }
  return hits;
}

// A reference to a unit of a stored document that has no such unit.
std::vector<RuleHit> cited_unit_missing(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const Citation& citation : document.citations)
    for (const Target& target : citation.targets) {
      // A law cited by its name alone may be another of that name.
      if (target.document.empty() || target.document.front() == '@' || !in_articles(target.unit) ||
          context.has_unit(citation, target) != false)
        continue;
      hits.push_back({nullptr, citation.unit, citation.span, std::string(document.words(citation.span))});
      break;
    }
  return hits;
}

// A document cited in the body that was no longer in force.
std::vector<RuleHit> cited_expired(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  const auto day = own_day(document, context);
  if (!day) return hits;
  for (const Citation& citation : document.citations) {
    if (citation.basis || citation.unit < 0 || citation.targets.empty() || citation.targets.front().document.empty()) continue;
    const Target whole{citation.targets.front().document, {}};
    const bool acted_on = std::any_of(document.amendments.begin(), document.amendments.end(), [&](const Amendment& amendment) {
      return amendment.target.document == whole.document || amendment.unit == citation.unit;
    });
    std::string by;
    if (acted_on || context.status_of(citation, whole, *day, &by) != Status::kExpired) continue;
    hits.push_back({nullptr, citation.unit, citation.span, whole.document + (by.empty() ? "" : " – " + by), acting(by, whole.document)});
  }
  return hits;
}

// "Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2015": the date belongs to another year than the number, or to another day than
// the stored document.
std::vector<RuleHit> citation_date(const RuleTrigger&, Reading& reading, const RuleContext& context) {
  const Document& document = reading.document();
  std::vector<RuleHit> hits;
  for (const Citation& citation : document.citations) {
    if (!citation.date || citation.targets.empty()) continue;
    // "Luật sửa đổi … Luật A số …, Luật B số … ngày …": the day is that of the amending law.
    if (fold(document.words(citation.span)).find("sua doi") != std::string::npos) continue;
    const Target whole{citation.targets.front().document, {}};
    const int year = number_year(whole.document);
    if (!year) continue;
    // Every province has its own decision of that number: the stored one may be another's.
    const auto known = issuer_level(header_of(whole.document)).empty() ? context.issued_of(citation, whole) : std::nullopt;
    if (citation.date->year == year && (!known || *known == *citation.date)) continue;
    const std::string right = known ? fmt::format("; văn bản lưu trong kho ban hành {}", known->vietnamese()) : std::string();
    hits.push_back(
        {nullptr, citation.unit, citation.span, fmt::format("{} ngày {}{}", whole.document, citation.date->vietnamese(), right)});
  }
  return hits;
}

}  // namespace

std::vector<NamedProbe> reference_probes() {
  return {{"dangling-reference", dangling_reference},
          {"cited-unit-missing", cited_unit_missing},
          {"cited-expired", cited_expired},
          {"citation-date", citation_date}};
}

}  // namespace rasoat
