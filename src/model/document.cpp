#include "rasoat/document.h"

#include <charconv>

namespace rasoat {

int number_year(std::string_view number) {
  constexpr std::size_t kDigits = 4;
  for (std::size_t at = number.find('/'); at != std::string_view::npos; at = number.find('/', at + 1)) {
    const std::string_view part = number.substr(at + 1, kDigits);
    const bool digits = part.size() == kDigits && part.find_first_not_of("0123456789") == std::string_view::npos;
    const bool closed = at + 1 + kDigits < number.size() && number[at + 1 + kDigits] == '/';
    if (!digits || !closed || !(part.starts_with("19") || part.starts_with("20"))) continue;
    int year = 0;
    std::from_chars(part.data(), part.data() + kDigits, year);
    return year;
  }
  return 0;
}

std::string_view action_name(Action action) {
  switch (action) {
    case Action::kAmend:
      return "amend";
    case Action::kSupplement:
      return "supplement";
    case Action::kReplace:
      return "replace";
    case Action::kRepeal:
      return "repeal";
    case Action::kReplacePhrase:
      return "replace-phrase";
    case Action::kDropPhrase:
      return "drop-phrase";
    case Action::kSuspend:
      return "suspend";
    case Action::kCorrect:
      return "correct";
    case Action::kExtend:
      return "extend";
    case Action::kBegin:
      return "begin";
  }
  return "amend";
}

const Unit* Document::find(std::string_view id) const {
  for (const Unit& unit : units)
    if (unit.id == id) return &unit;
  return nullptr;
}

std::string Document::name() const {
  if (!header.number.empty()) return header.number;
  if (!part.empty()) return "@" + part;
  std::string_view stem = file;
  if (const auto slash = stem.find_last_of("/\\"); slash != std::string_view::npos) stem.remove_prefix(slash + 1);
  if (const auto dot = stem.find_last_of('.'); dot != std::string_view::npos && dot > 0) stem = stem.substr(0, dot);
  return "@" + std::string(stem);
}

std::int32_t Document::ancestor(std::int32_t unit, UnitKind kind) const {
  while (unit >= 0 && units[static_cast<std::size_t>(unit)].kind != kind) unit = units[static_cast<std::size_t>(unit)].parent;
  return unit;
}

}  // namespace rasoat
