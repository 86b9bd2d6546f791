// One cause in many places is one finding with places; one provision against several superiors is one finding with its chain.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "rasoat/judge.h"
#include "rasoat/norm.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

std::string address(const Side& side) {
  return side.unit.empty() ? side.document : side.document + "#" + side.unit;
}

// The order in which findings compete: the surer one leads, then the reading order.
bool leads(const Finding& one, const Finding& other) {
  if (one.confidence != other.confidence) return one.confidence > other.confidence;
  return std::tie(one.a.document, one.a.span.begin, one.id) < std::tie(other.a.document, other.a.span.begin, other.id);
}

// "15 ngày", "mười lăm ngày" and "không quá 15 ngày" name one value; other words are one whatever their case and marks.
std::string meaning(const std::string& words) {
  const std::vector<Quantity> values = quantities_in(words);
  if (values.size() != 1) return fold(words);
  const Quantity& value = values.front();
  const bool to_top = value.bound == Bound::kAtMost || value.bound == Bound::kBelow;
  const double low = to_top ? value.high : value.low, high = value.bound == Bound::kRange ? value.high : low;
  return fmt::format("{}:{}-{}", static_cast<int>(value.dimension), low, high);
}

// Words that name a thing, a body or a class of people: put in place of others throughout a document they are one change. Two time
// limits of the same length are two rules.
bool names_a_thing(const Finding& finding) {
  const bool of_names = finding.kind == Kind::kAuthority || finding.kind == Kind::kDefinition || finding.kind == Kind::kScope ||
                        finding.kind == Kind::kProcedure;
  return of_names && !finding.difference.a.empty() && !finding.difference.b.empty();
}

// "Giám đốc Sở ký, cấp …" found by the act and by its object: one power, whose words begin at one place on each side.
std::string power(const Finding& finding) {
  const Difference& difference = finding.difference;
  if (finding.kind != Kind::kAuthority || !finding.b || difference.a_span.empty() || difference.b_span.empty()) return {};
  return fmt::format("{}\npower {}:{} {}:{}", finding.a.document, finding.a.unit, difference.a_span.begin, address(*finding.b),
                     difference.b_span.begin);
}

// What makes two findings of one document one: the same words in one provision, held against several superiors that all say otherwise
// alike (a chain); the same words in several provisions, held against one superior provision; one name put for another throughout.
std::vector<std::string> causes(const Finding& finding) {
  const std::string words = finding.rule + '\n' + finding.a.document + '\n' + finding.difference.what + '\n' +
                            meaning(finding.difference.a) + '\n' + meaning(finding.difference.b) + '\n';
  // A rule's finding is about its own side; what it rests on may be shown beside it.
  if (!finding.b || !finding.pack.name.empty()) return {words};
  std::vector<std::string> out{words + "a " + finding.a.unit, words + "b " + address(*finding.b)};
  if (names_a_thing(finding)) out.push_back(words + "document " + finding.b->document);
  if (std::string one = power(finding); !one.empty()) out.push_back(std::move(one));
  return out;
}

// For each finding the first one of its cause.
std::vector<std::size_t> heads_of(const std::vector<Finding>& findings) {
  std::vector<std::size_t> head(findings.size());
  std::iota(head.begin(), head.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (head[i] != i) i = head[i] = head[head[i]];
    return i;
  };
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < findings.size(); ++i)
    for (const std::string& cause : causes(findings[i])) {
      const std::size_t one = find(first.emplace(cause, i).first->second), other = find(i);
      head[std::max(one, other)] = std::min(one, other);
    }
  for (std::size_t i = 0; i < findings.size(); ++i) head[i] = find(i);
  return head;
}

ChainLink link_of(const Side& side, const std::string& words) {
  return {side.document, side.unit, side.citation, words, side.rank};
}

// Adds what a finding of the group is held against, a document once, if it is about the provision that leads.
void add_superiors(const Finding& finding, const Finding& head, std::vector<ChainLink>& superiors) {
  if (!finding.b || !finding.pack.name.empty() || address(finding.a) != address(head.a)) return;
  std::vector<ChainLink> own{link_of(*finding.b, finding.difference.b)};
  if (!finding.chain.empty()) own.insert(own.end(), finding.chain.begin(), finding.chain.end() - 1);
  for (ChainLink& link : own)
    if (std::none_of(superiors.begin(), superiors.end(), [&](const ChainLink& known) { return known.document == link.document; }))
      superiors.push_back(std::move(link));
}

// From the highest down to the reviewed provision. One superior makes no chain.
std::vector<ChainLink> chain_of(std::vector<ChainLink> superiors, const Finding& head) {
  if (superiors.size() < 2) return {};
  const auto force = [](const ChainLink& link) { return std::pair(link.rank > 0 ? link.rank : 99, link.document); };
  std::sort(superiors.begin(), superiors.end(), [&](const ChainLink& one, const ChainLink& other) { return force(one) < force(other); });
  superiors.push_back(link_of(head.a, head.difference.a));
  return superiors;
}

void add_place(const Finding& finding, Finding& head) {
  const Place place = place_of(finding);
  if (place == place_of(head) || (!power(finding).empty() && power(finding) == power(head)) ||
      std::find(head.places.begin(), head.places.end(), place) != head.places.end())
    return;
  head.places.push_back(place);
}

}  // namespace

Place place_of(const Finding& finding) {
  Place out{address(finding.a), {}, finding.a.citation, {}, finding.difference.a, finding.difference.b};
  if (finding.b) out.b = address(*finding.b), out.b_citation = finding.b->citation;
  return out;
}

std::vector<Finding> group(std::vector<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(), leads);
  const std::vector<std::size_t> heads = heads_of(findings);
  std::map<std::size_t, std::vector<ChainLink>> superiors;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Finding& head = findings[heads[i]];
    add_superiors(findings[i], head, superiors[heads[i]]);
    if (heads[i] != i) add_place(findings[i], head);
  }
  std::vector<Finding> out;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (heads[i] != i) continue;
    findings[i].chain = chain_of(std::move(superiors[i]), findings[i]);
    out.push_back(std::move(findings[i]));
  }
  std::stable_sort(out.begin(), out.end(), [](const Finding& one, const Finding& other) {
    return std::tie(one.a.document, one.a.span.begin, one.rule, one.id) <
           std::tie(other.a.document, other.a.span.begin, other.rule, other.id);
  });
  return out;
}

}  // namespace rasoat
