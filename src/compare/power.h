// What a superior provision says of who may regulate: forbidden classes of rules, powers reserved to another body, days of effect.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compare/slots.h"
#include "rasoat/bodies.h"

namespace rasoat {

// The class of the issuer, from the type and the number of the document, or from its head.
struct Issuer {
  BodyKind kind = BodyKind::kOther;
  BodyLevel level = BodyLevel::kNone;
  std::string name;
  std::vector<std::uint32_t> ministries{};  ///< of a circular: the keys of the ministries whose codes its number has
  bool of_province = false;                 ///< of a province, not of a city under the central government
};

Issuer issuer_of(const Header& header);

/// True if the words name the issuer itself. A circular is its own ministry's; of joint circulars each ministry's.
bool same_body(const Lexeme& body, const Issuer& issuer);

/// True if the word at `at` is to lay down a rule. "quyết định" is mostly an act in a single case: whether it counts, `decides`, the matter
/// tells.
bool rules_verb(const Analysis& analysis, const Words& words, std::size_t at, bool decides);

/// A difference between two clauses as wholes.
Difference power_difference(const Analysis& a, const Clause& ca, const Analysis& b, const Clause& cb, Kind kind, const char* what,
                            double strength, const char* mechanism);

/// Rules of a class that `b` forbids the issuer of `a`.
void compare_bans(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                  const Issuer& issuer, std::vector<Difference>& out);
/// Matters that `b` gives to another body than the issuer of `a`.
void compare_reserved(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                      const Issuer& issuer, std::vector<Difference>& out);
/// Powers that `b` gives to another body and the issuer of `a` hands on.
void compare_delegated(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                       const Issuer& issuer, std::vector<Difference>& out);
/// A day of effect that `b` does not allow.
void compare_effect(const Analysis& a, const std::vector<const Clause*>& as, const Analysis& b, const std::vector<const Clause*>& bs,
                    const Issuer& issuer, std::vector<Difference>& out);

}  // namespace rasoat
