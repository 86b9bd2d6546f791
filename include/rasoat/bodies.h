// Bodies: who issues documents and who acts in them, through mergers and renamings. Facts: rules/bodies.toml, rules/types.toml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/document.h"

namespace rasoat {

/// "quyet-dinh" → "Quyết định"; empty for an unknown slug.
std::string_view type_name(std::string_view slug);

/// True if two names mean one body on the day: the same words whatever the spelling, an alias or code, or a body and the one that
/// took it over on or before the day ("Bộ Giao thông vận tải", "Bộ Xây dựng" since 01/3/2025).
bool same_body(std::string_view one, std::string_view other, Date day);

/// The body that a name or code means on the day: its successor where it has ended; the name itself where it is unknown.
std::string body_on(std::string_view name, Date day);

/// The province that an area belongs to on the day: "Ngàn Phố" → the one it was merged into; itself where nothing is known.
std::string province_on(std::string_view province, Date day);

}  // namespace rasoat
