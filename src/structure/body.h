// The body of a document: units, quoted amendments, signature, attached documents and annexes.
#pragma once

#include <cstddef>

#include "rasoat/document.h"
#include "rasoat/source.h"

namespace rasoat {

/// The paragraph where the body begins: the first article, chapter or part; without one, the first numbered line after the head.
std::size_t body_begin(const Document& document);

/// Reads the paragraphs from `begin` on. `source` tells which of them are cells of tables; nullptr for an excerpt, which has
/// neither signature nor attachments and may begin with any label.
void read_body(Document& document, std::size_t begin, const Source* source);

}  // namespace rasoat
