// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"

namespace voorzien::io {

/// Records the file of a table with its checksum; reports when the manifest names another checksum. A file
/// that cannot be read is left to the reader of the table.
void note_input(const ManifestTable& table, DatasetReading& reading);

}  // namespace voorzien::io
