// What one line of an amending document announces: "Sửa đổi, bổ sung khoản 2 Điều 5 như sau:". Works on the line alone; what the lines
// above it say (which document, which article) is filled in by the caller.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/document.h"

namespace rasoat {

/// Something done to units, or said to be done below.
struct Announced {
  Action action = Action::kAmend;
  bool general = false;         ///< "một số điều của …": what is done to which unit is said below
  std::vector<Target> targets;  ///< as said: without document or article where those stand above
  Target scope;                 ///< document and unit that the lines below are about
  std::string from, to;         ///< phrases
  std::optional<Date> effective;
};

/// A line without its label, phrases in quotation marks blanked out, and its citations as offsets into it.
struct Line {
  std::string words;
  std::string masked;
  std::vector<Citation> citations;
};

/// True for "khoản 2 Điều 5 của Luật này": the speaking document, which no clause amends.
bool own_reference(std::string_view cited);

/// Reads a line that begins with what it does, or says what is done to a unit ("Điều 5 được sửa đổi như sau:").
std::vector<Announced> announced_in(const Line& line);
/// Reads what a final clause ends: "Nghị định số … hết hiệu lực kể từ ngày …", "… này thay thế Quyết định số …".
std::vector<Announced> ended_in(const Line& line);

}  // namespace rasoat
