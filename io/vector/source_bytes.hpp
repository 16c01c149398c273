// SPDX-License-Identifier: EUPL-1.2
// The bytes of a source, for checksums. Through the same door as the table itself, so that files in memory
// and in archives (/vsimem/, /vsizip/) count too.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace voorzien::io {

/// Hands the file over in blocks; false when it cannot be opened (a database has no bytes).
bool read_blocks(const std::string& path, const std::function<void(std::string_view)>& take);

/// Whether the source is a connection to a database (PG:…) instead of a file.
bool is_connection(const std::string& path);

}  // namespace voorzien::io
