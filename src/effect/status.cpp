#include "rasoat/effect.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

bool covers(const std::string& event_unit, std::string_view unit) {
  if (event_unit.empty()) return true;
  return unit == event_unit || (unit.substr(0, event_unit.size()) == event_unit && unit.substr(event_unit.size(), 2) == "__");
}

void say(std::string* why, std::string words) {
  if (why) *why = std::move(words);
}

}  // namespace

Status imported_status(const Imported& imported) {
  const std::string folded = fold(imported.status);
  if (folded.empty()) return Status::kUnknown;
  if (folded.find("chua co hieu luc") != std::string::npos) return Status::kNotYet;
  if (folded.find("mot phan") != std::string::npos) return Status::kExpiredInPart;
  if (folded.find("het hieu luc") != std::string::npos) return Status::kExpired;
  if (folded.find("ngung") != std::string::npos) return Status::kSuspended;
  if (folded.find("con hieu luc") != std::string::npos) return Status::kInForce;
  return Status::kUnknown;
}

std::string_view status_name(Status status) {
  switch (status) {
    case Status::kInForce:
      return "in-force";
    case Status::kNotYet:
      return "not-yet";
    case Status::kExpired:
      return "expired";
    case Status::kExpiredInPart:
      return "expired-in-part";
    case Status::kSuspended:
      return "suspended";
    case Status::kDraft:
      return "draft";
    case Status::kUnknown:
      return "unknown";
  }
  return "unknown";
}

Status status_on(Date day, const Header& header, const Imported& imported, const std::vector<Event>& events, std::string_view unit,
                 std::string* why) {
  say(why, "");
  if (header.draft) return Status::kDraft;
  bool in_part = false;
  for (const Event& event : events) {
    const bool ends = event.action == Action::kRepeal || event.action == Action::kReplace;
    const bool suspends = event.action == Action::kSuspend;
    if ((!ends && !suspends) || !event.day || *event.day > day) continue;
    // No document ends itself; its own number in a closing clause is a misreading.
    if (event.unit.empty() && !event.by.empty() && number_key(event.by) == number_key(header.number)) continue;
    // What ended before this document was issued is another one of the same name.
    if (header.issued && *event.day < *header.issued) continue;
    // A unit that is replaced gets new words; only a whole document ends by it.
    if (event.action == Action::kReplace && !event.unit.empty()) continue;
    if (!covers(event.unit, unit)) {
      in_part = in_part || unit.empty();
      continue;
    }
    say(why, (suspends ? "suspended-by:" : "repealed-by:") + event.by);
    return suspends ? Status::kSuspended : Status::kExpired;
  }
  if (header.effective && day < *header.effective) {
    say(why, "effective:" + header.effective->iso());
    return Status::kNotYet;
  }
  const Status said = imported_status(imported);
  if (said == Status::kExpired || said == Status::kSuspended) {
    say(why, "source:" + imported.status);
    return said;
  }
  if (in_part || (said == Status::kExpiredInPart && unit.empty())) return Status::kExpiredInPart;
  if (header.effective || said == Status::kInForce || said == Status::kNotYet) return Status::kInForce;
  return Status::kUnknown;
}

}  // namespace rasoat
