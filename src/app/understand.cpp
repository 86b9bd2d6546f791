#include "rasoat/cite.h"
#include "rasoat/document.h"
#include "rasoat/effect.h"
#include "rasoat/structure.h"

namespace rasoat {

Document understand(const Source& source) {
  Document document = parse_structure(source);
  find_citations(document);
  find_effects(document);
  return document;
}

}  // namespace rasoat
