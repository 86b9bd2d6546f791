// Which matters a superior provision gives to which bodies.
#pragma once

#include <string>
#include <vector>

#include "compare/power.h"

namespace rasoat {

using Syllables = std::vector<std::string>;

/// What a matter is of: "mức", "giá" (a `sum`, which any amount of money states), "số lượng", "cự ly", "danh mục".
struct Head {
  std::string noun;
  bool sum = false;
};

/// "Hội đồng nhân dân cấp tỉnh quy định mức …", "mức … do Bộ trưởng Bộ Y tế quy định", an item of the list of what a body decides.
struct Grant {
  const Clause* ground = nullptr;
  Words bodies;  ///< all that the provision names for it: "Chính phủ, Hội đồng nhân dân cấp tỉnh được quy định …"
  bool cities = false;  ///< only the bodies of cities under the central government
  Part matter;
  Part core;                     ///< its first name: "Mức hoa hồng đại lý | đối với từng loại hình …"
  std::vector<Part> things;      ///< what the level or the standard is for, one by one: "trụ sở làm việc, xe ô tô và máy móc"
  std::vector<Head> heads;       ///< of its names, where they have any
  std::vector<Syllables> named;  ///< the same and the first, syllable by syllable
  bool on_rule = false;          ///< a level, a list, a standard
  bool of_time = false;          ///< a time: how long, until when
  bool details = false;          ///< "quy định chi tiết": others may still say what is not detailed
  bool closer = false;           ///< the same or "quy định cụ thể": a ministry goes on where the Government did
};

/// `any_matter`: to decide is to lay down a rule whatever the matter is; for powers that excuse.
std::vector<Grant> grants_in(const Analysis& b, const std::vector<const Clause*>& bs, bool any_matter);

/// True if the issuer is one of the bodies.
bool gives_to(const Grant& grant, const Issuer& issuer);

/// "Mức thu phí, lệ phí" → mức thu phí | lệ phí: names as syllables, for the lexicon joins words otherwise from one sentence to the next.
std::vector<Syllables> names_in(std::string words);

/// The head of a name; empty if it has none of those.
Head head_of(const Syllables& name);

/// True if among the words one is a level, a list, a standard: what is laid down by a rule, not decided in a single case.
bool names_rule(const Words& words, std::size_t begin, std::size_t end);

}  // namespace rasoat
