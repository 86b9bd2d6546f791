// Days: of effect, of application, of issue.
#include <fmt/format.h>

#include <algorithm>

#include "rasoat/effect.h"
#include "rules/places.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

// A hit on the effect clause; on the document as a whole where only its source states the day.
RuleHit on_effect_clause(Reading& reading, std::string detail) {
  RuleHit hit;
  hit.detail = std::move(detail);
  if (const auto& clause = reading.effect()) hit.unit = clause->unit, hit.span = clause->span;
  return hit;
}

// In force sooner than `days` days after the day of issue, but not before it.
std::vector<RuleHit> effect_too_early(const RuleTrigger& trigger, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  const Header& header = document.header;
  if (!header.issued || !header.effective || *header.effective < *header.issued || misdated(document)) return {};
  const int days = header.effective->days() - header.issued->days();
  if (days >= trigger.days) return {};
  return {on_effect_clause(reading, fmt::format("{} ({} ngày sau ngày ban hành)", header.effective->vietnamese(), days))};
}

std::vector<RuleHit> effect_before_issue(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  const Header& header = document.header;
  if (!header.issued || !header.effective || *header.effective >= *header.issued || misdated(document)) return {};
  return {on_effect_clause(reading, fmt::format("{} (ban hành {})", header.effective->vietnamese(), header.issued->vietnamese()))};
}

// A whole document none of whose sentences says when it takes effect.
std::vector<RuleHit> no_effect_clause(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  const auto articles =
      std::count_if(document.units.begin(), document.units.end(), [](const Unit& unit) { return unit.kind == UnitKind::kArticle; });
  // An extract lacks its end; a whole document has a signature or its recipients.
  const bool whole = !document.header.signers.empty() || !document.header.recipients.empty();
  if (articles < 2 || !whole || reading.effect()) return {};
  // Said in a place that was not taken for a unit, or in words that were not understood: then it is not missing.
  if (reading.all().find("có hiệu lực") != std::string_view::npos) return {};
  return {{nullptr, -1, document.text.paragraphs.front(), {}}};
}

// "được áp dụng từ ngày 01 tháng 01 năm 2021" in a document issued after that day.
std::vector<RuleHit> applies_before_issue(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  static const RE2 applied(
      R"((?:áp dụng|thực hiện|tính|hưởng|chi trả):? (?:kể )?từ (?:ngày )?(\d{1,2})(?: tháng |/)(\d{1,2})(?: năm |/)(\d{4}))");
  std::vector<RuleHit> hits;
  if (!document.header.issued) return hits;
  for (const Stretch& stretch : reading.at(RulePlace::kSentence)) {
    int day = 0, month = 0, year = 0;
    if (!RE2::PartialMatch(stretch.words, applied, &day, &month, &year)) continue;
    const auto since = Date::make(year, month, day);
    if (since && *since < *document.header.issued)
      hits.push_back({nullptr, stretch.unit, stretch.span,
                      fmt::format("{} (ban hành {})", since->vietnamese(), document.header.issued->vietnamese())});
  }
  return hits;
}

std::vector<RuleHit> year_of_number(const RuleTrigger&, Reading& reading, const RuleContext&) {
  const Document& document = reading.document();
  const Header& header = document.header;
  const int year = number_year(header.number);
  if (!year || !header.issued || year == header.issued->year || !document.imported.edition.empty()) return {};
  const std::size_t at = document.text.words.find(header.number);
  const Span span =
      at == std::string::npos ? Span{} : Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + header.number.size())};
  return {{nullptr, -1, span, fmt::format("{}, ban hành {}", header.number, header.issued->vietnamese())}};
}

}  // namespace

bool misdated(const Document& document) {
  const int year = number_year(document.header.number);
  return year && document.header.issued && year != document.header.issued->year && !document.imported.edition.empty();
}

std::vector<NamedProbe> effect_probes() {
  return {{"effect-too-early", effect_too_early},
          {"effect-before-issue", effect_before_issue},
          {"no-effect-clause", no_effect_clause},
          {"applies-before-issue", applies_before_issue},
          {"number-year", year_of_number}};
}

}  // namespace rasoat
