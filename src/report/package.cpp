#include "report/package.h"

#include <zip.h>

#include <memory>

namespace rasoat {
namespace {

constexpr zip_uint16_t kMidnight = 0, kFirstDay = 0x21;  // 1980-01-01, the first day that a zip archive can hold

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

bool add(zip_t* archive, const std::string& path, const std::string& bytes) {
  zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  if (!source) return false;
  const zip_int64_t index = zip_file_add(archive, path.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), kMidnight, kFirstDay, 0) == 0;
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t facts;
  if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) return {};
  std::string out(facts.size, '\0');
  const zip_int64_t read = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  return read == static_cast<zip_int64_t>(out.size()) ? out : std::string();
}

}  // namespace

std::string zipped(const std::vector<std::pair<std::string, std::string>>& files) {
  const std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (!target) return {};
  zip_source_keep(target.get());  // the archive takes one reference, the reading after it needs another
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
  if (!archive) {
    zip_source_free(target.get());
    return {};
  }
  for (const auto& [path, bytes] : files)
    if (!add(archive.get(), path, bytes)) return {};
  if (zip_close(archive.get()) != 0) return {};
  static_cast<void>(archive.release());  // closed: nothing is left to discard
  return bytes_of(target.get());
}

}  // namespace rasoat
