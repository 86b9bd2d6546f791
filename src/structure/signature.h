// The end of a document: recipients and signature.
#pragma once

#include <cstddef>
#include <string_view>

#include "rasoat/document.h"

namespace rasoat {

/// True if the line begins the end: "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "KT. BỘ TRƯỞNG", "Luật này đã được Quốc hội … thông qua" …
bool begins_signature(std::string_view line);

/// Reads recipients and signers from paragraph `first` on into the header; gives the paragraph after them.
std::size_t read_signature(Document& document, std::size_t first);

}  // namespace rasoat
