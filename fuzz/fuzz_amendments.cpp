// What amending clauses do, and the text that they are applied to. The bytes are the lines of one document, which amends itself here: that
// exercises every action on every unit.
#include <algorithm>
#include <memory>

#include "check.h"
#include "rasoat/cite.h"
#include "rasoat/consolidate.h"
#include "rasoat/effect.h"
#include "rasoat/structure.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  Source source;
  source.file = "fuzz.txt";
  std::string_view rest = fuzz::input(data, size);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    source.paragraphs.push_back({std::string(rest.substr(0, end)), ParagraphKind::kBody, {}, false, false});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  auto document = std::make_shared<Document>(parse_structure(source));
  find_citations(*document);
  find_effects(*document);
  std::vector<Act> acts;
  for (std::size_t i = 0; i < document->amendments.size(); ++i) {
    const Amendment& one = document->amendments[i];
    fuzz::require(!one.target.document.empty());
    fuzz::require(one.unit < static_cast<std::int32_t>(document->units.size()));
    fuzz::require(one.text.end <= document->text.words.size() && valid_utf8(document->words(one.text)));
    acts.push_back({document, i, Date::make(2020, 1, 1)});
  }
  const Consolidated text = consolidate(*document, acts, *Date::make(2021, 1, 1));
  for (const VersionedUnit& unit : text.units) fuzz::require(valid_utf8(print_unit(unit)));
  fuzz::require(text.unapplied.size() <= acts.size());
  return 0;
}
