// Search: what people type to ranked passages; provisions on the same matter as a given one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/store.h"

namespace rasoat {

struct Hit {
  std::int64_t document = 0;
  std::string unit;      ///< identifier of the article (or top unit)
  std::string citation;  ///< "Điều 79 Luật Đất đai số 31/2024/QH15"
  double score = 0;
  Status status = Status::kUnknown;
  std::string snippet;      ///< words around the best match
  std::vector<Span> marks;  ///< within snippet: matched words
};

struct SearchResult {
  std::vector<Hit> hits;
  std::size_t total = 0;  ///< passages that match at all
  std::int64_t micros = 0;
};

/// Any words, with or without diacritics; "quoted phrases" must occur; words and adjacent pairs both count.
Result<SearchResult> search(const Store& store, std::string_view query, const Filter& filter, std::size_t limit, Date day);

/// What is asked for company: the words of a provision, and what stands above them.
struct Subject {
  std::string_view title;      ///< of its document: it names the law that is detailed, and the field
  std::string_view heading;    ///< of the article
  std::string_view words;      ///< label, heading and all
  std::string_view type{};     ///< of its document, as in Header::type; empty if unknown
  std::int64_t document = -1;  ///< stored document that it stands in, left out of its own company; -1: none
};

/// Passages on the same matter, best first, by the words alone.
Result<std::vector<Passage>> related(const Store& store, const Subject& subject, const Filter& filter, std::size_t limit);

}  // namespace rasoat
