// The head of a document cut into pieces: what stands in one column of one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/document.h"

namespace rasoat {

struct HeadPiece {
  std::string_view words;  ///< into the document's text, without decoration
  std::string folded;
};

/// What a site's table of facts above the head says.
struct SiteFacts {
  std::string number, type, issued;
};

struct HeadPieces {
  std::vector<HeadPiece> pieces;
  SiteFacts facts;
  std::size_t bases = 0;  ///< the paragraph where the bases begin, or the body
};

/// Cuts the paragraphs before `body`. Two columns may come on one line with a tab between, or with no mark at all: then the motto, the
/// number and the date tell where one ends.
HeadPieces cut_head(const Document& document, std::size_t body);

/// True for "CỘNG HÒA XÃ HỘI …" and "Độc lập - Tự do …", folded.
bool is_motto(std::string_view folded);

/// Without blanks and decoration at its ends.
std::string_view undecorated(std::string_view text);

}  // namespace rasoat
