// Which citations of a document mean a given stored one.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "rasoat/store.h"

namespace rasoat {

/// How one document names another.
struct Mention {
  bool basis = false;              ///< in a line "Căn cứ"
  std::vector<std::string> units;  ///< that cite it in their words, in reading order, each once
  std::vector<std::string> cited;  ///< units of it that these words name; empty: it as a whole
};

/// True if one of two units is the other or holds it.
bool overlap(const std::string& one, const std::string& other);

/// The stored document that a target means; 0 if none or unclear.
std::int64_t document_meant(const Document& citing, const Target& target, const Store& store);

/// What `citing` says of any of these stored documents. With `unit` only citations of that unit, or of what holds it or lies in it, count.
Mention mention_of(const Document& citing, const std::set<std::int64_t>& documents, const Store& store, const std::string& unit = {});

/// True for a document that is in force on the day as far as the store knows.
bool in_force_on(const Store& store, std::int64_t document, Date day);

}  // namespace rasoat
