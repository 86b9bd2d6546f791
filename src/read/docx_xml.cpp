#include "read/docx_xml.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include "read/libxml_ready.h"

namespace rasoat {
namespace {

bool too_deep(const xmlNode* root, std::uint32_t most) {
  std::uint32_t depth = 1;
  for (const xmlNode* node = root; node;) {
    if (depth > most) return true;
    if (node->children && node->type == XML_ELEMENT_NODE) {
      node = node->children;
      ++depth;
      continue;
    }
    while (node && node != root && !node->next) {
      node = node->parent;
      --depth;
    }
    if (!node || node == root) return false;
    node = node->next;
  }
  return false;
}

}  // namespace

Result<XmlDocument> parse_xml(const std::string& bytes, const std::string& part, const std::string& file, const Limits& limits) {
  // A DTD is refused before the parser sees it; Word never writes one.
  if (bytes.find("<!DOCTYPE") != std::string::npos || bytes.find("<!ENTITY") != std::string::npos)
    return fail(ErrorCode::kForbiddenMarkup, part, file);
  read::make_libxml_ready();
  xmlResetLastError();
  xmlDoc* parsed = xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
  XmlDocument document(parsed);
  if (!document) {
    const xmlError* error = xmlGetLastError();
    const std::string why = error && error->message ? error->message : "";
    if (why.find("depth") != std::string::npos) return fail(ErrorCode::kTooDeep, part, file);
    return fail(ErrorCode::kFormat, part + (error ? ":" + std::to_string(error->line) : ""), file);
  }
  if (too_deep(xmlDocGetRootElement(document.get()), limits.depth)) return fail(ErrorCode::kTooDeep, part, file);
  return document;
}

std::string_view name_of(const xmlNode* node) {
  return node && node->type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node->name) : std::string_view{};
}

std::string attribute(const xmlNode* node, const char* name) {
  if (!node) return {};
  for (const xmlAttr* one = node->properties; one; one = one->next) {
    if (std::string_view(reinterpret_cast<const char*>(one->name)) != name || !one->children || !one->children->content) continue;
    return reinterpret_cast<const char*>(one->children->content);
  }
  return {};
}

const xmlNode* child(const xmlNode* node, std::string_view name) {
  for (const xmlNode* one = node ? node->children : nullptr; one; one = one->next)
    if (name_of(one) == name) return one;
  return nullptr;
}

std::string content(const xmlNode* node) {
  std::string out;
  for (const xmlNode* one = node ? node->children : nullptr; one; one = one->next)
    if ((one->type == XML_TEXT_NODE || one->type == XML_CDATA_SECTION_NODE) && one->content)
      out += reinterpret_cast<const char*>(one->content);
  return out;
}

}  // namespace rasoat
