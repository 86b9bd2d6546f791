// The small part of libxml2's tree that the reader of pages needs.
#pragma once

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

#include "rasoat/error.h"
#include "rasoat/read.h"

namespace rasoat::read {

struct FreeTree {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
using Tree = std::unique_ptr<xmlDoc, FreeTree>;

/// The tree of a page. kForbiddenMarkup for a DTD with declarations of its own, kTooDeep above limits.depth, kFormat if nothing can be made
/// of the bytes.
Result<Tree> parse_html(std::string_view bytes, const std::string& file, const Limits& limits);

/// Lower-case name of an element, empty for other nodes.
std::string_view name_of(const xmlNode* node);
std::string attribute(const xmlNode* node, const char* name);
/// True if one of the class names of the element is `name` or `name` followed by "_" (sites append a hash).
bool has_class(const xmlNode* node, std::string_view name);
/// All words under a node, scripts left out, on one line.
std::string words_of(const xmlNode* node);

/// Next node in document order under `root`, nullptr at the end. `into` false leaves out the children of `node`.
const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool into = true);

}  // namespace rasoat::read
