#include "app/review.h"

#include <memory>
#include <set>

namespace rasoat {
namespace {

// What the rules may ask of the store.
class StoreContext : public RuleContext {
 public:
  StoreContext(const Document& document, const StoreFacts* facts, Date day, double least)
      : document_(document), facts_(facts), day_(day), least_(least) {}
  [[nodiscard]] Date day() const override { return day_; }
  [[nodiscard]] double least() const override { return least_; }
  [[nodiscard]] std::optional<Status> status_of(const Citation& citation, const Target& target, Date day, std::string* by) const override {
    const auto found = stored(citation, target);
    if (!found) return std::nullopt;
    const Status status = facts_->status(*found, day, target.unit, by);
    return status == Status::kExpired && in_edition(*found, day) ? Status::kInForce : status;
  }

  [[nodiscard]] std::string amended_by(const Citation& citation, const Target& target, Date day) const override {
    return amended_between(citation, target, Date{}, day);
  }

  // A unit that the text as stored lacks may have been added by an amendment: then nothing is said.
  [[nodiscard]] std::optional<bool> has_unit(const Citation& citation, const Target& target) const override {
    const auto found = target.unit.empty() ? std::nullopt : stored(citation, target);
    const auto facts = found ? facts_->of(*found) : nullptr;
    if (!facts) return std::nullopt;
    for (const std::int64_t copy : facts->copies) {
      const auto has = facts_->has_unit(copy, target.unit);
      if (!has || *has) return has;
      // Of the codification a store may hold some articles of a document alone.
      if (facts_->has_unit(copy, std::string_view(target.unit).substr(0, target.unit.find("__para_"))) != true) return std::nullopt;
    }
    for (const Event& event : facts->events)
      if (changes(event.action)) return std::nullopt;
    return false;
  }

  [[nodiscard]] std::optional<Date> issued_of(const Citation& citation, const Target& target) const override {
    const auto facts = facts_of(citation, target);
    return facts ? facts->head->header.issued : std::nullopt;
  }

  [[nodiscard]] std::optional<Date> effective_of(const Citation& citation, const Target& target) const override {
    const auto facts = facts_of(citation, target);
    return facts ? facts->head->header.effective : std::nullopt;
  }

  [[nodiscard]] std::string amended_between(const Citation& citation, const Target& target, Date from, Date to) const override {
    const auto facts = facts_of(citation, target);
    if (!facts) return {};
    for (const Event& event : facts->events)
      if (changes(event.action) && event.day && *event.day > from && *event.day <= to && !event.by.empty()) return event.by;
    return {};
  }

  // Whole only if its articles are numbered without a gap: the codification may hold some of them alone.
  [[nodiscard]] std::optional<std::size_t> articles_of(const Citation& citation, const Target& target) const override {
    const auto found = stored(citation, target);
    const auto other = found ? facts_->store().load(*found).value_or(nullptr) : nullptr;
    if (!other || !other->imported.edition.empty()) return std::nullopt;
    std::size_t articles = 0;
    for (const Unit& unit : other->units)
      if (unit.kind == UnitKind::kArticle && other->ancestor(unit.parent, UnitKind::kAnnex) < 0) {
        if (unit.label != std::to_string(articles + 1)) return std::nullopt;
        ++articles;
      }
    return articles ? std::optional(articles) : std::nullopt;
  }

  [[nodiscard]] std::set<std::string> own_amended_articles() const override {
    std::set<std::string> out;
    const auto own = own_facts();
    if (!own) return out;
    for (const Event& event : own->events)
      if (event.unit.starts_with("art_") && (changes(event.action) || event.action == Action::kRepeal) && event.day && *event.day <= day_)
        out.insert(event.unit.substr(0, event.unit.find("__")));
    return out;
  }

  [[nodiscard]] std::vector<Standing> standing_of_issuer() const override {
    const Header& header = document_.header;
    if (!facts_ || header.issuers.empty()) return {};
    const Date issued = header.issued.value_or(day_);
    std::vector<Standing> out;
    for (const KnownDocument& known : facts_->of_issuer(header)) {
      if (!known.issued || *known.issued >= issued || known.number == header.number) continue;
      if (facts_->status(known.id, issued, {}, nullptr) == Status::kInForce) out.push_back({known.number, known.title});
    }
    return out;
  }

 private:
  // What is known of the stored copy of the reviewed document.
  [[nodiscard]] std::shared_ptr<const StoredFacts> own_facts() const {
    if (!facts_ || document_.header.number.empty()) return nullptr;
    for (const KnownDocument& known : facts_->by_number(number_key(document_.header.number)))
      if (known.issued && known.issued == document_.header.issued && known.issuers == document_.header.issuers) return facts_->of(known.id);
    return nullptr;
  }

  static bool changes(Action action) {
    return action == Action::kAmend || action == Action::kSupplement || action == Action::kReplace || action == Action::kReplacePhrase ||
           action == Action::kDropPhrase;
  }

  // The official codification holds what is in force alone. Where an edition of the day or later has the document, an act that seems to
  // have ended it ended a part of it.
  [[nodiscard]] bool in_edition(std::int64_t id, Date day) const {
    const auto facts = facts_->of(id);
    if (!facts) return false;
    for (const std::int64_t copy : facts->copies) {
      const auto other = facts_->of(copy);
      if (!other || other->head->imported.edition.empty()) continue;
      const std::string& edition = other->head->imported.edition;
      const bool dated = edition[0] >= '0' && edition[0] <= '9';
      if (!dated || edition + "-31" >= day.iso()) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<std::int64_t> stored(const Citation& citation, const Target& target) const {
    if (!facts_) return std::nullopt;
    const Resolved found = resolve(citation, target, document_.header, *facts_);
    return found.how == Resolution::kResolved ? std::optional(found.document) : std::nullopt;
  }

  [[nodiscard]] std::shared_ptr<const StoredFacts> facts_of(const Citation& citation, const Target& target) const {
    const auto found = stored(citation, target);
    return found ? facts_->of(*found) : nullptr;
  }

  const Document& document_;
  const StoreFacts* facts_;
  Date day_;
  double least_;
};

}  // namespace

JudgeOptions judge_options(const ReviewOptions& options) {
  JudgeOptions out;
  out.day = options.day;
  out.reviewer = options.reviewer;
  return out;
}

void add_rule_findings(const Party& party, const RuleSources* sources, const RulePacks& packs, const ReviewOptions& options,
                       std::vector<Finding>& out) {
  const StoreContext context(*party.document, sources ? &sources->facts : nullptr, options.day, options.least);
  for (const RuleHit& hit : packs.evaluate(*party.document, context)) {
    out.push_back(judge(hit, party, judge_options(options)));
    out.back().pack = {hit.rule->pack, hit.rule->pack_version, hit.rule->pack_hash};
    const auto side = sources ? sources->sides.of(hit, party.document->header) : nullptr;
    if (!side || side->document == out.back().a.document) continue;
    out.back().b = *side;
    if (hit.rule->kind == Kind::kCompetence) out.back().prevails = "b";
  }
}

std::vector<RuleReason> explain_rule(const RulePacks& packs, std::string_view id, const Document& document, const Store* store, Date day) {
  const auto facts = store ? std::make_unique<StoreFacts>(*store) : nullptr;
  return packs.explain(id, document, StoreContext(document, facts.get(), day, 0));
}

std::vector<Finding> settled(std::vector<Finding> findings, const ReviewOptions& options) {
  std::erase_if(findings, [&](const Finding& finding) { return finding.confidence < options.least; });
  return group(std::move(findings));
}

}  // namespace rasoat
