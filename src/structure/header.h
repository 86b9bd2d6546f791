// The head of a document: who issued what, when, on what bases.
#pragma once

#include <cstddef>
#include <vector>

#include "rasoat/document.h"

namespace rasoat {

/// Reads the paragraphs [0, body) before the first unit into `document.header`.
void read_head(Document& document, std::size_t body);
/// Fills what the text did not say from the facts that its source states.
void fill_from_imported(Document& document);

/// Slug of the document type that a line names by itself ("QUYẾT ĐỊNH"), empty otherwise.
std::string type_of_line(std::string_view line);
/// True for types that legal normative documents have.
bool normative_type(std::string_view slug);

}  // namespace rasoat
