// What the comparators have read in a clause, kept while its pairs are looked at: it meets every clause of the other side.
#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace rasoat {

class Reading {
 public:
  /// What `read` gave when a `T` was first asked for; each comparator has a type of its own.
  template <typename T, typename Read>
  T& of(Read read) {
    for (const auto& [kind, value] : values_)
      if (kind == &kKind<T>) return *static_cast<T*>(value.get());
    auto value = std::make_shared<T>(read());
    values_.emplace_back(&kKind<T>, value);
    return *value;
  }

 private:
  template <typename T>
  static constexpr char kKind = 0;
  std::vector<std::pair<const void*, std::shared_ptr<void>>> values_;
};

}  // namespace rasoat
