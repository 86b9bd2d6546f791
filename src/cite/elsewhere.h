// Articles that a document cites without naming their document, and does not have itself.
#pragma once

#include "rasoat/document.h"

namespace rasoat {

/// Gives them the document that their sentence or the lines above name: "chi tiết một số điều, khoản sau đây của Bộ luật Lao động: 1. Hợp
/// đồng theo khoản 1 Điều 21". Such a citation cannot mean the document that speaks.
void place_elsewhere(Document& document);

}  // namespace rasoat
