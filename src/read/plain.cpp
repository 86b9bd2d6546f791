#include "read/plain.h"

#include <algorithm>

#include "read/decode.h"
#include "read/legacy.h"
#include "read/legibility.h"

namespace rasoat::read {
namespace {

class PlainReader final : public Reader {
 public:
  [[nodiscard]] std::string_view format() const override { return "text"; }
  [[nodiscard]] bool accepts(std::string_view, std::string_view head) const override { return binary_kind(head).empty(); }

  [[nodiscard]] Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const override {
    auto opened = open_text(bytes, file, limits);
    if (!opened) return tl::unexpected(opened.error());
    Source source;
    source.file = file;
    source.format = format();
    source.warnings = std::move((*opened)->warnings);
    source.paragraphs.reserve((*opened)->lines.size());
    for (const Line& line : (*opened)->lines) {
      Paragraph paragraph;
      paragraph.text = line.text;
      paragraph.kind = ParagraphKind::kLine;
      paragraph.origin.offset = line.offset;
      source.paragraphs.push_back(std::move(paragraph));
    }
    mend_legacy(source);
    if (auto fine = legible(source.paragraphs, file); !fine) return tl::unexpected(fine.error());
    std::vector<Source> out;
    out.push_back(std::move(source));
    return out;
  }
};

}  // namespace

Result<std::unique_ptr<TextFile>> open_text(std::string_view bytes, const std::string& file, const Limits& limits) {
  auto decoded = decode(bytes, file);
  if (!decoded) return tl::unexpected(decoded.error());
  // On the heap, so that the lines' views outlive the move.
  auto out = std::make_unique<TextFile>();
  out->text = std::move(decoded->text);
  out->warnings = std::move(decoded->warnings);
  auto lines = split_lines(out->text, decoded->skipped, file, limits);
  if (!lines) return tl::unexpected(lines.error());
  out->lines = std::move(*lines);
  const std::size_t dropped = drop_furniture(out->lines);
  if (dropped > 0) out->warnings.push_back("page-furniture:" + std::to_string(dropped));
  if (std::all_of(out->lines.begin(), out->lines.end(), [](const Line& line) { return line.blank(); })) {
    // Stamps and page numbers around nothing: the pages are pictures.
    return dropped > 0 ? fail(ErrorCode::kNeedsOcr, "nothing but page furniture", file) : fail(ErrorCode::kEmpty, {}, file);
  }
  return out;
}

std::unique_ptr<Reader> make_plain_reader() {
  return std::make_unique<PlainReader>();
}

}  // namespace rasoat::read
