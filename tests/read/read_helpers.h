#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/read.h"

namespace rasoat::read_test {

/// One document of the bytes; fails the test if there is none.
inline Source only(std::string_view bytes, const std::string& file) {
  auto sources = read_bytes(bytes, file);
  EXPECT_TRUE(sources.has_value()) << (sources ? "" : sources.error().detail);
  if (!sources || sources->size() != 1) {
    ADD_FAILURE() << "not one document";
    return {};
  }
  return std::move(sources->front());
}

/// Paragraphs as a person would write them down: "[1:0:1] " before a cell of table 1, row 0, column 1; "# " before an article; blank lines
/// left out.
inline std::vector<std::string> shown(const Source& source) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : source.paragraphs) {
    if (paragraph.text.empty()) continue;
    std::string mark;
    if (paragraph.kind == ParagraphKind::kCell)
      mark = "[" + std::to_string(paragraph.origin.table) + ":" + std::to_string(paragraph.origin.row) + ":" +
             std::to_string(paragraph.origin.column) + "] ";
    if (paragraph.kind == ParagraphKind::kArticle) mark = "# ";
    out.push_back(mark + paragraph.text);
  }
  return out;
}

/// The error of a read that must fail.
inline ErrorCode error_of(std::string_view bytes, const std::string& file, const Limits& limits = {}) {
  auto sources = read_bytes(bytes, file, limits);
  EXPECT_FALSE(sources.has_value());
  return sources ? ErrorCode::kInternal : sources.error().code;
}

inline std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace rasoat::read_test
