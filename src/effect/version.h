// A text to which amendments are applied, one after the other.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rasoat/consolidate.h"

namespace rasoat {

class Version {
 public:
  explicit Version(const Document& enacted);

  /// Applies one amendment of `by`. Empty if it was applied, the reason if not (see Unapplied), and then the text is as before.
  std::string apply(const Amendment& amendment, const Document& by);

  [[nodiscard]] std::vector<VersionedUnit>&& take() { return std::move(units_); }

 private:
  using Units = std::vector<VersionedUnit>;
  Units::iterator find(const std::string& id);
  Units::iterator end_of(Units::iterator unit);
  std::string repeal(const Amendment& amendment);
  std::pair<Units::iterator, Units::iterator> extent(const std::string& id);
  std::string replace_phrase(const Amendment& amendment);
  std::string append(const Amendment& amendment);
  bool follows_siblings(const std::string& id);
  bool brings_articles(const Document& fragment);
  std::string put(const Amendment& amendment, const Document& by);
  std::string put_heading(const std::string& id, const Document& fragment);
  std::string put_in_paragraph(const std::string& id, int number, std::string_view fresh);
  std::string put_opening(const std::string& id, const VersionedUnit& fresh);
  std::string put_articles(const Document& fragment);
  std::string put_units(const std::string& id, Units fresh, bool insert, bool before);
  Units::iterator place_of(const VersionedUnit& fresh, const std::string& parent);

  Units units_;
  std::string number_;  // of the acting document
};

}  // namespace rasoat
