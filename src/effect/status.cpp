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

// What moved the first day of the document, or of the unit alone; nullptr if it stands as enacted.
const Event* moved_begin(const std::vector<Event>& events, std::string_view unit) {
  const Event* last = nullptr;
  for (const Event& event : events)
    if (event.action == Action::kBegin && event.day && covers(event.unit, unit)) last = &event;
  return last;
}

// What the ends of its parents until a day mean for a document.
struct Fall {
  const EndedParent* last = nullptr;  ///< the latest; nullptr if none has ended in a way that counts
  bool ends = true;                   ///< the law of each day says that it ends
  bool partly = false;                ///< it also details what lives
  bool edited = false;                ///< an official edition of a later day still holds it
};

Fall fall_until(Date day, const Imported& imported, const Parents& parents) {
  Fall fall;
  std::size_t gone = 0;
  for (const EndedParent& parent : parents.ended) {
    if (parent.day > day || parent.rule.outcome == Dependent::kLivesUnlessContrary) continue;
    ++gone;
    fall.ends = fall.ends && parent.rule.outcome == Dependent::kEnds;
    if (!fall.last || parent.day > fall.last->day) fall.last = &parent;
  }
  const auto held = edition_day(imported);
  fall.edited = held && fall.last && *held >= fall.last->day;
  fall.partly = gone < parents.named;
  return fall;
}

// What the ends of its parents mean for a document that is otherwise in force. The law says what becomes of the whole; of a unit of a
// document with other, living parents it does not, and neither of any that an official edition of a later day still holds.
Status under_parents(Date day, Status own, const Imported& imported, std::string_view unit, std::string* why, const Parents& parents) {
  const Fall fall = fall_until(day, imported, parents);
  if (!fall.last) return own;
  if ((fall.edited && (!fall.ends || fall.partly)) || (!fall.ends && fall.partly && unit.empty())) return own;
  say(why, "parent-ended:" + fall.last->document +
               (fall.edited ? ";edition:" + imported.edition
                : fall.ends ? ""
                            : ";" + std::string(dependent_name(fall.last->rule.outcome))));
  if (fall.edited || !fall.ends) return Status::kUnknown;
  if (!fall.partly) return Status::kExpired;
  return unit.empty() ? Status::kExpiredInPart : Status::kUnknown;
}

}  // namespace

std::optional<EndedParent> falls_with(const Imported& imported, const Parents& parents) {
  static const std::optional<Date> kEver = Date::make(9999, 12, 31);
  const Fall fall = fall_until(*kEver, imported, parents);
  if (!fall.last || fall.partly || fall.edited) return std::nullopt;
  EndedParent out = *fall.last;
  if (fall.ends) out.rule = dependent_rule(out.day, ParentEnd::kAbolished);  // nothing has come in its place
  return out;
}

std::optional<Date> edition_day(const Imported& imported) {
  constexpr std::string_view kCurrent = "current:";
  const std::string_view edition = imported.edition;
  if (edition.starts_with(kCurrent)) return Date::parse_iso(edition.substr(kCurrent.size()));
  return edition.empty() ? std::nullopt : Date::parse_iso(imported.edition + "-01");
}

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
                 std::string* why, const Parents& parents) {
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
  const Event* moved = moved_begin(events, unit);
  const std::optional<Date> first = moved ? moved->day : header.effective;
  if (first && day < *first) {
    say(why, "effective:" + first->iso() + (moved ? ";" + moved->by : ""));
    return Status::kNotYet;
  }
  const Status said = imported_status(imported);
  if (said == Status::kExpired || said == Status::kSuspended) {
    say(why, "source:" + imported.status);
    return said;
  }
  if (in_part || (said == Status::kExpiredInPart && unit.empty()))
    return under_parents(day, Status::kExpiredInPart, imported, unit, why, parents);
  if (first || said == Status::kInForce || said == Status::kNotYet)
    return under_parents(day, Status::kInForce, imported, unit, why, parents);
  return Status::kUnknown;
}

}  // namespace rasoat
