// Which reader reads what, and files from the disk.
#include <algorithm>
#include <exception>

#include "rasoat/read.h"
#include "rasoat/text.h"
#include "read/codification.h"
#include "read/converted.h"
#include "read/decode.h"
#include "read/docx.h"
#include "read/html.h"
#include "read/json.h"
#include "read/markdown.h"
#include "read/plain.h"

namespace rasoat {
namespace {

std::string extension_of(const std::string& file) {
  const std::size_t slash = file.find_last_of('/');
  const std::size_t dot = file.find_last_of('.');
  if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) return {};
  return lower(file.substr(dot));
}

}  // namespace

const std::vector<std::unique_ptr<Reader>>& readers() {
  static const std::vector<std::unique_ptr<Reader>> all = [] {
    using namespace read;
    std::vector<std::unique_ptr<Reader>> list;
    list.push_back(make_docx_reader());
    list.push_back(make_pdf_reader());
    list.push_back(make_doc_reader());
    list.push_back(make_codification_reader());
    list.push_back(make_json_reader());
    list.push_back(make_html_reader());
    list.push_back(make_markdown_reader());
    list.push_back(make_plain_reader());
    return list;
  }();
  return all;
}

Result<std::vector<Source>> read_bytes(std::string_view bytes, const std::string& file, const Limits& limits) {
  if (bytes.size() > limits.file_bytes) return fail(ErrorCode::kTooLarge, std::to_string(bytes.size()), file);
  if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) return fail(ErrorCode::kEmpty, {}, file);
  try {
    const std::string extension = extension_of(file);
    for (const auto& reader : readers())
      if (reader->accepts(extension, bytes)) return reader->read(bytes, file, limits);
  } catch (const std::exception& fault) {
    return fail(ErrorCode::kInternal, fault.what(), file);
  }
  return fail(ErrorCode::kBinary, std::string(read::binary_kind(bytes)), file);
}

Result<std::vector<Source>> read_file(const std::string& path, const Limits& limits) {
  auto bytes = load_file(path, limits);
  if (!bytes) return tl::unexpected(bytes.error());
  return read_bytes(*bytes, path, limits);
}

}  // namespace rasoat
