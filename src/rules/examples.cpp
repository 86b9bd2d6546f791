#include <algorithm>

#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/rules.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

// A world in which nothing is known but what the example says is stored.
class ExampleContext : public RuleContext {
 public:
  explicit ExampleContext(const RuleExample& example) : example_(example) {}
  [[nodiscard]] Date day() const override { return Date{2026, 1, 1}; }

  [[nodiscard]] std::optional<Status> status_of(const Citation&, const Target& target, Date day, std::string* by) const override {
    const KnownFact* known = find(target);
    if (!known) return std::nullopt;
    if (known->expired && *known->expired <= day) {
      if (by) *by = "repealed-by:" + known->by;
      return Status::kExpired;
    }
    return known->effective && *known->effective > day ? Status::kNotYet : Status::kInForce;
  }

  [[nodiscard]] std::string amended_by(const Citation&, const Target& target, Date day) const override {
    const KnownFact* known = find(target);
    return known && known->amended && *known->amended <= day ? known->by : std::string();
  }

  [[nodiscard]] std::optional<bool> has_unit(const Citation&, const Target& target) const override {
    const KnownFact* known = find(target);
    if (!known || known->units.empty()) return std::nullopt;
    return std::find(known->units.begin(), known->units.end(), target.unit) != known->units.end();
  }

  [[nodiscard]] std::optional<Date> issued_of(const Citation&, const Target& target) const override {
    const KnownFact* known = find(target);
    return known ? known->issued : std::nullopt;
  }

  [[nodiscard]] std::optional<Date> effective_of(const Citation&, const Target& target) const override {
    const KnownFact* known = find(target);
    return known ? known->effective : std::nullopt;
  }

  [[nodiscard]] std::string amended_between(const Citation&, const Target& target, Date from, Date to) const override {
    const KnownFact* known = find(target);
    return known && known->amended && *known->amended > from && *known->amended <= to ? known->by : std::string();
  }

  [[nodiscard]] std::optional<std::size_t> articles_of(const Citation&, const Target& target) const override {
    const KnownFact* known = find(target);
    return known && !known->units.empty() ? std::optional(known->units.size()) : std::nullopt;
  }

  [[nodiscard]] std::set<std::string> own_amended_articles() const override {
    const KnownFact* own = find({example_.number, {}});
    return own ? std::set<std::string>(own->amended_units.begin(), own->amended_units.end()) : std::set<std::string>{};
  }

  [[nodiscard]] std::vector<Standing> standing_of_issuer() const override {
    std::vector<Standing> out;
    for (const KnownFact& known : example_.known)
      if (!known.title.empty() && known.number != example_.number && !known.expired) out.push_back({known.number, known.title});
    return out;
  }

 private:
  [[nodiscard]] const KnownFact* find(const Target& target) const {
    const auto found =
        std::find_if(example_.known.begin(), example_.known.end(), [&](const KnownFact& known) { return known.number == target.document; });
    return found == example_.known.end() ? nullptr : &*found;
  }

  const RuleExample& example_;
};

// What a rule must find may also be told by one that it yields to.
bool yields(const Rule& rule, const Rule& narrower) {
  return std::find(rule.yields_to.begin(), rule.yields_to.end(), narrower.id) != rule.yields_to.end();
}

Document document_of(const RuleExample& example) {
  Source source;
  source.file = "example";
  source.format = "text";
  source.imported.number = example.number;
  source.imported.title = example.title;
  source.imported.issued = example.issued;
  std::size_t begin = 0;
  while (begin <= example.text.size()) {
    const std::size_t end = std::min(example.text.find('\n', begin), example.text.size());
    source.paragraphs.push_back({example.text.substr(begin, end - begin), ParagraphKind::kBody, {begin, 0, 0, 0}, false, false});
    begin = end + 1;
  }
  Document document = parse_structure(source);
  header_from_number(example.number, example.title, document.header);
  if (!example.issuer.empty()) document.header.issuers = {example.issuer};
  if (example.issued) document.header.issued = example.issued;
  find_citations(document);
  find_effects(document);
  return document;
}

}  // namespace

std::vector<RuleHit> hits_on_example(const RulePacks& packs, const RuleExample& example) {
  return packs.evaluate(document_of(example), ExampleContext(example));
}

std::vector<ExampleOutcome> test_examples(const RulePacks& packs) {
  std::vector<ExampleOutcome> outcomes;
  for (const Rule& rule : packs.rules())
    for (std::size_t i = 0; i < rule.examples.size(); ++i) {
      const std::vector<RuleHit> hits = hits_on_example(packs, rule.examples[i]);
      ExampleOutcome outcome{&rule, i, false, {}};
      for (const RuleHit& hit : hits)
        if (hit.rule == &rule || (rule.examples[i].fires && yields(rule, *hit.rule)))
          outcome.fired = true;
        else if (outcome.also.empty() || outcome.also.back() != hit.rule)
          outcome.also.push_back(hit.rule);
      outcomes.push_back(std::move(outcome));
    }
  return outcomes;
}

}  // namespace rasoat
