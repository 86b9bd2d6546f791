#include "app/review.h"

#include <map>
#include <memory>

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
    const Status status = store_->status(found.document, day, target.unit, by);
    return status == Status::kExpired && in_edition(found.document, day) ? Status::kInForce : status;
  }

  [[nodiscard]] std::string amended_by(const Citation& citation, const Target& target, Date day) const override {
    const auto found = stored(citation, target);
    if (!found) return {};
    for (const Event& event : store_->events(*found))
      if (changes(event.action) && event.day && *event.day <= day && !event.by.empty()) return event.by;
    return {};
  }

  // A unit that the text as stored lacks may have been added by an amendment: then nothing is said.
  [[nodiscard]] std::optional<bool> has_unit(const Citation& citation, const Target& target) const override {
    const auto found = stored(citation, target);
    if (!found || target.unit.empty()) return std::nullopt;
    for (const std::int64_t copy : store_->copies_of(*found)) {
      const auto other = load(copy);
      if (!other || other->units.empty()) return std::nullopt;
      if (other->find(target.unit)) return true;
      // Of the codification a store may hold some articles of a document alone.
      if (!other->find(target.unit.substr(0, target.unit.find("__para_")))) return std::nullopt;
    }
    for (const Event& event : store_->events(*found))
      if (changes(event.action)) return std::nullopt;
    return false;
  }

  [[nodiscard]] std::optional<Date> issued_of(const Citation& citation, const Target& target) const override {
    const auto found = stored(citation, target);
    const auto known = found ? store_->known(*found) : std::nullopt;
    return known ? known->issued : std::nullopt;
  }

  [[nodiscard]] std::optional<Date> effective_of(const Citation& citation, const Target& target) const override {
    const auto found = stored(citation, target);
    const auto known = found ? store_->known(*found) : std::nullopt;
    return known ? known->effective : std::nullopt;
  }

  [[nodiscard]] std::string amended_between(const Citation& citation, const Target& target, Date from, Date to) const override {
    const auto found = stored(citation, target);
    if (!found) return {};
    for (const Event& event : store_->events(*found))
      if (changes(event.action) && event.day && *event.day > from && *event.day <= to && !event.by.empty()) return event.by;
    return {};
  }

  // Whole only if its articles are numbered without a gap: the codification may hold some of them alone.
  [[nodiscard]] std::optional<std::size_t> articles_of(const Citation& citation, const Target& target) const override {
    const auto found = stored(citation, target);
    const auto other = found ? load(*found) : nullptr;
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
    const auto own = own_id();
    if (!own) return out;
    for (const Event& event : store_->events(*own))
      if (event.unit.starts_with("art_") && (changes(event.action) || event.action == Action::kRepeal) && event.day && *event.day <= day_)
        out.insert(event.unit.substr(0, event.unit.find("__")));
    return out;
  }

  [[nodiscard]] std::vector<Standing> standing_of_issuer() const override {
    const Header& header = document_.header;
    if (!store_ || header.issuers.empty()) return {};
    const Date issued = header.issued.value_or(day_);
    std::vector<Standing> out;
    for (const std::int64_t id : store_->documents()) {
      const auto known = store_->known(id);
      const bool same = known && known->type == header.type && known->issuers == header.issuers && known->province == header.province;
      if (!same || !known->issued || *known->issued >= issued || known->number == header.number) continue;
      if (store_->status(id, issued) == Status::kInForce) out.push_back({known->number, known->title});
    }
    return out;
  }

 private:
  // The stored copy of the reviewed document.
  [[nodiscard]] std::optional<std::int64_t> own_id() const {
    if (!store_ || document_.header.number.empty()) return std::nullopt;
    for (const KnownDocument& known : store_->by_number(number_key(document_.header.number)))
      if (known.issued && known.issued == document_.header.issued && known.issuers == document_.header.issuers) return known.id;
    return std::nullopt;
  }

  static bool changes(Action action) {
    return action == Action::kAmend || action == Action::kSupplement || action == Action::kReplace || action == Action::kReplacePhrase ||
           action == Action::kDropPhrase;
  }

  // The official codification holds what is in force alone. Where an edition of the day or later has the document, an act that seems to
  // have ended it ended a part of it.
  [[nodiscard]] bool in_edition(std::int64_t id, Date day) const {
    for (const std::int64_t copy : store_->copies_of(id)) {
      const auto document = load(copy);
      if (!document || document->imported.edition.empty()) continue;
      const std::string& edition = document->imported.edition;
      const bool dated = edition[0] >= '0' && edition[0] <= '9';
      if (!dated || edition + "-31" >= day.iso()) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<std::int64_t> stored(const Citation& citation, const Target& target) const {
    if (!store_) return std::nullopt;
    const Resolved found = resolve(citation, target, document_.header, *store_);
    return found.how == Resolution::kResolved ? std::optional(found.document) : std::nullopt;
  }

  // One document is cited many times; it is read once.
  [[nodiscard]] std::shared_ptr<const Document> load(std::int64_t id) const {
    const auto [place, is_new] = loaded_.try_emplace(id);
    if (is_new)
      if (auto document = store_->load(id)) place->second = *document;
    return place->second;
  }

  const Document& document_;
  const Store* store_;
  Date day_;
  mutable std::map<std::int64_t, std::shared_ptr<const Document>> loaded_;
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
  for (const RuleHit& hit : packs.evaluate(*party.document, context)) {
    out.push_back(judge(hit, party, judge_options(options)));
    out.back().pack = {hit.rule->pack, hit.rule->pack_version, hit.rule->pack_hash};
  }
}

std::vector<RuleReason> explain_rule(const RulePacks& packs, std::string_view id, const Document& document, const Store* store, Date day) {
  return packs.explain(id, document, StoreContext(document, store, day));
}

std::vector<Finding> settled(std::vector<Finding> findings, const ReviewOptions& options) {
  std::erase_if(findings, [&](const Finding& finding) { return finding.confidence < options.least; });
  return group(std::move(findings));
}

}  // namespace rasoat
