// How the words of a document lie in the store: in pieces, so that the words of one passage can be had without the rest.
#pragma once

#include <cstdint>
#include <string>

#include "rasoat/document.h"

namespace rasoat::store {

/// Bytes of a piece before compression: large enough to compress well, small enough to unpack in a tenth of a millisecond.
inline constexpr std::size_t kWordsPiece = std::size_t{32} * 1024;
inline constexpr int kPieceBits = 16;
inline constexpr std::size_t kMostWords = kWordsPiece << kPieceBits;

inline std::int64_t words_row(std::int64_t document, std::size_t piece) {
  return document << kPieceBits | static_cast<std::int64_t>(piece);
}

/// The title column of every passage of a document: number and title, so that either finds it.
inline std::string passage_title(const Header& header) {
  return header.number + " " + header.title;
}

}  // namespace rasoat::store
