#include "rules/probes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rasoat/effect.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// A hit on the effect clause; on the document as a whole where only its source states the day.
RuleHit on_effect_clause(const Document& document, std::string detail) {
  RuleHit hit;
  hit.detail = std::move(detail);
  if (const auto clause = effect_clause(document)) hit.unit = clause->unit, hit.span = clause->span;
  return hit;
}

using Probe = std::vector<RuleHit> (*)(const RuleTrigger&, const Document&, const RuleContext&);

// In force sooner than `days` days after the day of issue, but not before it.
std::vector<RuleHit> effect_too_early(const RuleTrigger& trigger, const Document& document, const RuleContext&) {
  const Header& header = document.header;
  if (!header.issued || !header.effective || *header.effective < *header.issued) return {};
  const int days = header.effective->days() - header.issued->days();
  if (days >= trigger.days) return {};
  return {on_effect_clause(document, fmt::format("{} ({} ngày sau ngày ban hành)", header.effective->vietnamese(), days))};
}

std::vector<RuleHit> effect_before_issue(const RuleTrigger&, const Document& document, const RuleContext&) {
  const Header& header = document.header;
  if (!header.issued || !header.effective || *header.effective >= *header.issued) return {};
  return {on_effect_clause(document, fmt::format("{} (ban hành {})", header.effective->vietnamese(), header.issued->vietnamese()))};
}

// True for the document that a line "Căn cứ …" is about; others stand in its title, or say what amended it.
bool leads_basis(const Document& document, Span citation) {
  const std::vector<Basis>& bases = document.header.bases;
  return std::any_of(bases.begin(), bases.end(), [&](const Basis& basis) {
    if (!basis.span.contains(citation)) return false;
    std::string before = fold(document.words({basis.span.begin, citation.begin}));
    before.erase(before.find_last_not_of(' ') + 1);
    return before.empty() || before == "can cu" || before.back() == ';';
  });
}

// A legal basis that had expired when the document was issued (for a draft: has expired on the day of review).
std::vector<RuleHit> basis_expired(const RuleTrigger&, const Document& document, const RuleContext& context) {
  std::vector<RuleHit> hits;
  const Header& header = document.header;
  if (!header.draft && !header.issued) return {};  // nothing says what was in force when it was issued
  const Date day = header.draft ? context.day() : *header.issued;
  for (const Citation& citation : document.citations) {
    if (!citation.basis || citation.targets.empty() || !leads_basis(document, citation.span)) continue;
    const Target whole{citation.targets.front().document, {}};
    std::string by;
    const auto status = context.status_of(citation, whole, day, &by);
    if (status != Status::kExpired) continue;
    hits.push_back({nullptr, -1, citation.span, whole.document + (by.empty() ? "" : " – " + by)});
  }
  return hits;
}

std::vector<RuleHit> no_bases(const RuleTrigger&, const Document& document, const RuleContext&) {
  const bool whole =
      std::any_of(document.units.begin(), document.units.end(), [](const Unit& unit) { return unit.kind == UnitKind::kArticle; });
  if (!document.header.bases.empty() || !whole || document.text.words.empty()) return {};
  const Span title = document.text.paragraphs.front();
  return {{nullptr, -1, title, "không có căn cứ ban hành"}};
}

// "15 (mười) ngày": digits and words that disagree.
std::vector<RuleHit> digits_and_words(const RuleTrigger&, const Document& document, const RuleContext&) {
  constexpr std::array<std::pair<std::string_view, int>, 33> kWords = {{{"một", 1},
                                                                        {"hai", 2},
                                                                        {"ba", 3},
                                                                        {"bốn", 4},
                                                                        {"tư", 4},
                                                                        {"năm", 5},
                                                                        {"sáu", 6},
                                                                        {"bảy", 7},
                                                                        {"bẩy", 7},
                                                                        {"tám", 8},
                                                                        {"chín", 9},
                                                                        {"mười", 10},
                                                                        {"mười một", 11},
                                                                        {"mười hai", 12},
                                                                        {"mười ba", 13},
                                                                        {"mười bốn", 14},
                                                                        {"mười lăm", 15},
                                                                        {"mười sáu", 16},
                                                                        {"mười bảy", 17},
                                                                        {"mười tám", 18},
                                                                        {"mười chín", 19},
                                                                        {"hai mươi", 20},
                                                                        {"hai mươi lăm", 25},
                                                                        {"ba mươi", 30},
                                                                        {"ba mươi lăm", 35},
                                                                        {"bốn mươi", 40},
                                                                        {"bốn mươi lăm", 45},
                                                                        {"năm mươi", 50},
                                                                        {"sáu mươi", 60},
                                                                        {"bảy mươi", 70},
                                                                        {"tám mươi", 80},
                                                                        {"chín mươi", 90},
                                                                        {"một trăm", 100}}};
  static const RE2 gloss(R"((\d{1,3})\s*\(([a-zà-ỹđ ]{2,20})\))");
  std::vector<RuleHit> hits;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Span own = document.units[i].text;
    const std::string_view words = document.words(own);
    re2::StringPiece rest(words.data(), words.size()), digits, spoken;
    while (RE2::FindAndConsume(&rest, gloss, &digits, &spoken)) {
      const std::string said = normalize(std::string_view(spoken.data(), spoken.size()));
      const auto* found = std::find_if(kWords.begin(), kWords.end(), [&](const auto& row) { return row.first == said; });
      if (found == kWords.end() || found->second == std::stoi(std::string(digits))) continue;
      const auto at = own.begin + static_cast<std::uint32_t>(digits.data() - words.data());
      const auto end = own.begin + static_cast<std::uint32_t>(spoken.data() + spoken.size() + 1 - words.data());
      hits.push_back({nullptr, static_cast<std::int32_t>(i), {at, end}, std::string(document.words({at, end}))});
    }
  }
  return hits;
}

constexpr std::pair<std::string_view, Probe> kProbes[] = {{"effect-too-early", effect_too_early},
                                                          {"effect-before-issue", effect_before_issue},
                                                          {"basis-expired", basis_expired},
                                                          {"no-bases", no_bases},
                                                          {"digits-and-words", digits_and_words}};

}  // namespace

bool is_probe(std::string_view name) {
  return std::any_of(std::begin(kProbes), std::end(kProbes), [&](const auto& probe) { return probe.first == name; });
}

std::vector<RuleHit> run_probe(const RuleTrigger& trigger, const Document& document, const RuleContext& context) {
  for (const auto& [name, probe] : kProbes)
    if (name == trigger.probe) return probe(trigger, document, context);
  return {};
}

}  // namespace rasoat
