// Relations of a document in pictures and words.
#pragma once

#include <string>

#include "rasoat/relations.h"

namespace rasoat::cli {

/// "căn cứ", "viện dẫn", "bãi bỏ" …, in the passive for what is done to the document.
std::string relation_words(const Relation& relation);

/// A drawing: the document in the middle, on the left what acts on it and cites it, on the right what it acts on and cites.
std::string relations_svg(const Relations& relations);

}  // namespace rasoat::cli
