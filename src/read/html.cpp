#include "read/html.h"

#include <re2/re2.h>

#include "rasoat/text.h"
#include "read/decode.h"
#include "read/elements.h"
#include "read/html_tree.h"
#include "read/html_walk.h"
#include "read/knowledge.h"
#include "read/legacy.h"
#include "read/legibility.h"

namespace rasoat::read {
namespace {

// Addresses by which a saved page says where it is from.
std::string address_of(const xmlNode* root) {
  std::string out;
  for (const xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
    const std::string_view name = name_of(node);
    if (name == "body") break;
    if (name == "base" || (name == "link" && attribute(node, "rel") == "canonical")) out += attribute(node, "href") + "\n";
    if (name == "meta" && attribute(node, "property") == "og:url") out += attribute(node, "content") + "\n";
  }
  return out;
}

const xmlNode* find_class(const xmlNode* root, std::string_view name) {
  for (const xmlNode* node = root; node != nullptr; node = next_node(node, root))
    if (node->type == XML_ELEMENT_NODE && has_class(node, name)) return node;
  return nullptr;
}

const xmlNode* find_name(const xmlNode* root, std::string_view name) {
  for (const xmlNode* node = root; node != nullptr; node = next_node(node, root))
    if (name_of(node) == name) return node;
  return nullptr;
}

// Days of a site's header are written 15/02/2026; "--" and words are no days.
std::optional<Date> day_of(const std::string& text) {
  static const RE2 kDay(R"((\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))");
  int day = 0;
  int month = 0;
  int year = 0;
  if (!RE2::FullMatch(text, kDay, &day, &month, &year)) return std::nullopt;
  return Date::make(year, month, day);
}

// "Thông tư số 16/2025/TT-BVHTTDL Sửa đổi …": the number is the document's own only straight after the type; one further on may be that of
// another.
void number_from_title(Imported& imported) {
  static const RE2 kOwn(R"(^((?:\p{Lu}\p{Ll}+)(?: \p{L}+){0,2}) số:? ?(\d[^\s,;]*/[^\s,;]+))");
  if (std::string type, number; RE2::PartialMatch(imported.title, kOwn, &type, &number)) {
    imported.type = type;
    imported.number = number;
  }
}

void site_header(const xmlNode* root, const Site& site, Imported& imported) {
  if (const xmlNode* title = find_class(root, site.title_class)) imported.title = words_of(title);
  if (const xmlNode* status = find_class(root, site.status_class)) imported.status = words_of(status);
  number_from_title(imported);
  if (site.label_class.empty()) return;
  std::string label;
  for (const xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
    if (node->type != XML_ELEMENT_NODE) continue;
    if (has_class(node, site.label_class)) label = words_of(node);
    if (label.empty() || !has_class(node, site.value_class)) continue;
    const auto day = day_of(words_of(node));
    if (day && label.starts_with(site.effective_label)) imported.effective = day;
    if (day && label.starts_with(site.issued_label)) imported.issued = day;
    label.clear();
  }
}

// A piece of a page saved under another name. Markdown may begin with a tag too, but its lines do not end in tags.
bool is_fragment(std::string_view head) {
  static const RE2 kBegins(R"((?i)^(?:\x{FEFF})?\s*<(?:div|p|table|meta|link|span|h[1-6]|article|section|style|script|title)\b)");
  if (!RE2::PartialMatch(head.substr(0, 4096), kBegins)) return false;
  std::size_t lines = 0;
  std::size_t tagged = 0;
  char last = '\0';
  for (const char c : head) {
    if (c == '\n' && last != '\0') {
      ++lines;
      tagged += last == '>' ? 1 : 0;
      last = '\0';
    } else if (c != '\n' && c != ' ' && c != '\t' && c != '\r') {
      last = c;
    }
  }
  return tagged * 2 >= lines;
}

class HtmlReader final : public Reader {
 public:
  [[nodiscard]] std::string_view format() const override { return "html"; }

  [[nodiscard]] bool accepts(std::string_view extension, std::string_view head) const override {
    if (!binary_kind(head).empty()) return false;
    static const RE2 kPage(R"((?i)^(?:\x{FEFF})?\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b)");
    if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return true;
    const bool named_text = extension == ".txt" || extension == ".md" || extension == ".markdown";
    return RE2::PartialMatch(head.substr(0, 4096), kPage) || (!named_text && is_fragment(head));
  }

  [[nodiscard]] Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const override {
    Decoded decoded;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.find('\0') != std::string_view::npos) {
      auto made = decode(bytes, file);
      if (!made) return tl::unexpected(made.error());
      decoded = std::move(*made);
      bytes = decoded.text;
    }
    auto tree = parse_html(bytes, file, limits);
    if (!tree) return tl::unexpected(tree.error());
    std::vector<Source> out(1);
    out.front().file = file;
    out.front().format = format();
    out.front().warnings = std::move(decoded.warnings);
    if (auto fine = fill(xmlDocGetRootElement(tree->get()), file, limits, out.front()); !fine) return tl::unexpected(fine.error());
    return out;
  }

 private:
  static Result<void> fill(const xmlNode* root, const std::string& file, const Limits& limits, Source& source) {
    if (root == nullptr) return fail(ErrorCode::kNoDocument, {}, file);
    BlockWriter writer(source.paragraphs);
    const std::string address = address_of(root);
    const Site* of_host = nullptr;
    for (const Site& site : knowledge().sites) {
      if (address.find(site.host) != std::string::npos) of_host = &site;
      const xmlNode* text = source.paragraphs.empty() ? find_class(root, site.text_class) : nullptr;
      if (text == nullptr) continue;
      walk(text, false, writer);
      site_header(root, site, source.imported);
    }
    if (source.paragraphs.empty()) {
      if (of_host != nullptr) return fail(ErrorCode::kNoDocument, of_host->host, file);
      const xmlNode* body = find_name(root, "body");
      if (const xmlNode* title = find_name(root, "title"))
        source.imported.title = words_of(title->children != nullptr ? title->children : title);
      walk(body != nullptr ? body : root, true, writer);
    }
    if (writer.longest() > limits.paragraph_bytes) return fail(ErrorCode::kParagraphTooLong, std::to_string(writer.longest()), file);
    if (source.paragraphs.empty()) return fail(ErrorCode::kNoDocument, {}, file);
    mend_legacy(source);
    return legible(source.paragraphs, file);
  }
};

}  // namespace

std::unique_ptr<Reader> make_html_reader() {
  return std::make_unique<HtmlReader>();
}

}  // namespace rasoat::read
