// A file of the codification cut into its articles, by the five classes that mark them.
#pragma once

#include <string_view>
#include <vector>

namespace rasoat::read {

/// Pieces of one article; views into the file, markup included.
struct RawArticle {
  std::string_view anchor;               ///< digits by which links name the article
  std::string_view label;                ///< "Điều 36.3.LQ.1. Title"
  std::string_view note;                 ///< where the article is from; empty if missing
  std::vector<std::string_view> bodies;  ///< one, rarely more
  std::vector<std::string_view> links;   ///< the pieces that list related articles
};

std::vector<RawArticle> split_codification(std::string_view html);

/// The anchors that a piece of links points to, in order.
std::vector<std::string_view> link_targets(std::string_view html);

}  // namespace rasoat::read
