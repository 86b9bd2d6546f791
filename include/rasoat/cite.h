// Citations: found in a document's text, then resolved against what is stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/document.h"

namespace rasoat {

/// Finds all citations of `document` (units and bases) and fills Document::citations. Relative ones ("khoản này", "Điều 3 Quy
/// định này") are turned into identifiers of the document itself; inside quoted amendments nothing is cited.
void find_citations(Document& document);

/// Citations within any words, without context; spans are offsets into `words`. Used for fragments and queries.
std::vector<Citation> citations_in(std::string_view words);

/// What is known of a stored document, enough to resolve a citation to it.
struct KnownDocument {
  std::int64_t id = 0;
  std::string number, type, title;
  std::vector<std::string> issuers;
  std::string province;
  std::optional<Date> issued, effective;
};

/// Looks stored documents up. The store implements it; tests use a list in memory.
class Registry {
 public:
  virtual ~Registry() = default;
  [[nodiscard]] virtual std::vector<KnownDocument> by_number(std::string_view number_key) const = 0;
  /// Laws and codes by folded name without the type word ("dat dai"), any date.
  [[nodiscard]] virtual std::vector<KnownDocument> by_name(std::string_view type, std::string_view folded_name) const = 0;
};

enum class Resolution : unsigned char { kResolved, kUnknownDocument, kAmbiguous, kSelf };

struct Resolved {
  Resolution how = Resolution::kUnknownDocument;
  std::int64_t document = 0;  ///< KnownDocument::id if resolved
};

/// The document that a target means in a text of `citing` (number alone is no key: a local document is looked for in the citing
/// document's province first; a law cited by name is the one in force on the citing day, or of the date said).
Resolved resolve(const Citation& citation, const Target& target, const Header& citing, const Registry& registry);

/// How officials name a document: "Quyết định số 12/2025/QĐ-UBND", "Luật Đất đai số 31/2024/QH15", "Dự thảo Quyết định …" for
/// one without a number.
std::string cite_document(const Document& document);
std::string cite_document(const Header& header);

/// What an attached document calls itself, from its heading: "Quy định", "Quy chế", …; empty for a unit outside attachments.
std::string attachment_kind(const Document& document, std::int32_t unit);

}  // namespace rasoat
