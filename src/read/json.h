#pragma once

#include <memory>

#include "rasoat/read.h"

namespace rasoat::read {

/// Laws as JSON, one object or a list of them, in one of two shapes:
///   {"id": "01/2030/QH15", "chapters": [{"title": "Chương I", "subtitle": "…", "articles": [{"number": "Điều 1", "heading": "…", "body":
///   "…"}]}]}
///   {"law_id": "01/2030/QH15", "title": "…", "articles": [{"article_id": "1", "title": "…", "text": "…"}]}
/// Origin.offset is the ordinal of the paragraph.
std::unique_ptr<Reader> make_json_reader();

}  // namespace rasoat::read
