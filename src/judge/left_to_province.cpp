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

}  // namespace rasoat
