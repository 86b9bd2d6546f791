#include "read/docx_archive.h"

#include <array>
#include <utility>

namespace rasoat {
namespace {

constexpr std::size_t kChunk = 64u << 10;
// Below this, a high ratio is what any markup reaches.
constexpr std::uint64_t kRatioFrom = 1u << 20;

}  // namespace

Result<DocxArchive> DocxArchive::open(std::string_view bytes, const std::string& file, const Limits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (!archive) {
    const std::string why = zip_error_strerror(&error);
    if (source) zip_source_free(source);
    zip_error_fini(&error);
    return fail(ErrorCode::kFormat, "zip: " + why, file);
  }
  zip_error_fini(&error);
  DocxArchive opened(archive, file, limits);
  if (zip_get_num_entries(archive, 0) > static_cast<zip_int64_t>(limits.archive_entries))
    return fail(ErrorCode::kTooManyParts, std::to_string(zip_get_num_entries(archive, 0)), file);
  return opened;
}

DocxArchive::DocxArchive(DocxArchive&& other) noexcept
    : archive_(std::exchange(other.archive_, nullptr)), file_(std::move(other.file_)), limits_(other.limits_), inflated_(other.inflated_) {}

DocxArchive::~DocxArchive() {
  if (archive_) zip_discard(archive_);
}

bool DocxArchive::has(const std::string& part) const {
  return zip_name_locate(archive_, part.c_str(), 0) >= 0;
}

std::vector<std::string> DocxArchive::parts() const {
  std::vector<std::string> names;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive_, 0); ++i)
    if (const char* name = zip_get_name(archive_, static_cast<zip_uint64_t>(i), 0)) names.emplace_back(name);
  return names;
}

Result<std::string> DocxArchive::read(const std::string& part) {
  zip_stat_t facts;
  zip_stat_init(&facts);
  if (zip_stat(archive_, part.c_str(), 0, &facts) != 0) return fail(ErrorCode::kFormat, "thiếu " + part, file_);
  if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) && facts.encryption_method != ZIP_EM_NONE) return fail(ErrorCode::kEncrypted, part, file_);
  zip_file_t* entry = zip_fopen(archive_, part.c_str(), 0);
  if (!entry) return fail(ErrorCode::kFormat, part, file_);
  std::string bytes;
  std::array<char, kChunk> chunk;
  zip_int64_t got = 0;
  const std::uint64_t packed = (facts.valid & ZIP_STAT_COMP_SIZE) ? facts.comp_size : 0;
  while ((got = zip_fread(entry, chunk.data(), chunk.size())) > 0) {
    bytes.append(chunk.data(), static_cast<std::size_t>(got));
    inflated_ += static_cast<std::uint64_t>(got);
    const bool bomb = bytes.size() > kRatioFrom && bytes.size() > packed * limits_.inflation_ratio;
    if (inflated_ <= limits_.inflated_bytes && !bomb) continue;
    zip_fclose(entry);
    return fail(ErrorCode::kInflation, part, file_);
  }
  const bool whole = zip_fclose(entry) == 0 && got == 0;
  if (!whole) return fail(ErrorCode::kFormat, part, file_);
  return bytes;
}

}  // namespace rasoat
