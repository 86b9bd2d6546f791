// A document as understood, for a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "rasoat/report.h"
#include "rasoat/structure.h"
#include "report/layout.h"

namespace rasoat {
namespace {

constexpr std::size_t kIndent = 2;

std::size_t depth_of(const Document& document, const Unit& unit) {
  std::size_t depth = 0;
  for (std::int32_t parent = unit.parent; parent >= 0; parent = document.units[static_cast<std::size_t>(parent)].parent) ++depth;
  return depth;
}

void row(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out += fmt::format("{:<12} {}\n", name, value);
}

std::string header_text(const Document& document) {
  const Header& header = document.header;
  std::string out;
  row(out, "Số hiệu:", header.number);
  row(out, "Loại:", header.type);
  row(out, "Tên:", header.title);
  if (published(header) == "thu-tuc-hanh-chinh") row(out, "Nội dung:", "công bố thủ tục hành chính, không đặt ra quy phạm");
  row(out, "Cơ quan:", fmt::format("{}", fmt::join(header.issuers, "; ")));
  row(out, "Ban hành:", header.issued ? header.issued->vietnamese() : "");
  row(out, "Hiệu lực:", header.effective ? header.effective->vietnamese() : "");
  for (const Basis& basis : header.bases) row(out, "Căn cứ:", document.words(basis.span));
  for (const Signer& signer : header.signers) row(out, "Ký:", fmt::format("{} {} {}", signer.capacity, signer.office, signer.name));
  return out;
}

// What looks wrong, in words; a code that has none is printed as it is.
std::string warning_text(const Warning& warning) {
  static const std::map<std::string_view, std::string_view> kWords = {{"article-gap", "thiếu điều trước"},
                                                                      {"articles-out-of-order", "điều không theo thứ tự"},
                                                                      {"stray-article", "số điều lạc, không thuộc dãy"},
                                                                      {"no-articles", "không có điều nào"},
                                                                      {"no-number", "không có số, ký hiệu"},
                                                                      {"number-differs-from-source", "số, ký hiệu khác với nguồn"},
                                                                      {"unclosed-quote", "thiếu dấu đóng ngoặc kép của nội dung sửa đổi"},
                                                                      {"annex-without-title", "phần sau chữ ký không có tên phụ lục"},
                                                                      {"tail-unparsed", "phần cuối chưa đọc được"},
                                                                      {"translation", "bản dịch tiếng Anh, không phải văn bản gốc"}};
  const auto found = kWords.find(warning.code);
  const std::string_view words = found == kWords.end() ? std::string_view(warning.code) : found->second;
  return fmt::format("! {}{}{}\n", words, warning.detail.empty() ? "" : ": ", warning.detail);
}

}  // namespace

std::string document_text(const Document& document, const Style& style) {
  std::string out = header_text(document) + "\n";
  const auto width = static_cast<std::size_t>(std::max(style.width, 40));
  for (const Unit& unit : document.units) {
    const std::string indent(kIndent * depth_of(document, unit), ' ');
    const std::string words = fmt::format("[{}] {}{}{}", unit.id, document.words(unit.heading),
                                          unit.heading.empty() || unit.text.empty() ? "" : " – ", document.words(unit.text));
    out += stacked(wrap(words, width > indent.size() + 20 ? width - indent.size() : 20), indent);
  }
  for (const Amendment& amendment : document.amendments)
    out += fmt::format("{} → {}{}{}\n", action_name(amendment.action), amendment.target.document, amendment.target.unit.empty() ? "" : "#",
                       amendment.target.unit);
  for (const Warning& warning : document.warnings) out += warning_text(warning);
  return out;
}

}  // namespace rasoat
