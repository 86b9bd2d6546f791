#include <algorithm>

#include "cite/law_names.h"
#include "rasoat/bodies.h"
#include "rasoat/cite.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr Date kFarFuture{9999, 12, 31};

// The type words of a law's name, as slug: "Luật Đất đai" → "luat".
std::pair<std::string, std::string> split_name(std::string_view name) {
  const std::string folded = fold(name);
  for (const auto& [words, slug] :
       {std::pair<std::string_view, std::string_view>{"bo luat ", "bo-luat"}, {"phap lenh ", "phap-lenh"}, {"luat ", "luat"}})
    if (folded.rfind(words, 0) == 0) return {std::string(slug), folded.substr(words.size())};
  return {"", folded};
}

// Local documents share numbers: the citing document's own province comes first, its area before a merger counts too.
void prefer_province(std::vector<KnownDocument>& found, const Header& citing) {
  if (citing.province.empty()) return;
  const Date day = citing.issued.value_or(kFarFuture);
  std::vector<KnownDocument> own;
  for (const KnownDocument& one : found)
    if (one.province.empty() || one.province == citing.province || province_on(one.province, day) == citing.province) own.push_back(one);
  if (!own.empty()) found = std::move(own);
}

// Copies of one document (two sources, two editions) are one.
bool one_document(const std::vector<KnownDocument>& found) {
  return std::all_of(found.begin(), found.end(), [&](const KnownDocument& one) {
    return one.province == found.front().province && one.issued == found.front().issued;
  });
}

}  // namespace

Resolved resolve(const Citation& citation, const Target& target, const Header& citing, const Registry& registry) {
  if (target.document.empty() || (!citing.number.empty() && number_key(target.document) == number_key(citing.number)))
    return {Resolution::kSelf, 0};
  std::vector<KnownDocument> found;
  if (target.document.front() == '@') {
    const auto [type, name] = split_name(std::string_view(target.document).substr(1));
    found = registry.by_name(type, name);
    const Date day = citing_day(citing).value_or(kFarFuture);
    std::erase_if(found, [&](const KnownDocument& one) { return one.issued && *one.issued > day; });
    if (found.size() > 1) {
      const auto newest =
          std::max_element(found.begin(), found.end(), [](const KnownDocument& a, const KnownDocument& b) { return a.issued < b.issued; });
      return {Resolution::kResolved, newest->id};
    }
  } else {
    found = registry.by_number(number_key(target.document));
    if (citation.date) {
      std::vector<KnownDocument> of_day;
      std::copy_if(found.begin(), found.end(), std::back_inserter(of_day),
                   [&](const KnownDocument& one) { return one.issued == citation.date; });
      if (!of_day.empty()) found = std::move(of_day);
    }
    prefer_province(found, citing);
  }
  if (found.empty()) return {Resolution::kUnknownDocument, 0};
  if (found.size() > 1 && !one_document(found)) return {Resolution::kAmbiguous, 0};
  return {Resolution::kResolved, found.front().id};
}

}  // namespace rasoat
