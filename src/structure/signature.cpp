#include "structure/signature.h"

#include <re2/re2.h>

#include "rasoat/text.h"
#include "structure/names.h"

namespace rasoat {
namespace {

constexpr std::size_t kMostLines = 60;

std::string trimmed(std::string_view text) {
  constexpr std::string_view kEnds = " \t-+;.,|";
  while (!text.empty() && kEnds.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kEnds.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return std::string(text);
}

bool ends_document(std::string_view words) {
  static const RE2 part(
      R"(^(?:PHỤ LỤC|Phụ lục|QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|DANH MỤC|BẢNG|MẪU|Mẫu|ĐỀ ÁN|KẾ HOẠCH|CHƯƠNG|Chương|QUY CHUẨN|HƯỚNG DẪN|PHƯƠNG ÁN|CHƯƠNG TRÌNH|CỘNG HÒA))");
  return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), part);
}

}  // namespace

bool begins_signature(std::string_view line) {
  static const RE2 end(
      R"(^(?:\|?\s*)(?:Nơi nhận|NƠI NHẬN|TM\.|KT\.|TL\.|TUQ\.|Q\.|T/M|CHỦ TỊCH QUỐC HỘI|CHỦ TỊCH$|BỘ TRƯỞNG$|THỦ TƯỚNG$|CHÁNH ÁN$|VIỆN TRƯỞNG$|THỐNG ĐỐC$))");
  return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), end);
}

std::size_t read_signature(Document& document, std::size_t first) {
  static const RE2 capacity(R"(^(?:TM|T/M|TL|TUQ)\.?\s)");
  const std::vector<Span>& lines = document.text.paragraphs;
  Signer signer;
  std::size_t i = first;
  for (; i < lines.size() && i < first + kMostLines; ++i) {
    const std::string_view words = document.words(lines[i]);
    if (i > first && ends_document(words)) break;
    const std::string plain = trimmed(words);
    if (plain.empty()) continue;
    const std::string folded = fold(plain);
    if (words.front() == '-')
      document.header.recipients.push_back(plain);
    else if (RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), capacity))
      signer.capacity = plain;
    else if (all_capitals(plain))
      signer.office += (signer.office.empty() ? "" : " / ") + plain;
    else if (!signer.office.empty() && signer.name.empty() && folded.find("noi nhan") == std::string::npos && plain.size() < 60 &&
             folded.find("da ky") == std::string::npos)
      signer.name = plain;
  }
  if (!signer.capacity.empty() || !signer.office.empty()) document.header.signers.push_back(std::move(signer));
  return i;
}

}  // namespace rasoat
