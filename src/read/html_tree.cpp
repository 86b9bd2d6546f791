#include "read/html_tree.h"

#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <limits>

#include "rasoat/text.h"
#include "read/elements.h"
#include "read/libxml_ready.h"

namespace rasoat::read {
namespace {

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// "<!DOCTYPE html [ <!ENTITY …": no page needs it, and what declares entities means to have them expanded.
bool declares_entities(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 4096));
  if (head.find("<!entity") != std::string::npos) return true;
  const std::size_t doctype = head.find("<!doctype");
  if (doctype == std::string::npos) return false;
  return head.find('[', doctype) < head.find('>', doctype);
}

bool names_8bit_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 4096));
  const std::size_t at = head.find("charset");
  return at != std::string::npos && head.substr(at, 24).find("utf-8") == std::string::npos;
}

Result<void> within_depth(const xmlDoc* tree, const std::string& file, const Limits& limits) {
  std::uint32_t depth = 0;
  for (const xmlNode* node = tree->children; node != nullptr;) {
    if (depth > limits.depth) return fail(ErrorCode::kTooDeep, std::to_string(depth), file);
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
      node = node->children;
      ++depth;
      continue;
    }
    while (node != nullptr && node->next == nullptr) {
      node = node->parent;
      if (node == nullptr || node->type == XML_HTML_DOCUMENT_NODE || node->type == XML_DOCUMENT_NODE) return {};
      --depth;
    }
    node = node == nullptr ? nullptr : node->next;
  }
  return {};
}

}  // namespace

Result<Tree> parse_html(std::string_view bytes, const std::string& file, const Limits& limits) {
  if (declares_entities(bytes)) return fail(ErrorCode::kForbiddenMarkup, "DTD", file);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return fail(ErrorCode::kTooLarge, {}, file);
  make_libxml_ready();
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) return fail(ErrorCode::kInternal, "out of memory", file);
  // A page that says nothing, or UTF-8, is read as UTF-8; only another charset of its own is left to libxml2 to find.
  const char* encoding = valid_utf8(bytes) || !names_8bit_charset(bytes) ? "UTF-8" : nullptr;
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  Tree tree(htmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, encoding, kOptions));
  // libxml2 stops at a depth of its own (256), with an "internal error" that names it.
  const xmlError* error = xmlCtxtGetLastError(parser.get());
  if (error != nullptr && error->message != nullptr && std::string_view(error->message).find("xcessive depth") != std::string_view::npos)
    return fail(ErrorCode::kTooDeep, error->message, file);
  if (!tree || tree->children == nullptr) return fail(ErrorCode::kFormat, "no markup", file);
  if (auto fine = within_depth(tree.get(), file, limits); !fine) return tl::unexpected(fine.error());
  return tree;
}

std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE && node->name != nullptr ? reinterpret_cast<const char*>(node->name) : std::string_view{};
}

std::string attribute(const xmlNode* node, const char* name) {
  if (node->type != XML_ELEMENT_NODE) return {};
  xmlChar* value = xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name));
  std::string out = value != nullptr ? reinterpret_cast<const char*>(value) : "";
  xmlFree(value);
  return out;
}

bool has_class(const xmlNode* node, std::string_view name) {
  if (name.empty()) return false;
  const std::string classes = attribute(node, "class");
  for (std::size_t at = classes.find(name); at != std::string::npos; at = classes.find(name, at + 1)) {
    const bool begins = at == 0 || classes[at - 1] == ' ' || classes[at - 1] == '\n' || classes[at - 1] == '\t';
    const std::size_t end = at + name.size();
    if (begins && (end == classes.size() || classes[end] == ' ' || classes[end] == '_' || classes[end] == '\n')) return true;
  }
  return false;
}

std::string words_of(const xmlNode* node) {
  std::string out;
  for (const xmlNode* at = node; at != nullptr;) {
    const bool skip = element(name_of(at)) == Element::kSkip;
    if (at->type == XML_TEXT_NODE && at->content != nullptr) out += reinterpret_cast<const char*>(at->content);
    at = next_node(at, node, !skip);
  }
  return normalize(out);
}

const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool into) {
  if (into && node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

}  // namespace rasoat::read
