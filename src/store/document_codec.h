// A Document as bytes, in two blobs: its facts (header and what the source says beside the text), which status and citations
// need often, and its structure. The words are kept apart, in pieces (see docs/store.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rasoat/document.h"

namespace rasoat::store {

std::string pack_facts(const Document& document);
std::string pack_structure(const Document& document);
/// Fill a document; false if the bytes are damaged.
bool unpack_facts(std::string_view bytes, Document& document);
/// `document.text.words` must be there already: a span outside of it is damage.
bool unpack_structure(std::string_view bytes, Document& document);

}  // namespace rasoat::store
