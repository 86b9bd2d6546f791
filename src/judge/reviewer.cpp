#include "judge/reviewer.h"

#include <algorithm>

#include "judge/handling_law.h"
#include "rasoat/bodies.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// "UBND tỉnh Sông Lam" → "Ủy ban nhân dân tỉnh Sông Lam".
std::string spelled_out(const std::string& name, Date day) {
  const std::string normal = normalize(name);
  const std::size_t blank = std::min(normal.find(' '), normal.size());
  return body_on(normal.substr(0, blank), day) + normal.substr(blank);
}

struct Place {
  std::string level;  // "province", "district", "commune"; empty if the name says none
  std::size_t name = std::string::npos;
};

// The first word of a level in folded words, and where the name of the place begins after it.
Place place_in(const std::string& folded) {
  Place out;
  std::size_t first = std::string::npos;
  for (const auto& [level, words] : handling_knowledge().levels)
    for (const std::string& word : words) {
      const std::size_t at = (folded + " ").find(" " + word + " ");
      if (at < first) first = at, out = {level, at + word.size() + 2};
    }
  return out;
}

// "committee-province"; empty for a body of no known kind.
std::string organ_of(const std::string& name) {
  const std::string folded = fold(name);
  const Organ* best = nullptr;
  std::size_t length = 0;
  for (const Organ& organ : handling_knowledge().organs)
    for (const std::string& begin : organ.begins)
      if (folded.rfind(begin, 0) == 0 && begin.size() > length) best = &organ, length = begin.size();
  if (!best) return {};
  const std::string level = best->levels ? place_in(folded.substr(length)).level : std::string();
  return level.empty() ? best->code : best->code + "-" + level;
}

// Folded: "song lam" of a province's body; empty for all others.
std::string province_of(const std::string& name) {
  const std::string folded = fold(name);
  const Place place = place_in(folded);
  return place.level == "province" && place.name < folded.size() ? folded.substr(place.name) : std::string();
}

// A province that was merged is the one it was merged into.
bool one_province(const std::string& one, const std::string& other, Date day) {
  return fold(province_on(one, day)) == fold(province_on(other, day));
}

std::string council_beside(const std::string& committee) {
  const std::string folded = fold(committee);
  for (const Organ& organ : handling_knowledge().organs)
    if (organ.code == "committee")
      for (const std::string& begin : organ.begins)
        // The folded name has a byte a letter: blanks are counted to find the place in the name.
        if (folded.rfind(begin, 0) == 0) {
          std::size_t at = 0;
          for (auto blanks = std::count(begin.begin(), begin.end(), ' ') + 1; blanks > 0 && at != std::string::npos; --blanks)
            at = committee.find(' ', at + 1);
          return "Hội đồng nhân dân" + (at == std::string::npos ? std::string() : committee.substr(at));
        }
  return "Hội đồng nhân dân";
}

}  // namespace

std::string issuers_of(const Header& header) {
  std::string out;
  for (const std::string& issuer : header.issuers) out += (out.empty() ? "" : " và ") + issuer;
  return out;
}

Reviewer::Reviewer(const std::string& name, const Header& reviewed, Date day)
    : name_(name.empty() ? issuers_of(reviewed) : spelled_out(name, day)),
      organ_(organ_of(name_)),
      province_(province_of(name_)),
      day_(day) {}

bool Reviewer::issued(const Header& header) const {
  return std::any_of(header.issuers.begin(), header.issuers.end(),
                     [&](const std::string& issuer) {
                       if (same_body(name_, issuer, day_)) return true;
                       return !province_.empty() && organ_of(issuer) == organ_ && one_province(province_of(issuer), province_, day_);
                     }) ||
         (!name_.empty() && name_ == issuers_of(header));
}

Reviewer::Means Reviewer::over(const Header& header) const {
  if (header.issuers.empty()) return {};
  const std::string organ = organ_of(header.issuers.front());
  const bool elsewhere = !province_.empty() && !header.province.empty() && !one_province(header.province, province_, day_);
  if (organ.empty() || elsewhere) return {};
  for (const Power& power : handling_knowledge().powers) {
    if (power.by != organ_ || !power.period.holds(day_)) continue;
    if (std::find(power.over.begin(), power.over.end(), organ) == power.over.end()) continue;
    return {power.form, power.then == "{council}" ? council_beside(name_) : power.then, power.ground};
  }
  return {};
}

}  // namespace rasoat
