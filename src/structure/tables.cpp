#include "structure/tables.h"

#include <unordered_set>

#include "structure/labels.h"
#include "structure/lines.h"

namespace rasoat {

std::vector<bool> data_cells(const Text& text, const Source& source) {
  std::unordered_set<std::uint32_t> wide, layout;
  bool any = false;
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    const Paragraph& paragraph = source.paragraphs[text.paragraph_of[i]];
    if (paragraph.kind != ParagraphKind::kCell) continue;
    any = true;
    if (paragraph.origin.column > 0) wide.insert(paragraph.origin.table);
    const auto label = label_of(trimmed(text.words, text.paragraphs[i]).in(text.words));
    if (label && label->form == Form::kArticle && label->mark != 0) layout.insert(paragraph.origin.table);
  }
  if (!any) return {};
  std::vector<bool> out(text.paragraphs.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Paragraph& paragraph = source.paragraphs[text.paragraph_of[i]];
    const std::uint32_t table = paragraph.origin.table;
    out[i] = paragraph.kind == ParagraphKind::kCell && wide.count(table) > 0 && layout.count(table) == 0;
  }
  return out;
}

}  // namespace rasoat
