// Decrees for the tests of this folder, read as a file of theirs would be.
#pragma once

#include <string>
#include <vector>

#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/structure.h"

namespace rasoat::sample {

/// Lines of a file, with structure, citations and amendments.
inline Document read(const std::vector<std::string>& lines) {
  Source source;
  source.file = "decree.txt";
  for (const std::string& line : lines) source.paragraphs.push_back({line, ParagraphKind::kBody, {}, false, false});
  Document document = parse_structure(source);
  find_citations(document);
  find_effects(document);
  return document;
}

inline Document decree(const std::string& title, const std::vector<std::string>& body,
                       const std::string& signed_on = "ngày 12 tháng 4 năm 2023") {
  std::vector<std::string> lines = {
      "CHÍNH PHỦ", "Số: 970/2023/NĐ-CP", "Hà Nội, " + signed_on, "NGHỊ ĐỊNH", title, "Căn cứ Luật Bến đò số 905/2018/QH14;"};
  lines.insert(lines.end(), body.begin(), body.end());
  return read(lines);
}

}  // namespace rasoat::sample
