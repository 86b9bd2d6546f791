// The XML of Word parts: parsed without DTD, entities or network.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

#include "rasoat/read.h"

namespace rasoat {

struct XmlFree {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, XmlFree>;

/// kForbiddenMarkup for a DTD, kTooDeep, kFormat. `part` names it in errors.
Result<XmlDocument> parse_xml(const std::string& bytes, const std::string& part, const std::string& file, const Limits& limits);

/// Local name of an element; empty for other nodes.
std::string_view name_of(const xmlNode* node);
/// An attribute by local name, whatever its prefix; empty if absent.
std::string attribute(const xmlNode* node, const char* name);
/// The first child element of that local name, nullptr if there is none.
const xmlNode* child(const xmlNode* node, std::string_view name);
/// Text content of a node.
std::string content(const xmlNode* node);

}  // namespace rasoat
