// The body that a document is about.
#pragma once

#include <string>

#include "rasoat/document.h"

namespace rasoat {

/// What the title names as the body whose organisation or tasks are laid down, folded: "… cơ cấu tổ chức của Sở Du lịch" → "so du lich".
/// Empty if the document is about no body.
std::string subject_body(const Header& header);

}  // namespace rasoat
