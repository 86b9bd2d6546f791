// The legal bases of a document with what they name, for the probes that ask about them.
#pragma once

#include <string>
#include <vector>

#include "rasoat/document.h"
#include "rasoat/rules.h"

namespace rasoat {

/// A basis with the document that it names.
struct Named {
  const Citation* citation = nullptr;
  Target whole;
};

/// The clause of whatever document ended or amended `document`: `why` is its number, after a code and a colon or alone.
RestsOn acting(const std::string& why, const std::string& document);

/// One for each line "Căn cứ …" that names a document; what only stands in a title or says what amended it is left out.
std::vector<Named> named_bases(const Document& document);

}  // namespace rasoat
