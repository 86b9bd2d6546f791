#pragma once

#include <memory>

#include "rasoat/read.h"

namespace rasoat::read {

/// PDF by pdftotext (Poppler: kept by the desktops that show PDFs; keeps the layout, so that heads in two columns stay apart).
std::unique_ptr<Reader> make_pdf_reader();
/// Word 97–2003 by catdoc: small, and prints a paragraph as a line, which LibreOffice needs a hundred times as long for.
std::unique_ptr<Reader> make_doc_reader();

}  // namespace rasoat::read
