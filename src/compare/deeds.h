// Who does what, sentence by sentence: acts that only one may do, with whoever does them, be it a body of state or a private person.
#pragma once

#include <vector>

#include "compare/knowledge.h"
#include "compare/slots.h"

namespace rasoat {

struct Deed {
  std::int32_t unit = -1;
  const Words* words = nullptr;
  std::size_t begin = 0, end = 0;  ///< the sentence
  std::size_t verb = 0;
  const DeedRole* role = nullptr;
  Words doer;                  ///< who acts, or who receives
  std::size_t doer_begin = 0;  ///< in `words`; equal to doer_end if named above
  std::size_t doer_end = 0;
  bool conditional = false;  ///< the sentence opens with a case of its own
  bool together = false;     ///< helps or proposes only
  Part who;                  ///< of the doer
  Part object;               ///< all else that the sentence says
  Part nearest;              ///< the words next to the verb that the act is done to
  Part headed;               ///< the object with the words of the heading: "cấp giấy phép" does not say which
};

/// The first body of state in a name; null if there is none.
const Lexeme* body_of(const Words& name);

/// True if each document says so of a body of its own: "Bộ Y tế" in a circular of that ministry, "Bộ Công Thương" in another text.
bool each_of_its_own(const Analysis& a, const Lexeme& mine, const Analysis& b, const Lexeme& theirs);

/// True if the sentence around words[at] lets the power go on to another: "… hoặc cơ quan được ủy quyền".
bool hands_on(const Words& words, std::size_t at);
/// … to this body, or to one that the sentence does not name: "phân cấp cho Ủy ban nhân dân cấp huyện" gives the commune nothing.
bool hands_on(const Words& words, std::size_t at, const Lexeme& to);
/// True if the sentence after that of words[at] hands the power on: "… Sở trình Ủy ban nhân dân cấp tỉnh phân cấp cho …".
bool may_hand_on(const Words& words, std::size_t at);

/// True if one of two names is a unit of the other's body, or its general name: "Cục …" of a ministry, "cơ quan chuyên môn" of a committee.
bool within_one_body(const Words& a, const Words& b);

/// The deeds of a clause and of its items; those of an item that opens with its verb belong to whoever is named above it.
std::vector<Deed> deeds_of(const Analysis& analysis, const Clause& clause);

}  // namespace rasoat
