// The parts of a Word file, unpacked within limits. The sizes that the archive states are never trusted.
#pragma once

#include <zip.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/read.h"

namespace rasoat {

class DocxArchive {
 public:
  /// kFormat if the bytes are no archive, kTooManyParts above the limit. `bytes` must outlive the object.
  static Result<DocxArchive> open(std::string_view bytes, const std::string& file, const Limits& limits);
  DocxArchive(DocxArchive&& other) noexcept;
  DocxArchive& operator=(DocxArchive&&) = delete;
  DocxArchive(const DocxArchive&) = delete;  // owns the open archive
  DocxArchive& operator=(const DocxArchive&) = delete;
  ~DocxArchive();

  [[nodiscard]] bool has(const std::string& part) const;
  [[nodiscard]] std::vector<std::string> parts() const;
  /// The bytes of a part; kInflation where they grow past the limits, kEncrypted where they are locked, kFormat where they are cut off.
  Result<std::string> read(const std::string& part);

 private:
  DocxArchive(zip_t* archive, std::string file, const Limits& limits) : archive_(archive), file_(std::move(file)), limits_(limits) {}

  zip_t* archive_;
  std::string file_;
  Limits limits_;
  std::uint64_t inflated_ = 0;
};

}  // namespace rasoat
