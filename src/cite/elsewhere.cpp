#include "cite/elsewhere.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "rasoat/address.h"

namespace rasoat {
namespace {

class Placer {
 public:
  explicit Placer(Document& document) : document_(document) {}

  void run() {
    const bool has_articles =
        std::any_of(document_.units.begin(), document_.units.end(), [](const Unit& unit) { return unit.kind == UnitKind::kArticle; });
    if (!has_articles) return;
    for (std::size_t i = 0; i < document_.citations.size(); ++i) {
      if (!stands_nowhere(document_.citations[i])) continue;
      const std::string* other = document_after(i);
      if (!other) other = document_above(document_.citations[i]);
      if (!other) continue;
      const std::string name = *other;
      for (Target& target : document_.citations[i].targets) target.document = name;
    }
    heal_attached();
  }

 private:
  // The first article of an identifier; empty if it names none, or one within an attachment or annex.
  static std::string article_of(const std::string& unit) {
    if (!unit.starts_with("art_")) return {};
    return unit.substr(0, unit.find("__"));
  }

  [[nodiscard]] bool stands_nowhere(const Citation& citation) const {
    if (citation.basis || citation.unit < 0 || document_.words(citation.span).ends_with("này")) return false;
    if (document_.ancestor(citation.unit, UnitKind::kAnnex) >= 0) return false;
    return std::all_of(citation.targets.begin(), citation.targets.end(), [&](const Target& target) {
      const std::string article = article_of(target.unit);
      return target.document.empty() && !article.empty() && !document_.find(article);
    });
  }

  [[nodiscard]] const std::string* other_document(const Citation& citation) const {
    const std::string& name = citation.targets.front().document;
    return name.empty() || name == document_.header.number ? nullptr : &name;
  }

  // "Điều 114 và các điều từ Điều 115 đến Điều 119 của Bộ luật …": the document of the next citation of the sentence, joined to this one.
  [[nodiscard]] const std::string* document_after(std::size_t i) const {
    for (std::size_t j = i + 1; j < document_.citations.size(); ++j) {
      const Citation &own = document_.citations[j - 1], &next = document_.citations[j];
      if (next.unit != document_.citations[i].unit || next.span.begin < own.span.end) return nullptr;
      constexpr std::size_t kLongestJoint = 40;
      const std::string_view between = document_.words({own.span.end, next.span.begin});
      if (between.size() > kLongestJoint || between.find_first_of(".\n:") != std::string_view::npos) return nullptr;
      if (between.find("quy định tại") != std::string_view::npos || next.targets.front().unit.empty()) return nullptr;
      if (const std::string* name = other_document(next)) return name;
    }
    return nullptr;
  }

  // "quy định chi tiết các điều, khoản sau đây của Bộ luật Lao động:" on a line above.
  [[nodiscard]] const std::string* document_above(const Citation& citation) const {
    for (std::int32_t unit = document_.units[static_cast<std::size_t>(citation.unit)].parent; unit >= 0;
         unit = document_.units[static_cast<std::size_t>(unit)].parent) {
      const Unit& above = document_.units[static_cast<std::size_t>(unit)];
      if (above.kind < UnitKind::kArticle) return nullptr;
      const std::string_view words = document_.words(above.text);
      const bool lists =
          words.ends_with(":") && (words.find("điều") != std::string_view::npos || words.find("khoản") != std::string_view::npos);
      if (!lists) continue;
      const Citation* last = nullptr;
      for (const Citation& one : document_.citations)
        if (one.unit == unit && one.targets.front().unit.empty()) last = &one;
      if (last) return other_document(*last);
    }
    return nullptr;
  }

  // "Điều 5 Quy chế này" where the regulation is stored as the document itself.
  void heal_attached() {
    constexpr std::string_view kAttached = "att_1__";
    if (document_.find("att_1")) return;
    for (Citation& citation : document_.citations)
      for (Target& target : citation.targets)
        if (target.document.empty() && target.unit.starts_with(kAttached) && document_.find(target.unit.substr(kAttached.size())))
          target.unit.erase(0, kAttached.size());
  }

  Document& document_;
};

}  // namespace

void place_elsewhere(Document& document) {
  Placer(document).run();
}

}  // namespace rasoat
