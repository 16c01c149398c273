// SPDX-License-Identifier: EUPL-1.2
// A GeoPackage is an SQLite database, and a GIS that only looks at it leaves traces: counters in the header
// (SQLite file format, sections 1.3.7 and 1.3.17) and helper files beside it. Those are no changes by a
// person.
#pragma once

#include <filesystem>
#include <string>

namespace voorzien::io {

/// Whether the database differs from the one with this SHA-256 in its journal mode and change counters only.
/// False for any other file.
bool is_database_as_written(const std::filesystem::path& file, const std::string& sha256);

/// The database that `file` helps: plan.gpkg for plan.gpkg-shm, and for plan.gpkg-wal when it is empty, as
/// changes wait in it. Empty for any other file.
std::string database_helped_by(const std::filesystem::path& file, const std::string& name);

}  // namespace voorzien::io
