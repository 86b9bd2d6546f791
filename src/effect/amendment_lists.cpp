#include "effect/amendment_lists.h"

#include <re2/re2.h>

#include "effect/selection.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::uint32_t kItemBegins = 12;  // bytes before the document or unit of an item: its label, "Các"

// "a) Thông tư số 5 …, trừ Phụ lục I": the rest of it lives on.
bool keeps_part(const std::string& masked) {
  static const RE2 but(
      R"((?i)\strừ\s+(?:(?:các\s+)?(?:quy định|nội dung)\s+(?:tại\s+|của\s+)?)?(?:các\s+)?(?:phụ lục|điều|khoản|điểm|chương|mục|phần)\s+[\divxlc]+)");
  return RE2::PartialMatch(masked, but);
}

bool is_item(const Line& line) {
  return !line.citations.empty() && line.citations.front().span.begin <= kItemBegins;
}

}  // namespace

std::optional<Action> leads_list(const Line& line) {
  static const RE2 leads(R"((?i)(thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực|chấm dứt hiệu lực)(?:\s[^.;:]*)?:\s*$)");
  re2::StringPiece verb;
  if (!RE2::PartialMatch(line.masked, leads, &verb)) return std::nullopt;
  return lower(std::string_view(verb.data(), verb.size())) == "thay thế" ? Action::kReplace : Action::kRepeal;
}

bool lists_places(const Announced& said, std::string_view words) {
  static const RE2 list(R"((?i)sau(?:\s+đây)?\s*:\s*$)");
  return !said.from.empty() && said.targets.size() == 1 && said.targets.front() == Target{} &&
         RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), list);
}

std::optional<Announced> list_item(const Line& line, Action action) {
  if (!is_item(line)) return std::nullopt;
  if (action != Action::kRepeal && action != Action::kReplace && action != Action::kSuspend) return std::nullopt;
  Announced one;
  one.action = action;
  one.targets = line.citations.front().targets;
  if (one.targets.front().unit.empty() && keeps_part(line.masked)) one.action = Action::kAmend;
  return one;
}

std::optional<Announced> phrase_item(const Line& line, const Announced& phrase) {
  if (!is_item(line)) return std::nullopt;
  Announced one = phrase;
  one.targets = select_targets(line, 0, line.masked.size(), false).targets;
  return one;
}

}  // namespace rasoat
