// A file as the store will hold it: what can be made of it without the store, by any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/store.h"
#include "store/passages.h"

namespace rasoat {
namespace store {

struct PackedPassage {
  Piece piece;
  std::size_t length = 0;               ///< tokens of heading and body
  std::vector<std::uint64_t> postings;  ///< of heading and body, see mark_postings()
};

struct PackedDocument {
  Document document;
  std::string words_hash, facts_hash;
  std::string facts, structure;    ///< compressed
  std::vector<std::string> words;  ///< the same, in pieces
  std::string title;               ///< see passage_title()
  std::size_t title_length = 0;
  std::vector<std::uint64_t> title_postings;
  std::vector<PackedPassage> passages;
};

}  // namespace store

struct PackedFile {
  StoredFile file;
  std::string bytes;  ///< compressed; empty if they are not kept
  std::vector<store::PackedDocument> documents;
};

}  // namespace rasoat
