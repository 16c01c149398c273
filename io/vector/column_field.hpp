// SPDX-License-Identifier: EUPL-1.2
// A field that is one column of its table, as it stands there.
#pragma once

#include <string>

#include "io/vector/table.hpp"

namespace voorzien::io {

/// `where` is what problems name: the file, or a place in the manifest.
FieldSpec column_field(const std::string& column, FieldType type, const std::string& where);

}  // namespace voorzien::io
