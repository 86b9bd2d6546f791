// Documents that another one promulgates: "Quy chế … ban hành kèm theo Quyết định số …".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cite/documents.h"

namespace rasoat {

/// "Luật này", "Quy chế này".
std::optional<SaidDocument> own_document_at(std::string_view text, std::size_t at);
/// "Quy chế quản lý … ban hành kèm theo Quyết định số …", "… kèm theo Quyết định này".
std::optional<SaidDocument> attached_at(std::string_view text, std::size_t at, const Known& known);
/// "Điều 5 của Quy chế", "Điều 5 Quy chế quản lý chợ": by its kind alone, or with the title that the text has given it before.
std::optional<SaidDocument> attached_by_kind(std::string_view text, std::size_t at, const Known& known);
/// Past "ban hành kèm theo", "kèm theo" and the like; `at` if there is none.
std::size_t past_promulgated(std::string_view text, std::size_t at);
/// Takes down "Quy chế … ban hành kèm theo" before a document that begins at `at`.
void remember_attached(std::string_view text, std::size_t at, const SaidDocument& said, Known& known);

}  // namespace rasoat
