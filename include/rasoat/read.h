// Readers: bytes of one format to Sources. Hostile input is normal: every reader works within Limits.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/error.h"
#include "rasoat/source.h"

namespace rasoat {

/// Budgets of one read. Running out is a named error, never a crash. The defaults hold every file of the data sets
/// (largest: a page of 5 MB, a paragraph of 0.7 MB) at least four times over.
struct Limits {
  std::uint64_t file_bytes = 64ull << 20;
  std::uint64_t inflated_bytes = 256ull << 20;  ///< all parts of an archive together
  std::uint32_t inflation_ratio = 200;          ///< of one part, once it is larger than 1 MiB
  std::uint32_t archive_entries = 4096;
  std::uint32_t depth = 256;  ///< nesting of elements
  std::uint32_t paragraph_bytes = 4u << 20;
};

/// Reads one format. Stateless: one object may serve several threads.
class Reader {
 public:
  virtual ~Reader() = default;
  [[nodiscard]] virtual std::string_view format() const = 0;
  /// True if the bytes (of which `head` are the first 4 KiB or more) and the lower-case extension (".docx") are of this format.
  [[nodiscard]] virtual bool accepts(std::string_view extension, std::string_view head) const = 0;
  /// All documents of the file; never an empty vector. `file` is only a name, for Source::file and errors.
  [[nodiscard]] virtual Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const = 0;
};

/// The built-in readers, the most particular format first.
const std::vector<std::unique_ptr<Reader>>& readers();

/// Picks the reader and reads `bytes`.
Result<std::vector<Source>> read_bytes(std::string_view bytes, const std::string& file, const Limits& limits = {});

/// Reads the file from disk within the limits (kNotFound, kPermission, kTooLarge, kEmpty, …), then as read_bytes.
Result<std::vector<Source>> read_file(const std::string& path, const Limits& limits = {});

/// Loads a file's bytes within `limits.file_bytes`.
Result<std::string> load_file(const std::string& path, const Limits& limits = {});

/// True if the bytes are a file of the codification's offline edition (`<p class='pDieu'>` …). Such files make sense as a
/// whole folder only: an article's document is named in full once, and its articles are spread over topics.
bool is_codification(std::string_view head);

/// One file of the codification.
struct CodificationFile {
  std::string path;
  std::string bytes;
};

/// Regroups the articles of files of one edition into their source documents, in order of number, articles in order of label.
/// `edition` is recorded in Imported::edition. A document is named by Source::part = its number.
Result<std::vector<Source>> read_codification(const std::vector<CodificationFile>& files, const std::string& folder,
                                              const std::string& edition, const Limits& limits = {});

}  // namespace rasoat
