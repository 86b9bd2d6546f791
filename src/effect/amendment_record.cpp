#include "effect/amendment_record.h"

#include <algorithm>
#include <utility>

namespace rasoat {
namespace {

bool inside(const std::string& unit, const std::string& outer) {
  return !outer.empty() && unit.size() > outer.size() + 2 && unit.starts_with(outer) && unit.compare(outer.size(), 2, "__") == 0;
}

bool same_words(const Amendment& one, const Amendment& other) {
  return one.target == other.target && one.from == other.from && one.to == other.to;
}

}  // namespace

// A clause that repeats for its points what its head has said is not two, and a head without new text of its own ("3. Sửa đổi, bổ sung Điều
// 8 như sau: a) Bổ sung khoản 7 …") only says where its points work. "2. Sửa đổi, bổ sung điểm a và điểm b khoản 3 như sau:", with the
// first of them again below it: the points say all of it.
void AmendmentRecord::add(Amendment amendment, bool leads) {
  const auto said_by_head = [&](const Amendment& one) {
    return one.unit != amendment.unit && leading_.contains(one.unit) && holds(one.unit, amendment.unit);
  };
  const bool told_again = std::any_of(document_.amendments.begin(), document_.amendments.end(),
                                      [&](const Amendment& one) { return said_by_head(one) && same_words(one, amendment); });
  std::erase_if(document_.amendments, [&](const Amendment& one) {
    if (!holds(one.unit, amendment.unit)) return false;
    const bool again = same_words(one, amendment) && (one.action == amendment.action || one.unit != amendment.unit);
    const bool bare = one.text.empty() && one.action == Action::kAmend && one.target.document == amendment.target.document;
    return again || (bare && (inside(amendment.target.unit, one.target.unit) || (told_again && said_by_head(one))));
  });
  if (leads) leading_.insert(amendment.unit);
  document_.amendments.push_back(std::move(amendment));
}

bool AmendmentRecord::holds(std::int32_t outer, std::int32_t inner) const {
  while (inner >= 0 && inner != outer) inner = document_.units[static_cast<std::size_t>(inner)].parent;
  return inner == outer;
}

}  // namespace rasoat
