// Formats that a converter turns into text, which is then read like any other text.
#include "read/converted.h"

#include <algorithm>

#include "read/converter.h"
#include "read/plain.h"

namespace rasoat::read {
namespace {

bool blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string::npos;
}

Result<std::vector<Source>> as_text(const std::string& text, const std::string& file, std::string_view format, const Limits& limits) {
  auto sources = make_plain_reader()->read(text, file, limits);
  if (sources)
    for (Source& source : *sources) source.format = format;
  return sources;
}

class PdfReader final : public Reader {
 public:
  [[nodiscard]] std::string_view format() const override { return "pdf"; }
  [[nodiscard]] bool accepts(std::string_view, std::string_view head) const override { return head.starts_with("%PDF-"); }
  [[nodiscard]] Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const override {
    auto converted = convert({"pdftotext", "-layout", "-enc", "UTF-8", "{}", "-"}, bytes, file);
    if (!converted) return tl::unexpected(converted.error());
    if (converted->err.find("Incorrect password") != std::string::npos) return fail(ErrorCode::kEncrypted, {}, file);
    if (converted->status != 0) return fail(ErrorCode::kFormat, "PDF", file);
    if (blank(converted->out)) return fail(ErrorCode::kNeedsOcr, "no text layer", file);
    return as_text(converted->out, file, format(), limits);
  }
};

class DocReader final : public Reader {
 public:
  [[nodiscard]] std::string_view format() const override { return "doc"; }
  [[nodiscard]] bool accepts(std::string_view, std::string_view head) const override {
    return head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  }
  [[nodiscard]] Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const override {
    auto converted = convert({"catdoc", "-d", "utf-8", "-w", "{}"}, bytes, file);
    if (!converted) return tl::unexpected(converted.error());
    if (converted->err.find("ncrypted") != std::string::npos) return fail(ErrorCode::kEncrypted, {}, file);
    if (converted->status != 0 || blank(converted->out)) return fail(ErrorCode::kFormat, "Word 97–2003 (.doc)", file);
    // A cell ends in a bell, a line break within a paragraph is a vertical tab.
    std::replace(converted->out.begin(), converted->out.end(), '\a', '\t');
    std::replace(converted->out.begin(), converted->out.end(), '\v', '\n');
    return as_text(converted->out, file, format(), limits);
  }
};

}  // namespace

std::unique_ptr<Reader> make_pdf_reader() {
  return std::make_unique<PdfReader>();
}
std::unique_ptr<Reader> make_doc_reader() {
  return std::make_unique<DocReader>();
}

}  // namespace rasoat::read
