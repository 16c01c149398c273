// SPDX-License-Identifier: EUPL-1.2
// The only door to GDAL for reading: opens a source, picks its layer, evaluates the fields and brings the
// geometry into the target system. GDAL's own words on stderr are caught and become part of problems.
#pragma once

#include <string>

#include "io/vector/reading.hpp"
#include "io/vector/table.hpp"

namespace voorzien::io {

/// Every row of the source in the order of the file. Faults are added to `reading`; what could be read is
/// returned, nothing when the source cannot be opened. Polygons are 2D, linear, closed, outer rings
/// counter-clockwise, and may still be invalid; a polygon asked for as a point gives its inner point.
Table read_table(const TableRequest& request, Reading& reading);

/// Place of a row for messages: file:line for tables people see as lines, else file#layer/feature.
std::string place_of(const TableSource& source, const Table& table, const TableRow& row);

/// Whether `crs` ("EPSG:28992") is a projected system in metres; adds a problem at `where` when it is not.
bool is_metric_crs(const std::string& crs, const std::string& where, Reading& reading);

}  // namespace voorzien::io
