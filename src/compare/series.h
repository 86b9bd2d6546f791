// Members with the words that lead into them, whether each stands on a line of its own or all in one sentence.
#pragma once

#include <optional>

#include "compare/list_class.h"
#include "compare/slots.h"

namespace rasoat {

/// "Hồ sơ gồm: đơn; bản sao giấy phép" is the same list as one of two points.
struct Series {
  std::int32_t unit = -1;
  Words lead;                    ///< the sentence up to its members
  Words head;                    ///< heading of the article and lead
  Part about;                    ///< words of the head, each once
  std::optional<ListClass> cls;  ///< what it is a list of
  bool of_lead = false;          ///< … by the lead, not by the heading above it
  std::vector<Item> members;
  std::vector<Part> parts;  ///< of each member, what it says beyond the head
  bool open = false;        ///< "… và các giấy tờ khác", "như": it may go on
  bool refers = false;      ///< its head takes in another rule
  bool excerpt = false;     ///< quoted in part: its first member is not the first of the list
  bool closed = false;      ///< "gồm", "sau đây", or a colon leads in
};

/// The series of a clause: its items, or those of the sentences of its lead.
std::vector<Series> series_of(const Analysis& analysis, const Clause& clause);

}  // namespace rasoat
