#include "app/facts.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

namespace rasoat {
namespace {

std::uint64_t key_of_unit(std::string_view unit) {
  return XXH3_64bits(unit.data(), unit.size());
}

std::string issuer_key(const std::string& type, const std::vector<std::string>& issuers, const std::string& province) {
  return fmt::format("{}\n{}\n{}", type, province, fmt::join(issuers, "\n"));
}

}  // namespace

// The store is asked outside of the lock: two threads may both ask what is not known yet, and get the same answer.
template <class Key, class Value, class Make>
Value StoreFacts::kept(std::map<Key, Value>& place, const Key& key, const Make& make) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = place.find(key); found != place.end()) return found->second;
  }
  Value value = make();
  const std::lock_guard lock(mutex_);
  return place.emplace(key, std::move(value)).first->second;
}

std::vector<KnownDocument> StoreFacts::by_number(std::string_view number_key) const {
  const std::string key(number_key);
  return *kept(numbers_, key, [&]() -> Known { return std::make_shared<const std::vector<KnownDocument>>(store_.by_number(key)); });
}

std::vector<KnownDocument> StoreFacts::by_name(std::string_view type, std::string_view folded_name) const {
  const std::pair<std::string, std::string> key(type, folded_name);
  return *kept(names_, key,
               [&]() -> Known { return std::make_shared<const std::vector<KnownDocument>>(store_.by_name(type, folded_name)); });
}

std::shared_ptr<const StoredFacts> StoreFacts::of(std::int64_t document) const {
  return kept(facts_, document, [&]() -> std::shared_ptr<const StoredFacts> {
    const auto head = store_.head(document);
    if (!head) return nullptr;
    return std::make_shared<const StoredFacts>(
        StoredFacts{*head, store_.events(document), store_.copies_of(document), store_.parents(document)});
  });
}

Status StoreFacts::status(std::int64_t document, Date day, std::string_view unit, std::string* why) const {
  const auto facts = of(document);
  if (!facts) return Status::kUnknown;
  const Header& header = facts->head->header;
  return header.draft ? Status::kDraft : status_on(day, header, facts->head->imported, facts->events, unit, why, facts->parents);
}

std::optional<bool> StoreFacts::has_unit(std::int64_t copy, std::string_view unit) const {
  const auto units = kept(units_, copy, [&]() -> std::shared_ptr<const Hashes> {
    const auto document = store_.load(copy);
    Hashes out;
    if (document)
      for (const Unit& each : (*document)->units) out.push_back(key_of_unit(each.id));
    std::sort(out.begin(), out.end());
    return std::make_shared<const Hashes>(std::move(out));
  });
  if (units->empty()) return std::nullopt;
  return std::binary_search(units->begin(), units->end(), key_of_unit(unit));
}

std::vector<KnownDocument> StoreFacts::of_issuer(const Header& header) const {
  std::call_once(grouped_, [&] {
    for (const std::int64_t id : store_.documents())
      if (auto known = store_.known(id)) {
        const std::string key = issuer_key(known->type, known->issuers, known->province);
        issuers_[key].push_back(std::move(*known));
      }
  });
  const auto found = issuers_.find(issuer_key(header.type, header.issuers, header.province));
  return found == issuers_.end() ? std::vector<KnownDocument>{} : found->second;
}

}  // namespace rasoat
