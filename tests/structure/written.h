// Documents written for a test, a paragraph a line, and what was read of them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "rasoat/structure.h"

namespace rasoat::test {

inline Source lines(const std::string& text, ParagraphKind kind = ParagraphKind::kBody) {
  Source source;
  source.file = "test.txt";
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    source.paragraphs.push_back({text.substr(begin, end - begin), kind, {begin, 0, 0, 0}, false, false});
    begin = end + 1;
  }
  return source;
}

inline std::vector<std::string> ids(const Document& document) {
  std::vector<std::string> out;
  for (const Unit& unit : document.units) out.push_back(unit.id);
  return out;
}

inline std::string text_of(const Document& document, const std::string& id) {
  const Unit* unit = document.find(id);
  return unit ? std::string(document.words(unit->text)) : "(absent)";
}

inline bool warned(const Document& document, const std::string& code) {
  return std::any_of(document.warnings.begin(), document.warnings.end(), [&](const Warning& warning) { return warning.code == code; });
}

inline const std::string kHead =
    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 17/2021/QĐ-UBND\n"
    "Sông Lam, ngày 12 tháng 4 năm 2021\nQUYẾT ĐỊNH\nQuy định về bến đò ngang\n"
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Căn cứ Luật Bến đò số 905/2018/QH14;\n"
    "Theo đề nghị của Giám đốc Sở Xây dựng;\nQUYẾT ĐỊNH:\n";
inline const std::string kTail = "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu\n";

}  // namespace rasoat::test
