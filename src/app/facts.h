// What a run asks of a store about the documents that others cite, kept as long as the run.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rasoat/store.h"

namespace rasoat {

/// A stored document, without its words.
struct StoredFacts {
  std::shared_ptr<const Document> head;
  std::vector<Event> events;
  std::vector<std::int64_t> copies;  ///< itself first
  Parents parents;
};

/// Thousands of documents cite the same laws: each question goes to the store once. Safe to use from many threads; the answers are those
/// of the first time they were asked.
class StoreFacts : public Registry {
 public:
  explicit StoreFacts(const Store& store) : store_(store) {}
  [[nodiscard]] const Store& store() const { return store_; }
  [[nodiscard]] std::vector<KnownDocument> by_number(std::string_view number_key) const override;
  [[nodiscard]] std::vector<KnownDocument> by_name(std::string_view type, std::string_view folded_name) const override;
  [[nodiscard]] std::shared_ptr<const StoredFacts> of(std::int64_t document) const;
  [[nodiscard]] Status status(std::int64_t document, Date day, std::string_view unit, std::string* why) const;
  /// Whether that copy has the unit; nullopt if it cannot be read or has no units.
  [[nodiscard]] std::optional<bool> has_unit(std::int64_t copy, std::string_view unit) const;
  /// Stored documents of one type, issuers and province, in the order of the store.
  [[nodiscard]] std::vector<KnownDocument> of_issuer(const Header& header) const;

 private:
  using Hashes = std::vector<std::uint64_t>;  // of the identifiers of units, sorted: a store has millions of them
  using Known = std::shared_ptr<const std::vector<KnownDocument>>;

  template <class Key, class Value, class Make>
  Value kept(std::map<Key, Value>& place, const Key& key, const Make& make) const;

  const Store& store_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Known> numbers_;
  mutable std::map<std::pair<std::string, std::string>, Known> names_;
  mutable std::map<std::int64_t, std::shared_ptr<const StoredFacts>> facts_;
  mutable std::map<std::int64_t, std::shared_ptr<const Hashes>> units_;
  mutable std::once_flag grouped_;
  mutable std::map<std::string, std::vector<KnownDocument>> issuers_;
};

}  // namespace rasoat
