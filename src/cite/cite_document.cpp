// How officials name a document.
#include "rasoat/bodies.h"
#include "rasoat/cite.h"

#include "cite/types.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// Laws and codes go by their name, everything else by type and number.
bool named_by_title(std::string_view type) {
  return type == "luat" || type == "bo-luat" || type == "hien-phap" || type == "phap-lenh";
}

}  // namespace

std::string cite_document(const Header& header) {
  const std::string type(type_name(header.type));
  const std::string what = type.empty() ? "Văn bản" : type;
  if (named_by_title(header.type) && !header.title.empty()) {
    const bool says_type = fold(header.title).rfind(fold(what), 0) == 0;
    const std::string name = says_type ? header.title : what + " " + header.title;
    return header.number.empty() || name.find(header.number) != std::string::npos ? name : name + " số " + header.number;
  }
  if (!header.number.empty()) return what + " số " + header.number;
  if (header.draft) return "Dự thảo " + what;
  return what + (header.title.empty() ? "" : " " + header.title);
}

std::string cite_document(const Document& document) {
  const Header& header = document.header;
  if (header.number.empty() && header.type.empty() && header.title.empty()) return document.name();
  return cite_document(header);
}

std::string attachment_kind(const Document& document, std::int32_t unit) {
  const std::int32_t top = document.ancestor(unit, UnitKind::kAttachment);
  if (top < 0) return {};
  // The heading begins with the kind: "QUY ĐỊNH Về quản lý …", "QUY CHẾ …".
  const std::string heading = lower(document.words(document.units[static_cast<std::size_t>(top)].heading));
  for (const std::string& kind : attached_words())
    if (heading.rfind(lower(kind), 0) == 0) return kind;
  return "Văn bản";
}

}  // namespace rasoat
