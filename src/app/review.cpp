#include "app/review.h"

namespace rasoat {
namespace {

// What the rules may ask of the store.
class StoreContext : public RuleContext {
 public:
  StoreContext(const Document& document, const Store* store, Date day) : document_(document), store_(store), day_(day) {}
  [[nodiscard]] Date day() const override { return day_; }
  [[nodiscard]] std::optional<Status> status_of(const Citation& citation, const Target& target, Date day, std::string* by) const override {
    if (!store_) return std::nullopt;
    const Resolved found = resolve(citation, target, document_.header, *store_);
    if (found.how != Resolution::kResolved) return std::nullopt;
    return store_->status(found.document, day, target.unit, by);
  }

 private:
  const Document& document_;
  const Store* store_;
  Date day_;
};

}  // namespace

JudgeOptions judge_options(const ReviewOptions& options) {
  JudgeOptions out;
  out.day = options.day;
  out.reviewer = options.reviewer;
  return out;
}

void add_rule_findings(const Party& party, const Store* store, const RulePacks& packs, const ReviewOptions& options,
                       std::vector<Finding>& out) {
  const StoreContext context(*party.document, store, options.day);
  for (const RuleHit& hit : packs.evaluate(*party.document, context)) out.push_back(judge(hit, party, judge_options(options)));
}

std::vector<Finding> settled(std::vector<Finding> findings, const ReviewOptions& options) {
  std::erase_if(findings, [&](const Finding& finding) { return finding.confidence < options.least; });
  return group(std::move(findings));
}

}  // namespace rasoat
