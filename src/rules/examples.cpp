#include <algorithm>

#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/rules.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

// A world in which nothing but the example is known. A basis that the example's note calls expired is expired.
class ExampleContext : public RuleContext {
 public:
  explicit ExampleContext(const RuleExample& example) : example_(example) {}
  [[nodiscard]] Date day() const override { return example_.issued.value_or(Date{2026, 1, 1}); }
  [[nodiscard]] std::optional<Status> status_of(const Citation&, const Target& target, Date, std::string* by) const override {
    const bool expired = !target.document.empty() && example_.note.find("hết hiệu lực: " + target.document) != std::string::npos;
    if (expired && by) *by = "expired";
    return expired ? std::optional<Status>(Status::kExpired) : std::nullopt;
  }

 private:
  const RuleExample& example_;
};

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
  if (example.issued) document.header.issued = example.issued;
  find_citations(document);
  find_effects(document);
  return document;
}

}  // namespace

std::vector<ExampleOutcome> test_examples(const RulePacks& packs) {
  std::vector<ExampleOutcome> outcomes;
  for (const Rule& rule : packs.rules())
    for (std::size_t i = 0; i < rule.examples.size(); ++i) {
      const RuleExample& example = rule.examples[i];
      const Document document = document_of(example);
      const std::vector<RuleHit> hits = packs.evaluate(document, ExampleContext(example));
      const bool fired = std::any_of(hits.begin(), hits.end(), [&](const RuleHit& hit) { return hit.rule == &rule; });
      outcomes.push_back({&rule, i, fired});
    }
  return outcomes;
}

}  // namespace rasoat
