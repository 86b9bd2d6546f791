#include "judge/confidence.h"

#include <algorithm>
#include <cmath>

#include "judge/knowledge.h"
#include "judge/no_rule.h"
#include "judge/precedence.h"
#include "judge/subject.h"

namespace rasoat {
namespace {

double logit(double p) {
  p = std::clamp(p, 0.01, 0.99);
  return std::log(p / (1 - p));
}

double value(const std::map<std::string, double>& table, const std::string& key) {
  const auto found = table.find(key);
  return found == table.end() ? 0 : found->second;
}

bool cites(const Document& a, const Document& b) {
  if (b.header.number.empty()) return false;
  const std::string key = number_key(b.header.number);
  return std::any_of(a.citations.begin(), a.citations.end(), [&](const Citation& citation) {
    return std::any_of(citation.targets.begin(), citation.targets.end(),
                       [&](const Target& target) { return number_key(target.document) == key; });
  });
}

constexpr double kSameList = 0.75;  // dice from which two lists are one list, copied

double alike(const Difference& difference) {
  for (const auto& [name, amount] : difference.features)
    if (name == "alike") return amount;
  return 0;
}

// A replaced edition's folder is dated; the current one's is not.
bool older_edition(const Document& document) {
  const std::string& edition = document.imported.edition;
  return !edition.empty() && edition[0] >= '0' && edition[0] <= '9';
}

}  // namespace

double confidence_of(const Difference& difference, const Party& a, const Party& b, const JudgeOptions& options) {
  const JudgeKnowledge& known = judge_knowledge();
  double odds = known.bias + known.strength * logit(difference.strength) + value(known.kind, std::string(kind_name(difference.kind)));
  if (options.as_given) {
    odds += value(known.given, difference.mechanism);
  } else {
    const auto add = [&](bool holds, const char* feature) { odds += holds ? value(known.feature, feature) : 0; };
    const Header &ha = a.document->header, &hb = b.document->header;
    add(precedence(ha, hb, options.day).how == Precedence::kNone, "same_rank_other_issuer");
    add(!ha.normative, "administrative");
    add(a.status == Status::kUnknown || b.status == Status::kUnknown, "status_unknown");
    add(older_edition(*b.document), "older_edition");
    add(cites(*a.document, *b.document), "cited");
    add(fits_its_level(difference, a), "local_level");
    add(difference.kind == Kind::kAuthority && !subject_body(ha).empty(), "tasks_of_a_body");
    add(difference.kind == Kind::kList && alike(difference) < kSameList, "list_unlike");
    odds += value(known.mechanism, difference.mechanism);
    for (const auto& [name, amount] : difference.features) odds += amount * value(known.feature, name);
  }
  return 1 / (1 + std::exp(-odds));
}

}  // namespace rasoat
