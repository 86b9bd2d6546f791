// Phrases that an announcement replaces or drops.
#pragma once

#include <cstddef>
#include <vector>

#include "effect/announcement.h"

namespace rasoat {

/// "cụm từ “A” bằng cụm từ “B” tại …; cụm từ “C” bằng cụm từ “D” tại …" between `begin` and `end` of the line: one entry a phrase.
std::vector<Announced> phrases_in(const Line& line, Action action, std::size_t begin, std::size_t end);

/// "Trong Luật …, cụm từ “A” được thay bằng cụm từ “B”; …".
std::vector<Announced> passive_phrases_in(const Line& line);

}  // namespace rasoat
