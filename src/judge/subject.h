// The body that a document is about.
#pragma once

#include <string>

#include "rasoat/document.h"

namespace rasoat {

/// What the title names as the body whose organisation or tasks are laid down, folded: "… cơ cấu tổ chức của Sở Du lịch" → "so du lich".
/// Empty if the document is about no body.
std::string subject_body(const Header& header);

/// True if that body is a department, board or other office of the administration: whom it reports to and works with are its own. Of a fund
/// or a school the rules say what the authorities above it decide.
bool is_about_an_office(const Header& header);

}  // namespace rasoat
