// The second side of rules' findings, from the store.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/facts.h"
#include "rasoat/judge.h"

namespace rasoat {

/// Many findings rest on one provision, which is read once. Safe to use from many threads.
class SecondSides {
 public:
  SecondSides(const StoreFacts& facts, Date day) : facts_(facts), day_(day) {}
  /// The provision that the hit rests on: of another document what the hit names; of a hit on competence the provision of the rule's
  /// ground. Null where the store lacks it.
  [[nodiscard]] std::shared_ptr<const Side> of(const RuleHit& hit, const Header& own) const;

 private:
  using Found = std::shared_ptr<const Side>;

  [[nodiscard]] Found named(const RestsOn& rests_on, const Header& own) const;
  [[nodiscard]] Found ground_of(const Rule& rule, const Header& own) const;
  [[nodiscard]] Found article(const Target& target, const Header& own) const;
  [[nodiscard]] std::optional<std::int64_t> stored(const std::string& number, const Header& own) const;
  template <class Choose>
  [[nodiscard]] Found read(const std::string& number, const Header& own, const Choose& choose) const;
  template <class Make>
  [[nodiscard]] Found kept(const std::string& key, const Make& make) const;

  const StoreFacts& facts_;
  Date day_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Found> sides_;
};

}  // namespace rasoat
