// SPDX-License-Identifier: EUPL-1.2
// Puts the map of a run into a PostGIS database: every layer a table in a schema of its own, in one
// transaction, so that the schema holds the whole plan or what it held before.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace voorzien::io {

struct DatabaseTarget {
  std::string connection;  ///< "PG:…" as GDAL takes it; may hold a password, which is never shown
  std::string schema;      ///< small letters, digits and _
};

/// The schema a scenario goes to when none is named: voorzien_<id>.
std::string schema_for(const std::string& scenario);

/// Writes every layer of the GeoPackage; returns the names of the tables. Replaces only what an earlier
/// publication made. Throws InputError where the database cannot be reached, has no PostGIS, refuses, or
/// where the schema or a table in it is somebody else's; nothing is changed then.
std::vector<std::string> publish_plan(const std::filesystem::path& geopackage, const DatabaseTarget& target);

}  // namespace voorzien::io
