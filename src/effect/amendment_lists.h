// Lines that lead to a list of what is ended or changed, and the items of the list.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "effect/announcement.h"

namespace rasoat {

/// "2. Nghị định này thay thế:", "Các văn bản sau đây hết hiệu lực kể từ ngày …:": what is done to the documents on the lines below.
std::optional<Action> leads_list(const Line& line);
/// True if the places of the phrase are a list below the line: "Bỏ từ “quy hoạch” tại các điều, khoản sau đây:".
bool lists_places(const Announced& said, std::string_view words);
/// What is done to the item of a list below `action`: "a) Quyết định số …;" below "Bãi bỏ các văn bản sau:".
std::optional<Announced> list_item(const Line& line, Action action);
/// The item of a list of places: "a) Khoản 1 Điều 69 của Luật A;" below a phrase that is changed.
std::optional<Announced> phrase_item(const Line& line, const Announced& phrase);

}  // namespace rasoat
