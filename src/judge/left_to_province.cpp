#include "judge/left_to_province.h"

#include <re2/re2.h>

#include <algorithm>

#include "judge/knowledge.h"
#include "rasoat/address.h"
#include "rasoat/norm.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

bool about_values(const Difference& difference) {
  if (difference.kind == Kind::kQuantity) return true;
  return difference.mechanism == "altered" && !quantities_in(difference.a).empty();
}

// The body that may set values by this clause, folded; empty if none may.
std::string body_that_may_set(const std::string& words) {
  static const RE2 leaves(judge_knowledge().leaves_values), bounded(judge_knowledge().leaves_within);
  std::string body;
  if (!RE2::PartialMatch(words, leaves, &body) || RE2::PartialMatch(words, bounded)) return {};
  return body;
}

bool names(const Citation& citation, const Document& own, const std::string& unit) {
  return std::any_of(citation.targets.begin(), citation.targets.end(), [&](const Target& target) {
    const bool here = target.document.empty() || number_key(target.document) == number_key(own.header.number);
    return here && !target.unit.empty() && (unit == target.unit || unit.starts_with(target.unit + "__"));
  });
}

// "hoi dong nhan dan", "uy ban nhan dan": by the number alone where nothing else is known of a document.
std::vector<std::string> local_issuers(const Header& header) {
  std::vector<std::string> out;
  for (const auto& [body, code] : {std::pair{"hoi dong nhan dan", "/NQ-HĐND"}, std::pair{"uy ban nhan dan", "/QĐ-UBND"}}) {
    const bool named = std::any_of(header.issuers.begin(), header.issuers.end(),
                                   [&, name = body](const std::string& issuer) { return fold(issuer).starts_with(name); });
    if (named || header.number.ends_with(code)) out.emplace_back(body);
  }
  return out;
}

std::int32_t article_above(const Document& document, std::int32_t unit) {
  while (unit >= 0 && document.units[static_cast<std::size_t>(unit)].kind != UnitKind::kArticle)
    unit = document.units[static_cast<std::size_t>(unit)].parent;
  return unit;
}

// The one value of each side; false where a side has none, or the first is not above the second.
bool is_above(const std::string& value, const std::string& superior) {
  const std::vector<Quantity> own = quantities_in(value), theirs = quantities_in(superior);
  if (own.empty() || theirs.empty() || own.front().dimension != theirs.front().dimension) return false;
  return own.front().high > theirs.front().high;
}

}  // namespace

bool left_to_province(const Difference& difference, const Document& a, const Document& b) {
  if (a.header.province.empty() || difference.b_unit < 0 || !about_values(difference)) return false;
  const std::string& unit = b.units[static_cast<std::size_t>(difference.b_unit)].id;
  return std::any_of(b.citations.begin(), b.citations.end(), [&](const Citation& citation) {
    if (citation.unit < 0 || !names(citation, b, unit)) return false;
    const std::string body = body_that_may_set(fold(b.words(b.units[static_cast<std::size_t>(citation.unit)].text)));
    return !body.empty() && std::any_of(a.header.issuers.begin(), a.header.issuers.end(),
                                        [&](const std::string& issuer) { return fold(issuer).starts_with(body); });
  });
}

bool raised_by_leave(const Difference& difference, const Document& a, const Document& b) {
  static const RE2 raises(judge_knowledge().leaves_higher), keeps(judge_knowledge().leaves_within);
  const std::vector<std::string> issuers = local_issuers(a.header);
  const std::int32_t article = article_above(b, difference.b_unit);
  if (difference.kind != Kind::kQuantity || issuers.empty() || article < 0 || !is_above(difference.a, difference.b)) return false;
  const std::string words = fold(b.words(b.units[static_cast<std::size_t>(article)].extent));
  std::string leave;
  for (re2::StringPiece rest(words); RE2::FindAndConsume(&rest, raises, &leave);)
    if (!RE2::PartialMatch(leave, keeps) &&
        std::any_of(issuers.begin(), issuers.end(), [&](const std::string& issuer) { return leave.find(issuer) != std::string::npos; }))
      return true;
  return false;
}

}  // namespace rasoat
