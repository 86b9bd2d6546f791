// The tables of the store, their version, and how an older version becomes the present one.
#pragma once

#include <cstdint>
#include <string>

#include "rasoat/error.h"
#include "store/sqlite.h"

namespace rasoat::store {

/// "Raso" in ASCII: tells our files from other SQLite databases.
inline constexpr std::int32_t kApplicationId = 0x5261736F;
/// The version that this program writes: the number of migrations.
int schema_version();

enum class FileKind { kAbsent, kStore };
/// Looks at the header of the file without SQLite, so that nothing foreign is ever touched.
Result<FileKind> inspect(const std::string& path);

/// For an opened store: refuses newer versions, and when writing brings older ones up to date.
void migrate(Connection& connection, bool writable);

}  // namespace rasoat::store
