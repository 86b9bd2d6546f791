// Structure: a normalized source to header and units. What is not understood stays as text, with a warning.
#pragma once

#include "rasoat/document.h"
#include "rasoat/source.h"

namespace rasoat {

/// Header (all but `effective`, which src/effect reads), bases, units, quoted amendments, attachments, signature, recipients.
/// Fills Document::header, text, units, quoted, warnings, imported, file and part. Never fails.
Document parse_structure(const Source& source);

/// The same for a piece of a document: a provision pasted alone ("2. Sở Tài chính …", "Điều 5. …", or bare words). Has no
/// header; bare words become one unit `text_1`.
Document parse_fragment(std::string_view words);

/// The document with the articles, clauses and points of quoted new text as units below those that quote them, whose identifiers they
/// bear: as a review reads it. Quotations without such units stay in `quoted`; all indices are moved along. Of an amending document alone:
/// any other comes back as it was.
Document with_new_text(Document document);

/// What a decision publishes that others have set ("Quyết định công bố danh mục thủ tục hành chính …": "thu-tuc-hanh-chinh"), by its type
/// and title; such a decision makes no rules of its own. Empty for all others.
std::string published(const Header& header);

/// Facts that follow from a number and a title alone ("Quyết định số 12/2025/QĐ-UBND …"): type, issuers, normative.
void header_from_number(std::string_view number, std::string_view title, Header& header);

}  // namespace rasoat
