#pragma once

#include <memory>

#include "rasoat/read.h"

namespace rasoat::read {

/// One file of the codification by itself, as read_codification() of that file alone.
std::unique_ptr<Reader> make_codification_reader();

}  // namespace rasoat::read
