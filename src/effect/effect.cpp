#include "rasoat/effect.h"

#include "effect/amendments.h"

namespace rasoat {

void find_effects(Document& document) {
  // What the text says of its day of effect comes before what a source states.
  if (const auto clause = effect_clause(document); clause && clause->day)
    document.header.effective = clause->day;
  else if (!document.header.effective)
    document.header.effective = document.imported.effective;
  find_amendments(document);
}

}  // namespace rasoat
